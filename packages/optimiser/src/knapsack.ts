/**
 * One worker's exact problem: the 0/1 knapsack with a convex price of load, and with groups of items of which the
 * first one taken costs a price G_g more (for knapsacks with set-ups: E. D. Chajakis and M. Guignard 1994),
 *
 *   max  sum_j p_j x_j - sum_g G_g [x_j = 1 for any j of g] - f(sum_j a_j x_j)   s.t.  sum_j a_j x_j <= H,  x_j in {0, 1}.
 *
 * Three steps, all in whole numbers, so that the answer is exact on any machine:
 *
 * 1. *Dual.* For any price q of a point of load, with r_j = p_j - q a_j,
 *      phi(q) = sum_{j alone} r_j+ + sum_g (sum_{j of g} r_j+ - G_g)+ + max_{0 <= c <= H} (q c - f(c))
 *    is at least the optimum (Lagrangian duality; Martello and Toth, Knapsack Problems, 1990). phi is convex in
 *    q, and its best whole q is found by halving, from the last call's q outwards.
 * 2. *Reduction* (Ingargiola and Korsh 1973; the core of Balas and Zemel 1980). An item against its sign, in or out,
 *    costs |r_j| of phi, a group against its sign what its term is away from nought. When phi less that is not above a
 *    plan in hand, the item or the group is fixed.
 * 3. *Dynamic programming* (Bellman 1957) over the few items left and the loads from the fixed ones up to H; a group
 *    is a block of rows that begins with its price paid and ends with the choice whether to have it at all.
 *
 * An item of profit <= 0 is not dropped beforehand: below target a point of load earns the price of underload,
 * so q may be negative and such an item may help. Dropping it makes the bound false.
 */
import { KnapsackCore } from './knapsack-core.js';
import { bestLoad, priceOf, roomAt, type LoadPrice } from './load-price.js';

/** A solver with its working memory, for up to `most` items; q of the last call is the caller's to keep. */
export class Knapsack {
  readonly profit: Float64Array;
  readonly weight: Int32Array;
  /** Items groupStart[g] .. groupStart[g + 1] - 1 are group g, of price groupPrice[g]; those before the first are alone. */
  readonly groupStart: Int32Array;
  readonly groupPrice: Float64Array;
  /** 1 for each item taken by the last call of solve. */
  readonly taken: Uint8Array;
  private readonly reduced: Float64Array;
  private readonly core: KnapsackCore;
  private readonly open: Int32Array;
  /** The price of a point at the optimum of the dual, found by the last call. */
  price = 0;

  constructor(most: number) {
    this.profit = new Float64Array(most);
    this.weight = new Int32Array(most);
    this.groupStart = new Int32Array(most + 1);
    this.groupPrice = new Float64Array(most);
    this.taken = new Uint8Array(most);
    this.reduced = new Float64Array(most);
    this.open = new Int32Array(most);
    this.core = new KnapsackCore(this.profit, this.weight, most);
  }

  /**
   * Solves for the first items of profit and weight (whole numbers; weights >= 0, those above H never taken), as many
   * as groupStart says after the last of so many groups.
   * @param start a guess of q; any value is right, a near one is quick.
   * @returns the optimum; `taken` holds one plan that reaches it.
   */
  solve(groups: number, f: LoadPrice, start: number): number {
    const q = this.bestPrice(groups, f, start);
    this.price = q;
    const { profit, weight, taken, reduced, groupStart, groupPrice, core } = this;
    const alone = groupStart[0]!;
    const n = groupStart[groups]!;
    let bound = bestLoad(f, q);
    let load = 0;
    let worth = 0;
    for (let j = 0; j < n; j += 1) {
      const r = weight[j]! > f.hardStop ? -Infinity : profit[j]! - q * weight[j]!;
      reduced[j] = r;
      taken[j] = r > 0 ? 1 : 0;
      if (r <= 0) continue;
      bound += j < alone ? r : 0;
      load += weight[j]!;
      worth += profit[j]!;
    }
    for (let g = 0; g < groups; g += 1) {
      const gain = this.gainOf(g);
      bound += Math.max(0, gain);
      if (gain > 0) worth -= groupPrice[g]!;
      for (let j = groupStart[g]!; gain <= 0 && j < groupStart[g + 1]!; j += 1) {
        if (taken[j] === 0) continue;
        taken[j] = 0;
        load -= weight[j]!;
        worth -= profit[j]!;
      }
    }
    const best = this.greedy(groups, f, load, worth);
    if (bound <= best) return best;
    this.reduce(groups, bound - best);
    return core.solve(f, best, taken.subarray(0, n));
  }

  /** Gives the core what is fixed and what is open: what is as much against its sign as the slack cannot beat the plan in hand. */
  private reduce(groups: number, slack: number): void {
    const { core, reduced, groupStart, groupPrice } = this;
    const fixOrOpen = (j: number): void => {
      if (Math.abs(reduced[j]!) < slack) core.open(j);
      else core.fix(j, reduced[j]! > 0);
    };
    core.begin();
    for (let j = 0; j < groupStart[0]!; j += 1) fixOrOpen(j);
    for (let g = 0; g < groups; g += 1) {
      if (this.gainOf(g) < slack) continue;
      core.pay(groupPrice[g]!);
      for (let j = groupStart[g]!; j < groupStart[g + 1]!; j += 1) fixOrOpen(j);
    }
    for (let g = 0; g < groups; g += 1) {
      const gain = this.gainOf(g);
      if (gain >= slack) continue;
      const out = Math.max(0, -gain);
      if (out < slack) core.block(groupPrice[g]!);
      for (let j = groupStart[g]!; j < groupStart[g + 1]!; j += 1)
        if (out + Math.max(0, -reduced[j]!) < slack) core.open(j);
        else core.fix(j, false);
    }
  }

