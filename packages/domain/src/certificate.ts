/**
 * What lets anyone recompute how good a plan can be at best: prices.
 *
 * A certificate says of each case what it should cost wherever it goes, of each family what it is worth that it has a
 * worker, and of each team what a point of its capacity is worth at each employer. Whatever these prices are,
 * certifiedBound makes a true bound of them (certified-bound.ts says why); good ones make it close. So nobody has to
 * trust how they were found, nor the program that found them.
 */
import type { RuleSettings } from './rules.js';

/** Prices are whole numbers of this part of a price point, so that a bound is computed without rounding. */
export const PRICE_SCALE = 64;

export interface Certificate {
  /** Prices are whole numbers of 1/scale of a price point. */
  scale: number;
  /** Digest of the picture of the plan that the prices were sought for. */
  madeFor: string;
  /** Rules under which they were sought, the breadth of who is considered among them. */
  rules: RuleSettings;
  /** How they were found: the engine's name and version, its seed and steps. */
  engine: string;
  seed: number;
  steps: number;
  cases: readonly CasePrices[];
  /** Families without a price have price nought; certificates of earlier versions price none. */
  families?: readonly FamilyPrice[];
  capacity: readonly CapacityPrice[];
}

export interface CasePrices {
  id: string;
  price: number;
}

/** Price of a family's having a worker, from nought to what dividing it costs. */
export interface FamilyPrice {
  /** Any case of the family, which has no name of its own that a certificate could give. */
  caseId: string;
  price: number;
}

/** Price of a point of capacity of a team at an employer. */
export interface CapacityPrice {
  team: string;
  employer: string;
  price: number;
}

/** Prices beyond this many points are no prices: with them sums would not be exact. */
const LARGEST = 2 ** 30;

/** Why a certificate proves nothing, in a sentence; undefined when it is in order. */
export function faultOfCertificate(certificate: Certificate): string | undefined {
  const { scale, rules, cases, families = [], capacity } = certificate;
  if (scale !== PRICE_SCALE) return `Its prices are in parts of 1/${scale}, not of 1/${PRICE_SCALE}.`;
  const isPrice = (price: number): boolean =>
    Number.isSafeInteger(price) && Math.abs(price) <= LARGEST * PRICE_SCALE;
  if (new Set(cases.map(({ id }) => id)).size < cases.length) return 'It prices a case twice.';
  if (![...cases, ...families, ...capacity].every(({ price }) => isPrice(price)))
    return 'It holds a price that is not a whole number within bounds.';
  if (capacity.some(({ price }) => Math.abs(price) > rules.BALANCE * PRICE_SCALE))
    return 'It prices capacity above what the balance of teams costs under its rules.';
  if (families.some(({ price }) => price < 0 || price > rules.DIVIDED_FAMILY * PRICE_SCALE))
    return 'It prices a family above what dividing one costs under its rules, or below nought.';
  return undefined;
}
