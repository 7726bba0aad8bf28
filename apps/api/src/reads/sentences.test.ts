import { describe, expect, it } from '@jest/globals';
import { factsThatHold } from './case-details.js';
import { inWords } from './changes.js';
import { comparisonSentence } from './plan-judgement.js';
import { curveCeilings } from './plan-picture.js';
import { groupsOf } from './received.js';
import { gapOf } from './runs.js';

describe('facts with their sources', () => {
  it('the later as-at date holds, of one date the greater rank, whatever the order of arrival', () => {
    const statements = [
      { as_at: '2018-10-18', rank: 'b', facts: { team: 'B', area: 'x' } },
      { as_at: '2018-10-01', rank: 'z', facts: { team: 'old', worker: 'w' } },
      { as_at: '2018-10-18', rank: 'c', facts: { team: 'C' } },
    ];
    expect(factsThatHold(statements)).toEqual(
      new Map([
        ['team', 2],
        ['worker', 1],
        ['area', 0],
      ]),
    );
  });
});

describe('changes in words', () => {
  const names = new Map([
    ['west', 'West'],
    ['uuid', 'FR-014'],
  ]);

  it('keys are shown as what they stand for, and what only the database needs is left out', () => {
    expect(
      inWords({ workerId: 'uuid', responsibleId: 'west', serviceId: 'care', decisionReason: null }, names),
    ).toBe('worker FR-014, council West');
    expect(inWords([{ part: 0, measure: 1, account: 'BODY', bodyId: 'west' }], names)).toBe(
      'account BODY, council West',
    );
  });

  it('nothing before is nothing, and settings are named', () => {
    expect(inWords(null, names)).toBeNull();
    expect(inWords({}, names)).toBeNull();
    expect(inWords({ CEILING: 220 }, names)).toBe('CEILING 220');
  });
});

describe('comparisons', () => {
  it('say which plan has least, or that all are the same', () => {
    expect(comparisonSentence('Gap', [2, 1, 1], ['A', 'B', 'C'])).toBe('Gap: least in “B” and “C”.');
    expect(comparisonSentence('Gap', [1, 1], ['A', 'B'])).toBe('Gap: the same in all.');
  });
});

describe('the ceiling curve', () => {
  it('shows the plan’s own ceiling with steps of one case either side, none at nought or below', () => {
    expect(curveCeilings(200, 10)).toEqual([160, 170, 180, 190, 200, 210, 220, 230, 240, 250]);
    expect(curveCeilings(20, 10)).toEqual([10, 20, 30, 40, 50, 60, 70]);
  });
});

describe('what was received', () => {
  const known = (said: (string | null)[], loaded: (string | null)[]) => ({
    said: (group: string | null) => said.includes(group),
    loaded: (group: string | null) => loaded.includes(group),
  });

  it('is split by client group as it was sent, unless the total is for the whole', () => {
    expect(groupsOf('CASE', known([], ['CHILDREN', 'ADULTS']))).toEqual(['CHILDREN', 'ADULTS']);
    expect(groupsOf('CASE', known(['ADULTS'], ['CHILDREN', null]))).toEqual(['CHILDREN', 'ADULTS', null]);
    expect(groupsOf('WORKER', known([null], ['CHILDREN', 'ADULTS', null]))).toEqual([null]);
  });

  it('a kind of which nothing was sent has its line all the same', () => {
    expect(groupsOf('CASE', known([], []))).toEqual([null]);
    expect(groupsOf('SPEND', known([], []))).toEqual([null]);
  });
});

describe('the gap', () => {
  it('is a fraction of the cost, unknown without a bound, and nought for a plan that costs nothing', () => {
    expect(gapOf(200, 150)).toBe(0.25);
    expect(gapOf(200, null)).toBeNull();
    expect(gapOf(0, 0)).toBe(0);
  });
});
