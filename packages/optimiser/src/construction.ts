/**
 * The first complete plan: a priced greedy in the manner of Martello and Toth's MTHG for the generalised
 * assignment problem (Knapsack Problems, 1990, chapter 7).
 *
 * Employers first: those of the relaxed plan when there is one; else each worker, the most decided first, goes
 * where employment, the units near to her and the shares still owed to her team's sites cost least together. Then units: those that must not be left, then by
 * *regret*, what a unit loses when its best worker is taken. Each takes the worker with the least rise of
 * penalised cost; sweeps of reassignments, swaps and chains that never cost more follow.
 */
import type { Guide } from './guide.js';
import { modelOf, type Model } from './model.js';
import { bestArc, ejectionChain, reassign, swap } from './moves.js';
import type { Problem, Solution } from './problem.js';
import { Random } from './random.js';
import { State } from './state.js';
import { TeamEmployment } from './team-employment.js';

/** A complete plan at once. Units that fit nowhere are unallocated, also those that must not be left: only evaluate tells. */
export function firstPlan(problem: Problem, seed: number): Solution {
  return withinHardStops(construct(modelOf(problem), new Random(seed))).solution();
}

/** What a worker's share of an employer in the relaxed plan weighs: more than what the balance of her team can. */
const DECIDED = 5000;

/** A first state, whose loads may pass hard stops at the price of excess. */
export function construct(model: Model, random: Random, guide?: Guide): State {
  const { problem } = model;
  const state = new State(
    model,
    guide ? relaxedSites(problem, guide.siteShare) : firstSites(problem, nearness(problem)),
  );
  state.excessPrice = steepPrice(problem);
  state.ranked = guide?.ranked;
  if (guide) followShares(state, guide.arcShare);
  for (const u of unitsByNeed(state)) if (state.arcOf[u]! < 0) state.move(u, bestArc(state, u, -1));
  for (let step = 0; step < problem.unitCount * 20; step += 1) {
    const kind = step % 4;
    const u = random.below(problem.unitCount);
    if (kind === 0) reassign(state, u, random, 0);
    else if (kind < 3) swap(state, u, random, 0);
    else ejectionChain(state, u, random, 0);
  }
  return state;
}

/** Gives each unit the open arc that the relaxed plan uses most, where its worker has room below the hard stop. */
function followShares(state: State, arcShare: Float64Array): void {
  const { problem, model } = state;
  const order = Array.from({ length: model.arcCount }, (_, arc) => arc).filter((arc) => arcShare[arc]! > 0.5);
  order.sort((a, b) => arcShare[b]! - arcShare[a]! || a - b);
  for (const arc of order) {
    const w = problem.arcWorker[arc]!;
    const u = model.arcUnit[arc]!;
    if (
      state.arcOf[u]! >= 0 ||
      !state.open(arc) ||
      state.load[w]! + problem.arcWeight[arc]! > problem.hardStop[w]!
    )
      continue;
    state.move(u, arc);
  }
}

/** A price of excess above what any one unit can gain. */
export function steepPrice(problem: Problem): number {
  let most = 1;
  for (const cost of problem.arcCost) most = Math.max(most, cost);
  for (const price of problem.overCeilingPrice) most = Math.max(most, price);
  return most;
}

/** For each worker and site, what the units that have her as their cheapest arc would lose elsewhere (negative: a gain). */
function nearness(problem: Problem): Float64Array {
  const { unitCount, siteCount, arcStart, arcWorker, arcCost, unitSite } = problem;
  const value = new Float64Array(problem.workerCount * siteCount);
  for (let u = 0; u < unitCount; u += 1) {
    const { best, second } = twoCheapest(arcStart, arcCost, u);
    if (best >= 0) value[arcWorker[best]! * siteCount + unitSite[u]!]! -= second - arcCost[best]!;
  }
  return value;
}

function twoCheapest(arcStart: Int32Array, arcCost: Int32Array, u: number): { best: number; second: number } {
  let best = -1;
  let second = Infinity;
  for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) {
    if (best < 0 || arcCost[arc]! < arcCost[best]!) {
      if (best >= 0) second = arcCost[best]!;
      best = arc;
    } else second = Math.min(second, arcCost[arc]!);
  }
  return { best, second: best >= 0 && second === Infinity ? arcCost[best]! : second };
}

