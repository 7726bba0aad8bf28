/**
 * One worker's exact problem: the 0/1 knapsack with a convex price of load,
 *
 *   max  sum_j p_j x_j - f(sum_j a_j x_j)   s.t.  sum_j a_j x_j <= H,  x_j in {0, 1}.
 *
 * Three steps, all in whole numbers, so that the answer is exact on any machine:
 *
 * 1. *Dual.* For any price q of a point of load,
 *      phi(q) = sum_j max(0, p_j - q a_j) + max_{0 <= c <= H} (q c - f(c))
 *    is at least the optimum (Lagrangian duality; Martello and Toth, Knapsack Problems, 1990). phi is convex in
 *    q, and its best whole q is found by halving, from the last call's q outwards.
 * 2. *Reduction* (Ingargiola and Korsh 1973; the core of Balas and Zemel 1980). An item against its sign,
 *    in or out, costs |p_j - q a_j| of phi. When phi less that is not above a plan in hand, the item is fixed.
 * 3. *Dynamic programming* (Bellman 1957) over the few items left and the loads from the fixed ones up to H.
 *
 * An item of profit <= 0 is not dropped beforehand: below target a point of load earns the price of underload,
 * so q may be negative and such an item may help. Dropping it makes the bound false.
 */

/** The price of load, in the unit of the profits: see model.ts. */
export interface LoadPrice {
  target: number;
  ceiling: number;
  hardStop: number;
  under: number;
  overTarget: number;
  overCeiling: number;
}

/** Price of a load up to the hard stop. */
function priceOf(f: LoadPrice, load: number): number {
  if (load <= f.target) return f.under * (f.target - load);
  if (load <= f.ceiling) return f.overTarget * (load - f.target);
  return f.overTarget * (f.ceiling - f.target) + f.overCeiling * (load - f.ceiling);
}

/** A solver with its working memory, for up to `most` items; q of the last call is the caller's to keep. */
export class Knapsack {
  readonly profit: Float64Array;
  readonly weight: Int32Array;
  /** 1 for each item taken by the last call of solve. */
  readonly taken: Uint8Array;
  private readonly reduced: Float64Array;
  private readonly core: Int32Array;
  private value = new Float64Array(0);
  private choice = new Uint8Array(0);
  /** The price of a point at the optimum of the dual, found by the last call. */
  price = 0;

  constructor(most: number) {
    this.profit = new Float64Array(most);
    this.weight = new Int32Array(most);
    this.taken = new Uint8Array(most);
    this.reduced = new Float64Array(most);
    this.core = new Int32Array(most);
  }

  /**
   * Solves for the first n items of profit and weight (whole numbers; weights >= 0, those above H never taken).
   * @param start a guess of q; any value is right, a near one is quick.
   * @returns the optimum; `taken` holds one plan that reaches it.
   */
  solve(n: number, f: LoadPrice, start: number): number {
    const q = this.bestPrice(n, f, start);
    this.price = q;
    const { profit, weight, taken, reduced } = this;
    let bound = this.bestLoad(f, q);
    let load = 0;
    let worth = 0;
    for (let j = 0; j < n; j += 1) {
      const r = weight[j]! > f.hardStop ? -Infinity : profit[j]! - q * weight[j]!;
      reduced[j] = r;
      taken[j] = r > 0 ? 1 : 0;
      if (r > 0) {
        bound += r;
        load += weight[j]!;
        worth += profit[j]!;
      }
    }
    let best = this.greedy(n, f, load, worth);
    // Items whose change of side cannot beat the plan in hand keep the side that their sign says.
    let size = 0;
    let base = 0;
    let sure = 0;
    for (let j = 0; j < n; j += 1) {
      if (bound - Math.abs(reduced[j]!) > best) {
        this.core[size] = j;
        size += 1;
      } else if (reduced[j]! > 0) {
        base += weight[j]!;
        sure += profit[j]!;
      }
    }
    if (bound > best && base <= f.hardStop) best = this.program(n, size, base, sure, f, best);
    return best;
  }

  /** max over c in [0, H] of q c - f(c): the maximum of a concave piecewise linear function is at a corner. */
  private bestLoad(f: LoadPrice, q: number): number {
    const stop = f.hardStop;
    let best = Math.max(-priceOf(f, 0), q * stop - priceOf(f, stop));
    if (f.target > 0 && f.target < stop) best = Math.max(best, q * f.target - priceOf(f, f.target));
    if (f.ceiling > 0 && f.ceiling < stop) best = Math.max(best, q * f.ceiling - priceOf(f, f.ceiling));
    return best;
  }

