import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOut, type LedgerLine } from './ledger.js';

const body = (id: string) => ({
  id,
  gssCode: null,
  name: id,
  shortName: id,
  role: 'SUCCESSOR' as const,
  order: 1,
  colour: null,
});
const successors = [body('west'), body('north')];
const held = (id: string, total: number) => ({
  total,
  account: { kind: 'BODY' as const, reason: null, body: body(id) },
});

function line(west: number, north: number, trust: number, ceases: number, none: number): LedgerLine {
  return {
    kind: 'POST',
    unit: 'FTE_THOUSANDTHS',
    before: west + north + trust + ceases + none,
    noDestination: none,
    difference: 0,
    accounts: [
      held('west', west),
      held('trust', trust),
      held('north', north),
      { total: ceases, account: { kind: 'CEASES', reason: 'ENDED', body: null } },
    ],
  };
}

describe('a line of the ledger on screen', () => {
  it('shows parts that sum to before, whoever holds them', () => {
    const amount = fc.nat(1_000_000);
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (west, north, trust, ceases, none) => {
        const before = west + north + trust + ceases + none;
        const shares = shareOut(line(west, north, trust, ceases, none), successors);
        const shown = shares.successors.reduce((sum, each) => sum + each.total, 0);
        expect(shown + shares.other + shares.noDestination).toBe(before);
      }),
    );
  });

  it('keeps the successors in their order, West first, also when one holds nothing', () => {
    const shares = shareOut(line(0, 5, 0, 0, 0), successors);
    expect(shares.successors.map((each) => [each.name, each.total])).toEqual([
      ['west', 0],
      ['north', 5],
    ]);
  });
});