/** The relaxed plan's employers; where it is of two minds the balance of the team decides. */
function relaxedSites(problem: Problem, siteShare: Float64Array): Int32Array {
  const employment = new TeamEmployment(problem);
  const cost = siteShare.map((share, cell) =>
    problem.siteCost[cell]! < 0 ? Infinity : problem.siteCost[cell]! + DECIDED * (1 - share),
  );
  const sites = new Int32Array(problem.workerCount);
  for (let team = 0; team < problem.teamCount; team += 1) employment.solve(team, cost, 1, sites);
  return sites;
}

function firstSites(problem: Problem, value: Float64Array): Int32Array {
  const { workerCount, siteCount, siteCost, workerTeam, ceiling, teamSiteTarget, balanceCost } = problem;
  const at = (w: number, s: number): number =>
    siteCost[w * siteCount + s]! < 0 ? Infinity : siteCost[w * siteCount + s]! + value[w * siteCount + s]!;
  const decided = Float64Array.from({ length: workerCount }, (_, w) => {
    const costs = Array.from({ length: siteCount }, (_, s) => at(w, s)).sort((a, b) => a - b);
    return siteCount > 1 ? costs[1]! - costs[0]! : 0;
  });
  const owed = Float64Array.from(teamSiteTarget);
  const sites = new Int32Array(workerCount);
  const order = Array.from({ length: workerCount }, (_, w) => w).sort((a, b) =>
    decided[a] === decided[b] ? a - b : decided[b]! - decided[a]!,
  );
  for (const w of order) {
    const team = workerTeam[w]!;
    let least = Infinity;
    for (let s = 0; s < siteCount; s += 1) {
      const rest = owed[team * siteCount + s]!;
      const cost = at(w, s) + balanceCost[team]! * (Math.abs(rest - ceiling[w]!) - Math.abs(rest));
      if (cost < least) {
        least = cost;
        sites[w] = s;
      }
    }
    owed[team * siteCount + sites[w]!]! -= ceiling[w]!;
  }
  return sites;
}

/** Must-not-be-left first; then the greatest regret, the greatest weight, the lowest index. */
function unitsByNeed(state: State): number[] {
  const { problem } = state;
  const { unitCount, arcStart, arcCost, arcWeight, shortCost } = problem;
  const regret = new Float64Array(unitCount);
  const weight = new Int32Array(unitCount);
  for (let u = 0; u < unitCount; u += 1) {
    let first = Infinity;
    let second = shortCost[u]! < 0 ? Infinity : shortCost[u]!;
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) {
      weight[u] = Math.max(weight[u]!, arcWeight[arc]!);
      if (!state.open(arc)) continue;
      if (arcCost[arc]! < first) {
        second = Math.min(second, first);
        first = arcCost[arc]!;
      } else second = Math.min(second, arcCost[arc]!);
    }
    regret[u] = first === Infinity ? 0 : second === Infinity ? 2 ** 31 : second - first;
  }
  const must = (u: number): number => (shortCost[u]! < 0 ? 0 : 1);
  return Array.from({ length: unitCount }, (_, u) => u).sort(
    (a, b) => must(a) - must(b) || regret[b]! - regret[a]! || weight[b]! - weight[a]! || a - b,
  );
}

/** Takes units from workers above their hard stop, those that may wait first and then the cheapest, until none is above it. */
export function withinHardStops(state: State): State {
  const { problem, model } = state;
  const rank = (u: number): number => (problem.shortCost[u]! < 0 ? 2 ** 32 : problem.shortCost[u]!);
  for (let w = 0; w < problem.workerCount && state.excess > 0; w += 1) {
    if (state.load[w]! <= problem.hardStop[w]!) continue;
    const start = model.workerArcStart[w]!;
    const units = Array.from(state.held.subarray(start, start + state.heldCount[w]!)).sort(
      (a, b) => rank(a) - rank(b) || a - b,
    );
    for (const u of units) {
      if (state.load[w]! <= problem.hardStop[w]!) break;
      state.move(u, -1);
    }
  }
  return state;
}
