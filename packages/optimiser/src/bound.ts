/**
 * Good prices for the relaxation, by a subgradient method (Held, Wolfe and Crowder 1974) that steps along an
 * average of the subgradients seen, in steps that shrink by equal ratios: long ones first, because prices of
 * many like units and workers are flat and must travel together, short ones last (geometric steps: N. Z. Shor
 * 1985). It starts from the prices of capacity-prices.ts and keeps the best prices met.
 * An average of the late knapsacks' plans comes near the solution of the linear relaxation (the volume
 * algorithm, F. Barahona and R. Anbil 2000), and tells a search which arcs and employers matter.
 *
 * A step is a share of a unit's mean price, in the measure of the unit's weight. A price of capacity is stepped in the measure of a mean worker's
 * ceiling. Work is counted in iterations; the arithmetic is + - * / and square roots only and the same everywhere.
 */
import { capacityPrices } from './capacity-prices.js';
import { wholeBound, type BoundProgress, type BoundResult, type Certificate } from './certificate.js';
import { firstPlan } from './construction.js';
import { evaluate } from './evaluate.js';
import { rootOf } from './metropolis.js';
import { familyPart, modelOf, type Model } from './model.js';
import type { Problem, Solution } from './problem.js';
import { Relaxation, SCALE, type Prices } from './relaxation.js';

export interface BoundOptions {
  iterations: number;
  /** A plan without faults, whose cost the bound cannot pass. Default: the first plan. */
  start?: Solution;
  /** Iterations between two reports; default a twentieth of all. */
  everyIterations?: number;
}

/** Raises the bound, reporting at fixed iterations; whoever stops asking keeps the last report. */
export function* lowerBound(
  problem: Problem,
  options: BoundOptions,
): Generator<BoundProgress, BoundResult, void> {
  const { iterations } = options;
  const every = Math.max(1, options.everyIterations ?? Math.ceil(iterations / 20));
  const climb = new Climb(problem, options.start ?? firstPlan(problem, 1), iterations);
  let iteration = 0;
  const report = (): BoundProgress => ({
    iteration,
    iterations,
    bound: climb.bound(),
    certificate: climb.certificate(),
  });
  for (; iteration < iterations && !climb.closed();) {
    climb.iterate();
    iteration += 1;
    if (iteration % every === 0 && iteration < iterations) yield report();
  }
  return {
    ...report(),
    arcShare: climb.arcShare.slice(),
    siteShare: climb.siteShare.slice(),
    pointPrice: climb.pointPrice(),
  };
}

/** First step, as a share of a unit's mean price. */
const FIRST_STEP = 0.05;
/** The last step, as a share of the first. */
const LAST_STEP = 0.003;
/**
 * Share of the newest subgradient in the direction, at first and at last: while prices are far off the newest says
 * most, later they swing from side to side.
 */
const NEWEST_AT_FIRST = 1;
const NEWEST_AT_LAST = 0.2;
/** Least measure of a unit's steps, whatever it weighs; that of a mean one is 1. */
const LEAST_WEIGHT = 0.2;
/** That of a family's steps, and the first price of a family, as a share of what dividing it costs. */
const FAMILY_WEIGHT = 0.5;
const FIRST_FAMILY = 0.5;
/** From this share of the iterations on, plans are averaged, with at least this share for the newest. */
const STEADY_FROM = 0.6;
const STEADY_SHARE = 0.02;

/** Passes over the arcs before the first knapsack: each costs a small part of an iteration. */
const CAPACITY_ITERATIONS = 400;

class Climb {
  readonly arcShare: Float64Array;
  readonly siteShare: Float64Array;
  private readonly relaxation: Relaxation;
  private readonly upper: number;
  /** Best prices, the current ones, the averaged direction; units first, then families, then teams by site. */
  private readonly centre: Float64Array;
  private readonly trial: Float64Array;
  private readonly direction: Float64Array;
  private readonly gradient: Float64Array;
  private readonly weightOf: Float64Array;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly firstTeam: number;
  private best = -Infinity;
  private step: number;
  private readonly shrink: number;
  private trials = 0;

