import { ITEM_KINDS, unitOf, type ItemKind, type Unit } from './kinds.js';

export interface AccountTotal {
  account: 'BODY' | 'CEASES';
  body: string | null;
  total: number;
}

/** One line of the responsibility ledger: before = what the accounts hold + what has no destination. */
export interface LedgerLine {
  kind: ItemKind;
  unit: Unit;
  before: number;
  accounts: AccountTotal[];
  noDestination: number;
  difference: number;
}

export interface Ledger {
  balanced: boolean;
  lines: LedgerLine[];
}

/**
 * The ledger of a plan. `before` comes from the baseline and `after` from the destinations, read apart, so
 * that a difference would show.
 */
export function ledgerOf(
  before: readonly { kind: ItemKind; total: number }[],
  after: readonly {
    kind: ItemKind;
    account: 'BODY' | 'CEASES' | 'NO_DESTINATION';
    body: string | null;
    total: number;
  }[],
): Ledger {
  const lines = ITEM_KINDS.map((kind): LedgerLine => {
    const whole = before.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.total, 0);
    const rows = after.filter((row) => row.kind === kind);
    const accounts = rows.flatMap(({ account, body, total }) =>
      account === 'NO_DESTINATION' ? [] : [{ account, body, total }],
    );
    const noDestination = rows
      .filter(({ account }) => account === 'NO_DESTINATION')
      .reduce((sum, row) => sum + row.total, 0);
    const held = accounts.reduce((sum, { total }) => sum + total, 0);
    return {
      kind,
      unit: unitOf[kind],
      before: whole,
      accounts,
      noDestination,
      difference: whole - held - noDestination,
    };
  });
  return { balanced: lines.every(({ difference }) => difference === 0), lines };
}
