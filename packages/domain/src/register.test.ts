import { describe, expect, it } from '@jest/globals';
import { employerByCaseload } from './employers.js';
import { familiesOf } from './families.js';
import { ledgerOf } from './ledger.js';
import { deriveRegisterRow } from './register.js';
import { checkRuleSettings } from './rules.js';
import { assessment, protection, reviewList, rules } from './world.fixture.js';

const context = {
  asAt: '2018-10-18',
  caseTypes: new Map([assessment, protection, reviewList].map((type) => [type.id, type])),
};

describe('the register', () => {
  it('counts as unallocated what is open, expects a worker and has none', () => {
    const row = deriveRegisterRow(
      'CASE',
      { caseType: 'ASSESSMENT', openedOn: '2018-09-18', worker: null },
      context,
    );
    expect(row).toMatchObject({
      open: true,
      unallocated: true,
      waitingDays: 30,
      inSafetyOrder: false,
      points: 10,
    });
    expect(deriveRegisterRow('CASE', { caseType: 'LONG_TERM', worker: null }, context).unallocated).toBe(
      false,
    );
    expect(
      deriveRegisterRow('CASE', { caseType: 'ASSESSMENT', closedOn: '2018-10-01' }, context),
    ).toMatchObject({ open: false, unallocated: false });
  });

  it('keeps children in an enquiry, in court or on a plan in the safety order, and what no scheme knows', () => {
    for (const facts of [
      { caseType: 'CHILD_PROTECTION' },
      { caseType: 'ASSESSMENT', inEnquiry: true },
      { caseType: 'ASSESSMENT', inProceedings: true },
      { caseType: 'UNHEARD_OF' },
    ])
      expect(deriveRegisterRow('CASE', facts, context).inSafetyOrder).toBe(true);
  });
});

describe('families', () => {
  it('are connected through any chain of ties, and a group of another type is another group', () => {
    const family = familiesOf([
      { key: 'a', ties: [{ type: 'SIBLING', group: '1' }] },
      {
        key: 'b',
        ties: [
          { type: 'SIBLING', group: '1' },
          { type: 'SAME_PROCEEDINGS', group: '2' },
        ],
      },
      { key: 'c', ties: [{ type: 'SAME_PROCEEDINGS', group: '2' }] },
      { key: 'd', ties: [{ type: 'COUPLE', group: '1' }] },
      { key: 'e' },
    ]);
    expect(Object.fromEntries(family)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'd' });
  });
});

describe('the employer that a caseload speaks for', () => {
  const worker = { employers: ['west', 'north'], officeBody: 'north' };
  it('is the body that delivers most of it, and the office decides a tie', () => {
    expect(
      employerByCaseload(worker, [
        { delivering: 'west', points: 20 },
        { delivering: 'north', points: 10 },
      ]),
    ).toBe('west');
    expect(
      employerByCaseload(worker, [
        { delivering: 'west', points: 10 },
        { delivering: 'north', points: 10 },
      ]),
    ).toBe('north');
    expect(employerByCaseload({ employers: ['trust'], officeBody: 'west' }, [])).toBe('trust');
  });
});

describe('the ledger', () => {
  it('balances when the accounts and what has no destination sum to what was before, and shows a difference', () => {
    const after = [
      { kind: 'CASE', account: 'BODY', body: 'west', total: 6 },
      { kind: 'CASE', account: 'NO_DESTINATION', body: null, total: 4 },
    ] as const;
    expect(ledgerOf([{ kind: 'CASE', total: 10 }], after).balanced).toBe(true);
    const short = ledgerOf([{ kind: 'CASE', total: 11 }], after);
    expect(short.balanced).toBe(false);
    expect(short.lines[0]).toMatchObject({ before: 11, noDestination: 4, difference: 1 });
  });
});

describe('the rules', () => {
  it('refuse levels out of order in words', () => {
    expect(checkRuleSettings(rules)).toEqual([]);
    expect(checkRuleSettings({ ...rules, CEILING: 260 }).map(({ id }) => id)).toEqual(['CEILING']);
    expect(checkRuleSettings({ ...rules, BALANCE: 0.5 }).map(({ id }) => id)).toEqual(['BALANCE']);
  });
});
