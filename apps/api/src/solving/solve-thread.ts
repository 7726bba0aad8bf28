import { parentPort, workerData } from 'node:worker_threads';
import {
  evaluate,
  firstPlan,
  lowerBound,
  replan,
  search,
  type BoundResult,
  type CostTerms,
  type LikePrices,
  type Problem,
  type Solution,
} from '@vesting/optimiser';

/** What a thread is asked to do; `stop` is raised by the process that asks. */
export type ThreadTask =
  | {
      kind: 'SEARCH';
      problem: Problem;
      /** How many cases each unit stands for. */
      casesOfUnit: Int32Array;
      seed: number;
      steps: number;
      start: Solution | undefined;
      stop: Int32Array;
    }
  | {
      kind: 'REPAIR';
      problem: Problem;
      casesOfUnit: Int32Array;
      seed: number;
      steps: number;
      /** The plan that stands. */
      start: Solution;
      stop: Int32Array;
    }
  | { kind: 'BOUND'; problem: Problem; iterations: number; like: LikePrices | undefined; stop: Int32Array };

export type ThreadReport =
  | { kind: 'PRICES'; prices: LikePrices }
  | { kind: 'PROGRESS'; step: number; cost: number; unallocated: number }
  | { kind: 'SOLUTION'; solution: Solution; terms: CostTerms | undefined; step: number }
  | { kind: 'BOUND'; bound: number; ended: boolean };

/** Reports of the search: often enough to stop at once, seldom enough to cost nothing. */
const REPORTS = 200;
/** Iterations of the bound between two looks at the stop flag. */
const EVERY_ITERATIONS = 2;

const tell = (report: ThreadReport): void => parentPort?.postMessage(report);
const stopped = (stop: Int32Array): boolean => Atomics.load(stop, 0) !== 0;

/** Rounds of pricing the shortlist before the search: after them the search finds little more by better prices. */
const PRICING_ITERATIONS = 200;

/**
 * The first complete plan at once; then prices, unless the search keeps near to a plan that stands; then the
 * search, led by them. Each part is counted, so that no clock has a say.
 */
function runSearch({
  problem,
  casesOfUnit,
  seed,
  steps,
  start,
  stop,
}: Extract<ThreadTask, { kind: 'SEARCH' }>): void {
  const first = start ?? firstPlan(problem, seed);
  const casesLeft = (solution: Solution): number =>
    solution.workerOfUnit.reduce((sum, worker, unit) => sum + (worker < 0 ? casesOfUnit[unit]! : 0), 0);
  const least = { cost: evaluate(problem, first).terms.total, unallocated: casesLeft(first) };
  tell({ kind: 'PROGRESS', step: 0, ...least });
  let bound: BoundResult | undefined;
  if (start === undefined) {
    const pricing = lowerBound(problem, {
      iterations: PRICING_ITERATIONS,
      start: first,
      everyIterations: EVERY_ITERATIONS,
    });
    for (let next = pricing.next(); ; next = pricing.next()) {
      if (stopped(stop)) return tell({ kind: 'SOLUTION', solution: first, terms: undefined, step: 0 });
      if (!next.done) continue;
      bound = next.value;
      break;
    }
    const { certificate, pointPrice } = bound;
    const unscaled = (prices: Float64Array): Float64Array => prices.map((price) => price / certificate.scale);
    tell({
      kind: 'PRICES',
      prices: {
        unitPrice: unscaled(certificate.unitPrice),
        teamSitePrice: unscaled(certificate.teamSitePrice),
        pointPrice,
      },
    });
  }
  const searching = search(problem, {
    seed,
    steps,
    bound,
    ...(start ? { start } : {}),
    everySteps: Math.ceil(steps / REPORTS),
  });
  for (;;) {
    const { done, value } = searching.next();
    if (done) {
      const best = noWorse(problem, value.solution, first);
      return tell({
        kind: 'SOLUTION',
        solution: best,
        terms: evaluate(problem, best).terms,
        step: value.step,
      });
    }
    const { step, cost, best } = value;
    // Prices may lead to a plan that starts a little dearer than the first one.
    tell({
      kind: 'PROGRESS',
      step,
      ...(start || cost <= least.cost ? { cost, unallocated: casesLeft(best) } : least),
    });
    if (stopped(stop))
      return tell({
        kind: 'SOLUTION',
        solution: noWorse(problem, value.best, first),
        terms: undefined,
        step,
      });
  }
}

/** Repairs a plan that stands; see optimiser/replan. */
function runRepair({
  problem,
  casesOfUnit,
  seed,
  steps,
  start,
  stop,
}: Extract<ThreadTask, { kind: 'REPAIR' }>): void {
  const repairing = replan(problem, { seed, steps, start, everySteps: Math.ceil(steps / REPORTS) });
  for (;;) {
    const { done, value } = repairing.next();
    if (done) return tell({ kind: 'SOLUTION', ...value });
    const { step, cost, best } = value;
    const unallocated = best.workerOfUnit.reduce(
      (sum, worker, unit) => sum + (worker < 0 ? casesOfUnit[unit]! : 0),
      0,
    );
    tell({ kind: 'PROGRESS', step, cost, unallocated });
    if (stopped(stop)) return tell({ kind: 'SOLUTION', solution: best, terms: undefined, step });
  }
}

/** The found plan, unless the first one has fewer faults, or as many and costs less. */
function noWorse(problem: Problem, found: Solution, first: Solution): Solution {
  const [one, other] = [evaluate(problem, found), evaluate(problem, first)];
  const rank = one.faults.length - other.faults.length || one.terms.total - other.terms.total;
  return rank > 0 ? first : found;
}

function runBound({ problem, iterations, like, stop }: Extract<ThreadTask, { kind: 'BOUND' }>): void {
  const raising = lowerBound(problem, {
    iterations,
    everyIterations: EVERY_ITERATIONS,
    ...(like ? { like } : {}),
  });
  for (;;) {
    const { done, value } = raising.next();
    const ended = done === true || stopped(stop);
    tell({ kind: 'BOUND', bound: value.bound, ended });
    if (ended) return;
  }
}

const task = workerData as ThreadTask;
if (task.kind === 'SEARCH') runSearch(task);
else if (task.kind === 'REPAIR') runRepair(task);
else runBound(task);
