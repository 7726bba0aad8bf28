/**
 * The Lagrangian relaxation of "every unit once", of families and of the balance of teams (M. L. Fisher 1981; for
 * generalised assignment Ross and Soland 1975, Fisher, Jaikumar and Van Wassenhove 1986).
 *
 * With a price u_i for each unit, mu_ts for each point of capacity of team t at site s, |mu_ts| at most the
 * balance cost of t, and the prices lambda_iw of family-prices.ts, every plan without faults costs at least
 *
 *   L(u, mu, lambda) = sum_i [u_i + min(0, short_i - u_i)] - sum_ts mu_ts target_ts - sum_f familyCost_f
 *                    + sum_w min_s [ siteCost_ws + mu_ts ceiling_w - K_ws ],
 *   K_ws = max { sum_i (u_i - cost_iw - lambda_iw) x_i - f_w(sum_i weight_iw x_i) : load <= hard stop, i of site s },
 *
 * the second part of the first sum only for units that may be left. For a fixed plan each relaxed term is at
 * most the true one: the price of balance because mu (K - T) <= balanceCost |K - T|, that of families because
 * what one worker's units of a family pay sums to its cost at most. K_ws is an exact knapsack (knapsack.ts).
 * Prices are whole multiples of 1/64, so that L is computed without rounding; and since costs are whole, so is
 * the least whole number not below L.
 */
import { FamilyPrices } from './family-prices.js';
import { Knapsack, type LoadPrice } from './knapsack.js';
import type { Model } from './model.js';
import { TeamEmployment } from './team-employment.js';

/** Prices are whole numbers of 1/SCALE of a unit of cost. */
export const SCALE = 64;

/** The multipliers of the relaxation, scaled and whole. */
export interface Prices {
  /** By unit. */
  unitPrice: Float64Array;
  /** By team * siteCount + site. */
  teamSitePrice: Float64Array;
  /** Of the arcs of units that have a family, in order of FamilyPrices.arcs. */
  familyPrice: Float64Array;
}

