/**
 * The third step of knapsack.ts: what the reduction leaves open, by dynamic programming over loads.
 *
 * Rows are items: first those by themselves, then blocks, each the open items of a group. Between two rows value[c] is
 * the most that can be had at load base + c; what is fixed is in the base and in the value to start from.
 */
import { priceOf, type LoadPrice } from './load-price.js';

export class KnapsackCore {
  private readonly rows: Int32Array;
  private rowCount = 0;
  /** Rows blockStart[b] .. blockStart[b + 1] - 1 are block b; those before the first are items by themselves. */
  private readonly blockStart: Int32Array;
  private readonly blockPrice: Float64Array;
  private blockCount = 0;
  /** 1: the item is taken in any case. */
  private readonly fixed: Uint8Array;
  private base = 0;
  private sure = 0;
  private value = new Float64Array(0);
  private before = new Float64Array(0);
  private choice = new Uint8Array(0);

  /** @param most items; profits and weights are the caller's. */
  constructor(
    private readonly profit: Float64Array,
    private readonly weight: Int32Array,
    most: number,
  ) {
    this.rows = new Int32Array(most);
    this.blockStart = new Int32Array(most + 1);
    this.blockPrice = new Float64Array(most);
    this.fixed = new Uint8Array(most);
  }

  begin(): void {
    this.rowCount = this.blockCount = this.base = this.sure = 0;
  }

  fix(j: number, taken: boolean): void {
    this.fixed[j] = taken ? 1 : 0;
    if (!taken) return;
    this.base += this.weight[j]!;
    this.sure += this.profit[j]!;
  }

  /** Leaves an item open: by itself, or of the block begun last. */
  open(j: number): void {
    this.fixed[j] = 0;
    this.rows[this.rowCount] = j;
    this.rowCount += 1;
  }

  /** The price of a group that is had in any case. */
  pay(price: number): void {
    this.sure -= price;
  }

  /** Begins a block; items by themselves come before the first one. */
  block(price: number): void {
    this.blockStart[this.blockCount] = this.rowCount;
    this.blockPrice[this.blockCount] = price;
    this.blockCount += 1;
  }

  /** The better of `best` and the optimum over what is open; `taken` is changed only where that is better. */
  solve(f: LoadPrice, best: number, taken: Uint8Array): number {
    if (this.base > f.hardStop) return best;
    const { rows, rowCount, blockCount, blockStart, weight, base } = this;
    blockStart[blockCount] = rowCount;
    let reach = base;
    for (let k = 0; k < rowCount; k += 1) reach += weight[rows[k]!]!;
    const width = Math.min(reach, f.hardStop) - base + 1;
    this.makeRoom(width, rowCount + blockCount);
    const { value } = this;
    value.fill(-Infinity, 0, width);
    value[0] = this.sure;
    let top = 0;
    for (let k = 0; k < blockStart[0]!; k += 1) top = this.row(k, top, width);
    for (let b = 0; b < blockCount; b += 1) top = this.blockRows(b, top, width);
    let end = -1;
    let found = best;
    for (let c = 0; c < width; c += 1) {
      const worth = value[c]! - priceOf(f, base + c);
      if (worth <= found) continue;
      found = worth;
      end = c;
    }
    if (end >= 0) this.trace(end, width, taken);
    return found;
  }

  private makeRoom(width: number, choices: number): void {
    if (this.value.length < width) {
      this.value = new Float64Array(width);
      this.before = new Float64Array(width);
    }
    if (this.choice.length < width * choices) this.choice = new Uint8Array(2 * width * choices);
  }

  /** Item of row k, in or out. */
  private row(k: number, top: number, width: number): number {
    const { value, choice } = this;
    const a = this.weight[this.rows[k]!]!;
    const p = this.profit[this.rows[k]!]!;
    const row = k * width;
    const reach = Math.min(width - 1, top + a);
    choice.fill(0, row, row + width);
    for (let c = reach; c >= a; c -= 1) {
      const candidate = value[c - a]! + p;
      if (candidate > value[c]!) {
        value[c] = candidate;
        choice[row + c] = 1;
      }
    }
    return reach;
  }

  /** The price of block b, its rows, and the choice whether to have it. */
  private blockRows(b: number, top: number, width: number): number {
    const { value, before, choice, blockStart, blockPrice } = this;
    for (let c = 0; c < width; c += 1) {
      before[c] = value[c]!;
      value[c]! -= blockPrice[b]!;
    }
    let reach = top;
    for (let k = blockStart[b]!; k < blockStart[b + 1]!; k += 1) reach = this.row(k, reach, width);
    const row = (this.rowCount + b) * width;
    for (let c = 0; c < width; c += 1) {
      const has = value[c]! > before[c]!;
      choice[row + c] = has ? 1 : 0;
      if (!has) value[c] = before[c]!;
    }
    return reach;
  }

  private trace(end: number, width: number, taken: Uint8Array): void {
    const { rows, choice, blockStart } = this;
    taken.set(this.fixed.subarray(0, taken.length));
    let c = end;
    const take = (from: number, to: number): void => {
      for (let k = to - 1; k >= from; k -= 1) {
        if (choice[k * width + c] === 0) continue;
        taken[rows[k]!] = 1;
        c -= this.weight[rows[k]!]!;
      }
    };
    for (let b = this.blockCount - 1; b >= 0; b -= 1)
      if (choice[(this.rowCount + b) * width + c] === 1) take(blockStart[b]!, blockStart[b + 1]!);
    take(0, blockStart[0]!);
  }
}
