/**
 * Good prices for the relaxation, by the volume algorithm (F. Barahona and R. Anbil 2000), a subgradient
 * method (Held, Wolfe and Crowder 1974) that steps from the best prices so far along an average of the
 * subgradients seen. The same average of the knapsacks' plans comes near the solution of the linear
 * relaxation, and tells a search which arcs and employers matter.
 *
 * The step is Polyak's: agility x (cost of a known plan - L) / |direction|^2.
 * A price of capacity is stepped in the measure of a mean worker's ceiling, so that both kinds of price move
 * alike. Work is counted in iterations; the arithmetic is + - * / only and the same everywhere.
 */
import { wholeBound, type Certificate } from './certificate.js';
import { firstPlan } from './construction.js';
import { evaluate } from './evaluate.js';
import { loadPrice, modelOf } from './model.js';
import type { Problem, Solution } from './problem.js';
import { Relaxation, SCALE } from './relaxation.js';

export interface BoundOptions {
  iterations: number;
  /** A plan without faults: where prices start, and the cost they cannot pass. Default: the first plan. */
  start?: Solution;
  /** Iterations between two reports; default a twentieth of all. */
  everyIterations?: number;
}

export interface BoundProgress {
  iteration: number;
  iterations: number;
  /** Best bound so far, proved by the certificate. */
  bound: number;
  certificate: Certificate;
}

export interface BoundResult extends BoundProgress {
  /** Share of the later knapsacks that took each arc, 0 to 1: near the linear relaxation's plan. */
  arcShare: Float64Array;
  /** Share of them that employed worker w at site s, at [w * siteCount + s]. */
  siteShare: Float64Array;
}

/** Raises the bound, reporting at fixed iterations; whoever stops asking keeps the last report. */
export function* lowerBound(
  problem: Problem,
  options: BoundOptions,
): Generator<BoundProgress, BoundResult, void> {
  const { iterations } = options;
  const every = Math.max(1, options.everyIterations ?? Math.ceil(iterations / 20));
  const volume = new Volume(problem, options.start ?? firstPlan(problem, 1), iterations);
  let iteration = 0;
  const report = (): BoundProgress => ({
    iteration,
    iterations,
    bound: volume.bound(),
    certificate: volume.certificate(),
  });
  for (; iteration < iterations && !volume.closed();) {
    volume.iterate();
    iteration += 1;
    if (iteration % every === 0 && iteration < iterations) yield report();
  }
  return { ...report(), arcShare: volume.arcShare.slice(), siteShare: volume.siteShare.slice() };
}

/** From this share of the iterations on, steps stay long enough for the average to mix the plans near the best prices. */
const STEADY_FROM = 0.7;
const STEADY_AGILITY = 0.02;
const STEADY_SHARE = 0.02;

class Volume {
  readonly arcShare: Float64Array;
  readonly siteShare: Float64Array;
  private readonly relaxation: Relaxation;
  private readonly upper: number;
  /** Best prices, the trial's prices, the averaged direction; units first, then teams by site. */
  private readonly centre: Float64Array;
  private readonly trial: Float64Array;
  private readonly direction: Float64Array;
  private readonly gradient: Float64Array;
  private readonly weightOf: Float64Array;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private best = -Infinity;
  private agility = 1;
  private trials = 0;
  private failures = 0;

  constructor(
    private readonly problem: Problem,
    start: Solution,
    private readonly iterations: number,
  ) {
    const model = modelOf(problem);
    this.relaxation = new Relaxation(model);
    this.upper = evaluate(problem, start).terms.total * SCALE;
    const { unitCount, teamCount, siteCount } = problem;
    const size = unitCount + teamCount * siteCount;
    this.arcShare = new Float64Array(model.arcCount);
    this.siteShare = new Float64Array(problem.workerCount * siteCount);
    this.direction = new Float64Array(size);
    this.gradient = new Float64Array(size);
    this.weightOf = new Float64Array(size).fill(1);
    this.least = new Float64Array(size).fill(-(2 ** 40));
    this.most = new Float64Array(size).fill(2 ** 40);
    this.centre = new Float64Array(size);
    this.limits();
    this.priceLike(start);
    this.trial = this.centre.slice();
    this.evaluateTrial(1);
  }

  private limits(): void {
    const { problem, weightOf, least, most } = this;
    for (let u = 0; u < problem.unitCount; u += 1) {
      // A price above the cost of leaving the unit never helps; one that no arc can serve would be unbounded.
      if (problem.shortCost[u]! >= 0) most[u] = problem.shortCost[u]! * SCALE;
      else if (problem.arcStart[u] === problem.arcStart[u + 1]) least[u] = most[u] = 0;
    }
    const mean = Math.max(
      1,
      problem.ceiling.reduce((sum, c) => sum + c, 0) / Math.max(1, problem.workerCount),
    );
    for (let k = problem.unitCount; k < most.length; k += 1) {
      const team = Math.floor((k - problem.unitCount) / problem.siteCount);
      most[k] = problem.balanceCost[team]! * SCALE;
      least[k] = -most[k]!;
      weightOf[k] = 1 / (mean * mean);
    }
  }

