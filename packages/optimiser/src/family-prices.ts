/**
 * Prices that bring families into the relaxation of relaxation.ts.
 *
 * Family f pays its cost F_f for each worker who holds any of it, less once. With y_fw = 1 where worker w holds
 * one of f, x_iw <= y_fw for its units i (the strong form of a set-up; for facility location D. Erlenkotter
 * 1978). Relaxing these links with prices lambda_iw >= 0 leaves
 *
 *   sum_w y_fw (F_f - sum_i lambda_iw) + sum_iw lambda_iw x_iw - F_f ,
 *
 * whose first part is nought at best as long as the prices of one family at one worker sum to F_f at most. So
 * each (family, worker) divides F_f among the units she might hold, each unit pays its part, and F_f is given
 * back once: a pair that two workers hold today costs what dividing it costs, a pair held together nothing.
 */
import type { Model } from './model.js';

export class FamilyPrices {
  /** Arcs of units that have a family, by (family, worker): arcs[cellStart[k] .. cellStart[k + 1] - 1]. */
  readonly arcs: Int32Array;
  readonly cellStart: Int32Array;
  /** What the prices of cell k may sum to, in units of cost. */
  readonly cellCost: Int32Array;
  /** Given back once: the sum of the costs of all families of two units or more. */
  readonly givenBack: number;

  constructor(private readonly model: Model) {
    const { problem, family, familyStart, familyUnits } = model;
    const arcs: number[] = [];
    const starts: number[] = [0];
    const costs: number[] = [];
    let givenBack = 0;
    for (let f = 0; f < problem.familyCost.length; f += 1) {
      const first = familyUnits[familyStart[f]!];
      if (familyStart[f] === familyStart[f + 1] || family[first!] !== f) continue;
      givenBack += problem.familyCost[f]!;
      const atWorker = new Map<number, number[]>();
      for (let k = familyStart[f]!; k < familyStart[f + 1]!; k += 1) {
        const u = familyUnits[k]!;
        for (let arc = problem.arcStart[u]!; arc < problem.arcStart[u + 1]!; arc += 1) {
          const w = problem.arcWorker[arc]!;
          const cell = atWorker.get(w);
          if (cell) cell.push(arc);
          else atWorker.set(w, [arc]);
        }
      }
      for (const cell of atWorker.values()) {
        arcs.push(...cell);
        starts.push(arcs.length);
        costs.push(problem.familyCost[f]!);
      }
    }
    this.arcs = Int32Array.from(arcs);
    this.cellStart = Int32Array.from(starts);
    this.cellCost = Int32Array.from(costs);
    this.givenBack = givenBack;
  }

  /**
   * Prices to start from, in order of `arcs`: at each worker the unit that would lose most elsewhere pays all,
   * units that would lose alike divide it.
   */
  first(scale: number): Float64Array {
    const { arcs, cellStart, cellCost } = this;
    const regret = Float64Array.from(arcs, (arc) => this.regretOf(arc));
    const prices = new Float64Array(arcs.length);
    for (let cell = 0; cell < cellCost.length; cell += 1) {
      const from = cellStart[cell]!;
      const to = cellStart[cell + 1]!;
      let most = -Infinity;
      for (let k = from; k < to; k += 1) most = Math.max(most, regret[k]!);
      for (let k = from; k < to; k += 1) prices[k] = regret[k] === most ? cellCost[cell]! * scale : 0;
    }
    this.divide(prices, scale);
    return prices;
  }

  /**
   * Moves the prices to the nearest ones that are whole, not negative, and sum in each cell to just its cost
   * (projection onto a simplex; M. Held, P. Wolfe and H. Crowder 1974).
   */
  divide(prices: Float64Array, scale: number): void {
    const { cellStart, cellCost } = this;
    for (let cell = 0; cell < cellCost.length; cell += 1)
      divideCell(prices, cellStart[cell]!, cellStart[cell + 1]!, cellCost[cell]! * scale);
  }

  /** Whether the prices prove anything: whole, not negative, in no cell more than its cost. */
  affords(prices: Float64Array, scale: number): boolean {
    const { cellStart, cellCost } = this;
    for (let cell = 0; cell < cellCost.length; cell += 1) {
      let sum = 0;
      for (let k = cellStart[cell]!; k < cellStart[cell + 1]!; k += 1) {
        if (!Number.isSafeInteger(prices[k]) || prices[k]! < 0) return false;
        sum += prices[k]!;
      }
      if (sum > cellCost[cell]! * scale) return false;
    }
    return true;
  }

  /** What the arc's unit would pay more on its next cheapest arc; negative when that one is cheaper. */
  private regretOf(arc: number): number {
    const { arcUnit, problem } = this.model;
    const u = arcUnit[arc]!;
    let next = problem.shortCost[u]! < 0 ? 2 ** 31 : problem.shortCost[u]!;
    for (let other = problem.arcStart[u]!; other < problem.arcStart[u + 1]!; other += 1)
      if (other !== arc) next = Math.min(next, problem.arcCost[other]!);
    return next - problem.arcCost[arc]!;
  }
}

function divideCell(prices: Float64Array, from: number, to: number, total: number): void {
  const falling = prices.slice(from, to).sort().reverse();
  let sum = 0;
  let lower = 0;
  for (let k = 0; k < falling.length; k += 1) {
    sum += falling[k]!;
    const level = (sum - total) / (k + 1);
    if (falling[k]! <= level) break;
    lower = level;
  }
  let rest = total;
  let most = from;
  for (let k = from; k < to; k += 1) {
    if (prices[k]! > prices[most]!) most = k;
  }
  for (let k = from; k < to; k += 1) {
    prices[k] = Math.max(0, Math.round(prices[k]! - lower));
    rest -= prices[k]!;
  }
  prices[most]! += rest;
}
