import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capacityGaps, ceilingCurve } from './capacity.js';
import { leversOf, type LeverContext } from './levers.js';
import { ruleSettings } from './rules.js';
import { aCase, aPlanning, aWorker, protection, rules } from './world.fixture.js';

const numRuns = process.env['VESTING_TEST_LONG'] === '1' ? 2_000 : 100;
const tight = ruleSettings({ ...rules, TARGET: 40, CEILING: 60, HARD_STOP: 100 });
const context = (planning: LeverContext['planning']): LeverContext => ({
  planning,
  rules: tight,
  newlyQualifiedThousandths: 700,
  workerYearPence: 6_000_000,
});
const held = (count: number, worker: string, from = 0) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`c${n + from}`, worker]));
const cases = (count: number, more = {}) => Array.from({ length: count }, (_, n) => aCase(`c${n}`, more));

describe('levers', () => {
  it('are none where there is no gap', () => {
    expect(leversOf(context(aPlanning(cases(6), [aWorker('w')], held(6, 'w'))), 'Duty', 'west')).toEqual([]);
  });

  it('count workers, a higher ceiling and the room of others, each by the gap that is left', () => {
    const workers = [aWorker('w'), aWorker('v', { team: 'Other' })];
    const planning = aPlanning(cases(10), workers, held(8, 'w'));
    const sets = leversOf(context(planning), 'Duty', 'west');
    expect(sets.map(({ sentence }) => sentence)).toEqual([
      'Letting other teams take cases: closes the gap; 2 cases change worker.',
      'A ceiling 40 points higher: closes the gap.',
      '1 more full-time worker: closes the gap; 2 cases change worker, about £60,000 a year.',
    ]);
  });

  it('are put together in twos when one is not enough', () => {
    const planning = aPlanning(cases(16), [aWorker('w'), aWorker('v', { team: 'Other' })], held(8, 'w'));
    const sets = leversOf(context(planning), 'Duty', 'west');
    const two = sets.filter(({ levers, closes }) => closes && levers.length === 2);
    expect(two.map(({ levers }) => levers)).toContainEqual([
      { kind: 'OTHER_TEAMS' },
      { kind: 'WORKERS', workers: 1 },
    ]);
    expect(sets.find(({ levers }) => levers.length === 1 && levers[0]?.kind === 'WORKERS')?.levers).toEqual([
      { kind: 'WORKERS', workers: 2 },
    ]);
  });

  it('account for the whole gap: what they take off and what they leave, of two levers at most', () => {
    const world = fc.record({
      workers: fc.array(
        fc.record({
          team: fc.constantFrom('Duty', 'Other'),
          fteThousandths: fc.constantFrom(500, 1000),
          newlyQualified: fc.boolean(),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      people: fc.array(
        fc.record({
          points: fc.constantFrom(5, 10, 15),
          holder: fc.nat({ max: 6 }),
          type: fc.constantFrom(undefined, protection),
          lock: fc.constantFrom(null, null, 'WORKER' as const),
        }),
        { maxLength: 30 },
      ),
    });
    fc.assert(
      fc.property(world, ({ workers, people }) => {
        const staff = workers.map((more, n) => aWorker(`w${n}`, more));
        const planning = aPlanning(
          people.map(({ type, holder: _, ...more }, n) =>
            aCase(`c${n}`, { ...more, ...(type ? { type } : {}) }),
          ),
          staff,
          Object.fromEntries(
            people.flatMap(({ holder }, n) => (staff[holder] ? [[`c${n}`, staff[holder].id]] : [])),
          ),
        );
        for (const { team, body, fteThousandths } of capacityGaps(planning, tight, 700)) {
          const sets = leversOf(context(planning), team, body);
          for (const { effectFteThousandths, remainingFteThousandths, closes, levers } of sets) {
            expect(effectFteThousandths + remainingFteThousandths).toBe(fteThousandths);
            expect(closes).toBe(remainingFteThousandths === 0);
            expect(levers.length).toBeLessThanOrEqual(2);
          }
        }
      }),
      { numRuns },
    );
  });
});

describe('the ceiling curve', () => {
  it('takes whole cases in their order, so that unequal weights are not averaged', () => {
    const [point] = ceilingCurve([{ points: 30 }, { points: 30 }, { points: 5 }], () => 50, [50]);
    expect(point).toEqual({
      ceilingPerFte: 50,
      canBeHeld: 2,
      leftWithout: 1,
      shortFteThousandths: 300,
    });
  });
});
