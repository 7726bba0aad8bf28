/**
 * The last stretch to a best plan: large-neighbourhood search (P. Shaw 1998) whose neighbourhoods are solved as
 * mixed-integer models (mip.ts) over the core of arcs (core.ts).
 *
 * At first the neighbourhood is the whole problem over a narrow core, with the employers of those workers free of
 * whom the relaxed plans are in doubt; as long as such a model is solved to proof, and is small enough, the core
 * grows. Otherwise, and at last, come neighbourhoods of some workers with all their units and employers and a wide core: a worker is
 * drawn, and others who share a team, a family or an arc with those drawn already, until there are arcs enough.
 * Neighbourhoods that are proved grow, others shrink; after as many iterations as the whole took in vain it is
 * tried again, with more of them. A plan as cheap as the best is taken, too: it leads elsewhere.
 *
 * Work is counted in iterations of the simplex method, and the random numbers are seeded, so that a plan depends
 * on the problem, the start, the seed and the iterations alone.
 */
import type { BoundResult } from './certificate.js';
import { doubtfulWorkers, reachOf, reducedCosts } from './core.js';
import { evaluate } from './evaluate.js';
import { mipOf, type Scope } from './mip.js';
import type { MipResult, MipSolver } from './mip-solver.js';
import { modelOf, type Model } from './model.js';
import type { CostTerms, Problem, Solution } from './problem.js';
import { Random } from './random.js';

export interface PolishOptions {
  seed: number;
  /** Iterations of the simplex method in all; some more may be done, for a solve is asked to end only now and then. */
  iterations: number;
  /** Plan to start from, without faults. */
  start: Solution;
  /** Result of lowerBound for this problem. */
  bound: BoundResult;
  /** Asked now and then: whether to end with the best so far. */
  stopped?: () => boolean;
}

export interface PolishProgress {
  iteration: number;
  iterations: number;
  cost: number;
  best: Solution;
}

export interface PolishResult {
  solution: Solution;
  terms: CostTerms;
  /** Iterations done. */
  iteration: number;
}

/** Arcs per unit of the cores of the whole problem, one after the other. */
const WHOLE_CORES = [2, 2.5, 3.2, 4, 5];
/** Arcs of the largest model: more of them need more memory than a solve is worth. */
const MOST_ARCS = 14_000;
/** Iterations for the first solve of the whole, how many more the next has when it ends in vain, and for one of a neighbourhood. */
const WHOLE_ITERATIONS = 6000;
const WHOLE_MORE = 1.5;
const NEAR_ITERATIONS = 4000;
/** Arcs per unit, and arcs in all at first, of a neighbourhood. */
const NEAR_CORE = 8;
const NEAR_ARCS = 2000;
/** A solve that needs no iteration counts for so many, so that every round ends. */
const LEAST_ITERATIONS = 50;

/** Polishes a plan, reporting after each solve; whoever stops asking keeps the last report's `best`. */
export function* polish(
  problem: Problem,
  solver: MipSolver,
  options: PolishOptions,
): Generator<PolishProgress, PolishResult, void> {
  const work = new Polish(problem, solver, options);
  while (work.next()) yield work.progress();
  const { cost: _, best, iteration } = work.progress();
  return { solution: best, terms: evaluate(problem, best).terms, iteration };
}

class Polish {
  private readonly model: Model;
  private readonly reduced: Float64Array;
  private readonly random: Random;
  private best: Solution;
  private cost: number;
  private iteration = 0;
  private whole = 0;
  private wholeIterations = WHOLE_ITERATIONS;
  private wholeFrom = 0;
  private size = NEAR_ARCS;
  /** Whether a model of everything was solved to proof. */
  private proved = false;

  constructor(
    private readonly problem: Problem,
    private readonly solver: MipSolver,
    private readonly options: PolishOptions,
  ) {
    this.model = modelOf(problem);
    this.reduced = reducedCosts(this.model, options.bound);
    this.random = new Random(options.seed);
    this.best = options.start;
    const { terms, faults } = evaluate(problem, options.start);
    this.cost = terms.total;
    if (faults.length > 0) this.iteration = options.iterations;
  }

  progress(): PolishProgress {
    const { iteration, cost, best } = this;
    return { iteration, iterations: this.options.iterations, cost, best };
  }

  /** Solves one model more; false when the iterations are used up or the plan is proved. */
  next(): boolean {
    const { iterations, bound } = this.options;
    if (this.iteration >= iterations || this.cost <= bound.bound || this.proved) return false;
    if (this.options.stopped?.()) return false;
    if (this.whole < WHOLE_CORES.length && this.iteration >= this.wholeFrom) this.solveWhole();
    else this.solveNear();
    return true;
  }

