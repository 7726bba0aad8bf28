/**
 * Moves that change a worker's employer.
 *
 * The choice of employer is of facility-location kind: one change forces all the worker's units to others and
 * opens her to the units of the other site, so it is judged only after both were done (a compound move, as in
 * the large-neighbourhood search of P. Shaw 1998). Two workers of a team that exchange employers leave the
 * balance of capacity as it was; two that go together leave a site that was too small for one to leave.
 */
import { bestArc, penalised, reassign, settle, swap } from './moves.js';
import type { Random } from './random.js';
import type { State } from './state.js';

/** Proposes another employer for one worker, alone, with a colleague of her team, or in exchange for one. */
export function changeEmployer(state: State, colleagues: Colleagues, random: Random, limit: number): boolean {
  const { problem } = state;
  const { doubtful } = colleagues;
  const w =
    doubtful.length > 0 && random.below(4) > 0
      ? doubtful[random.below(doubtful.length)]!
      : random.below(problem.workerCount);
  const old = state.siteOf[w]!;
  const site = random.below(problem.siteCount);
  if (site === old || !employable(state, w, site)) return false;
  let other = -1;
  let otherSite = old;
  const company = random.below(8);
  if (company < 5) {
    const team = problem.workerTeam[w]!;
    const first = colleagues.start[team]!;
    other = colleagues.workers[first + random.below(colleagues.start[team + 1]! - first)]!;
    if (company === 0) otherSite = site;
    if (other === w || state.siteOf[other] === otherSite || !employable(state, other, otherSite))
      return false;
  }
  const before = penalised(state);
  state.record(true);
  const loose = release(state, w);
  if (other >= 0) loose.push(...release(state, other));
  state.employ(w, site);
  if (other >= 0) state.employ(other, otherSite);
  for (const u of loose) state.move(u, bestArc(state, u, -1));
  attract(state, w);
  if (other >= 0) attract(state, other);
  mend(state, random);
  return settle(state, before, limit);
}

export interface Colleagues {
  /** Workers whom the relaxed plan splits between employers: where another choice is most likely to pay. */
  doubtful: number[];
  /** Workers by team. */
  start: Int32Array;
  workers: Int32Array;
}

/** Workers by team, and those in doubt. */
export function colleaguesOf(state: State, siteShare?: Float64Array): Colleagues {
  const { teamCount, workerCount, workerTeam } = state.problem;
  const start = new Int32Array(teamCount + 1);
  for (let w = 0; w < workerCount; w += 1) start[workerTeam[w]! + 1]! += 1;
  for (let t = 0; t < teamCount; t += 1) start[t + 1]! += start[t]!;
  const workers = Int32Array.from({ length: workerCount }, (_, w) => w).sort(
    (a, b) => workerTeam[a]! - workerTeam[b]! || a - b,
  );
  const { siteCount } = state.problem;
  const split = (w: number): boolean =>
    siteShare !== undefined && Math.max(...siteShare.subarray(w * siteCount, (w + 1) * siteCount)) < 0.98;
  return { doubtful: Array.from(workers).filter(split), start, workers };
}

function employable(state: State, w: number, site: number): boolean {
  return state.problem.siteCost[w * state.problem.siteCount + site]! >= 0;
}

function release(state: State, w: number): number[] {
  const start = state.model.workerArcStart[w]!;
  const loose = Array.from(state.held.subarray(start, start + state.heldCount[w]!));
  for (const u of loose) state.move(u, -1);
  return loose;
}

/** Proposals of mending after a change of employer. */
const MENDING = 1500;

/** Lets the units that the change moved, and those beside them, settle by moves that never cost more, before it is judged. */
function mend(state: State, random: Random): void {
  const { workerArcStart } = state.model;
  const near = new Set<number>();
  for (let at = 0; at < state.trail.length; at += 2) {
    const u = state.trail[at]!;
    if (u < 0) continue;
    near.add(u);
    const w = state.workerOf(u);
    if (w < 0) continue;
    const start = workerArcStart[w]!;
    for (let k = start; k < start + state.heldCount[w]!; k += 1) near.add(state.held[k]!);
  }
  const units = Array.from(near);
  for (const u of units) {
    const arc = bestArc(state, u, -1);
    if (state.delta(u, arc) < 0) state.move(u, arc);
  }
  for (let trial = 0; trial < MENDING && units.length > 0; trial += 1) {
    const u = units[random.below(units.length)]!;
    if (trial % 3 === 0) reassign(state, u, random, 0);
    else swap(state, u, random, 0);
  }
}

/** Brings to worker w every unit that is cheaper with her than where it is. */
function attract(state: State, w: number): void {
  const { workerArcStart, workerArcs, arcUnit } = state.model;
  for (let k = workerArcStart[w]!; k < workerArcStart[w + 1]!; k += 1) {
    const arc = workerArcs[k]!;
    if (!state.open(arc)) continue;
    const u = arcUnit[arc]!;
    if (state.delta(u, arc) < 0) state.move(u, arc);
  }
}
