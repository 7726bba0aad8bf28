/**
 * Moves that change a worker's employer.
 *
 * The choice of employer is of facility-location kind: one change forces all the worker's units to others and
 * opens her to the units of the other site, so it is judged only after both were done (a compound move, as in
 * the large-neighbourhood search of P. Shaw 1998). Two workers of a team that exchange employers leave the
 * balance of capacity as it was.
 */
import { bestArc, penalised, settle } from './moves.js';
import type { Random } from './random.js';
import type { State } from './state.js';

/** Proposes another employer for one worker, or an exchange between her and a colleague of her team. */
export function changeEmployer(state: State, colleagues: Colleagues, random: Random, limit: number): boolean {
  const { problem } = state;
  const w = random.below(problem.workerCount);
  const old = state.siteOf[w]!;
  const site = random.below(problem.siteCount);
  if (site === old || !employable(state, w, site)) return false;
  let other = -1;
  if (random.below(2) === 0) {
    const team = problem.workerTeam[w]!;
    const first = colleagues.start[team]!;
    other = colleagues.workers[first + random.below(colleagues.start[team + 1]! - first)]!;
    if (state.siteOf[other] !== site || !employable(state, other, old)) return false;
  }
  const before = penalised(state);
  state.record(true);
  const loose = release(state, w);
  if (other >= 0) loose.push(...release(state, other));
  state.employ(w, site);
  if (other >= 0) state.employ(other, old);
  for (const u of loose) state.move(u, bestArc(state, u, -1));
  attract(state, w);
  if (other >= 0) attract(state, other);
  return settle(state, before, limit);
}

export interface Colleagues {
  start: Int32Array;
  workers: Int32Array;
}

/** Workers by team. */
export function colleaguesOf(state: State): Colleagues {
  const { teamCount, workerCount, workerTeam } = state.problem;
  const start = new Int32Array(teamCount + 1);
  for (let w = 0; w < workerCount; w += 1) start[workerTeam[w]! + 1]! += 1;
  for (let t = 0; t < teamCount; t += 1) start[t + 1]! += start[t]!;
  const workers = Int32Array.from({ length: workerCount }, (_, w) => w).sort((a, b) => workerTeam[a]! - workerTeam[b]! || a - b);
  return { start, workers };
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
