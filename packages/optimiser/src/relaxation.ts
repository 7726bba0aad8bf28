/**
 * The Lagrangian relaxation of "every unit once", of "a family with a unit held has a holder" and of the balance of
 * teams (M. L. Fisher 1981; for generalised assignment Ross and Soland 1975, Fisher, Jaikumar and Van Wassenhove 1986).
 *
 * With a price u_i for each unit, v_f for each family, 0 <= v_f <= familyCost_f, and mu_ts for each point of capacity
 * of team t at site s, |mu_ts| at most the balance cost of t, every plan without faults costs at least
 *
 *   L(u, v, mu) = [units held or left: leaving.ts] - sum_ts mu_ts target_ts
 *               + sum_w min_s [ siteCost_ws + mu_ts ceiling_w - K_ws ],
 *   K_ws = max { sum_i (u_i - cost_iw) x_i - sum_f (familyCost_f - v_f) [x_i = 1 for any i of f]
 *                - f_w(sum_i weight_iw x_i) : load <= hard stop, i of site s } .
 *
 * For a fixed plan each relaxed term is at most the true one: the price of balance because mu (K - T) <= balanceCost
 * |K - T|. A family pays its cost for each worker who holds any of it and is given it back once where anybody does,
 * which is what it costs; its price moves between the two, and since it has a holder at least where it is given
 * anything, that never adds. Without that price a relaxed plan holds a pair half the time, pays half, and says of one
 * or the other of the pair that it is held all the time, to be given back the whole. K_ws is an exact knapsack
 * (knapsack.ts), the families its groups: had their price been divided among the units instead, a worker could hold
 * halves of pairs at half the price each.
 * Prices are whole multiples of 1/64, so that L is computed without rounding; and since costs are whole, so is
 * the least whole number not below L.
 */
import { Knapsack } from './knapsack.js';
import { Leaving } from './leaving.js';
import type { LoadPrice } from './load-price.js';
import type { Model } from './model.js';
import { TeamEmployment } from './team-employment.js';

/** Prices are whole numbers of 1/SCALE of a unit of cost. */
export const SCALE = 64;

/** The multipliers of the relaxation, scaled and whole. */
export interface Prices {
  /** By unit. */
  unitPrice: Float64Array;
  /** By family, from nought to what dividing it costs. */
  familyPrice: Float64Array;
  /** By team * siteCount + site. */
  teamSitePrice: Float64Array;
}

export class Relaxation {
  readonly leaving: Leaving;
  /** How often the workers' knapsacks of the last call took each unit. */
  readonly taken: Int32Array;
  /** How many of them took any of each family of two units or more. */
  readonly holders: Int32Array;
  /** The arcs they took: takenArcs[0 .. takenCount - 1]. */
  readonly takenArcs: Int32Array;
  takenCount = 0;
  /** The site of each worker in the last call. */
  readonly siteOf: Int32Array;
  /**
   * Arcs of worker w to units of site s, fit for her: items[itemStart[k] .. itemStart[k + 1] - 1], k = w * siteCount + s;
   * those of families of which she might hold two or more last, family by family.
   */
  private readonly itemStart: Int32Array;
  private readonly items: Int32Array;
  /** First item of each of these families: groupFrom[groupStart[k] .. groupStart[k + 1] - 1], and which it is. */
  private readonly groupStart: Int32Array;
  private readonly groupFrom: Int32Array;
  private readonly groupFamily: Int32Array;
  /**
   * What holding a unit is paid, by unit; then the same where it is all of its family that a worker might hold, who
   * then pays for the family with it; and what she pays for any of a family.
   */
  private readonly paid: Float64Array;
  private readonly holderCost: Float64Array;
  /** Place in `paid`, scaled cost, and weight of each item, side by side: reading them by arc would miss the cache at every one. */
  private readonly itemPaid: Int32Array;
  private readonly itemCost: Float64Array;
  private readonly itemWeight: Int32Array;
  /** Scaled price of a point of load of worker w at site s at the dual optimum of her knapsack. */
  readonly pointPrice: Float64Array;
  /** Cost of each worker at each site, and the arcs that her knapsack takes there: chosen[itemStart[k] ..]. */
  private readonly cellCost: Float64Array;
  private readonly chosen: Int32Array;
  private readonly chosenCount: Int32Array;
  /** While takings are counted, the worker who was last seen to hold any of the family. */
  private readonly lastHolder: Int32Array;
  readonly employment: TeamEmployment;
  private readonly knapsack: Knapsack;

