/**
 * Runs a whole solve, as the product does it but on one thread, for about so many CPU seconds. The solve counts
 * work, never time: prices first, then a sample of the search tells how many steps fit the seconds that are left.
 */
import {
  evaluate,
  lowerBound,
  MipSolver,
  polish,
  PRICING_ITERATIONS,
  Rounds,
  search,
  type BoundResult,
  type PriceTask,
  type Problem,
} from '@vesting/optimiser';
import { cpuNow, finish, paceOf, type Row } from './measure.js';

/** Share of the time that prices may take. */
const PRICING_SHARE = 0.45;
const LEAST_ITERATIONS = 40;
/** Of the time after pricing, what the search may plan with; polishing beside it takes about as long. */
const SEARCH_SHARE = 0.5;

export async function measureRounds(
  name: string,
  problem: Problem,
  seconds: number,
  seed: number,
): Promise<Row> {
  const wallStart = performance.now();
  const cpuStart = process.cpuUsage();
  const origin = cpuNow();
  const elapsed = (): number => cpuNow() - origin;
  const first = new Rounds(problem, { seed, steps: 1 });
  const firstPlanSeconds = elapsed();
  const pricing = first.next().filter((task) => task.kind === 'PRICE');
  const iterations = iterationsThatFit(pricing, (seconds - elapsed()) * PRICING_SHARE);
  const prices = pricing.map((task) => price(task, iterations));
  const steps = stepsThatFit(pricing, prices, seconds * 0.97 - elapsed(), seed);

  const rounds = new Rounds(problem, { seed, steps });
  rounds.next().forEach((task, k) => rounds.price(task as PriceTask, prices[k]!));
  for (let tasks = rounds.next(); tasks.length > 0; tasks = rounds.next())
    for (const task of tasks) {
      if (task.kind === 'SEARCH') {
        const { bound, start } = task;
        const options = { seed: task.seed, steps: task.steps, bound, ...(start ? { start } : {}) };
        const { solution, step } = finish(search(task.problem, options));
        rounds.offer(task, solution, step);
      } else if (task.kind === 'POLISH') {
        const { solution, iteration } = finish(polish(task.problem, await MipSolver.load(), task));
        rounds.offer(task, solution, iteration);
      }
    }

  const best = rounds.best();
  const { terms, faults } = evaluate(problem, best);
  const bound = rounds.bound()!;
  const cpu = process.cpuUsage(cpuStart);
  return {
    name,
    engine: 'vesting',
    cost: terms.total,
    bound,
    gap: terms.total === 0 ? 0 : (terms.total - bound) / terms.total,
    feasible: faults.length === 0,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    wallSeconds: (performance.now() - wallStart) / 1000,
    peakMB: process.resourceUsage().maxRSS / 1024,
    firstPlanSeconds,
    iterations,
    steps: rounds.step,
    unallocated: best.workerOfUnit.reduce((count, w) => count + (w < 0 ? 1 : 0), 0),
  };
}

function price({ problem, start }: PriceTask, iterations: number): BoundResult {
  return finish(lowerBound(problem, { iterations, ...(start ? { start } : {}) }));
}

function iterationsThatFit(tasks: PriceTask[], seconds: number): number {
  const sample = tasks[0]!;
  const pace = paceOf(
    (count) => lowerBound(sample.problem, { iterations: count, everyIterations: 1 }),
    4,
    0.05,
  );
  const fit = Math.floor(seconds / (pace * tasks.length * sizeOf(tasks, sample)));
  return Math.max(LEAST_ITERATIONS, Math.min(PRICING_ITERATIONS, fit));
}

/** Mean size of the tasks' problems beside the sample's. */
function sizeOf(tasks: PriceTask[], sample: PriceTask): number {
  const mean = tasks.reduce((sum, { problem }) => sum + problem.unitCount, 0) / tasks.length;
  return mean / Math.max(1, sample.problem.unitCount);
}

function stepsThatFit(tasks: PriceTask[], prices: BoundResult[], seconds: number, seed: number): number {
  const pace = paceOf(
    (steps) => search(tasks[0]!.problem, { seed, steps, bound: prices[0]! }),
    100_000,
    Math.min(1, seconds * 0.05),
  );
  return Math.max(100_000, Math.floor((seconds * SEARCH_SHARE) / pace));
}