  /** The term of a group in phi before it is cut off at nought. */
  private gainOf(g: number): number {
    const { groupStart, groupPrice, reduced } = this;
    let gain = -groupPrice[g]!;
    for (let j = groupStart[g]!; j < groupStart[g + 1]!; j += 1) if (reduced[j]! > 0) gain += reduced[j]!;
    return gain;
  }

  /** Load of the group's items that pay at q, nought where together they do not pay its price. */
  private groupLoad(g: number, f: LoadPrice, q: number): number {
    const { groupStart, groupPrice, profit, weight } = this;
    let gain = -groupPrice[g]!;
    let load = 0;
    for (let j = groupStart[g]!; j < groupStart[g + 1]!; j += 1) {
      const r = profit[j]! - q * weight[j]!;
      if (r <= 0 || weight[j]! > f.hardStop) continue;
      gain += r;
      load += weight[j]!;
    }
    return gain > 0 ? load : 0;
  }

  /** Whether phi falls to the right of q: the items worth their load at q weigh more than the load worth q a point. */
  private tooCheap(groups: number, f: LoadPrice, q: number): boolean {
    const { profit, weight, groupStart } = this;
    const room = roomAt(f, q);
    let load = 0;
    for (let j = 0; j < groupStart[0]!; j += 1) {
      if (profit[j]! > q * weight[j]! && weight[j]! <= f.hardStop) {
        load += weight[j]!;
        if (load > room) return true;
      }
    }
    for (let g = 0; g < groups && load <= room; g += 1) load += this.groupLoad(g, f, q);
    return load > room;
  }

  /** The least whole q that is not too cheap. */
  private bestPrice(groups: number, f: LoadPrice, start: number): number {
    let step = 64;
    let low = -f.under - 1;
    let q = Math.max(start, low + 1);
    let high: number;
    if (this.tooCheap(groups, f, q)) {
      do {
        low = q;
        q += step;
        step *= 4;
      } while (this.tooCheap(groups, f, q));
      high = q;
    } else {
      high = q;
      while (high > low + 1) {
        q = Math.max(low + 1, high - step);
        step *= 4;
        if (this.tooCheap(groups, f, q)) {
          low = q;
          break;
        }
        high = q;
      }
    }
    // Between the two prices only what the higher one shuts out and the lower one lets in matters.
    const { profit, weight, groupStart, open } = this;
    let size = 0;
    let sure = 0;
    for (let j = 0; j < groupStart[0]!; j += 1) {
      if (weight[j]! > f.hardStop) continue;
      if (profit[j]! > high * weight[j]!) sure += weight[j]!;
      else if (profit[j]! > low * weight[j]!) {
        open[size] = j;
        size += 1;
      }
    }
    const items = size;
    for (let g = 0; g < groups; g += 1) {
      const least = this.groupLoad(g, f, high);
      if (least === this.groupLoad(g, f, low)) sure += least;
      else {
        open[size] = g;
        size += 1;
      }
    }
    while (high - low > 1) {
      const middle = low + Math.floor((high - low) / 2);
      let load = sure;
      for (let k = 0; k < items; k += 1)
        if (profit[open[k]!]! > middle * weight[open[k]!]!) load += weight[open[k]!]!;
      for (let k = items; k < size; k += 1) load += this.groupLoad(open[k]!, f, middle);
      if (load > roomAt(f, middle)) low = middle;
      else high = middle;
    }
    return high;
  }

  /** Adds to what is taken each next-best item, alone or of a group that is had, that pays, as long as one does. */
  private greedy(groups: number, f: LoadPrice, load: number, worth: number): number {
    const { profit, weight, reduced, taken, groupStart, open } = this;
    let size = 0;
    for (let j = 0; j < groupStart[0]!; j += 1) if (taken[j] === 0) open[size++] = j;
    for (let g = 0; g < groups; g += 1) {
      let had = false;
      for (let j = groupStart[g]!; j < groupStart[g + 1]!; j += 1) had ||= taken[j] === 1;
      for (let j = groupStart[g]!; had && j < groupStart[g + 1]!; j += 1)
        if (taken[j] === 0) open[size++] = j;
    }
    let held = load;
    let total = worth;
    for (;;) {
      let next = -1;
      const now = priceOf(f, held);
      for (let k = 0; k < size; k += 1) {
        const j = open[k]!;
        if (taken[j] === 1 || held + weight[j]! > f.hardStop || (next >= 0 && reduced[j]! <= reduced[next]!))
          continue;
        if (profit[j]! - priceOf(f, held + weight[j]!) + now > 0) next = j;
      }
      if (next < 0) return total - now;
      taken[next] = 1;
      held += weight[next]!;
      total += profit[next]!;
    }
  }
}