  constructor(readonly model: Model) {
    const { problem, workerArcStart, workerArcs, arcUnit, arcCount } = model;
    const { workerCount, siteCount } = problem;
    const cells = workerCount * siteCount;
    this.taken = new Int32Array(problem.unitCount);
    this.holders = new Int32Array(problem.familyCost.length);
    this.lastHolder = new Int32Array(problem.familyCost.length);
    this.paid = new Float64Array(2 * problem.unitCount);
    this.holderCost = new Float64Array(problem.familyCost.length);
    this.takenArcs = new Int32Array(arcCount);
    this.siteOf = new Int32Array(workerCount);
    this.pointPrice = new Float64Array(cells);
    const { family } = model;
    this.itemStart = new Int32Array(cells + 1);
    this.groupStart = new Int32Array(cells + 1);
    const items: number[] = [];
    const paidAs: number[] = [];
    const groupFrom: number[] = [];
    const groupFamily: number[] = [];
    let most = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      const w = Math.floor(cell / siteCount);
      const from = items.length;
      const ofFamily = new Map<number, number[]>();
      const add = (arc: number, aloneOfFamily: boolean): void => {
        items.push(arc);
        paidAs.push(arcUnit[arc]! + (aloneOfFamily ? problem.unitCount : 0));
      };
      for (let k = workerArcStart[w]!; k < workerArcStart[w + 1]! && problem.siteCost[cell]! >= 0; k += 1) {
        const arc = workerArcs[k]!;
        const u = arcUnit[arc]!;
        if (problem.unitSite[u] !== cell % siteCount || problem.arcWeight[arc]! > problem.hardStop[w]!)
          continue;
        if (family[u]! < 0) add(arc, false);
        else if (ofFamily.has(family[u]!)) ofFamily.get(family[u]!)!.push(arc);
        else ofFamily.set(family[u]!, [arc]);
      }
      for (const [arc, ...more] of ofFamily.values()) if (more.length === 0) add(arc!, true);
      for (const [f, arcs] of ofFamily) {
        if (arcs.length === 1) continue;
        groupFrom.push(items.length);
        groupFamily.push(f);
        for (const arc of arcs) add(arc, false);
      }
      this.itemStart[cell + 1] = items.length;
      this.groupStart[cell + 1] = groupFrom.length;
      most = Math.max(most, items.length - from);
    }
    this.items = Int32Array.from(items);
    this.itemCost = Float64Array.from(items, (arc) => problem.arcCost[arc]! * SCALE);
    this.groupFrom = Int32Array.from(groupFrom);
    this.groupFamily = Int32Array.from(groupFamily);
    this.itemPaid = Int32Array.from(paidAs);
    this.itemWeight = this.items.map((arc) => problem.arcWeight[arc]!);
    this.knapsack = new Knapsack(most);
    this.cellCost = new Float64Array(cells);
    this.chosen = new Int32Array(items.length);
    this.chosenCount = new Int32Array(cells);
    this.employment = new TeamEmployment(problem);
    this.leaving = new Leaving(model);
  }

  /** SCALE times L. */
  value({ unitPrice, familyPrice, teamSitePrice }: Prices): number {
    const { problem } = this.model;
    let sum = this.leaving.value(unitPrice, familyPrice, SCALE);
    this.pay(unitPrice, familyPrice);
    for (let w = 0; w < problem.workerCount; w += 1) this.worker(w, teamSitePrice);
    for (let team = 0; team < problem.teamCount; team += 1)
      sum += this.employment.solve(team, this.cellCost, SCALE, this.siteOf);
    for (let cell = 0; cell < teamSitePrice.length && !this.employment.exact; cell += 1)
      sum -= teamSitePrice[cell]! * problem.teamSiteTarget[cell]!;
    this.take();
    return sum;
  }

  private pay(unitPrice: Float64Array, familyPrice: Float64Array): void {
    const { paid, holderCost } = this;
    const { problem, family } = this.model;
    holderCost.forEach((_, f) => (holderCost[f] = problem.familyCost[f]! * SCALE - familyPrice[f]!));
    for (let u = 0; u < problem.unitCount; u += 1) {
      paid[u] = unitPrice[u]!;
      paid[problem.unitCount + u] = unitPrice[u]! - (family[u]! < 0 ? 0 : holderCost[family[u]!]!);
    }
  }

  /** The knapsack of worker w at each site she may have: its cost, and the items it takes. */
  private worker(w: number, teamSitePrice: Float64Array): void {
    const { problem } = this.model;
    const { siteCount } = problem;
    const { paid, itemPaid, itemCost, itemWeight, cellCost, chosen, chosenCount } = this;
    const { profit, weight, groupStart, groupPrice } = this.knapsack;
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
        profit[j] = paid[itemPaid[from + j]!]! - itemCost[from + j]!;
        weight[j] = itemWeight[from + j]!;
      }
      const firstGroup = this.groupStart[cell]!;
      const groups = this.groupStart[cell + 1]! - firstGroup;
      for (let g = 0; g < groups; g += 1) {
        groupStart[g] = this.groupFrom[firstGroup + g]! - from;
        groupPrice[g] = this.holderCost[this.groupFamily[firstGroup + g]!]!;
      }
      groupStart[groups] = n;
      const capacityPrice = this.employment.exact
        ? 0
        : teamSitePrice[problem.workerTeam[w]! * siteCount + s]! * problem.ceiling[w]!;
      cellCost[cell] =
        problem.siteCost[cell]! * SCALE +
        capacityPrice -
        this.knapsack.solve(groups, price, this.pointPrice[cell]!);
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
    const { problem, arcUnit, family } = this.model;
    const { holders, lastHolder } = this;
    this.taken.fill(0);
    this.takenCount = 0;
    holders.fill(0);
    lastHolder.fill(-1);
    for (let w = 0; w < problem.workerCount; w += 1) {
      const cell = w * problem.siteCount + this.siteOf[w]!;
      for (let k = 0; k < this.chosenCount[cell]!; k += 1) {
        const arc = this.chosen[this.itemStart[cell]! + k]!;
        this.taken[arcUnit[arc]!]! += 1;
        this.takenArcs[this.takenCount] = arc;
        this.takenCount += 1;
        const f = family[arcUnit[arc]!]!;
        if (f < 0 || lastHolder[f] === w) continue;
        lastHolder[f] = w;
        holders[f]! += 1;
      }
    }
  }
}
