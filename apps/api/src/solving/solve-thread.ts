import { parentPort, workerData } from 'node:worker_threads';
import {
  lowerBound,
  MipSolver,
  polish,
  replan,
  search,
  type BoundProgress,
  type BoundResult,
  type PolishTask,
  type PriceTask,
  type Problem,
  type SearchTask,
  type Solution,
  type Task,
} from '@vesting/optimiser';

/** Repairs a plan that stands with the fewest changes. */
export interface RepairTask {
  kind: 'REPAIR';
  problem: Problem;
  seed: number;
  steps: number;
  /** The plan that stands. */
  start: Solution;
}

export type ThreadTask = Task | RepairTask;

/** What a thread is told to do; one task at a time. */
export interface Order {
  id: number;
  task: ThreadTask;
}

export type Report =
  | { id: number; kind: 'PROGRESS'; step: number; cost: number; best: Solution }
  | { id: number; kind: 'PRICED'; result: BoundResult }
  | { id: number; kind: 'PRICING_STOPPED'; result: BoundProgress }
  | { id: number; kind: 'FOUND'; solution: Solution; step: number };

/** Reports of a search: often enough to be watched and stopped, seldom enough to cost nothing. */
const REPORTS = 100;
/** Iterations of the bound between two looks at the stop flag. */
const EVERY_ITERATIONS = 2;

const { stop } = workerData as { stop: Int32Array };
const stopped = (): boolean => Atomics.load(stop, 0) !== 0;
const tell = (report: Report): void => parentPort?.postMessage(report);

/** Prices the problem; told to stop it ends with the best prices so far, which prove a bound as well. */
function price({ problem, iterations, start }: PriceTask, id: number): void {
  const pricing = lowerBound(problem, {
    iterations,
    everyIterations: EVERY_ITERATIONS,
    ...(start ? { start } : {}),
  });
  for (;;) {
    const next = pricing.next();
    if (next.done) return tell({ id, kind: 'PRICED', result: next.value });
    if (stopped()) return tell({ id, kind: 'PRICING_STOPPED', result: next.value });
  }
}

/** Searches or repairs; told to stop it ends with its best so far. */
function find(task: SearchTask | RepairTask, id: number): void {
  const { problem, seed, steps, start } = task;
  const everySteps = Math.ceil(steps / REPORTS);
  const searching =
    task.kind === 'REPAIR'
      ? replan(problem, { seed, steps, start: task.start, everySteps })
      : search(problem, { seed, steps, bound: task.bound, ...(start ? { start } : {}), everySteps });
  for (;;) {
    const { done, value } = searching.next();
    if (done) return tell({ id, kind: 'FOUND', solution: value.solution, step: value.step });
    const { step, cost, best, improved } = value;
    if (stopped()) return tell({ id, kind: 'FOUND', solution: best, step });
    if (improved) tell({ id, kind: 'PROGRESS', step, cost, best });
  }
}

/** Polishes with a solver of its own; told to stop it ends with its best so far. */
async function shine({ problem, seed, iterations, bound, start }: PolishTask, id: number): Promise<void> {
  const solver = await MipSolver.load();
  const polishing = polish(problem, solver, { seed, iterations, bound, start, stopped });
  for (let least = Infinity; ;) {
    const { done, value } = polishing.next();
    if (done) return tell({ id, kind: 'FOUND', solution: value.solution, step: value.iteration });
    const { iteration, cost, best } = value;
    if (cost < least) tell({ id, kind: 'PROGRESS', step: iteration, cost, best });
    least = cost;
  }
}

parentPort?.on('message', ({ id, task }: Order) => {
  if (task.kind === 'PRICE') price(task, id);
  else if (task.kind === 'POLISH') void shine(task, id);
  else find(task, id);
});
