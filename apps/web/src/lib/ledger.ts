import type { LedgerQuery } from '../generated/operations.js';

export type LedgerLine = NonNullable<LedgerQuery['plan']>['ledger']['lines'][number];

export interface LedgerShares {
  /** The successors in their order, West first. */
  successors: { name: string; colour: string | null; total: number }[];
  /** Trusts, other organisations, councils that go on, and what ceases. */
  other: number;
  noDestination: number;
  difference: number;
}

/** One line of the ledger as it is shown: before = successors + other accounts + no destination. */
export function shareOut(
  line: LedgerLine,
  successors: readonly { id: string; shortName: string; colour: string | null }[],
): LedgerShares {
  const of = (id: string) =>
    line.accounts.filter((each) => each.account.body?.id === id).reduce((sum, each) => sum + each.total, 0);
  const shown = successors.map((body) => ({ name: body.shortName, colour: body.colour, total: of(body.id) }));
  const all = line.accounts
    .filter((each) => each.account.kind !== 'NO_DESTINATION')
    .reduce((sum, each) => sum + each.total, 0);
  const held = shown.reduce((sum, each) => sum + each.total, 0);
  return {
    successors: shown,
    other: all - held,
    noDestination: line.noDestination,
    difference: line.difference,
  };
}
