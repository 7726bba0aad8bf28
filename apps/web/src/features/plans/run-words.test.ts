import { describe, expect, it } from '@jest/globals';
import { gapWords, isOver, quarterOf } from './run-words.js';

describe('a run in words', () => {
  it('is told at each quarter only', () => {
    expect([0, 24, 25, 60, 99, 100].map((step) => quarterOf({ step, steps: 100 }))).toEqual([
      0, 0, 25, 50, 75, 100,
    ]);
    expect(quarterOf({ step: 0, steps: 0 })).toBe(0);
  });

  it('claims closeness only with a bound', () => {
    expect(gapWords(null)).toBe('not yet proved');
    expect(gapWords(0.0123)).toBe('within 1.2% of the best possible');
  });

  it('is over when it is done, stopped or failed', () => {
    expect(['QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED'].map((state) => isOver({ state }))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});