  /** The greatest load whose last point costs at most q. */
  private roomAt(f: LoadPrice, q: number): number {
    if (q >= f.overCeiling) return f.hardStop;
    if (q >= f.overTarget) return Math.min(f.ceiling, f.hardStop);
    return q >= -f.under ? Math.min(f.target, f.hardStop) : 0;
  }

  /** Whether phi falls to the right of q: the items worth their load at q weigh more than the load worth q a point. */
  private tooCheap(n: number, f: LoadPrice, q: number): boolean {
    const { profit, weight } = this;
    const room = this.roomAt(f, q);
    let load = 0;
    for (let j = 0; j < n; j += 1) {
      if (profit[j]! > q * weight[j]! && weight[j]! <= f.hardStop) {
        load += weight[j]!;
        if (load > room) return true;
      }
    }
    return false;
  }

  /** The least whole q that is not too cheap. */
  private bestPrice(n: number, f: LoadPrice, start: number): number {
    let step = 64;
    let low = -f.under - 1;
    let q = Math.max(start, low + 1);
    let high: number;
    if (this.tooCheap(n, f, q)) {
      do {
        low = q;
        q += step;
        step *= 4;
      } while (this.tooCheap(n, f, q));
      high = q;
    } else {
      high = q;
      while (high > low + 1) {
        q = Math.max(low + 1, high - step);
        step *= 4;
        if (this.tooCheap(n, f, q)) {
          low = q;
          break;
        }
        high = q;
      }
    }
    // Between the two prices only the items that the higher one shuts out and the lower one lets in matter.
    const { profit, weight, core } = this;
    let size = 0;
    let sure = 0;
    for (let j = 0; j < n; j += 1) {
      if (weight[j]! > f.hardStop) continue;
      if (profit[j]! > high * weight[j]!) sure += weight[j]!;
      else if (profit[j]! > low * weight[j]!) {
        core[size] = j;
        size += 1;
      }
    }
    while (high - low > 1) {
      const middle = low + Math.floor((high - low) / 2);
      let load = sure;
      for (let k = 0; k < size; k += 1)
        if (profit[core[k]!]! > middle * weight[core[k]!]!) load += weight[core[k]!]!;
      if (load > this.roomAt(f, middle)) low = middle;
      else high = middle;
    }
    return high;
  }

  /** Adds to the items of positive reduced profit each next-best one that pays, as long as one does. */
  private greedy(n: number, f: LoadPrice, load: number, worth: number): number {
    const { profit, weight, reduced, taken } = this;
    let held = load;
    let total = worth;
    for (;;) {
      let next = -1;
      const now = priceOf(f, held);
      for (let j = 0; j < n; j += 1) {
        if (taken[j] === 1 || held + weight[j]! > f.hardStop || (next >= 0 && reduced[j]! <= reduced[next]!))
          continue;
        if (profit[j]! - priceOf(f, held + weight[j]!) + now > 0) next = j;
      }
      if (next < 0) return total - priceOf(f, held);
      taken[next] = 1;
      held += weight[next]!;
      total += profit[next]!;
    }
  }

  /** Loads above base by dynamic programming; leaves `taken` alone when nothing beats `best`. */
  private program(n: number, size: number, base: number, sure: number, f: LoadPrice, best: number): number {
    const { core, profit, weight } = this;
    let reach = base;
    for (let k = 0; k < size; k += 1) reach += weight[core[k]!]!;
    const width = Math.min(reach, f.hardStop) - base + 1;
    if (this.value.length < width) this.value = new Float64Array(width);
    if (this.choice.length < width * size) this.choice = new Uint8Array(width * size);
    const { value, choice } = this;
    value.fill(-Infinity, 0, width);
    value[0] = sure;
    let top = 0;
    for (let k = 0; k < size; k += 1) {
      const a = weight[core[k]!]!;
      const p = profit[core[k]!]!;
      const row = k * width;
      top = Math.min(width - 1, top + a);
      choice.fill(0, row, row + width);
      for (let c = top; c >= a; c -= 1) {
        const candidate = value[c - a]! + p;
        if (candidate > value[c]!) {
          value[c] = candidate;
          choice[row + c] = 1;
        }
      }
    }
    let end = -1;
    let found = best;
    for (let c = 0; c < width; c += 1) {
      const worth = value[c]! - priceOf(f, base + c);
      if (worth > found) {
        found = worth;
        end = c;
      }
    }
    if (end < 0) return best;
    const { taken, reduced } = this;
    for (let j = 0; j < n; j += 1) taken[j] = reduced[j]! > 0 ? 1 : 0;
    for (let k = size - 1; k >= 0; k -= 1) {
      const chosen = choice[k * width + end]!;
      taken[core[k]!] = chosen;
      if (chosen === 1) end -= weight[core[k]!]!;
    }
    return found;
  }
}
