/**
 * A solve as rounds of tasks, for any number of threads.
 *
 * The tasks of one round know nothing of each other, so that they may be carried out in any order and on any
 * number of threads; what they found is exchanged only between rounds. So the plan depends on the problem, the
 * seed and the steps, and on no clock. First every part of the problem (parts.ts) is priced. Then each part is
 * searched with two seeds, and in every later round searched and polished side by side, from its best plan so far.
 */
import type { BoundResult } from './certificate.js';
import { firstPlan } from './construction.js';
import { evaluate } from './evaluate.js';
import { joined, partOfSolution, partsOf, type Part } from './parts.js';
import type { Problem, Solution } from './problem.js';

export interface PriceTask {
  kind: 'PRICE';
  part: number;
  problem: Problem;
  iterations: number;
  /** A plan without faults, whose cost the bound cannot pass; default a first one. */
  start?: Solution;
}

export interface SearchTask {
  kind: 'SEARCH';
  part: number;
  problem: Problem;
  seed: number;
  steps: number;
  bound: BoundResult;
  /** Plan to go on from; none in the first round, where the prices themselves lead to a better first plan. */
  start: Solution | undefined;
}

export interface PolishTask {
  kind: 'POLISH';
  part: number;
  problem: Problem;
  seed: number;
  /** Iterations of the simplex method. */
  iterations: number;
  bound: BoundResult;
  start: Solution;
}

export type Task = PriceTask | SearchTask | PolishTask;

export interface RoundsOptions {
  seed: number;
  /** Proposals in all, over parts, rounds and both seeds. */
  steps: number;
  /** Plan to start from and to keep near to, without faults. */
  start?: Solution;
}

/** Iterations after which a county's bound hardly rises. */
export const PRICING_ITERATIONS = 200;
/** Steps per unit worth a task of its own, the least for any, and the most rounds. */
const STEPS_PER_UNIT = 1500;
const LEAST_STEPS = 200_000;
const LEAST_ROUNDS = 2;
const MOST_ROUNDS = 8;
/** Proposals of a search that take as long as an iteration of the simplex method in a polish. */
const STEPS_PER_ITERATION = 500;

interface PartState {
  part: Part;
  best: Solution;
  /** Faults and cost of the best plan. */
  faults: number;
  cost: number;
  bound: BoundResult | undefined;
  rounds: number;
}

export class Rounds {
  private readonly parts: PartState[];
  private round = -1;
  /** Steps taken so far. */
  step = 0;

  constructor(
    private readonly problem: Problem,
    private readonly options: RoundsOptions,
  ) {
    const { seed, start } = options;
    this.parts = partsOf(problem).map((part) => {
      const best = start ? partOfSolution(part, start) : firstPlan(part.problem, seed);
      const { terms, faults } = evaluate(part.problem, best);
      const worthwhile = Math.max(LEAST_STEPS, STEPS_PER_UNIT * part.problem.unitCount);
      const wanted = Math.floor(this.stepsOf(part) / (2 * worthwhile));
      const rounds = Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, wanted));
      return { part, best, faults: faults.length, cost: terms.total, bound: undefined, rounds };
    });
  }

  /** The best plan so far; complete from the start. */
  best(): Solution {
    return joined(
      this.problem,
      this.parts.map(({ part }) => part),
      this.parts.map(({ best }) => best),
    );
  }

  /** The best plan with another solution for the task's part. */
  with(task: SearchTask | PolishTask, solution: Solution): Solution {
    return joined(
      this.problem,
      this.parts.map(({ part }) => part),
      this.parts.map(({ best }, index) => (index === task.part ? solution : best)),
    );
  }

  cost(): number {
    return this.parts.reduce((sum, { cost }) => sum + cost, 0);
  }

  /** What no plan costs less than; null until every part is priced. */
  bound(): number | null {
    return this.parts.every(({ bound }) => bound !== undefined)
      ? this.parts.reduce((sum, { bound }) => sum + bound!.bound, 0)
      : null;
  }

  /** The tasks of the next round; none when the solve has ended. */
  next(): Task[] {
    this.round += 1;
    const { round } = this;
    return this.parts.flatMap((state, part): Task[] => {
      const { problem } = state.part;
      const { best, bound } = state;
      if (bound === undefined)
        return [{ kind: 'PRICE', part, problem, iterations: PRICING_ITERATIONS, start: best }];
      const proved = state.faults === 0 && state.cost <= bound.bound;
      if (proved || round > state.rounds) return [];
      const steps = Math.ceil(this.stepsOf(state.part) / (2 * state.rounds));
      const seed = this.options.seed + 2 * (round - 1);
      const search: SearchTask = { kind: 'SEARCH', part, problem, seed, steps, bound, start: best };
      if (round === 1) {
        const start = this.options.start && best;
        return [0, 1].map((lane) => ({ ...search, seed: seed + lane, start }));
      }
      const iterations = Math.ceil(steps / STEPS_PER_ITERATION);
      return [search, { kind: 'POLISH', part, problem, seed: seed + 1, iterations, bound, start: best }];
    });
  }

  price(task: PriceTask, bound: BoundResult): void {
    this.parts[task.part]!.bound = bound;
  }

  /**
   * Takes in what a task found; of equally good plans the one offered first stays.
   * @param work steps of a search, iterations of a polish; HiGHS ends some after its limit, which do not count.
   */
  offer(task: SearchTask | PolishTask, solution: Solution, work: number): void {
    const steps = task.kind === 'SEARCH' ? work : Math.min(work, task.iterations) * STEPS_PER_ITERATION;
    this.step = Math.min(this.options.steps, this.step + steps);
    const state = this.parts[task.part]!;
    const { terms, faults } = evaluate(state.part.problem, solution);
    if (faults.length > state.faults || (faults.length === state.faults && terms.total >= state.cost)) return;
    Object.assign(state, { best: solution, faults: faults.length, cost: terms.total });
  }

  private stepsOf({ problem }: Part): number {
    return (this.options.steps * problem.unitCount) / Math.max(1, this.problem.unitCount);
  }
}
