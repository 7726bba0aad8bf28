import { parentPort, workerData } from 'node:worker_threads';
import { lowerBound, search, type CostTerms, type Problem, type Solution } from '@vesting/optimiser';

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
  | { kind: 'BOUND'; problem: Problem; iterations: number; stop: Int32Array };

export type ThreadReport =
  | { kind: 'PROGRESS'; step: number; cost: number; unallocated: number }
  | { kind: 'SOLUTION'; solution: Solution; terms: CostTerms | undefined; step: number }
  | { kind: 'BOUND'; bound: number; ended: boolean };

/** Reports of the search: often enough to stop at once, seldom enough to cost nothing. */
const REPORTS = 200;
/** Iterations of the bound between two looks at the stop flag. */
const EVERY_ITERATIONS = 2;

const tell = (report: ThreadReport): void => parentPort?.postMessage(report);
const stopped = (stop: Int32Array): boolean => Atomics.load(stop, 0) !== 0;

function runSearch(task: Extract<ThreadTask, { kind: 'SEARCH' }>): void {
  const { problem, casesOfUnit, seed, steps, start, stop } = task;
  const searching = search(problem, {
    seed,
    steps,
    ...(start ? { start } : {}),
    everySteps: Math.ceil(steps / REPORTS),
  });
  for (;;) {
    const { done, value } = searching.next();
    if (done)
      return tell({ kind: 'SOLUTION', solution: value.solution, terms: value.terms, step: value.step });
    const { step, cost, best } = value;
    const unallocated = best.workerOfUnit.reduce(
      (sum, worker, unit) => sum + (worker < 0 ? casesOfUnit[unit]! : 0),
      0,
    );
    tell({ kind: 'PROGRESS', step, cost, unallocated });
    if (stopped(stop)) return tell({ kind: 'SOLUTION', solution: value.best, terms: undefined, step });
  }
}

function runBound({ problem, iterations, stop }: Extract<ThreadTask, { kind: 'BOUND' }>): void {
  const raising = lowerBound(problem, { iterations, everyIterations: EVERY_ITERATIONS });
  for (;;) {
    const { done, value } = raising.next();
    const ended = done === true || stopped(stop);
    tell({ kind: 'BOUND', bound: value.bound, ended });
    if (ended) return;
  }
}

const task = workerData as ThreadTask;
if (task.kind === 'SEARCH') runSearch(task);
else runBound(task);
