/**
 * Reads a generalised assignment instance in OR-Library form (J. E. Beasley): numbers apart by white space;
 * agents m, jobs n; m rows of n costs; m rows of n needs; m capacities. Costs are minimised.
 *
 * In the engine's words a job is a unit that must not be left, an agent a worker whose hard stop is her
 * capacity and whose load has no price, and there is one site.
 */
import type { Problem } from '@vesting/optimiser';

/** @throws when the text is not an instance. */
export function readGapProblem(text: string): Problem {
  const numbers = text.trim().split(/\s+/).map(Number);
  const agents = numbers[0] ?? 0;
  const jobs = numbers[1] ?? 0;
  if (
    !(agents > 0 && jobs > 0) ||
    numbers.length !== 2 + 2 * agents * jobs + agents ||
    !numbers.every(Number.isSafeInteger)
  ) {
    throw new Error('not an OR-Library generalised assignment instance');
  }
  const arcs = jobs * agents;
  const arcWorker = new Int32Array(arcs);
  const arcCost = new Int32Array(arcs);
  const arcWeight = new Int32Array(arcs);
  for (let j = 0; j < jobs; j += 1) {
    for (let i = 0; i < agents; i += 1) {
      arcWorker[j * agents + i] = i;
      arcCost[j * agents + i] = numbers[2 + i * jobs + j]!;
      arcWeight[j * agents + i] = numbers[2 + agents * jobs + i * jobs + j]!;
    }
  }
  const hardStop = Int32Array.from(numbers.slice(2 + 2 * arcs));
  return {
    unitCount: jobs,
    workerCount: agents,
    siteCount: 1,
    teamCount: 1,
    arcStart: Int32Array.from({ length: jobs + 1 }, (_, j) => j * agents),
    arcWorker,
    arcWeight,
    arcCost,
    unitSite: new Int32Array(jobs),
    shortCost: new Int32Array(jobs).fill(-1),
    shortWeight: new Int32Array(jobs),
    unitFamily: new Int32Array(jobs).fill(-1),
    familyCost: new Int32Array(0),
    siteCost: new Int32Array(agents),
    workerTeam: new Int32Array(agents),
    target: new Int32Array(agents),
    ceiling: hardStop,
    hardStop,
    underPrice: new Int32Array(agents),
    overTargetPrice: new Int32Array(agents),
    overCeilingPrice: new Int32Array(agents),
    teamSiteTarget: new Int32Array(1),
    balanceCost: new Int32Array(1),
    teamMinimum: new Int32Array(1),
    smallTeamCost: new Int32Array(1),
    workerManages: new Int32Array(agents),
    unmanagedCost: new Int32Array(1),
  };
}
