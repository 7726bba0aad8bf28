/**
 * What lets anyone recompute a bound: the prices at which the relaxation of relaxation.ts was solved.
 *
 * Whatever prices a certificate holds, its bound is true (weak duality); good ones make it close. So a reader
 * needs no trust in how the prices were found, only one pass over the workers.
 */
import { modelOf } from './model.js';
import type { Problem } from './problem.js';
import { Relaxation, SCALE, type Prices } from './relaxation.js';

export interface Certificate extends Prices {
  /** Prices are whole numbers of 1/scale of a unit of cost. */
  scale: number;
}

export interface BoundProgress {
  iteration: number;
  iterations: number;
  /** Best bound so far, proved by the certificate. */
  bound: number;
  certificate: Certificate;
}

export interface BoundResult extends BoundProgress {
  /** Share of the later knapsacks that took each arc, 0 to 1: near the linear relaxation's plan. */
  arcShare: Float64Array;
  /** Share of them that employed worker w at site s, at [w * siteCount + s]. */
  siteShare: Float64Array;
  /** Price of a point of load of worker w at site s, in units of cost, at the certificate's prices. */
  pointPrice: Float64Array;
}

/**
 * The bound that a certificate proves: no plan without faults costs less.
 * @throws when the certificate is not one of this problem (lengths, scale, prices not whole or out of range).
 */
export function certifiedBound(problem: Problem, certificate: Certificate): number {
  const { scale, unitPrice, familyPrice, teamSitePrice } = certificate;
  if (scale !== SCALE) throw new Error(`prices in 1/${scale}, not in 1/${SCALE}`);
  if (
    unitPrice.length !== problem.unitCount ||
    familyPrice.length !== problem.familyCost.length ||
    teamSitePrice.length !== problem.teamCount * problem.siteCount
  ) {
    throw new Error('the certificate is of another problem');
  }
  const inRange = (mu: number, cell: number): boolean =>
    Math.abs(mu) <= problem.balanceCost[Math.floor(cell / problem.siteCount)]! * SCALE;
  if (
    !unitPrice.every(Number.isSafeInteger) ||
    !familyPrice.every((v, f) => Number.isSafeInteger(v) && v >= 0 && v <= problem.familyCost[f]! * SCALE) ||
    !teamSitePrice.every((mu, cell) => Number.isSafeInteger(mu) && inRange(mu, cell))
  ) {
    throw new Error('the certificate holds prices that prove nothing');
  }
  return wholeBound(new Relaxation(modelOf(problem)).value(certificate));
}

/** The least whole cost not below a scaled value. */
export function wholeBound(scaled: number): number {
  return Math.ceil(scaled / SCALE);
}
