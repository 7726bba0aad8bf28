/**
 * What the ledger counts. An *item* is one thing a predecessor is responsible for; its *kind* says what
 * holding it means in law: a case has a responsible authority, a worker and a post an employer, a contract
 * a contracting party, money a budget holder.
 */
export const ITEM_KINDS = ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The unit of an item's measure. Measures are whole numbers above zero. */
export const UNITS = ['CASES', 'WORKERS', 'FTE_THOUSANDTHS', 'CONTRACTS', 'PENCE'] as const;
export type Unit = (typeof UNITS)[number];

export const unitOf: Readonly<Record<ItemKind, Unit>> = {
  CASE: 'CASES',
  WORKER: 'WORKERS',
  POST: 'FTE_THOUSANDTHS',
  CONTRACT: 'CONTRACTS',
  SPEND: 'PENCE',
  FUNDING: 'PENCE',
};

/** The funds of local government finance that must never be mixed. */
export const FUNDS = [
  'GENERAL_FUND',
  'HOUSING_REVENUE_ACCOUNT',
  'DEDICATED_SCHOOLS_GRANT',
  'PUBLIC_HEALTH_GRANT',
  'COLLECTION_FUND',
  'CAPITAL',
] as const;
export type Fund = (typeof FUNDS)[number];

export const CLIENT_GROUPS = ['CHILDREN', 'ADULTS'] as const;
export type ClientGroup = (typeof CLIENT_GROUPS)[number];

/** A calendar date, ISO 8601 `YYYY-MM-DD`. Dates, never instants: a duty passes at midnight by the calendar. */
export type IsoDate = string;
