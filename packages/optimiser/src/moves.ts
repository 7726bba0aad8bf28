/**
 * The neighbourhoods of the search: reassign a unit, swap two, and ejection chains (F. Glover 1996; for the
 * generalised assignment problem M. Yagiura, T. Ibaraki and F. Glover 2004), in which a unit pushes another
 * out of its new worker, which goes to its best other place and may push out a third.
 *
 * Leaving a unit unallocated and allocating it again are reassignments to and from the arc -1.
 */
import { arcBetween } from './model.js';
import type { Random } from './random.js';
import { MUST_NOT_BE_LEFT, type State } from './state.js';

/**
 * An arc of u drawn among its arcs and, where it may be left, -1; u's own arc when the draw is not open. With
 * ranked arcs the cube of a uniform number picks the rank, so that the best are tried most and none is left out.
 */
export function drawArc(state: State, u: number, random: Random): number {
  const { arcStart, shortCost } = state.problem;
  const first = arcStart[u]!;
  const degree = arcStart[u + 1]! - first;
  if (degree === 0) return state.arcOf[u]!;
  let arc: number;
  if (state.ranked === undefined) {
    const draw = random.below(degree + (shortCost[u]! < 0 ? 0 : 1));
    if (draw === degree) return -1;
    arc = first + draw;
  } else {
    const x = random.next() / 4294967296;
    if (shortCost[u]! >= 0 && x > 0.99) return -1;
    arc = state.ranked[first + Math.floor(degree * x * x * x)]!;
  }
  return state.open(arc) ? arc : state.arcOf[u]!;
}

/** Proposes another worker (or none) for unit u. */
export function reassign(state: State, u: number, random: Random, limit: number): void {
  const arc = drawArc(state, u, random);
  if (arc === state.arcOf[u]) return;
  if (state.delta(u, arc) <= limit) state.move(u, arc);
}

/** Proposes that u and a unit of another worker change places, or that u is allocated in place of one that may wait. */
export function swap(state: State, u: number, random: Random, limit: number): void {
  const { problem, model } = state;
  const arcU = drawArc(state, u, random);
  const oldU = state.arcOf[u]!;
  if (arcU === oldU || arcU < 0) return;
  const w = problem.arcWorker[arcU]!;
  const count = state.heldCount[w]!;
  if (count === 0) return;
  const v = state.held[model.workerArcStart[w]! + random.below(count)]!;
  if (oldU < 0) {
    replace(state, u, arcU, v, limit);
    return;
  }
  const arcV = arcBetween(problem, v, problem.arcWorker[oldU]!);
  if (arcV < 0 || !state.open(arcV)) return;
  if (state.swapDelta(u, arcU, v, arcV) > limit) return;
  state.move(v, -1);
  state.move(u, arcU);
  state.move(v, arcV);
}

function replace(state: State, u: number, arc: number, v: number, limit: number): void {
  if (state.problem.shortCost[v]! < 0) return;
  const before = penalised(state);
  const oldV = state.arcOf[v]!;
  const oldU = state.arcOf[u]!;
  state.move(v, -1);
  state.move(u, arc);
  if (penalised(state) - before <= limit) return;
  state.move(u, oldU);
  state.move(v, oldV);
}

/** Pushes u, and units that it pushes out, along for up to three workers: each pushed-out unit takes its best open arc. */
export function ejectionChain(state: State, u: number, random: Random, limit: number): void {
  const { problem, model } = state;
  const arc = drawArc(state, u, random);
  if (arc === state.arcOf[u] || arc < 0) return;
  const before = penalised(state);
  state.record(true);
  state.move(u, arc);
  let last = u;
  let w = problem.arcWorker[arc]!;
  for (let link = 0; link < 2; link += 1) {
    const count = state.heldCount[w]!;
    if (count < 2) break;
    const v = state.held[model.workerArcStart[w]! + random.below(count)]!;
    if (v === last) break;
    const to = bestArc(state, v, w);
    state.move(v, to);
    if (to < 0 || penalised(state) - before <= limit) break;
    last = v;
    w = problem.arcWorker[to]!;
  }
  settle(state, before, limit);
}

/** The open arc (or -1) of unit u, not to worker `except`, with the least penalised cost. */
export function bestArc(state: State, u: number, except: number): number {
  const { arcStart, arcWorker, shortCost } = state.problem;
  let best = -1;
  let least = Infinity;
  if (shortCost[u]! >= 0) least = state.delta(u, -1);
  for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) {
    if (arcWorker[arc] === except || !state.open(arc)) continue;
    const change = state.delta(u, arc);
    if (change < least) {
      least = change;
      best = arc;
    }
  }
  return best;
}

/** Cost with the prices of excess and of units left that must not be; exact below 2^53. */
export function penalised(state: State): number {
  return state.cost + state.excess * state.excessPrice + state.mustLeft * MUST_NOT_BE_LEFT;
}

/** Keeps what was recorded when it costs at most `limit` more than before, else takes it back. */
export function settle(state: State, before: number, limit: number): boolean {
  const keep = penalised(state) - before <= limit;
  if (keep) state.record(false);
  else state.undo();
  return keep;
}