  constructor(
    private readonly problem: Problem,
    start: Solution,
    private readonly iterations: number,
  ) {
    const model = modelOf(problem);
    this.relaxation = new Relaxation(model);
    this.upper = evaluate(problem, start).terms.total * SCALE;
    const { unitCount, teamCount, siteCount } = problem;
    this.firstTeam = unitCount + problem.familyCost.length;
    const size = this.firstTeam + teamCount * siteCount;
    this.arcShare = new Float64Array(model.arcCount);
    this.siteShare = new Float64Array(problem.workerCount * siteCount);
    this.direction = new Float64Array(size);
    this.gradient = new Float64Array(size);
    this.weightOf = new Float64Array(size).fill(1);
    this.least = new Float64Array(size).fill(-(2 ** 40));
    this.most = new Float64Array(size).fill(2 ** 40);
    this.centre = new Float64Array(size);
    this.limits();
    this.startAt(model);
    this.trial = this.centre.slice();
    const prices = this.centre.subarray(0, unitCount);
    const mean = prices.reduce((sum, price) => sum + Math.abs(price), 0) / Math.max(1, unitCount);
    this.step = Math.max(SCALE, mean) * FIRST_STEP;
    this.shrink = rootOf(LAST_STEP, Math.max(1, iterations));
    this.evaluateTrial(1);
  }

  private limits(): void {
    const { problem, weightOf, least, most } = this;
    this.weighUnits();
    for (let u = 0; u < problem.unitCount; u += 1) {
      // The price of a unit that must not be left and that no arc can serve would be unbounded.
      most[u] = Math.min(most[u]!, this.relaxation.leaving.mostOf(u) * SCALE);
      if (problem.shortCost[u]! < 0 && problem.arcStart[u] === problem.arcStart[u + 1])
        least[u] = most[u] = 0;
    }
    const mean = Math.max(
      1,
      problem.ceiling.reduce((sum, c) => sum + c, 0) / Math.max(1, problem.workerCount),
    );
    for (let f = 0; f < problem.familyCost.length; f += 1) {
      const k = problem.unitCount + f;
      least[k] = 0;
      most[k] = this.relaxation.leaving.mostOfFamily(f) * SCALE;
      weightOf[k] = FAMILY_WEIGHT;
    }
    for (let k = this.firstTeam; k < weightOf.length; k += 1) {
      const team = Math.floor((k - this.firstTeam) / problem.siteCount);
      most[k] = this.relaxation.employment.exact ? 0 : problem.balanceCost[team]! * SCALE;
      least[k] = -most[k]!;
      weightOf[k] = 1 / (mean * mean);
    }
  }

  /** A unit's price goes with its weight, most of it being the price of capacity. */
  private weighUnits(): void {
    const { unitCount, arcStart, arcWeight } = this.problem;
    const mean = (values: Iterable<number>): number => {
      const list = [...values];
      return list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
    };
    const weights = Float64Array.from({ length: unitCount }, (_, u) =>
      mean(arcWeight.subarray(arcStart[u]!, arcStart[u + 1]!)),
    );
    const whole = Math.max(1, mean(weights));
    weights.forEach((weight, u) => (this.weightOf[u] = Math.max(LEAST_WEIGHT, weight / whole)));
  }

  /** Prices of capacity and units where every unit of a family pays an equal part of its cost. */
  private startAt(model: Model): void {
    const { centre, least, most, problem } = this;
    const arcCost = problem.arcCost.map(
      (cost, arc) =>
        cost +
        Math.round(familyPart(model, model.arcUnit[arc]!, (f) => FIRST_FAMILY * problem.familyCost[f]!)),
    );
    const start = capacityPrices({ ...model, problem: { ...problem, arcCost } }, CAPACITY_ITERATIONS);
    const set = (k: number, price: number): void => {
      centre[k] = Math.min(most[k]!, Math.max(least[k]!, Math.round(price * SCALE)));
    };
    start.unitPrice.forEach((price, u) => set(u, price));
    problem.familyCost.forEach((cost, f) => set(problem.unitCount + f, cost * FIRST_FAMILY));
    start.teamSitePrice.forEach((price, cell) => set(this.firstTeam + cell, price));
  }

