import { describe, expect, it } from '@jest/globals';
import { capacityGaps, ceilingCurve } from './capacity.js';
import { findings, planFigures } from './summary.js';
import { aCase, aPlanning, aWorker, protection, rules } from './world.fixture.js';

describe('the ceiling curve', () => {
  // notes of the reconstruction: 4,660 children who need a social worker, 190 FTE, equal weights.
  it.each([
    [18, 3420, 1240, 69],
    [20, 3800, 860, 43],
    [22, 4180, 480, 22],
    [24, 4560, 100, 4],
  ])(
    'at a ceiling of %i holds %i, leaves %i without a worker, short by %i FTE',
    (ceiling, held, left, short) => {
      const cases = Array.from({ length: 4660 }, () => ({ points: 10 }));
      const [point] = ceilingCurve(cases, (points) => points * 190, [ceiling * 10]);
      expect(point).toMatchObject({ canBeHeld: held, leftWithout: left });
      expect(Math.round((point?.shortFteThousandths ?? 0) / 1000)).toBe(short);
    },
  );
});

describe('the capacity gap', () => {
  it('is the same whether load is left without a worker or piled above a ceiling', () => {
    const cases = Array.from({ length: 24 }, (_, n) => aCase(`c${n}`));
    const held = (count: number) => Object.fromEntries(cases.slice(0, count).map(({ id }) => [id, 'w']));
    const total = (allocation: Record<string, string>) =>
      capacityGaps(aPlanning(cases, [aWorker('w')], allocation), rules, 700).reduce(
        (sum, { points }) => sum + points,
        0,
      );
    expect(total(held(24))).toBe(40);
    expect(total(held(20))).toBe(40);
  });

  it('names team and council, the widest gap first', () => {
    const cases = [
      aCase('a'),
      aCase('b', { team: 'Court', delivering: 'north', responsible: 'north' }),
      aCase('c', { team: 'Court', delivering: 'north', responsible: 'north' }),
    ];
    expect(capacityGaps(aPlanning(cases, []), rules, 700)).toMatchObject([
      { team: 'Court', body: 'north', unallocatedCases: 2, fteThousandths: 100 },
      { team: 'Duty', body: 'west', unallocatedCases: 1, fteThousandths: 50 },
    ]);
  });
});

describe('the figures of a plan', () => {
  const cases = [
    aCase('a', { workerToday: null, waitingDays: 90 }),
    aCase('b', { workerToday: 'w' }),
    aCase('c', { type: protection, inSafetyOrder: true, workerToday: 'v' }),
  ];
  const figures = planFigures(
    aPlanning(cases, [aWorker('w'), aWorker('v')], { b: 'v', c: 'v' }),
    rules,
    700,
    62,
  );

  it('count who waits, how long, and who changes worker', () => {
    expect(figures).toMatchObject({
      unallocatedToday: 1,
      unallocated: 1,
      waitingOver7Days: 1,
      longestWaitDays: 90,
      unallocatedInSafetyOrder: 0,
      changesOfWorker: 1,
      emptyPosts: 62,
    });
  });

  it('are said in sentences', () => {
    expect(findings(figures)[0]).toBe(
      '1 child had no social worker; in this plan 1 is without one, the longest for 90 days.',
    );
    expect(findings({ ...figures, longestWaitDays: 0 })[0]).toBe(
      '1 child had no social worker; in this plan 1 is without one, and all who wait today have one.',
    );
  });
});
