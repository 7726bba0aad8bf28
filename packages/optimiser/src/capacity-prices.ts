/**
 * A quick first estimate of good prices: the relaxation of "a worker's load is that of her units" alone.
 *
 * With a price q_ws for each point of load of worker w at site s and the prices mu of relaxation.ts,
 *
 *   L(q, mu) = sum_i min( short_i, min_w cost_iw + q_w,site(i) weight_iw ) - sum_ts mu_ts target_ts
 *            + sum_w min_s [ siteCost_ws + mu_ts ceiling_w - max_{0 <= c <= H} (q_ws c - f_w(c)) ]
 *
 * is a bound too, weaker than the one of relaxation.ts where workers may choose between sites, for it lets a
 * unit go to a worker whom the second sum employs elsewhere. But it has two prices a worker instead of one a
 * unit, and one value costs one pass over the arcs: where units outnumber workers its prices are good long
 * before those of the units are. The least cost of each unit at these prices is where bound.ts starts.
 */
import { rootOf } from './metropolis.js';
import { loadPrice, type Model } from './model.js';

/** Price of each unit and of each point of team by site, in units of cost, not rounded. */
export interface StartPrices {
  unitPrice: Float64Array;
  teamSitePrice: Float64Array;
}

/** First and last step of a price, as shares of the mean price of a point above the ceiling. */
const FIRST_STEP = 0.1;
const LAST_STEP = 0.001;
/** Share of the newest subgradient in the direction. */
const NEWEST = 0.5;

/** Raises L, by the steps of bound.ts, from prices at which a point costs as much as above the ceiling. */
export function capacityPrices(model: Model, iterations: number): StartPrices {
  const climb = new Climb(model);
  const shrink = rootOf(LAST_STEP / FIRST_STEP, iterations);
  for (let k = 0, step = FIRST_STEP; k < iterations; k += 1, step *= shrink) climb.iterate(step);
  return climb.prices();
}

class Climb {
  private readonly cells: number;
  private readonly best: Float64Array;
  private readonly trial: Float64Array;
  private readonly gradient: Float64Array;
  private readonly direction: Float64Array;
  private readonly pointPrice: number;
  private readonly meanCeiling: number;
  private value = -Infinity;

  constructor(private readonly model: Model) {
    const { workerCount, siteCount, teamCount, overCeilingPrice, ceiling } = model.problem;
    this.cells = workerCount * siteCount;
    this.best = new Float64Array(this.cells + teamCount * siteCount);
    for (let cell = 0; cell < this.cells; cell += 1)
      this.best[cell] = overCeilingPrice[Math.floor(cell / siteCount)]!;
    const mean = (values: Int32Array): number =>
      Math.max(1, values.reduce((sum, value) => sum + value, 0) / Math.max(1, workerCount));
    this.pointPrice = mean(overCeilingPrice);
    this.meanCeiling = mean(ceiling);
    this.trial = this.best.slice();
    this.gradient = new Float64Array(this.best.length);
    this.direction = new Float64Array(this.best.length);
    this.evaluate();
  }

  iterate(step: number): void {
    const { trial, gradient, direction, cells, model } = this;
    const { siteCount, underPrice, balanceCost } = model.problem;
    const length = (step * this.pointPrice) / this.meanCeiling;
    for (let k = 0; k < trial.length; k += 1) {
      direction[k] = NEWEST * gradient[k]! + (1 - NEWEST) * direction[k]!;
      const price = trial[k]! + length * direction[k]!;
      if (k < cells) trial[k] = Math.max(-underPrice[Math.floor(k / siteCount)]!, price);
      else {
        const most = balanceCost[Math.floor((k - cells) / siteCount)]!;
        trial[k] = Math.max(-most, Math.min(most, price));
      }
    }
    this.evaluate();
  }

  prices(): StartPrices {
    const { unitCount } = this.model.problem;
    const unitPrice = Float64Array.from({ length: unitCount }, (_, u) => this.leastOf(u, this.best).cost);
    return { unitPrice, teamSitePrice: this.best.slice(this.cells) };
  }

  /** The arc (or -1) of least cost at the prices; a unit that has none and must not be left costs nothing. */
  private leastOf(u: number, price: Float64Array): { cost: number; arc: number } {
    const { arcStart, arcWorker, arcCost, arcWeight, unitSite, shortCost, siteCount, siteCost, hardStop } =
      this.model.problem;
    let cost = shortCost[u]! < 0 ? Infinity : shortCost[u]!;
    let least = -1;
    const site = unitSite[u]!;
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) {
      const w = arcWorker[arc]!;
      const cell = w * siteCount + site;
      const at = arcCost[arc]! + arcWeight[arc]! * price[cell]!;
      if (at >= cost || siteCost[cell]! < 0 || arcWeight[arc]! > hardStop[w]!) continue;
      cost = at;
      least = arc;
    }
    return cost === Infinity ? { cost: 0, arc: -1 } : { cost, arc: least };
  }

  private evaluate(): void {
    const { problem } = this.model;
    const { siteCount, workerTeam, ceiling, siteCost, teamSiteTarget, unitSite } = problem;
    const { trial, gradient, cells } = this;
    let sum = 0;
    gradient.fill(0);
    for (let u = 0; u < problem.unitCount; u += 1) {
      const { cost, arc } = this.leastOf(u, trial);
      sum += cost;
      if (arc >= 0) gradient[problem.arcWorker[arc]! * siteCount + unitSite[u]!]! += problem.arcWeight[arc]!;
    }
    for (let cell = cells; cell < trial.length; cell += 1) {
      sum -= trial[cell]! * teamSiteTarget[cell - cells]!;
      gradient[cell] = -teamSiteTarget[cell - cells]!;
    }
    for (let w = 0; w < problem.workerCount; w += 1) {
      let least = Infinity;
      let site = -1;
      let points = 0;
      for (let s = 0; s < siteCount; s += 1) {
        const cell = w * siteCount + s;
        if (siteCost[cell]! < 0) continue;
        const load = this.worthiestLoad(w, trial[cell]!);
        const cost =
          siteCost[cell]! +
          trial[cells + workerTeam[w]! * siteCount + s]! * ceiling[w]! -
          (trial[cell]! * load - loadPrice(problem, w, load));
        if (cost >= least) continue;
        least = cost;
        site = s;
        points = load;
      }
      if (site < 0) continue;
      sum += least;
      gradient[w * siteCount + site]! -= points;
      gradient[cells + workerTeam[w]! * siteCount + site]! += ceiling[w]!;
    }
    if (sum <= this.value) return;
    this.value = sum;
    this.best.set(trial);
  }

  /** The load at which a worker's points are worth most above their price: a corner of the price of load. */
  private worthiestLoad(w: number, price: number): number {
    const { target, ceiling, hardStop, underPrice, overTargetPrice, overCeilingPrice } = this.model.problem;
    const stop = hardStop[w]!;
    if (price > overCeilingPrice[w]!) return stop;
    if (price > overTargetPrice[w]!) return Math.max(0, Math.min(stop, ceiling[w]!));
    if (price > -underPrice[w]!) return Math.max(0, Math.min(stop, target[w]!));
    return 0;
  }
}
