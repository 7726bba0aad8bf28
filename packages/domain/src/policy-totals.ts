import type { ItemKind } from './kinds.js';
import { extentOf, type Actor } from './policy.js';

/**
 * The one rule against small numbers. Whoever reads totals of people whose records it may not see gets counts
 * rounded to the nearest 5, so that 1 and 2 read as 0: neither a small group nor a difference of two counts singles
 * anybody out. Posts, contracts and money are nobody's, and stay as they are.
 * Source: the rounding of the Higher Education Statistics Agency, which the Department for Education uses, too.
 */
export const COUNTS_ROUND_TO = 5;

export const rounded = (count: number): number => Math.round(count / COUNTS_ROUND_TO) * COUNTS_ROUND_TO || 0;

/**
 * The same for the work that cases make, in points or hours: a gap of one case's points is a count of one. `ofOne`
 * is what the heaviest case weighs, so that of one or two cases nothing shows here, either. It must not depend on
 * the plan, or two plans would tell by their difference. What a plan costs is the price of all its choices together
 * and says nothing of a few, and what the log says of a command is history, not a total: both stay as they are.
 */
export const roundedWork = (work: number, ofOne: number): number =>
  Math.round(work / (ofOne * COUNTS_ROUND_TO)) * ofOne * COUNTS_ROUND_TO || 0;

/** Kinds whose count is a count of people. */
export const isOfPeople = (kind: ItemKind): boolean => kind === 'CASE' || kind === 'WORKER';

/** Whether the actor may see every case and worker that its totals are made of. */
export function readsExactCounts(actor: Actor): boolean {
  const totals = extentOf(actor, 'TOTALS');
  return (['CASES', 'STAFF'] as const).every((dataClass) => {
    const rows = extentOf(actor, dataClass);
    return rows === 'ALL' || rows === totals;
  });
}
