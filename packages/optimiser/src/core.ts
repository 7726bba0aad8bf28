/**
 * The arcs that good plans are made of, by *reduced cost*: cost + part of its family's cost + weight x the price of a point
 * of the worker's load - the price of the unit, all at the prices of a bound. The bound says that a plan costs at
 * least so much more than the bound as the reduced costs of its arcs sum to, so that plans near the bound are made
 * of arcs of low reduced cost (the core: E. Balas and E. Zemel 1980; price and solve: M. L. Fisher 1981).
 *
 * Plans differ in their units of cost, so a core is measured in arcs per unit.
 */
import type { BoundResult } from './certificate.js';
import { familyPart, type Model } from './model.js';
import type { Solution } from './problem.js';

/** From this share of the relaxed plans on, an employer is taken for decided. */
const DECIDED = 0.98;

export function reducedCosts(model: Model, { certificate, pointPrice }: BoundResult): Float64Array {
  const { problem, arcUnit, arcCount } = model;
  const { scale, unitPrice, familyPrice } = certificate;
  const reduced = new Float64Array(arcCount);
  for (let arc = 0; arc < arcCount; arc += 1) {
    const u = arcUnit[arc]!;
    const cell = problem.arcWorker[arc]! * problem.siteCount + problem.unitSite[u]!;
    reduced[arc] =
      problem.arcCost[arc]! +
      familyPart(model, u, (f) => familyPrice[f]! / scale) +
      problem.arcWeight[arc]! * pointPrice[cell]! -
      unitPrice[u]! / scale;
  }
  return reduced;
}

/** Workers whose employer the relaxed plans leave open, or choose otherwise than the plan. */
export function doubtfulWorkers({ problem }: Model, { siteShare }: BoundResult, plan: Solution): number[] {
  const { workerCount, siteCount } = problem;
  if (siteCount < 2) return [];
  return Array.from({ length: workerCount }, (_, w) => w).filter(
    (w) => siteShare[w * siteCount + plan.siteOfWorker[w]!]! < DECIDED,
  );
}

/** Of the arcs, the `count` of least reduced cost: the greatest reduced cost among them. */
export function reachOf(reduced: Float64Array, arcs: readonly number[], count: number): number {
  if (arcs.length === 0) return -Infinity;
  const sorted = Float64Array.from(arcs, (arc) => reduced[arc]!).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, count - 1))]!;
}