  closed(): boolean {
    return wholeBound(this.best) * SCALE >= this.upper;
  }

  bound(): number {
    return wholeBound(this.best);
  }

  pointPrice(): Float64Array {
    this.relaxation.value(this.pricesOf(this.centre));
    return this.relaxation.pointPrice.map((price) => price / SCALE);
  }

  certificate(): Certificate {
    return { scale: SCALE, ...this.pricesOf(this.centre.slice()) };
  }

  private pricesOf(all: Float64Array): Prices {
    return {
      unitPrice: all.subarray(0, this.problem.unitCount),
      familyPrice: all.subarray(this.problem.unitCount, this.firstTeam),
      teamSitePrice: all.subarray(this.firstTeam),
    };
  }

  iterate(): void {
    const { trial, direction, weightOf, least, most } = this;
    for (let k = 0; k < trial.length; k += 1) {
      const price = trial[k]! + this.step * weightOf[k]! * direction[k]!;
      trial[k] = Math.min(most[k]!, Math.max(least[k]!, Math.round(price)));
    }
    this.step *= this.shrink;
    this.trials += 1;
    const done = this.trials / Math.max(1, this.iterations);
    this.evaluateTrial(NEWEST_AT_FIRST + (NEWEST_AT_LAST - NEWEST_AT_FIRST) * done);
  }

  /** Solves the relaxation at the current prices, turns the direction and blends the plan in. */
  private evaluateTrial(newest: number): void {
    const { problem, relaxation, trial, gradient, direction, arcShare } = this;
    const { unitCount } = problem;
    const value = relaxation.value(this.pricesOf(trial));
    for (let u = 0; u < unitCount; u += 1) {
      const missing = relaxation.leaving.held[u]! - relaxation.taken[u]!;
      gradient[u] = missing > 0 && trial[u]! >= this.most[u]! ? 0 : missing;
    }
    for (let f = 0; f < relaxation.holders.length; f += 1) {
      const k = unitCount + f;
      const missing = relaxation.leaving.heldOfFamily[f]! - relaxation.holders[f]!;
      gradient[k] =
        (missing > 0 && trial[k]! >= this.most[k]!) || (missing < 0 && trial[k]! <= 0) ? 0 : missing;
    }
    for (let k = this.firstTeam; k < gradient.length; k += 1)
      gradient[k] = -problem.teamSiteTarget[k - this.firstTeam]!;
    for (let w = 0; w < problem.workerCount; w += 1) {
      gradient[this.firstTeam + problem.workerTeam[w]! * problem.siteCount + relaxation.siteOf[w]!]! +=
        problem.ceiling[w]!;
    }
    for (let k = 0; k < gradient.length; k += 1)
      direction[k] = newest * gradient[k]! + (1 - newest) * direction[k]!;
    const late = this.trials - Math.floor(this.iterations * STEADY_FROM);
    const share = late < 0 ? 1 : Math.max(STEADY_SHARE, 1 / (late + 1));
    for (let arc = 0; arc < arcShare.length; arc += 1) arcShare[arc]! *= 1 - share;
    for (let k = 0; k < relaxation.takenCount; k += 1) arcShare[relaxation.takenArcs[k]!]! += share;
    for (let cell = 0; cell < this.siteShare.length; cell += 1) this.siteShare[cell]! *= 1 - share;
    for (let w = 0; w < problem.workerCount; w += 1)
      this.siteShare[w * problem.siteCount + relaxation.siteOf[w]!]! += share;
    if (value > this.best) {
      this.best = value;
      this.centre.set(trial);
    }
  }
}
