/**
 * A small assignment problem solved exactly: units to a few workers, each worker with a price of load,
 *
 *   min  sum_u cost(u, choice_u) + sum_k price_k(load_k),      every cost and price >= 0.
 *
 * Depth-first branch and bound over the units in the order given. What remains below a node costs at least
 *
 *   sum_k T_i,k(load_k),   T_i,k(l) = min over subsets S of units i, i + 1, ... of
 *                                      sum_{u in S} cost(u, k) + price_k(l + sum_{u in S} weight(u, k)),
 *
 * because in any plan worker k pays for some subset and costs are not negative, so that forgetting "each unit
 * exactly once" can only make it cheaper (Lagrangian relaxation with all multipliers at the cheapest choice;
 * the subsets are knapsacks by dynamic programming, R. Bellman 1957). T also sees which loads no subset can
 * reach, which decides problems whose workers must be filled to the last point. A row of T is needed only up
 * to the load that earlier units can make, and is shared with the next row where unit i cannot go to k.
 */

/** No more workers than this in one problem. */
export const MOST_WORKERS = 16;

/** No more numbers than this in a table: a larger one costs more than it finds. */
const MOST_CELLS = 1_500_000;

export class Partition {
  unitCount = 0;
  workerCount = 0;
  /** Choices of unit i: optionStart[i] .. optionStart[i + 1] - 1, by rising cost; worker = workerCount: none. */
  readonly optionStart: Int32Array;
  readonly optionWorker: Int32Array;
  readonly optionWeight: Int32Array;
  readonly optionCost: Float64Array;
  /** The choice that each unit has now. */
  readonly current: Int32Array;
  /** The greatest load of each worker. */
  readonly room = new Int32Array(MOST_WORKERS);
  /** The best choices found by the last call of solve. */
  readonly chosen: Int32Array;
  /** Whether the last call of solve gave up because the table would have been too large. */
  tooLarge = false;
  /** Nodes and table cells that the last call of solve took. */
  nodes = 0;
  cells = 0;

  private readonly load = new Int32Array(MOST_WORKERS + 1);
  private readonly trial: Int32Array;
  private readonly row: Int32Array;
  private table = new Float64Array(1 << 12);
  private target = 0;
  private mostNodes = 0;
  private found = false;

  constructor(mostUnits: number) {
    const options = mostUnits * (MOST_WORKERS + 1);
    this.optionStart = new Int32Array(mostUnits + 1);
    this.optionWorker = new Int32Array(options);
    this.optionWeight = new Int32Array(options);
    this.optionCost = new Float64Array(options);
    this.current = new Int32Array(mostUnits);
    this.chosen = new Int32Array(mostUnits);
    this.trial = new Int32Array(mostUnits);
    this.row = new Int32Array((mostUnits + 1) * (MOST_WORKERS + 1));
  }

  /**
   * Looks for the cheapest choices other than the current ones that cost at most `target`, within so many nodes.
   * @param price price of load l (0 .. room[k]) of worker k.
   * @returns whether any were found; `chosen` then holds them.
   */
  solve(target: number, mostNodes: number, price: (k: number, load: number) => number): boolean {
    this.nodes = 0;
    this.cells = 0;
    this.found = false;
    this.tooLarge = !this.fill(price);
    if (this.tooLarge) return false;
    this.target = target;
    this.mostNodes = mostNodes;
    this.load.fill(0);
    this.branch(0, 0, false);
    return this.found;
  }

  /** Makes the table T, last unit first; false when it would be too large. */
  private fill(price: (k: number, load: number) => number): boolean {
    const { unitCount, workerCount, optionStart, optionWorker, optionWeight, optionCost, room, row } = this;
    const { load: reach } = this;
    const stride = workerCount;
    reach.fill(0);
    let cells = 0;
    for (let i = 0; i < unitCount; i += 1) {
      for (let q = optionStart[i]!; q < optionStart[i + 1]!; q += 1) {
        const k = optionWorker[q]!;
        if (k === workerCount) continue;
        cells += Math.min(reach[k]!, room[k]!) + 1;
        reach[k]! += optionWeight[q]!;
      }
    }
    for (let k = 0; k < workerCount; k += 1) cells += Math.min(reach[k]!, room[k]!) + 1;
    if (cells > MOST_CELLS) return false;
    this.cells = cells;
    if (this.table.length < cells) this.table = new Float64Array(cells * 2);
    const { table } = this;
    let used = 0;
    for (let k = 0; k < workerCount; k += 1) {
      row[unitCount * stride + k] = used;
      const width = Math.min(reach[k]!, room[k]!) + 1;
      for (let l = 0; l < width; l += 1) table[used + l] = price(k, l);
      used += width;
    }
    for (let i = unitCount - 1; i >= 0; i -= 1) {
      for (let k = 0; k < workerCount; k += 1) row[i * stride + k] = row[(i + 1) * stride + k]!;
      for (let q = optionStart[i]!; q < optionStart[i + 1]!; q += 1) {
        const k = optionWorker[q]!;
        if (k === workerCount) continue;
        const weight = optionWeight[q]!;
        const cost = optionCost[q]!;
        reach[k]! -= weight;
        const next = row[(i + 1) * stride + k]!;
        const width = Math.min(reach[k]!, room[k]!) + 1;
        const both = Math.min(width, room[k]! + 1 - weight);
        row[i * stride + k] = used;
        for (let l = 0; l < both; l += 1) {
          const out = table[next + l]!;
          const into = table[next + l + weight]! + cost;
          table[used + l] = into < out ? into : out;
        }
        for (let l = Math.max(0, both); l < width; l += 1) table[used + l] = table[next + l]!;
        used += width;
      }
    }
    return true;
  }

  private branch(i: number, sum: number, changed: boolean): void {
    if (this.nodes >= this.mostNodes) return;
    this.nodes += 1;
    if (i === this.unitCount) {
      if (!changed || (sum === this.target && this.found)) return;
      this.target = sum;
      this.found = true;
      this.chosen.set(this.trial.subarray(0, i));
      return;
    }
    const { optionWorker, optionWeight, optionCost, load, room, row, table, workerCount } = this;
    const last = i + 1 === this.unitCount;
    const rows = (i + 1) * workerCount;
    const end = this.optionStart[i + 1]!;
    for (let q = this.optionStart[i]!; q < end; q += 1) {
      const cost = sum + optionCost[q]!;
      if (cost > this.target) return;
      const k = optionWorker[q]!;
      const weight = optionWeight[q]!;
      if (k < workerCount && load[k]! + weight > room[k]!) continue;
      load[k]! += weight;
      let least = cost;
      for (let j = 0; j < workerCount; j += 1) least += table[row[rows + j]! + load[j]!]!;
      if (least <= this.target) {
        this.trial[i] = q;
        this.branch(i + 1, last ? least : cost, changed || q !== this.current[i]);
      }
      load[k]! -= weight;
    }
  }
}
