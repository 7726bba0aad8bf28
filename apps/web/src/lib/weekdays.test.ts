import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weekdaysBetween } from './weekdays.js';

const DAY = 86_400_000;
const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

describe('weekdays of a clock', () => {
  it('counts nine weeks as 45', () => {
    expect(weekdaysBetween('2018-08-16', '2018-10-18')).toBe(45);
  });

  it('counts the same as looking at each day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15_000, max: 25_000 }),
        fc.integer({ min: 0, max: 400 }),
        (start, length) => {
          const days = Array.from({ length }, (_, index) => new Date((start + index + 1) * DAY).getUTCDay());
          const expected = days.filter((day) => day !== 0 && day !== 6).length;
          expect(weekdaysBetween(iso(start), iso(start + length))).toBe(expected);
        },
      ),
    );
  });

  it('is never below zero', () => {
    expect(weekdaysBetween('2018-10-18', '2018-10-01')).toBe(0);
  });
});
