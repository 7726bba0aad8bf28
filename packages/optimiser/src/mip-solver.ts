/**
 * HiGHS (Q. Huangfu and J. A. J. Hall 2018; MIT licence; compiled to WebAssembly, one thread) on the models of
 * mip.ts.
 *
 * A solve is limited by counts, never by a clock, with a fixed seed: HiGHS reads its clock for its log and its
 * time limit only, WebAssembly fixes its arithmetic to the bit, so that the same model gives the same plan on
 * every machine. The memory of the WebAssembly instance only ever grows; whoever drops the solver frees it.
 */
import highs, { type Highs, type Model as Native } from 'highs';
import { evaluate } from './evaluate.js';
import type { LinearModel } from './linear-model.js';
import type { Mip } from './mip.js';
import type { Problem, Solution } from './problem.js';

export interface MipLimits {
  /** Nodes of the search tree. */
  nodes: number;
  /** Iterations of the simplex method in all: a solve ends at the first look after it passed them. */
  iterations: number;
  /** Asked now and then: whether to end with what there is. */
  stopped?: () => boolean;
}

export const NO_LIMITS: MipLimits = { nodes: 2 ** 31 - 1, iterations: Infinity };

export interface MipResult {
  solution: Solution;
  cost: number;
  /** No plan within the scope costs less than this. */
  bound: number;
  /** Whether the plan is a best one of its scope. */
  proved: boolean;
  iterations: number;
}

/** The package's types describe its CommonJS form, whose loader is a member; as a module the loader is the default itself. */
const loadHighs = highs as unknown as typeof highs.default;

/** An optimum of whole costs is proved as soon as less than a unit of cost is open. */
const OPEN_COST = 0.99;
/** What the solver's arithmetic may add to a bound. */
const ROUNDING = 1e-3;

export class MipSolver {
  private constructor(private readonly highs: Highs) {}

  /** A solver with an instance of its own, so that what it did before has no say in what it finds. */
  static async load(): Promise<MipSolver> {
    return new MipSolver(await loadHighs());
  }

  /** Bytes that the instance holds. */
  get memoryBytes(): number {
    return this.highs.memoryBytes;
  }

  /** The best plan found from the incumbent within the limits: never a worse one, nor one with faults that the incumbent has not. */
  solve(problem: Problem, incumbent: Solution, mip: Mip, limits: MipLimits): MipResult {
    const before = evaluate(problem, incumbent);
    const kept: MipResult = {
      solution: incumbent,
      cost: before.terms.total,
      bound: -Infinity,
      proved: false,
      iterations: 0,
    };
    if (mip.linear.numCols === 0 || before.faults.length > 0) return kept;
    const { values, bound, iterations, proved } = this.run(mip.linear, mip.start, limits);
    kept.iterations = iterations;
    kept.bound = bound;
    if (values === undefined) return kept;
    const solution = mip.solution(values);
    const after = evaluate(problem, solution);
    if (after.faults.length > 0 || after.terms.total > kept.cost) return kept;
    return { solution, cost: after.terms.total, bound, proved, iterations };
  }

  private run(linear: LinearModel, start: Float64Array, limits: MipLimits) {
    const { callbackType, modelStatus, solutionStatus } = this.highs.constants;
    return this.highs.withModel(linear, (model: Native) => {
      model.options.set({
        output_flag: false,
        random_seed: 1,
        mip_rel_gap: 0,
        mip_abs_gap: OPEN_COST,
        mip_max_nodes: limits.nodes,
      });
      model.setSolution({ colValue: start });
      const { modelStatus: status } = model.run({
        [callbackType.mipInterrupt]: (event) => {
          const iterations = Number(event.data.mip_total_lp_iterations ?? 0);
          if (iterations > limits.iterations || limits.stopped?.()) event.interrupt();
        },
      });
      const found = model.info.get('primal_solution_status') === solutionStatus.feasible;
      return {
        values: found ? model.getSolution().colValue : undefined,
        bound: Math.ceil(Number(model.info.get('mip_dual_bound')) - ROUNDING),
        iterations: Number(model.info.get('simplex_iteration_count')),
        proved: status === modelStatus.optimal,
      };
    });
  }
}
