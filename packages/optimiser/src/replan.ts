/**
 * Least-change repair: a plan that stands, in which something has become impossible, made whole again.
 *
 * What is left of the plan keeps its places. The units that have none (and those of workers above their
 * ceiling) are the *touched* ones; their neighbours are the units of the workers they may go to. Only these
 * are searched, at a low temperature from the plan that stands: everything else is one load a worker that does
 * not move. The caller's arc costs carry the price of a change, so that the search itself weighs gain against
 * disturbance (non-disruptive replanning); at the end every change that pays nothing is taken back.
 */
import { withinHardStops } from './construction.js';
import { evaluate } from './evaluate.js';
import { arcBetween, modelOf } from './model.js';
import { bestArc } from './moves.js';
import type { Problem, Solution } from './problem.js';
import { search, type Progress, type Result } from './search.js';
import { State } from './state.js';

export interface ReplanOptions {
  seed: number;
  steps: number;
  /** The plan that stands. Units on an arc that is no more, or above a hard stop, count as loose. */
  start: Solution;
  everySteps?: number;
}

/** Repairs, reporting like the search; `best` and the result are whole plans. */
export function* replan(problem: Problem, options: ReplanOptions): Generator<Progress, Result, void> {
  const { start, ...how } = options;
  const standing = withinHardStops(State.of(modelOf(problem), start)).solution();
  const touched = touchedUnits(problem, standing);
  const first = settled(problem, standing);
  const focus = focusOn(problem, first, touched);
  const whole = (found: Solution): Solution => ({
    workerOfUnit: focus.whole(found.workerOfUnit),
    siteOfWorker: found.siteOfWorker,
  });
  const searching = search(focus.problem, { ...how, start: focus.start });
  for (;;) {
    const { done, value } = searching.next();
    if (done) {
      const solution = withoutNeedlessChanges(problem, standing, whole(value.solution));
      return { solution, terms: evaluate(problem, solution).terms, step: value.step };
    }
    const best = whole(value.best);
    yield { ...value, best, cost: evaluate(problem, best).terms.total };
  }
}

/** Units without a worker, and the units of workers above their ceiling. */
function touchedUnits(problem: Problem, { workerOfUnit }: Solution): number[] {
  const load = loadsOf(problem, workerOfUnit);
  const touched: number[] = [];
  for (let u = 0; u < problem.unitCount; u += 1) {
    const w = workerOfUnit[u]!;
    if (w < 0 || load[w]! > problem.ceiling[w]!) touched.push(u);
  }
  return touched;
}

function loadsOf(problem: Problem, workerOfUnit: Int32Array): Int32Array {
  const load = new Int32Array(problem.workerCount);
  for (let u = 0; u < problem.unitCount; u += 1) {
    const w = workerOfUnit[u]!;
    if (w >= 0) load[w]! += problem.arcWeight[arcBetween(problem, u, w)]!;
  }
  return load;
}

/** Gives every loose unit its cheapest place, those that must not be left first. */
function settled(problem: Problem, standing: Solution): Solution {
  const state = State.of(modelOf(problem), standing);
  state.excessPrice = 2 ** 20;
  const need = (u: number): number => (problem.shortCost[u]! < 0 ? Infinity : problem.shortCost[u]!);
  const loose = Array.from(standing.workerOfUnit.keys()).filter((u) => standing.workerOfUnit[u]! < 0);
  loose.sort((a, b) => (need(a) === need(b) ? a - b : need(b) > need(a) ? 1 : -1));
  for (const u of loose) state.move(u, bestArc(state, u, -1));
  return withinHardStops(state).solution();
}

interface Focus {
  problem: Problem;
  start: Solution;
  whole(workerOfUnit: Int32Array): Int32Array;
}

/**
 * The problem of the touched units and their neighbours. Of the others, the families of these stay as units
 * with one arc, so that a divided family costs what it costs; all the rest is one load a worker.
 */
