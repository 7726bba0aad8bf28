/**
 * Runs a whole solve, as the product does it but on one thread, for about so many CPU seconds. The solve counts
 * work, never time: prices first, those of the proof and those of the search, then a sample of the search tells how
 * many steps fit the seconds that are left. The row's bound is the proof's: of any plan of the cases.
 */
import type { PlanProblems } from '@vesting/api/dist/solving/for-benchmarks.js';
import {
  evaluate,
  lowerBound,
  MipSolver,
  polish,
  partsOf,
  PRICING_ITERATIONS,
  Rounds,
  search,
  type BoundResult,
  type PriceTask,
} from '@vesting/optimiser';
import { cpuNow, finish, paceOf, type Row } from './measure.js';

/** Shares of the time that prices of the proof and of the search may take. */
const PROOF_SHARE = 0.4;
const PRICING_SHARE = 0.25;
/** As in the product's solve. */
const PROOF_ITERATIONS = 300;
const LEAST_ITERATIONS = 40;
/** Of the time after pricing, what the search may plan with; polishing beside it takes about as long. */
const SEARCH_SHARE = 0.5;

export async function measureRounds(
  name: string,
  { search: problem, proof }: PlanProblems,
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
  const iterations = iterationsThatFit(pricing, seconds * PRICING_SHARE, PRICING_ITERATIONS);
  const prices = pricing.map((task) => price(task, iterations));
  const proofs = partsOf(proof).map(({ problem: of }, part): PriceTask => ({
    kind: 'PRICE',
    part,
    problem: of,
    iterations: PROOF_ITERATIONS,
  }));
  const bound = proved(proofs, seconds * PROOF_SHARE);
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
  const searchBound = rounds.bound()!;
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
    searchBound,
    searchGap: terms.total === 0 ? 0 : (terms.total - searchBound) / terms.total,
    iterations,
    steps: rounds.step,
    unallocated: best.workerOfUnit.reduce((count, w) => count + (w < 0 ? 1 : 0), 0),
  };
}

/** What no plan of single cases costs less than. */
function proved(tasks: PriceTask[], seconds: number): number {
  const iterations = iterationsThatFit(tasks, seconds, PROOF_ITERATIONS);
  return tasks.reduce((sum, task) => sum + price(task, iterations).bound, 0);
}

function price({ problem, start }: PriceTask, iterations: number): BoundResult {
  return finish(lowerBound(problem, { iterations, ...(start ? { start } : {}) }));
}

function iterationsThatFit(tasks: PriceTask[], seconds: number, most: number): number {
  const sample = tasks[0]!;
  const pace = paceOf(
    (count) => lowerBound(sample.problem, { iterations: count, everyIterations: 1 }),
    4,
    0.05,
  );
  const fit = Math.floor(seconds / (pace * tasks.length * sizeOf(tasks, sample)));
  return Math.max(LEAST_ITERATIONS, Math.min(most, fit));
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
