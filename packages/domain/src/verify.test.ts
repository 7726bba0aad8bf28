import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capacityGaps } from './capacity.js';
import { verify } from './verify.js';
import { aCase, aPlanning, aWorker, protection, rules } from './world.fixture.js';
import type { Planning } from './planning.js';

const violationsOf = (planning: Planning, before?: ReadonlyMap<string, string>) =>
  verify(planning, rules, 700, before).violations.map(({ rule }) => rule);

describe('the verifier', () => {
  it('finds a child in the safety order without a worker', () => {
    const child = aCase('c', { type: protection, inSafetyOrder: true });
    expect(violationsOf(aPlanning([child], [aWorker('w')]))).toEqual(['SAFETY_ORDER']);
    expect(violationsOf(aPlanning([child], [aWorker('w')], { c: 'w' }))).toEqual([]);
  });

  it('finds a worker above the hard stop, by her hours', () => {
    const cases = Array.from({ length: 13 }, (_, n) => aCase(`c${n}`));
    const all = Object.fromEntries(cases.map(({ id }) => [id, 'w']));
    expect(violationsOf(aPlanning(cases, [aWorker('w')], all))).toEqual([]);
    expect(violationsOf(aPlanning(cases, [aWorker('w', { fteThousandths: 500 })], all))).toEqual([
      'HARD_STOP',
    ]);
  });

  it('lets a worker of today keep what she holds today', () => {
    const cases = Array.from({ length: 38 }, (_, n) => aCase(`c${n}`, { workerToday: 'w' }));
    const all = Object.fromEntries(cases.map(({ id }) => [id, 'w']));
    expect(violationsOf({ ...aPlanning(cases, [aWorker('w')], all), purpose: 'TODAY' })).toEqual([]);
    expect(violationsOf(aPlanning(cases, [aWorker('w')], all))).toEqual(['HARD_STOP']);
  });

  it('finds a worker who is employed by another body than delivers the case', () => {
    expect(violationsOf(aPlanning([aCase('c')], [aWorker('w', { employer: 'north' })], { c: 'w' }))).toEqual([
      'EMPLOYER',
    ]);
  });

  it('finds a newly qualified worker who takes on a protection plan, but not one who keeps it', () => {
    const worker = aWorker('w', { newlyQualified: true });
    const child = aCase('c', { type: protection, inSafetyOrder: true });
    expect(violationsOf(aPlanning([child], [worker], { c: 'w' }))).toEqual(['MAY_HOLD']);
    expect(violationsOf(aPlanning([{ ...child, workerToday: 'w' }], [worker], { c: 'w' }))).toEqual([]);
  });

  it('finds a lock that a plan did not keep', () => {
    const planning = aPlanning([aCase('c', { lock: 'WORKER' })], [aWorker('w'), aWorker('v')], { c: 'v' });
    expect(violationsOf(planning, new Map([['c', 'w']]))).toEqual(['LOCK']);
    expect(violationsOf(planning, new Map([['c', 'v']]))).toEqual([]);
  });

  it('counts the same capacity gap as the figures by team', () => {
    const worlds = fc.record({
      held: fc.integer({ min: 0, max: 40 }),
      waiting: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(worlds, ({ held, waiting }) => {
        const cases = Array.from({ length: held + waiting }, (_, n) => aCase(`c${n}`));
        const planning = aPlanning(
          cases,
          [aWorker('w')],
          Object.fromEntries(cases.slice(0, held).map(({ id }) => [id, 'w'])),
        );
        const byTeam = capacityGaps(planning, rules, 700).reduce((sum, { points }) => sum + points, 0);
        expect(verify(planning, rules, 700).capacityGapPoints).toBe(byTeam);
      }),
    );
  });

  it('counts a family of three with two workers as divided once', () => {
    const cases = ['a', 'b', 'c'].map((id) => aCase(id, { family: 'f' }));
    const planning = aPlanning(cases, [aWorker('w'), aWorker('v')], { a: 'w', b: 'w', c: 'v' });
    expect(verify(planning, rules, 700).cost.families).toBe(rules.DIVIDED_FAMILY);
  });
});
