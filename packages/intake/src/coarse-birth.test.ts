import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageBand, coarseBirth } from './dates.js';
import { runs } from './world.fixture.js';

const day = fc
  .integer({ min: Date.UTC(1930, 0, 1) / 86_400_000, max: Date.UTC(2026, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
/** One date as at which the file was true, or several while that is in doubt. */
const asAts = fc.array(day, { minLength: 1, maxLength: 3 });
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const sides = (birth: string, date: string): boolean[] =>
  [0, 30, 300].map((line) => daysFrom(date, birth) > line);

describe('a coarse date of birth', () => {
  it('has the band and lies on the side of every date that the true one does, and is never later', () => {
    fc.assert(
      fc.property(day, asAts, fc.array(day, { maxLength: 4 }), (birth, ofFile, dates) => {
        const coarse = coarseBirth(birth, ofFile, dates);
        expect(coarse <= birth).toBe(true);
        for (const asAt of ofFile) expect(ageBand(coarse, asAt)).toBe(ageBand(birth, asAt));
        for (const date of dates) expect(sides(coarse, date)).toEqual(sides(birth, date));
      }),
      { numRuns: runs(300, 20_000) },
    );
  });

  it('is the same for all who were born in one band before every date of their rows', () => {
    const births = ['2010-02-03', '2012-11-30', '2013-01-01'];
    expect(new Set(births.map((birth) => coarseBirth(birth, ['2018-10-18'], ['2017-01-02']))).size).toBe(1);
  });
});
