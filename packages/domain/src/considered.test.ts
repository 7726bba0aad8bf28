import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choiceOf, keepsToday } from './choice.js';
import type { Planning, PlanningWorker } from './planning.js';
import { aCase, aPlanning, aWorker, protection, rules as usual } from './world.fixture.js';

const rules = { ...usual, NEAREST_CONSIDERED: 3, OTHER_SERVICES_CONSIDERED: 2 };
const team = (
  count: number,
  more: Partial<PlanningWorker> = {},
  name = more.service ?? 'own',
): PlanningWorker[] => Array.from({ length: count }, (_, n) => aWorker(`${name}${n}`, more));
const considered = (planning: Planning, id: string, settings = rules): string[] => {
  const { workers, cases } = choiceOf(planning, settings, 700);
  const found = cases.find(({ about }) => about.id === id);
  return (found?.considered ?? []).map((place) => workers[place]?.worker.id ?? '').sort();
};

describe('who is considered for a case', () => {
  const staff = [...team(9), ...team(5, { service: 'protection' }), ...team(4, { district: 'E2' }, 'far')];

  it('is the cheapest of those who may hold it, and the cheapest of other services', () => {
    const found = considered(aPlanning([aCase('c')], staff), 'c');
    expect(found).toHaveLength(5);
    expect(found.filter((id) => id.startsWith('own'))).toHaveLength(3);
    const newly = staff.map((worker) => ({ ...worker, newlyQualified: true }));
    const atRisk = aCase('c', { type: protection, inSafetyOrder: true });
    expect(considered(aPlanning([atRisk], newly), 'c')).toEqual([]);
  });

  it('is always whoever holds the case or one of its family, today or in the plan', () => {
    const cases = [
      aCase('c', { family: 'f', workerToday: 'own0' }),
      aCase('sister', { family: 'f', workerToday: 'protection0' }),
    ];
    const planning = aPlanning(cases, staff, { c: 'protection1', sister: 'protection2' });
    const none = { ...rules, NEAREST_CONSIDERED: 0, OTHER_SERVICES_CONSIDERED: 0 };
    for (const id of ['c', 'sister'])
      expect(considered(planning, id, none)).toEqual(['own0', 'protection0', 'protection1', 'protection2']);
  });

  it('is drawn among the equally cheap by references alone, and alike for a family', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 4 }), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(ids, fc.nat(), (names, turn) => {
        const cases = [aCase('c', { family: 'f' }), aCase('d', { family: 'f' })];
        const renamed = staff.map((worker, n) => ({ ...worker, id: names[n] ?? '' }));
        const turned = [...renamed.slice(turn % 18), ...renamed.slice(0, turn % 18)];
        const references = (planning: Planning, id: string) =>
          considered(planning, id).map((of) => planning.workers.find((one) => one.id === of)?.reference);
        const first = references(aPlanning(cases, staff), 'c').sort();
        expect(references(aPlanning(cases, turned), 'c').sort()).toEqual(first);
        expect(references(aPlanning(cases, turned), 'd').sort()).toEqual(first);
      }),
    );
  });

  it('spreads like cases over all who are equally cheap', () => {
    const cases = Array.from({ length: 60 }, (_, n) => aCase(`c${n}`));
    const planning = aPlanning(cases, team(30));
    const all = new Set(cases.flatMap(({ id }) => considered(planning, id)));
    expect(all.size).toBe(30);
  });

  it('is nobody but its worker for a locked case, and for one that expects no named worker', () => {
    const locked = aPlanning([aCase('c', { lock: 'WORKER' })], staff, { c: 'own4' });
    expect(considered(locked, 'c')).toEqual(['own4']);
    expect(choiceOf(aPlanning([aCase('c', { lock: 'BOTH' })], staff), rules, 700).cases).toEqual([]);
  });

  it('is nobody but its worker of today under today’s allocation, and everyone for a case without one', () => {
    const cases = [aCase('held', { workerToday: 'own1' }), aCase('waits')];
    const today: Planning = { ...aPlanning(cases, staff, { held: 'own1' }), purpose: 'TODAY' };
    expect(considered(today, 'held')).toEqual(['own1']);
    expect(considered(today, 'waits')).toHaveLength(staff.length);
    expect(
      considered(
        {
          ...today,
          allocation: new Map([
            ['held', 'own1'],
            ['waits', 'own2'],
          ]),
        },
        'waits',
      ),
    ).toHaveLength(staff.length);
    const urgent = aCase('urgent', { type: protection, inSafetyOrder: true });
    const tight = { ...today, cases: [...cases, urgent] };
    expect(keepsToday(today)).toBe(true);
    expect(keepsToday(tight)).toBe(false);
    expect(considered(tight, 'held').length).toBeGreaterThan(1);
  });
});
