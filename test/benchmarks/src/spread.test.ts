import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { middleOf, spreadsOf } from './spread.js';

const row = (kind: string, engine: string, seed: number, gap: number, aboveBestKnown?: number) => ({
  name: `${kind}-${seed}`,
  kind,
  engine,
  seed,
  cost: 1,
  bound: 1,
  gap,
  feasible: true,
  cpuSeconds: 1,
  wallSeconds: 1,
  peakMB: 1,
  iterations: 0,
  steps: 0,
  unallocated: 0,
  ...(aboveBestKnown === undefined ? {} : { aboveBestKnown }),
});

describe('rows of several seeds', () => {
  it('have a median with as many values below as above it, between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const { median, min, max } = middleOf(values);
        const below = values.filter((value) => value < median).length;
        const above = values.filter((value) => value > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
        expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(median).toBeGreaterThanOrEqual(min);
        expect(median).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('are summed up by kind of instance and engine, whatever seed their name has', () => {
    const rows = [1, 2, 3].flatMap((seed) => [
      row('county', 'vesting', seed, seed / 100),
      row('county', 'highs', seed, seed / 10),
    ]);
    expect(spreadsOf([...rows, row('c05100', 'vesting', 1, 0.5, 0.25)])).toEqual([
      { kind: 'county', engine: 'vesting', gap: { median: 0.02, min: 0.01, max: 0.03 } },
      { kind: 'county', engine: 'highs', gap: { median: 0.2, min: 0.1, max: 0.3 } },
      {
        kind: 'c05100',
        engine: 'vesting',
        gap: { median: 0.5, min: 0.5, max: 0.5 },
        aboveBestKnown: { median: 0.25, min: 0.25, max: 0.25 },
      },
    ]);
  });
});
