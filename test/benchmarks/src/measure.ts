/**
 * Runs the engine for about so many CPU seconds and measures it. On a busy machine the wall's clock says nothing
 * about an engine, and verdicts are in CPU seconds.
 *
 * The engine counts work, never time; so the bench, which is about time, measures a short run first and then
 * asks for the iterations and steps that fit the seconds.
 */
import { evaluate, firstPlan, lowerBound, search, type Problem, type Solution } from '@vesting/optimiser';

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
  /** Ours only: nobody else tells. */
  firstPlanSeconds?: number;
  /** Of a transfer: the bound of plans in which like cases of a family ride together, as the search has them. */
  searchBound?: number;
  searchGap?: number;
  /** Of ours, iterations of the prices and steps of the search; of a peer, of the simplex method, and nodes of its tree. */
  iterations: number;
  steps: number;
  unallocated: number;
  /** Best known cost of a published instance, and how far above it the plan is. */
  bestKnown?: number;
  aboveBestKnown?: number;
}

/** Share of the time for the bound, and the iterations after which more of them hardly raise it. */
const BOUND_SHARE = 0.35;
const MOST_ITERATIONS = 600;
const MOST_RUNS = 8;
const MOST_STEPS = 1e10;

export function measure(name: string, problem: Problem, seconds: number, seed: number): Row {
  const wallStart = performance.now();
  const cpuStart = process.cpuUsage();
  const origin = cpuNow();
  const elapsed = (): number => cpuNow() - origin;
  const start = firstPlan(problem, seed);
  const firstPlanSeconds = elapsed();

  const left = seconds - elapsed();
  const perIteration = paceOf(
    (iterations) => lowerBound(problem, { iterations, start, everyIterations: 1 }),
    4,
    left * 0.03,
  );
  const iterations = Math.max(60, Math.min(MOST_ITERATIONS, Math.floor((left * BOUND_SHARE) / perIteration)));
  const bound = finish(lowerBound(problem, { iterations, start }));

  let pace = paceOf(
    (count) => search(problem, { seed, steps: count, bound }),
    50_000,
    (seconds - elapsed()) * 0.05,
  );
  let steps = 0;
  let solution = start;
  // A first run that the cold measure made too short is followed by others, each of the next seed.
  for (let run = 0; run === 0 || (run < MOST_RUNS && elapsed() < seconds * 0.85); run += 1) {
    const count = Math.max(100_000, Math.min(MOST_STEPS, Math.floor((seconds * 0.98 - elapsed()) / pace)));
    const from = elapsed();
    const found = finish(search(problem, { seed: seed + run, steps: count, bound }));
    pace = Math.max(1e-9, (elapsed() - from) / count);
    steps += found.step;
    if (run === 0 || better(problem, found.solution, solution)) solution = found.solution;
    if (found.terms.total === bound.bound) break;
  }

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
    wallSeconds: (performance.now() - wallStart) / 1000,
    peakMB: process.resourceUsage().maxRSS / 1024,
    firstPlanSeconds,
    iterations: bound.iteration,
    steps,
    unallocated: solution.workerOfUnit.reduce((count, w) => count + (w < 0 ? 1 : 0), 0),
  };
}

/**
 * CPU seconds a unit of work after the first report, measured on ever longer runs until one takes `enough` seconds (or ends early, its answer proved):
 * the first ones only warm up.
 */
export function paceOf(
  start: (count: number) => Generator<unknown, unknown, void>,
  first: number,
  enough: number,
): number {
  for (let count = first; ; count *= 3) {
    const work = start(count);
    const done = work.next().done;
    const from = cpuNow();
    finish(work);
    const took = cpuNow() - from;
    if (took > enough || done || count > 1e8) return Math.max(took, 1e-4) / count;
  }
}

/** Whether plan a breaks less, or no more and costs less, than plan b. */
function better(problem: Problem, a: Solution, b: Solution): boolean {
  const [one, other] = [evaluate(problem, a), evaluate(problem, b)];
  if (one.faults.length !== other.faults.length) return one.faults.length < other.faults.length;
  return one.terms.total < other.terms.total;
}

/** CPU seconds of this process so far. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Runs a generator to its result. */
export function finish<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
