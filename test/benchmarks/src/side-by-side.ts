import type { Problem } from '@vesting/optimiser';

/**
 * Problems that have nothing to do with each other as one: a hundred counties in one system. What they hold is
 * renumbered, nothing is said about where one ends.
 */
export function sideBySide(problems: readonly Problem[]): Problem {
  const [first] = problems;
  if (first === undefined || problems.some(({ siteCount }) => siteCount !== first.siteCount))
    throw new Error('problems of equally many sites, and at least one');
  const offsets = (of: (problem: Problem) => number) => {
    let sum = 0;
    return problems.map((problem) => {
      const at = sum;
      sum += of(problem);
      return at;
    });
  };
  const workers = offsets(({ workerCount }) => workerCount);
  const teams = offsets(({ teamCount }) => teamCount);
  const families = offsets(({ familyCost }) => familyCost.length);
  const arcs = offsets(({ arcStart, unitCount }) => arcStart[unitCount]!);
  const all = (of: (problem: Problem, k: number) => Int32Array): Int32Array => {
    const parts = problems.map(of);
    const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  const total = (of: (problem: Problem) => number) => problems.reduce((sum, problem) => sum + of(problem), 0);
  return {
    unitCount: total(({ unitCount }) => unitCount),
    workerCount: total(({ workerCount }) => workerCount),
    siteCount: first.siteCount,
    teamCount: total(({ teamCount }) => teamCount),
    arcStart: all(({ arcStart }, k) => arcStart.map((at) => at + arcs[k]!).subarray(k === 0 ? 0 : 1)),
    arcWorker: all(({ arcWorker }, k) => arcWorker.map((w) => w + workers[k]!)),
    arcWeight: all(({ arcWeight }) => arcWeight),
    arcCost: all(({ arcCost }) => arcCost),
    unitSite: all(({ unitSite }) => unitSite),
    shortCost: all(({ shortCost }) => shortCost),
    shortWeight: all(({ shortWeight }) => shortWeight),
    unitFamily: all(({ unitFamily }, k) => unitFamily.map((f) => (f < 0 ? -1 : f + families[k]!))),
    familyCost: all(({ familyCost }) => familyCost),
    siteCost: all(({ siteCost }) => siteCost),
    workerTeam: all(({ workerTeam }, k) => workerTeam.map((t) => t + teams[k]!)),
    target: all(({ target }) => target),
    ceiling: all(({ ceiling }) => ceiling),
    hardStop: all(({ hardStop }) => hardStop),
    underPrice: all(({ underPrice }) => underPrice),
    overTargetPrice: all(({ overTargetPrice }) => overTargetPrice),
    overCeilingPrice: all(({ overCeilingPrice }) => overCeilingPrice),
    teamSiteTarget: all(({ teamSiteTarget }) => teamSiteTarget),
    balanceCost: all(({ balanceCost }) => balanceCost),
    teamMinimum: all(({ teamMinimum }) => teamMinimum),
    smallTeamCost: all(({ smallTeamCost }) => smallTeamCost),
    workerManages: all(({ workerManages }) => workerManages),
    unmanagedCost: all(({ unmanagedCost }) => unmanagedCost),
  };
}
