import { releases } from './generated/changelog.js';

/**
 * BREAKING: a client that was right may fail. DANGEROUS: it goes on, but may meet what it does not expect, such
 * as a new value of an enumeration. SAFE: nothing that was there is different.
 */
export type Level = 'BREAKING' | 'DANGEROUS' | 'SAFE';

export interface Change {
  level: Level;
  /** Where in the contract: `Plan.cases.first`. */
  path: string;
  message: string;
  /** Why the contract was broken, where it was. */
  reason?: string;
}

export interface Release {
  version: string;
  /** ISO 8601 date. */
  date: string;
  changes: Change[];
}

/** Every release of the contract, the latest first. The first has nothing to be compared with. */
export const changelog: readonly Release[] = releases;
