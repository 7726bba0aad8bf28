/**
 * What a bound teaches a search.
 *
 * At good prices an arc's *priced cost*, cost + weight x the price of a point of its worker's load, says what
 * the arc costs the whole plan, not only its unit; arcs of low priced cost are nearly always the ones that
 * good plans use (the core problem; for Lagrangian heuristics J. E. Beasley 1993). The averaged plans of the
 * relaxation (bound.ts) tell which employer and worker the linear relaxation would choose.
 */
import type { BoundResult } from './certificate.js';
import type { Model } from './model.js';

export interface Guide {
  /** Arcs of each unit, as in arcStart, by rising priced cost. */
  ranked: Int32Array;
  pricedCost: Float64Array;
  /** The mean price of a point of load over workers where it has one, in units of cost. */
  meanPointPrice: number;
  /** Arcs and employers by how much of the averaged relaxed plan they are. */
  arcShare: Float64Array;
  siteShare: Float64Array;
}

/** Reads the prices of a bound's result. */
export function guideOf(model: Model, { pointPrice, arcShare, siteShare }: BoundResult): Guide {
  const { problem, arcCount, arcUnit } = model;
  const pricedCost = new Float64Array(arcCount);
  const ranked = Int32Array.from({ length: arcCount }, (_, arc) => arc);
  for (let u = 0; u < problem.unitCount; u += 1) {
    const from = problem.arcStart[u]!;
    const to = problem.arcStart[u + 1]!;
    for (let arc = from; arc < to; arc += 1) {
      const cell = problem.arcWorker[arc]! * problem.siteCount + problem.unitSite[arcUnit[arc]!]!;
      pricedCost[arc] = problem.arcCost[arc]! + problem.arcWeight[arc]! * pointPrice[cell]!;
    }
    ranked.subarray(from, to).sort((a, b) => pricedCost[a]! - pricedCost[b]! || a - b);
  }
  const prices = pointPrice.filter((price) => price > 0);
  const meanPointPrice = prices.reduce((sum, price) => sum + price, 0) / Math.max(1, prices.length);
  return { ranked, pricedCost, meanPointPrice, arcShare, siteShare };
}
