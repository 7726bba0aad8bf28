/**
 * What the algorithms read of a problem over and over, computed once: arcs seen from the worker, families of
 * two or more, and the price of a load.
 *
 * The price of a load is convex and piecewise linear,
 *   f(l) = under (target - l)+  +  overTarget (min(l, ceiling) - target)+  +  overCeiling (l - ceiling)+ ,
 * so that sharing points between two workers never costs more than heaping them on one.
 */
import type { Problem } from './problem.js';

export interface Model {
  problem: Problem;
  arcCount: number;
  arcUnit: Int32Array;
  /** Arcs of worker w, in rising unit index: workerArcs[workerArcStart[w] .. workerArcStart[w + 1] - 1]. */
  workerArcStart: Int32Array;
  workerArcs: Int32Array;
  /** Family of the unit when it has other members, else -1 (a family of one can cost nothing). */
  family: Int32Array;
  familyStart: Int32Array;
  familyUnits: Int32Array;
}

/**
 * Indexes a problem.
 * @throws when the arrays contradict each other, which is a bug of the caller.
 */
export function modelOf(problem: Problem): Model {
  const { unitCount, workerCount, arcStart, arcWorker } = problem;
  const arcCount = arcStart[unitCount] ?? 0;
  check(problem, arcCount);
  const arcUnit = new Int32Array(arcCount);
  const workerArcStart = new Int32Array(workerCount + 1);
  for (let u = 0; u < unitCount; u += 1) {
    for (let a = arcStart[u]!; a < arcStart[u + 1]!; a += 1) {
      arcUnit[a] = u;
      workerArcStart[arcWorker[a]! + 1]! += 1;
    }
  }
  for (let w = 0; w < workerCount; w += 1) workerArcStart[w + 1]! += workerArcStart[w]!;
  const workerArcs = new Int32Array(arcCount);
  const next = workerArcStart.slice(0, workerCount);
  for (let a = 0; a < arcCount; a += 1) {
    const w = arcWorker[a]!;
    workerArcs[next[w]!] = a;
    next[w]! += 1;
  }
  return { problem, arcCount, arcUnit, workerArcStart, workerArcs, ...familiesOf(problem) };
}

/** A unit that nobody may hold divides no family. */
function familiesOf({ unitCount, arcStart, unitFamily, familyCost }: Problem) {
  const familyOf = (u: number): number => (arcStart[u] === arcStart[u + 1] ? -1 : unitFamily[u]!);
  const familyStart = new Int32Array(familyCost.length + 1);
  for (let u = 0; u < unitCount; u += 1) if (familyOf(u) >= 0) familyStart[familyOf(u) + 1]! += 1;
  for (let f = 0; f < familyCost.length; f += 1) familyStart[f + 1]! += familyStart[f]!;
  const familyUnits = new Int32Array(familyStart[familyCost.length]!);
  const next = familyStart.slice(0, familyCost.length);
  const family = new Int32Array(unitCount).fill(-1);
  for (let u = 0; u < unitCount; u += 1) {
    const f = familyOf(u);
    if (f < 0) continue;
    familyUnits[next[f]!] = u;
    next[f]! += 1;
    if (familyStart[f + 1]! - familyStart[f]! > 1 && familyCost[f]! > 0) family[u] = f;
  }
  return { family, familyStart, familyUnits };
}

function check(problem: Problem, arcCount: number): void {
  const { unitCount, workerCount, siteCount, arcStart, arcWorker, arcWeight } = problem;
  const wrong = (what: string): never => {
    throw new Error(`the problem contradicts itself: ${what}`);
  };
  if (arcStart.length !== unitCount + 1) wrong('arcStart');
  for (const name of ['arcWorker', 'arcWeight', 'arcCost'] as const)
    if (problem[name].length < arcCount) wrong(name);
  if (problem.siteCost.length !== workerCount * siteCount) wrong('siteCost');
  if (problem.teamSiteTarget.length !== problem.teamCount * siteCount) wrong('teamSiteTarget');
  if (problem.workerManages.length !== workerCount) wrong('workerManages');
  for (const name of ['balanceCost', 'teamMinimum', 'smallTeamCost', 'unmanagedCost'] as const)
    if (problem[name].length !== problem.teamCount) wrong(name);
  for (let u = 0; u < unitCount; u += 1) {
    for (let a = arcStart[u]!; a < arcStart[u + 1]!; a += 1) {
      if (arcWorker[a]! < 0 || arcWorker[a]! >= workerCount || arcWeight[a]! < 0) wrong(`arc ${a}`);
      if (a > arcStart[u]! && arcWorker[a]! <= arcWorker[a - 1]!) wrong(`arcs of unit ${u} do not rise`);
    }
  }
  for (let w = 0; w < workerCount; w += 1) {
    const { target, ceiling, hardStop, underPrice, overTargetPrice, overCeilingPrice } = problem;
    if (!(target[w]! <= ceiling[w]! && hardStop[w]! >= 0)) wrong(`limits of worker ${w}`);
    if (underPrice[w]! < 0 || overTargetPrice[w]! < 0) wrong(`prices of worker ${w}`);
    if (overCeilingPrice[w]! < overTargetPrice[w]!) wrong(`prices of worker ${w} are not convex`);
  }
}

/** Price of a load on worker w (see the head of the file). */
export function loadPrice(problem: Problem, w: number, load: number): number {
  const target = problem.target[w]!;
  if (load <= target) return problem.underPrice[w]! * (target - load);
  const ceiling = problem.ceiling[w]!;
  if (load <= ceiling) return problem.overTargetPrice[w]! * (load - target);
  return problem.overTargetPrice[w]! * (ceiling - target) + problem.overCeilingPrice[w]! * (load - ceiling);
}

/** An equal part of what the unit's family costs at a worker, less the price of its having one. */
export function familyPart(
  { problem, family, familyStart }: Model,
  u: number,
  priceOf: (f: number) => number,
): number {
  const f = family[u]!;
  return f < 0 ? 0 : (problem.familyCost[f]! - priceOf(f)) / (familyStart[f + 1]! - familyStart[f]!);
}

/** What a team costs at a site: balance, and whether it can stand alone and is managed there. */
export function teamSiteCost(
  problem: Problem,
  team: number,
  site: number,
  capacity: number,
  managers: number,
): number {
  const target = problem.teamSiteTarget[team * problem.siteCount + site]!;
  const balance = problem.balanceCost[team]! * Math.abs(capacity - target);
  if (capacity === 0) return balance;
  const small = capacity < problem.teamMinimum[team]! ? problem.smallTeamCost[team]! : 0;
  return balance + small + (managers === 0 ? problem.unmanagedCost[team]! : 0);
}

/** Whether it matters which workers of the team are at one site together. */
export function hasTeamCost({ balanceCost, smallTeamCost, unmanagedCost }: Problem, team: number): boolean {
  return balanceCost[team]! > 0 || smallTeamCost[team]! > 0 || unmanagedCost[team]! > 0;
}

/** Arc from unit u to worker w, or -1. Arcs of a unit rise by worker, so halving finds it. */
export function arcBetween(problem: Problem, u: number, w: number): number {
  const { arcStart, arcWorker } = problem;
  let low = arcStart[u]!;
  let high = arcStart[u + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = arcWorker[middle]!;
    if (found === w) return middle;
    if (found < w) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
