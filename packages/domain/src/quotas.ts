import type { Role } from './policy-roles.js';

/**
 * How much a caller may ask in a window of time. Of whoever is known, what counts is what operations may answer
 * with: one request can ask for one value or for a quarter of a million.
 */
export interface Quota {
  name: string;
  amount: number;
  windowSeconds: number;
}

/** What a request costs beside the values that it asks for: about what answering it with nothing costs. */
export const REQUEST_COST = 100;

/**
 * Of callers who are not known, by their address: refused requests and steps of signing in, so that nobody tries
 * without end. A whole council may sign in at nine in the morning from behind one address.
 */
export const STRANGER: Quota = { name: 'STRANGER', amount: 300, windowSeconds: 60 };

/** People who read and plan all day: about one core of the service at most, and never met by who reads what comes. */
const PEOPLE: Omit<Quota, 'name'> = { amount: 12_000_000, windowSeconds: 60 };
/** Offices that look things up. */
const LOOKING_UP: Omit<Quota, 'name'> = { amount: 4_000_000, windowSeconds: 60 };

/** Roles that have another quota than people who plan. The database may hold others for a programme. */
const OF_ROLE: Readonly<Partial<Record<Role, Omit<Quota, 'name'>>>> = {
  INSPECTOR: LOOKING_UP,
  GOVERNMENT: LOOKING_UP,
  AUDITOR: LOOKING_UP,
  OPERATOR: LOOKING_UP,
  PUBLIC: { amount: 600_000, windowSeconds: 60 },
};

/** The quota of a role: the programme's own where it has set one, else the product's. */
export const quotaOf = (role: Role, own: ReadonlyMap<string, Quota>): Quota =>
  own.get(role) ?? { name: role, ...(OF_ROLE[role] ?? PEOPLE) };
