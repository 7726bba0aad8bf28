/**
 * Small random problems, and their best plan by trying every one: the judge of the engine's tests.
 */
import { evaluate } from './evaluate.js';
import type { Problem, Solution } from './problem.js';
import { Random } from './random.js';

export interface Shape {
  units: number;
  workers: number;
  sites: number;
}

/** A problem with every kind of price; about a third of the units must not be left, hard stops are tight. */
export function smallProblem(seed: number, { units, workers, sites }: Shape): Problem {
  const random = new Random(seed);
  const arcStart = new Int32Array(units + 1);
  const arcWorker: number[] = [];
  for (let u = 0; u < units; u += 1) {
    for (let w = 0; w < workers; w += 1) if (random.below(10) < 8) arcWorker.push(w);
    arcStart[u + 1] = arcWorker.length;
  }
  const arcs = arcWorker.length;
  const numbers = (length: number, make: (index: number) => number): Int32Array =>
    Int32Array.from({ length }, (_, k) => make(k));
  const target = numbers(workers, () => 2 + random.below(5));
  const ceiling = target.map((t) => t + random.below(3));
  const overTargetPrice = numbers(workers, () => random.below(5));
  const teams = Math.max(1, workers - 1);
  return {
    unitCount: units,
    workerCount: workers,
    siteCount: sites,
    teamCount: teams,
    arcStart,
    arcWorker: Int32Array.from(arcWorker),
    arcWeight: numbers(arcs, () => random.below(5)),
    arcCost: numbers(arcs, () => random.below(20)),
    unitSite: numbers(units, () => random.below(sites)),
    shortCost: numbers(units, () => (random.below(3) === 0 ? -1 : random.below(40))),
    shortWeight: numbers(units, () => 1 + random.below(4)),
    unitFamily: numbers(units, () => random.below(4) - 1),
    familyCost: numbers(3, () => random.below(15)),
    siteCost: numbers(workers * sites, (k) =>
      k % sites > 0 && random.below(6) === 0 ? -1 : random.below(12),
    ),
    workerTeam: numbers(workers, () => random.below(teams)),
    target,
    ceiling,
    hardStop: ceiling.map((c) => c + random.below(3)),
    underPrice: numbers(workers, () => random.below(4)),
    overTargetPrice,
    overCeilingPrice: overTargetPrice.map((price) => price + random.below(6)),
    teamSiteTarget: numbers(teams * sites, () => random.below(10)),
    balanceCost: numbers(teams, () => random.below(4)),
    teamMinimum: numbers(teams, () => random.below(9)),
    smallTeamCost: numbers(teams, () => random.below(12)),
    workerManages: numbers(workers, () => (random.below(3) === 0 ? 1 : 0)),
    unmanagedCost: numbers(teams, () => random.below(12)),
  };
}

/** The cheapest plan without faults, by trying every plan; undefined when there is none. */
export function bestByTrying(problem: Problem): { cost: number; solution: Solution } | undefined {
  const { unitCount, workerCount, siteCount, arcStart, arcWorker } = problem;
  const solution = {
    workerOfUnit: new Int32Array(unitCount).fill(-1),
    siteOfWorker: new Int32Array(workerCount),
  };
  let best: { cost: number; solution: Solution } | undefined;
  const placeUnit = (u: number): void => {
    if (u === unitCount) {
      const { terms, faults } = evaluate(problem, solution);
      if (faults.length === 0 && (best === undefined || terms.total < best.cost)) {
        best = {
          cost: terms.total,
          solution: {
            workerOfUnit: solution.workerOfUnit.slice(),
            siteOfWorker: solution.siteOfWorker.slice(),
          },
        };
      }
      return;
    }
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) {
      solution.workerOfUnit[u] = arcWorker[arc]!;
      if (solution.siteOfWorker[arcWorker[arc]!] === problem.unitSite[u]) placeUnit(u + 1);
    }
    solution.workerOfUnit[u] = -1;
    if (problem.shortCost[u]! >= 0) placeUnit(u + 1);
  };
  const placeWorker = (w: number): void => {
    if (w === workerCount) return placeUnit(0);
    for (let s = 0; s < siteCount; s += 1) {
      if (problem.siteCost[w * siteCount + s]! < 0) continue;
      solution.siteOfWorker[w] = s;
      placeWorker(w + 1);
    }
  };
  placeWorker(0);
  return best;
}

/** How many tries a property gets: few as a rule, many when VESTING_TEST_LONG is set. */
export function runs(few: number, many: number): { numRuns: number } {
  return { numRuns: process.env['VESTING_TEST_LONG'] === '1' ? many : few };
}

/** Runs a generator to its result. */
export function finish<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
