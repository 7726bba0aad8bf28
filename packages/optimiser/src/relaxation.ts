/**
 * The Lagrangian relaxation of "every unit once" and of the balance of teams (M. L. Fisher 1981; for
 * generalised assignment Ross and Soland 1975, Fisher, Jaikumar and Van Wassenhove 1986).
 *
 * With a price u_i for each unit and mu_ts for each point of capacity of team t at site s, |mu_ts| at most the
 * balance cost of t, every plan without faults costs at least
 *
 *   L(u, mu) = sum_i [u_i + min(0, short_i - u_i)] - sum_ts mu_ts target_ts
 *            + sum_w min_s [ siteCost_ws + mu_ts ceiling_w - K_ws ],
 *   K_ws     = max { sum_i (u_i - cost_iw) x_i - f_w(sum_i weight_iw x_i) : load <= hard stop, unit i of site s },
 *
 * the second part of the first sum only for units that may be left. For a fixed plan each relaxed term is at
 * most the true one: the price of balance because mu (K - T) <= balanceCost |K - T|, family costs because they
 * are >= 0 and left out. K_ws is an exact knapsack (knapsack.ts). Prices are whole multiples of 1/64, so that
 * L is computed without rounding; and since costs are whole, so is the least whole number not below L.
 */
import { Knapsack, type LoadPrice } from './knapsack.js';
import type { Model } from './model.js';

/** Prices are whole numbers of 1/SCALE of a unit of cost. */
export const SCALE = 64;

export class Relaxation {
  /** How often the workers' knapsacks of the last call took each unit. */
  readonly taken: Int32Array;
  /** The arcs they took: takenArcs[0 .. takenCount - 1]. */
  readonly takenArcs: Int32Array;
  takenCount = 0;
  /** The site that was cheapest for each worker in the last call. */
  readonly siteOf: Int32Array;
  /** Arcs of worker w to units of site s, fit for her: items[itemStart[k] .. itemStart[k + 1] - 1], k = w * siteCount + s. */
  private readonly itemStart: Int32Array;
  private readonly items: Int32Array;
  /** Unit, cost and weight of each item, side by side: reading them by arc would miss the cache at every one. */
  private readonly itemUnit: Int32Array;
  private readonly itemCost: Int32Array;
  private readonly itemWeight: Int32Array;
  /** Scaled price of a point of load of worker w at site s at the dual optimum of her knapsack. */
  readonly pointPrice: Float64Array;
  private readonly scratch: Int32Array;
  private readonly knapsack: Knapsack;

  constructor(readonly model: Model) {
    const { problem, workerArcStart, workerArcs, arcUnit, arcCount } = model;
    const { workerCount, siteCount } = problem;
    const cells = workerCount * siteCount;
    this.taken = new Int32Array(problem.unitCount);
    this.takenArcs = new Int32Array(arcCount);
    this.siteOf = new Int32Array(workerCount);
    this.pointPrice = new Float64Array(cells);
    this.itemStart = new Int32Array(cells + 1);
    this.items = new Int32Array(arcCount);
    let size = 0;
    let most = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      const w = Math.floor(cell / siteCount);
      this.itemStart[cell] = size;
      for (let k = workerArcStart[w]!; k < workerArcStart[w + 1]! && problem.siteCost[cell]! >= 0; k += 1) {
        const arc = workerArcs[k]!;
        if (
          problem.unitSite[arcUnit[arc]!] !== cell % siteCount ||
          problem.arcWeight[arc]! > problem.hardStop[w]!
        )
          continue;
        this.items[size] = arc;
        size += 1;
      }
      most = Math.max(most, size - this.itemStart[cell]!);
    }
    this.itemStart[cells] = size;
    this.items = this.items.slice(0, size);
    this.itemUnit = this.items.map((arc) => arcUnit[arc]!);
    this.itemCost = this.items.map((arc) => problem.arcCost[arc]!);
    this.itemWeight = this.items.map((arc) => problem.arcWeight[arc]!);
    this.knapsack = new Knapsack(most);
    this.scratch = new Int32Array(most);
  }

  /** SCALE times L; both prices scaled and whole, unitPrice by unit, teamSitePrice by team * siteCount + site. */
  value(unitPrice: Float64Array, teamSitePrice: Float64Array): number {
    const { problem } = this.model;
    const { siteCount } = problem;
    let sum = 0;
    for (let u = 0; u < problem.unitCount; u += 1) {
      const short = problem.shortCost[u]!;
      sum += short < 0 ? unitPrice[u]! : Math.min(unitPrice[u]!, short * SCALE);
    }
    for (let cell = 0; cell < teamSitePrice.length; cell += 1)
      sum -= teamSitePrice[cell]! * problem.teamSiteTarget[cell]!;
    this.taken.fill(0);
    this.takenCount = 0;
    for (let w = 0; w < problem.workerCount; w += 1)
      sum += this.worker(w, unitPrice, teamSitePrice, siteCount);
    return sum;
  }

  private worker(w: number, unitPrice: Float64Array, teamSitePrice: Float64Array, siteCount: number): number {
    const { problem, arcUnit } = this.model;
    const { itemUnit, itemCost, itemWeight } = this;
    const { profit, weight } = this.knapsack;
    let least = Infinity;
    let chosen = 0;
    const price: LoadPrice = {
      target: problem.target[w]!,
      ceiling: problem.ceiling[w]!,
      hardStop: problem.hardStop[w]!,
      under: problem.underPrice[w]! * SCALE,
      overTarget: problem.overTargetPrice[w]! * SCALE,
      overCeiling: problem.overCeilingPrice[w]! * SCALE,
    };
    for (let s = 0; s < siteCount; s += 1) {
      const cell = w * siteCount + s;
      if (problem.siteCost[cell]! < 0) continue;
      const from = this.itemStart[cell]!;
      const n = this.itemStart[cell + 1]! - from;
      for (let j = 0; j < n; j += 1) {
        profit[j] = unitPrice[itemUnit[from + j]!]! - itemCost[from + j]! * SCALE;
        weight[j] = itemWeight[from + j]!;
      }
      const capacityPrice = teamSitePrice[problem.workerTeam[w]! * siteCount + s]! * problem.ceiling[w]!;
      const cost =
        problem.siteCost[cell]! * SCALE +
        capacityPrice -
        this.knapsack.solve(n, price, this.pointPrice[cell]!);
      this.pointPrice[cell] = this.knapsack.price;
      if (cost >= least) continue;
      least = cost;
      this.siteOf[w] = s;
      chosen = 0;
      for (let j = 0; j < n; j += 1) {
        if (this.knapsack.taken[j] !== 1) continue;
        this.scratch[chosen] = this.items[from + j]!;
        chosen += 1;
      }
    }
    for (let k = 0; k < chosen; k += 1) {
      const arc = this.scratch[k]!;
      this.taken[arcUnit[arc]!]! += 1;
      this.takenArcs[this.takenCount] = arc;
      this.takenCount += 1;
    }
    return least;
  }
}
