import { describe, expect, it } from '@jest/globals';
import { lockConflicts, type LockRecord } from './locks.js';
import type { Planning } from './planning.js';
import { aCase, aPlanning, aWorker, protection, rules } from './world.fixture.js';

const lock = (itemId: string, author: string, holds: LockRecord['holds'] = 'WORKER'): LockRecord => ({
  itemId,
  reference: itemId,
  holds,
  reason: 'Settled',
  author,
  on: '2018-11-02',
});
const told = (planning: Planning, locks: LockRecord[]) => lockConflicts(planning, locks, rules, 700);

describe('contradictory locks', () => {
  it('are none where each can be kept', () => {
    const planning = aPlanning([aCase('c', { lock: 'BOTH' })], [aWorker('w', { locked: true })], { c: 'w' });
    expect(told(planning, [lock('c', 'Ann', 'BOTH'), lock('w', 'Ben', 'COUNCIL')])).toEqual([]);
  });

  it('name the case and the worker, who locked them and when, when her employer is locked elsewhere', () => {
    const planning = aPlanning(
      [aCase('c', { lock: 'WORKER' })],
      [aWorker('w', { employer: 'north', locked: true })],
      { c: 'w' },
    );
    expect(told(planning, [lock('c', 'Ann'), lock('w', 'Ben', 'COUNCIL')])).toMatchObject([
      {
        rule: 'EMPLOYER',
        impossible: true,
        sentence:
          'c (locked by Ann on 2 November 2018) is locked to w, whose employer does not deliver it, and who is locked to her employer.',
        locks: [{ author: 'Ann' }, { author: 'Ben' }],
      },
    ]);
  });

  it('name the cases that together pass a hard stop', () => {
    const cases = Array.from({ length: 25 }, (_, n) => aCase(`c${n}`, { lock: 'WORKER' }));
    const all = Object.fromEntries(cases.map(({ id }) => [id, 'w']));
    const conflicts = told(
      aPlanning(cases, [aWorker('w')], all),
      cases.map(({ id }) => lock(id, 'Ann')),
    );
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ rule: 'HARD_STOP', impossible: true });
    expect(conflicts[0]?.locks).toHaveLength(25);
    expect(told(aPlanning(cases.slice(1), [aWorker('w')], all), [])).toEqual([]);
  });

  it('name a child at risk who is locked without a worker, and a worker who may not hold whom she is locked to', () => {
    const child = aCase('c', { type: protection, inSafetyOrder: true, lock: 'WORKER' });
    const newly = aWorker('w', { newlyQualified: true });
    expect(told(aPlanning([child], [newly]), [lock('c', 'Ann')])).toMatchObject([{ rule: 'NO_WORKER' }]);
    expect(told(aPlanning([child], [newly], { c: 'w' }), [lock('c', 'Ann')])).toMatchObject([
      { rule: 'MAY_HOLD', impossible: true },
    ]);
  });

  it('name a council lock against the council of the family, which a solve can live with', () => {
    const family = [
      aCase('a', { family: 'f', lock: 'COUNCIL' }),
      aCase('b', { family: 'f', responsible: 'north', delivering: 'north' }),
    ];
    expect(told(aPlanning(family, []), [lock('a', 'Ann', 'COUNCIL')])).toMatchObject([
      {
        rule: 'FAMILY_COUNCIL',
        impossible: false,
        sentence:
          'a (locked by Ann on 2 November 2018) is locked to another council than b of the same family.',
      },
    ]);
    const both = [family[0]!, { ...family[1]!, lock: 'BOTH' as const }];
    expect(
      told(aPlanning(both, []), [lock('a', 'Ann', 'COUNCIL'), lock('b', 'Ben', 'BOTH')])[0]?.locks,
    ).toHaveLength(2);
  });
});
