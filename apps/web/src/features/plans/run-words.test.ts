import { describe, expect, it } from '@jest/globals';
import { closenessWords, gapWords, isOver, quarterOf } from './run-words.js';

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

  it('claims closeness of a plan only without faults, and says when it was changed', () => {
    const claim = { bound: 99, gap: 0.01, current: true };
    expect(closenessWords(claim)).toBe('within 1% of the best possible');
    expect(closenessWords({ ...claim, current: false })).toContain('changed since');
    expect(closenessWords({ ...claim, gap: null })).toBe('not stated while the plan has faults');
    expect(closenessWords({ ...claim, bound: null, gap: null })).toBe('not proved');
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