export class Relaxation {
  readonly families: FamilyPrices;
  /** How often the workers' knapsacks of the last call took each unit. */
  readonly taken: Int32Array;
  /** The arcs they took: takenArcs[0 .. takenCount - 1]. */
  readonly takenArcs: Int32Array;
  takenCount = 0;
  /** The site of each worker in the last call. */
  readonly siteOf: Int32Array;
  /** Arcs of worker w to units of site s, fit for her: items[itemStart[k] .. itemStart[k + 1] - 1], k = w * siteCount + s. */
  private readonly itemStart: Int32Array;
  private readonly items: Int32Array;
  /** Unit, scaled cost with its family price, and weight of each item, side by side: reading them by arc would miss the cache at every one. */
  private readonly itemUnit: Int32Array;
  private readonly itemCost: Float64Array;
  private readonly itemWeight: Int32Array;
  /** Item of each arc of families.arcs, or -1: not fit for its worker. */
  private readonly itemOfFamilyArc: Int32Array;
  /** Place of each arc in families.arcs, or -1. */
  private readonly familyArcOf: Int32Array;
  /** Scaled price of a point of load of worker w at site s at the dual optimum of her knapsack. */
  readonly pointPrice: Float64Array;
  /** Cost of each worker at each site, and the arcs that her knapsack takes there: chosen[itemStart[k] ..]. */
  private readonly cellCost: Float64Array;
  private readonly chosen: Int32Array;
  private readonly chosenCount: Int32Array;
  readonly employment: TeamEmployment;
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
    this.itemCost = Float64Array.from(this.items, (arc) => problem.arcCost[arc]! * SCALE);
    this.itemWeight = this.items.map((arc) => problem.arcWeight[arc]!);
    this.knapsack = new Knapsack(most);
    this.cellCost = new Float64Array(cells);
    this.chosen = new Int32Array(size);
    this.chosenCount = new Int32Array(cells);
    this.employment = new TeamEmployment(problem);
    this.families = new FamilyPrices(model);
    const itemOfArc = new Int32Array(arcCount).fill(-1);
    this.items.forEach((arc, item) => (itemOfArc[arc] = item));
    this.familyArcOf = new Int32Array(arcCount).fill(-1);
    this.families.arcs.forEach((arc, k) => (this.familyArcOf[arc] = k));
    this.itemOfFamilyArc = this.families.arcs.map((arc) => itemOfArc[arc]!);
  }

  /** SCALE times L. */
  value({ unitPrice, teamSitePrice, familyPrice }: Prices): number {
    const { problem } = this.model;
    const { arcs } = this.families;
    for (let k = 0; k < arcs.length; k += 1) {
      const item = this.itemOfFamilyArc[k]!;
      if (item >= 0) this.itemCost[item] = problem.arcCost[arcs[k]!]! * SCALE + familyPrice[k]!;
    }
    let sum = -this.families.givenBack * SCALE;
    for (let u = 0; u < problem.unitCount; u += 1) {
      const short = problem.shortCost[u]!;
      sum += short < 0 ? unitPrice[u]! : Math.min(unitPrice[u]!, short * SCALE);
    }
    for (let w = 0; w < problem.workerCount; w += 1) this.worker(w, unitPrice, teamSitePrice);
    for (let team = 0; team < problem.teamCount; team += 1)
      sum += this.employment.solve(team, this.cellCost, SCALE, this.siteOf);
    for (let cell = 0; cell < teamSitePrice.length && !this.employment.exact; cell += 1)
      sum -= teamSitePrice[cell]! * problem.teamSiteTarget[cell]!;
    this.take();
    return sum;
  }

  /** Sets each of families.arcs to 1 when the last call took it, else to 0: the slope of L in its price. */
  markFamilies(took: Float64Array): void {
    took.fill(0);
    for (let k = 0; k < this.takenCount; k += 1) {
      const at = this.familyArcOf[this.takenArcs[k]!]!;
      if (at >= 0) took[at] = 1;
    }
  }

  /** The knapsack of worker w at each site she may have: its cost, and the items it takes. */
  private worker(w: number, unitPrice: Float64Array, teamSitePrice: Float64Array): void {
    const { problem } = this.model;
    const { siteCount } = problem;
    const { itemUnit, itemCost, itemWeight, cellCost, chosen, chosenCount } = this;
    const { profit, weight } = this.knapsack;
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
      cellCost[cell] = Infinity;
      if (problem.siteCost[cell]! < 0) continue;
      const from = this.itemStart[cell]!;
      const n = this.itemStart[cell + 1]! - from;
      for (let j = 0; j < n; j += 1) {
        profit[j] = unitPrice[itemUnit[from + j]!]! - itemCost[from + j]!;
        weight[j] = itemWeight[from + j]!;
      }
      const capacityPrice = this.employment.exact
        ? 0
        : teamSitePrice[problem.workerTeam[w]! * siteCount + s]! * problem.ceiling[w]!;
      cellCost[cell] =
        problem.siteCost[cell]! * SCALE +
        capacityPrice -
        this.knapsack.solve(n, price, this.pointPrice[cell]!);
      this.pointPrice[cell] = this.knapsack.price;
      let count = 0;
      for (let j = 0; j < n; j += 1) {
        if (this.knapsack.taken[j] !== 1) continue;
        chosen[from + count] = this.items[from + j]!;
        count += 1;
      }
      chosenCount[cell] = count;
    }
  }

  /** Counts what the workers take at their chosen sites. */
  private take(): void {
    const { problem, arcUnit } = this.model;
    this.taken.fill(0);
    this.takenCount = 0;
    for (let w = 0; w < problem.workerCount; w += 1) {
      const cell = w * problem.siteCount + this.siteOf[w]!;
      for (let k = 0; k < this.chosenCount[cell]!; k += 1) {
        const arc = this.chosen[this.itemStart[cell]! + k]!;
        this.taken[arcUnit[arc]!]! += 1;
        this.takenArcs[this.takenCount] = arc;
        this.takenCount += 1;
      }
    }
  }
}
