import { extentOf, type Actor } from './policy.js';
import type { Extent } from './policy-roles.js';

/** Classes whose rows the database guards itself, each by a policy that is set from here. */
export const ROW_CLASSES = ['CASES', 'STAFF', 'ESTABLISHMENT', 'PROPOSALS', 'HISTORY'] as const;
export type RowClass = (typeof ROW_CLASSES)[number];

/** How far the statements of one transaction reach: what the policies on rows are told. */
export interface Reach {
  actor: string;
  body: string;
  team: string;
  extents: Readonly<Record<RowClass, Extent>>;
}

const reachOf = ({ id, bodyId = '', team = '' }: Actor, of: (rowClass: RowClass) => Extent): Reach => ({
  actor: id,
  body: bodyId,
  team,
  extents: Object.fromEntries(ROW_CLASSES.map((rowClass) => [rowClass, of(rowClass)])) as Reach['extents'],
});

/** The single records that the actor may see. */
export const rowReachOf = (actor: Actor): Reach => reachOf(actor, (rowClass) => extentOf(actor, rowClass));

/** The records that totals are made of for the actor, which may be more than it sees one by one. */
export function totalsReachOf(actor: Actor): Reach {
  const totals = extentOf(actor, 'TOTALS');
  return reachOf(actor, () => totals);
}

/** Everything: what a rule of the product must see whoever caused it, such as the load of a worker. */
export const wholeReachOf = (actor: Actor): Reach => reachOf(actor, () => 'ALL');

const RECORDS: readonly RowClass[] = ['CASES', 'STAFF', 'ESTABLISHMENT'];

/**
 * A reach as settings of a transaction, by name. `records` says in one word that single records of every kind are
 * in reach, so that a programme's planner pays one comparison a row.
 */
export const settingsOf = ({ actor, body, team, extents }: Reach): Readonly<Record<string, string>> => ({
  actor,
  body,
  team,
  records: RECORDS.every((rowClass) => extents[rowClass] === 'ALL') ? 'ALL' : 'PART',
  ...Object.fromEntries(ROW_CLASSES.map((rowClass) => [rowClass.toLowerCase(), extents[rowClass]])),
});
