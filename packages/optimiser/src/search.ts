/**
 * The search for a good plan: simulated annealing (annealing.ts) finds the region, and refinement
 * (refinement.ts) shares a few workers' units out anew, exactly, until no few workers can do better.
 *
 * Work is counted in steps, a step being one proposal of the annealing or as much work as one. The best plan
 * kept is always within hard stops.
 */
import type { BoundResult } from './certificate.js';
import { Annealing } from './annealing.js';
import { construct, withinHardStops } from './construction.js';
import { evaluate } from './evaluate.js';
import { guideOf } from './guide.js';
import { Incumbent } from './incumbent.js';
import { modelOf } from './model.js';
import type { CostTerms, Problem, Solution } from './problem.js';
import { Random } from './random.js';
import { Refinement } from './refinement.js';
import { State } from './state.js';

export interface SearchOptions {
  /** Any whole number; the same seed and steps give the same plan on every machine. */
  seed: number;
  /** Proposals in all. */
  steps: number;
  /** Plan to start from, without faults; the search then starts cool and keeps near to it. */
  start?: Solution;
  /** Result of lowerBound for this problem: its prices show the search where to look. */
  bound?: BoundResult;
  /** Steps between two reports; default a hundredth of all. */
  everySteps?: number;
}

export interface Progress {
  step: number;
  steps: number;
  /** Cost and number of unallocated units of the best plan so far. */
  cost: number;
  unallocated: number;
  /** Whether `best` changed since the last report. */
  improved: boolean;
  /** The best plan so far, the reader's own copy. */
  best: Solution;
}

export interface Result {
  solution: Solution;
  terms: CostTerms;
  /** Steps taken: all, or fewer when the bound showed the plan to be a best one. */
  step: number;
}

/** Share of the steps for annealing where a bound's prices let refinement follow. */
const ANNEALING_SHARE = 0.2;

/** Searches, reporting at step 0 and at fixed steps; whoever stops asking keeps the last report's `best`. */
export function* search(problem: Problem, options: SearchOptions): Generator<Progress, Result, void> {
  const { seed, steps, start } = options;
  const everySteps = Math.max(1, options.everySteps ?? Math.ceil(steps / 100));
  const random = new Random(seed);
  const model = modelOf(problem);
  const guide = options.bound && guideOf(model, options.bound);
  const state = start ? State.of(model, start) : construct(model, random, guide);
  state.ranked = guide?.ranked;
  const first = start ?? withinHardStops(State.of(model, state.solution())).solution();
  const best = new Incumbent(problem, first);
  best.follow(state);
  best.offer(state);
  let known = Infinity;
  const report = (step: number): Progress => {
    const improved = best.cost !== known;
    known = best.cost;
    return { step, steps, cost: best.cost, unallocated: best.unallocated(), improved, best: best.solution() };
  };
  yield report(0);
  const annealingSteps = options.bound ? Math.ceil(steps * ANNEALING_SHARE) : steps;
  const annealing = new Annealing(state, best, random, annealingSteps, start !== undefined, guide);
  let step = 0;
  let next = everySteps;
  let refinement: Refinement | undefined;
  // A plan at the bound is a best one: nothing is left to search.
  const proved = (): boolean =>
    options.bound !== undefined && best.mustLeft === 0 && best.cost <= options.bound.bound;
  while (step < steps && !proved()) {
    if (step < annealingSteps) {
      annealing.step(step);
      step += 1;
    } else {
      refinement ??= new Refinement(state, best, random, guide!, options.bound!.pointPrice);
      step += refinement.step();
    }
    if (step < next) continue;
    while (next <= step) next += everySteps;
    if (step < steps) yield report(step);
  }
  const solution = best.solution();
  return { solution, terms: evaluate(problem, solution).terms, step: Math.min(step, steps) };
}