  private solveWhole(): void {
    const { problem } = this;
    const all = (length: number): number[] => Array.from({ length }, (_, k) => k);
    const arcs = Math.floor(WHOLE_CORES[this.whole]! * problem.unitCount);
    if (arcs > MOST_ARCS) {
      this.whole = WHOLE_CORES.length;
      return;
    }
    const workers = doubtfulWorkers(this.model, this.options.bound, this.best);
    const before = this.iteration;
    const { proved } = this.solve(this.scope(all(problem.unitCount), workers, arcs), this.wholeIterations);
    if (proved) {
      this.whole += 1;
      return;
    }
    this.wholeFrom = 2 * this.iteration - before;
    this.wholeIterations *= WHOLE_MORE;
  }

  private solveNear(): void {
    const workers = this.neighbourhood();
    const chosen = new Set(workers);
    const units: number[] = [];
    this.best.workerOfUnit.forEach((w, u) => {
      if (w < 0 ? this.reaches(u, chosen) : chosen.has(w)) units.push(u);
    });
    const everything = workers.length === this.problem.workerCount && units.length === this.problem.unitCount;
    const core =
      everything && this.model.arcCount <= this.size ? this.model.arcCount : units.length * NEAR_CORE;
    const { proved } = this.solve(this.scope(units, workers, core), NEAR_ITERATIONS);
    this.proved = proved && core === this.model.arcCount;
    this.size = proved ? Math.min(MOST_ARCS, this.size * 1.1) : Math.max(NEAR_ARCS / 8, this.size * 0.7);
  }

  private solve(scope: Scope, most: number): MipResult {
    const { stopped } = this.options;
    const left = this.options.iterations - this.iteration;
    const mip = mipOf(this.model, this.best, scope);
    const found = this.solver.solve(this.problem, this.best, mip, {
      nodes: 2 ** 31 - 1,
      iterations: Math.min(left, most),
      ...(stopped ? { stopped } : {}),
    });
    this.iteration += Math.max(LEAST_ITERATIONS, found.iterations);
    this.best = found.solution;
    this.cost = found.cost;
    return found;
  }

  private scope(units: readonly number[], workers: readonly number[], count: number): Scope {
    const { arcStart, arcWorker, unitSite } = this.problem;
    const free = new Set(workers);
    const arcs: number[] = [];
    for (const u of units)
      for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) {
        const w = arcWorker[arc]!;
        if (free.has(w) || this.best.siteOfWorker[w] === unitSite[u]) arcs.push(arc);
      }
    const reach = reachOf(this.reduced, arcs, count);
    return { units, workers, keeps: (arc) => this.reduced[arc]! <= reach };
  }

  /** Whether an unallocated unit might go to one of the workers. */
  private reaches(u: number, workers: Set<number>): boolean {
    const { arcStart, arcWorker } = this.problem;
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1)
      if (workers.has(arcWorker[arc]!)) return true;
    return false;
  }

  /** Workers grown from one by what they share, until their units have arcs enough in the core. */
  private neighbourhood(): number[] {
    const { problem, random } = this;
    const { workerCount, workerTeam } = problem;
    const held = heldBy(problem, this.best);
    const chosen = new Set<number>();
    let units = 0;
    const add = (w: number): void => {
      if (w < 0 || chosen.has(w)) return;
      chosen.add(w);
      units += held[w]!.length;
    };
    add(random.below(workerCount));
    for (let trial = 0; units * NEAR_CORE < this.size && trial < 20 * workerCount; trial += 1) {
      const from = Array.from(chosen)[random.below(chosen.size)]!;
      if (random.below(4) === 0) {
        const team = Array.from({ length: workerCount }, (_, w) => w).filter(
          (w) => workerTeam[w] === workerTeam[from],
        );
        add(team[random.below(team.length)]!);
      } else if (held[from]!.length > 0) add(this.linked(held[from]![random.below(held[from]!.length)]!));
      else if (random.below(8) === 0) add(random.below(workerCount));
    }
    return Array.from(chosen).sort((a, b) => a - b);
  }

  /** A worker whom a unit shares: of a member of its family, or at the end of an arc of the core. */
  private linked(u: number): number {
    const { problem, model, random, best } = this;
    const f = model.family[u]!;
    if (f >= 0 && random.below(2) === 0) {
      const from = model.familyStart[f]!;
      return best.workerOfUnit[model.familyUnits[from + random.below(model.familyStart[f + 1]! - from)]!]!;
    }
    const first = problem.arcStart[u]!;
    const degree = problem.arcStart[u + 1]! - first;
    let arc = first + random.below(degree);
    for (let draw = 0; draw < 3; draw += 1) {
      const other = first + random.below(degree);
      if (this.reduced[other]! < this.reduced[arc]!) arc = other;
    }
    return problem.arcWorker[arc]!;
  }
}

function heldBy({ workerCount }: Problem, { workerOfUnit }: Solution): number[][] {
  const held: number[][] = Array.from({ length: workerCount }, () => []);
  workerOfUnit.forEach((w, u) => {
    if (w >= 0) held[w]!.push(u);
  });
  return held;
}