function focusOn(problem: Problem, first: Solution, touched: readonly number[]): Focus {
  const { unitCount, workerCount, arcStart, arcWorker, arcWeight, arcCost, unitFamily } = problem;
  const reached = new Uint8Array(workerCount);
  for (const u of touched)
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) reached[arcWorker[arc]!] = 1;
  const moving = new Uint8Array(unitCount);
  for (const u of touched) moving[u] = 1;
  for (let u = 0; u < unitCount; u += 1) {
    const w = first.workerOfUnit[u]!;
    if (w < 0 || reached[w] === 1) moving[u] = 1;
  }
  const families = new Uint8Array(problem.familyCost.length);
  for (let u = 0; u < unitCount; u += 1)
    if (moving[u] === 1 && unitFamily[u]! >= 0) families[unitFamily[u]!] = 1;
  const kept = Array.from(moving.keys()).filter(
    (u) => moving[u] === 1 || (unitFamily[u]! >= 0 && families[unitFamily[u]!] === 1),
  );
  const inFocus = new Uint8Array(unitCount);
  for (const u of kept) inFocus[u] = 1;
  const rest = new Int32Array(workerCount);
  for (let u = 0; u < unitCount; u += 1) {
    if (inFocus[u] === 1) continue;
    const w = first.workerOfUnit[u]!;
    rest[w]! += arcWeight[arcBetween(problem, u, w)]!;
  }
  const bundles = Array.from(rest.keys()).filter((w) => rest[w]! > 0);
  const arcs = kept.map((u) => {
    const all = Array.from({ length: arcStart[u + 1]! - arcStart[u]! }, (_, k) => arcStart[u]! + k);
    return moving[u] === 1 ? all : all.filter((arc) => arcWorker[arc] === first.workerOfUnit[u]);
  });
  const flat = arcs.flat();
  const starts = [0];
  for (const { length } of [...arcs, ...bundles.map(() => [0])]) starts.push(starts.at(-1)! + length);
  const gathered = (from: Int32Array, ofBundle: (w: number, index: number) => number): Int32Array =>
    Int32Array.from([...kept.map((u) => from[u]!), ...bundles.map(ofBundle)]);
  return {
    problem: {
      ...problem,
      unitCount: kept.length + bundles.length,
      arcStart: Int32Array.from(starts),
      arcWorker: Int32Array.from([...flat.map((arc) => arcWorker[arc]!), ...bundles]),
      arcWeight: Int32Array.from([...flat.map((arc) => arcWeight[arc]!), ...bundles.map((w) => rest[w]!)]),
      arcCost: Int32Array.from([...flat.map((arc) => arcCost[arc]!), ...bundles.map(() => 0)]),
      unitSite: gathered(problem.unitSite, (w) => first.siteOfWorker[w]!),
      shortCost: Int32Array.from([
        ...kept.map((u) => (moving[u] === 1 ? problem.shortCost[u]! : -1)),
        ...bundles.map(() => -1),
      ]),
      shortWeight: gathered(problem.shortWeight, () => 0),
      unitFamily: gathered(unitFamily, () => -1),
    },
    start: {
      workerOfUnit: gathered(first.workerOfUnit, (w) => w),
      siteOfWorker: first.siteOfWorker,
    },
    whole: (found) => {
      const workers = first.workerOfUnit.slice();
      kept.forEach((u, index) => (workers[u] = found[index]!));
      return workers;
    },
  };
}

/** Takes back, one by one, changes that cost as much as they save. */
function withoutNeedlessChanges(problem: Problem, standing: Solution, found: Solution): Solution {
  const state = State.of(modelOf(problem), found);
  state.excessPrice = 2 ** 20;
  for (let again = true; again;) {
    again = false;
    for (let u = 0; u < problem.unitCount; u += 1) {
      const before = standing.workerOfUnit[u]!;
      if (before < 0 || state.workerOf(u) === before) continue;
      const arc = arcBetween(problem, u, before);
      if (arc < 0 || !state.open(arc) || state.delta(u, arc) > 0) continue;
      state.move(u, arc);
      again = true;
    }
  }
  return state.solution();
}
