/**
 * Runs the engine for about so many seconds and measures it.
 *
 * The engine counts work, never time; so the bench, which is about time, measures a short run first and then
 * asks for the iterations and steps that fit the seconds.
 */
import { evaluate, firstPlan, lowerBound, search, type Problem } from '@vesting/optimiser';

/** One row of a benchmark: the form that outsiders rely on, with a few more columns. */
export interface Row {
  name: string;
  engine: string;
  cost: number;
  bound: number;
  /** (cost - bound) / cost. */
  gap: number;
  feasible: boolean;
  cpuSeconds: number;
  wallSeconds: number;
  peakMB: number;
  firstPlanSeconds: number;
  iterations: number;
  steps: number;
  unallocated: number;
  /** Best known cost of a published instance, and how far above it the plan is. */
  bestKnown?: number;
  aboveBestKnown?: number;
}

/** Share of the time for the bound, and the iterations after which more of them hardly raise it. */
const BOUND_SHARE = 0.3;
const MOST_ITERATIONS = 600;
const CALIBRATION_STEPS = 100_000;

export function measure(name: string, problem: Problem, seconds: number, seed: number): Row {
  const wallStart = performance.now();
  const cpuStart = process.cpuUsage();
  const elapsed = (): number => (performance.now() - wallStart) / 1000;
  const start = firstPlan(problem, seed);
  const firstPlanSeconds = elapsed();

  const boundStart = elapsed();
  finish(lowerBound(problem, { iterations: 3, start }));
  const perIteration = (elapsed() - boundStart) / 4;
  const iterations = Math.max(20, Math.min(MOST_ITERATIONS, Math.floor((seconds * BOUND_SHARE) / perIteration)));
  const bound = finish(lowerBound(problem, { iterations, start }));

  const searchStart = elapsed();
  finish(search(problem, { seed, steps: CALIBRATION_STEPS, bound }));
  const perStep = (elapsed() - searchStart) / CALIBRATION_STEPS;
  const steps = Math.max(CALIBRATION_STEPS, Math.floor((seconds * 0.97 - elapsed()) / perStep));
  const { solution } = finish(search(problem, { seed, steps, bound }));

  const { terms, faults } = evaluate(problem, solution);
  const cpu = process.cpuUsage(cpuStart);
  return {
    name,
    engine: 'vesting',
    cost: terms.total,
    bound: bound.bound,
    gap: terms.total === 0 ? 0 : (terms.total - bound.bound) / terms.total,
    feasible: faults.length === 0,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    wallSeconds: elapsed(),
    peakMB: process.resourceUsage().maxRSS / 1024,
    firstPlanSeconds,
    iterations: bound.iteration,
    steps,
    unallocated: solution.workerOfUnit.reduce((count, w) => count + (w < 0 ? 1 : 0), 0),
  };
}

/** Runs a generator to its result. */
export function finish<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