  /** Each unit's cost with its worker, the points at the price of that worker's last one. */
  private priceLike({ workerOfUnit }: Solution): void {
    const { problem, centre } = this;
    const load = new Float64Array(problem.workerCount);
    const arcOf = new Int32Array(problem.unitCount).fill(-1);
    for (let u = 0; u < problem.unitCount; u += 1) {
      for (let a = problem.arcStart[u]!; a < problem.arcStart[u + 1]!; a += 1)
        if (problem.arcWorker[a] === workerOfUnit[u]) arcOf[u] = a;
      if (arcOf[u]! >= 0) load[workerOfUnit[u]!]! += problem.arcWeight[arcOf[u]!]!;
    }
    for (let u = 0; u < problem.unitCount; u += 1) {
      const arc = arcOf[u]!;
      const w = workerOfUnit[u]!;
      const marginal =
        arc < 0 ? 0 : loadPrice(problem, w, load[w]!) - loadPrice(problem, w, Math.max(0, load[w]! - 1));
      const price =
        arc < 0
          ? Math.max(0, problem.shortCost[u]!)
          : problem.arcCost[arc]! + marginal * problem.arcWeight[arc]!;
      centre[u] = Math.min(this.most[u]!, Math.max(this.least[u]!, price * SCALE));
    }
  }

  closed(): boolean {
    return wholeBound(this.best) * SCALE >= this.upper;
  }

  bound(): number {
    return wholeBound(this.best);
  }

  certificate(): Certificate {
    return {
      scale: SCALE,
      unitPrice: this.centre.slice(0, this.problem.unitCount),
      teamSitePrice: this.centre.slice(this.problem.unitCount),
    };
  }

  iterate(): void {
    const { centre, trial, direction, weightOf, least, most } = this;
    let norm = 0;
    for (let k = 0; k < trial.length; k += 1) norm += direction[k]! * direction[k]! * weightOf[k]!;
    if (norm < 1e-9) norm = 1e-9;
    const length = (this.agility * Math.max(SCALE, this.upper - this.best)) / norm;
    for (let k = 0; k < trial.length; k += 1) {
      trial[k] = Math.min(
        most[k]!,
        Math.max(least[k]!, Math.round(centre[k]! + length * weightOf[k]! * direction[k]!)),
      );
    }
    // The first directions must turn quickly, the later ones be steady.
    this.trials += 1;
    const steady = this.trials - Math.floor(this.iterations * STEADY_FROM);
    if (steady > 0) this.agility = Math.max(this.agility, STEADY_AGILITY);
    this.evaluateTrial(
      steady > 0 ? Math.max(STEADY_SHARE, 1 / (steady + 1)) : Math.max(0.15, 1 / (1 + 0.02 * this.trials)),
    );
  }

  /** Solves the relaxation at the trial's prices and blends its plan in with the share. */
  private evaluateTrial(share: number): void {
    const { problem, relaxation, trial, gradient, direction, weightOf, arcShare } = this;
    const { unitCount } = problem;
    const value = relaxation.value(trial.subarray(0, unitCount), trial.subarray(unitCount));
    for (let u = 0; u < unitCount; u += 1) {
      const missing = 1 - relaxation.taken[u]!;
      gradient[u] =
        missing > 0 && problem.shortCost[u]! >= 0 && trial[u]! >= problem.shortCost[u]! * SCALE ? 0 : missing;
    }
    for (let k = unitCount; k < gradient.length; k += 1)
      gradient[k] = -problem.teamSiteTarget[k - unitCount]!;
    for (let w = 0; w < problem.workerCount; w += 1) {
      gradient[unitCount + problem.workerTeam[w]! * problem.siteCount + relaxation.siteOf[w]!]! +=
        problem.ceiling[w]!;
    }
    let along = 0;
    for (let k = 0; k < gradient.length; k += 1) {
      along += gradient[k]! * direction[k]! * weightOf[k]!;
      direction[k] = share * gradient[k]! + (1 - share) * direction[k]!;
    }
    for (let arc = 0; arc < arcShare.length; arc += 1) arcShare[arc]! *= 1 - share;
    for (let k = 0; k < relaxation.takenCount; k += 1) arcShare[relaxation.takenArcs[k]!]! += share;
    for (let cell = 0; cell < this.siteShare.length; cell += 1) this.siteShare[cell]! *= 1 - share;
    for (let w = 0; w < problem.workerCount; w += 1)
      this.siteShare[w * problem.siteCount + relaxation.siteOf[w]!]! += share;
    this.judge(value, along);
  }

  /** A better bound becomes the centre, and bolder when the trial still rose; a row of failures makes steps shorter. */
  private judge(value: number, along: number): void {
    if (value > this.best) {
      this.best = value;
      this.centre.set(this.trial);
      this.failures = 0;
      if (along > 0) this.agility = Math.min(2, this.agility * 1.1);
      return;
    }
    this.failures += 1;
    if (this.failures % 5 === 0) this.agility = Math.max(1e-4, this.agility * 0.66);
  }
}
