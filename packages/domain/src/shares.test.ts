import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FairShare, largestRemainder } from './shares.js';

const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 })
  .filter((all) => all.some((weight) => weight > 0));

describe('largest remainder', () => {
  it('shares a whole so that the parts sum to it and none is a unit off its exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), weights, (total, all) => {
        const parts = largestRemainder(total, all);
        const sum = all.reduce((a, b) => a + BigInt(b), 0n);
        expect(parts.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(total));
        parts.forEach((part, index) => {
          const exact = BigInt(total) * BigInt(all[index] as number);
          const off = BigInt(part) * sum - exact;
          expect(off < sum && off > -sum).toBe(true);
        });
      }),
    );
  });

  it('shares a penny to the greater remainder and a tie to the earlier', () => {
    expect(largestRemainder(100, [1, 2])).toEqual([33, 67]);
    expect(largestRemainder(1, [1, 1])).toEqual([1, 0]);
  });

  it('refuses fractions, negative weights and nothing to share among', () => {
    expect(() => largestRemainder(1.5, [1])).toThrow(RangeError);
    expect(() => largestRemainder(1, [-1, 2])).toThrow(RangeError);
    expect(() => largestRemainder(1, [0])).toThrow(RangeError);
  });
});

describe('fair share of whole things', () => {
  it('keeps every receiver within the largest thing of its share', () => {
    fc.assert(
      fc.property(
        weights,
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 }),
        (all, things) => {
          const share = new FairShare(all);
          const given = all.map(() => 0);
          for (const thing of things) {
            const to = share.next(thing);
            given[to] = (given[to] as number) + thing;
          }
          const total = things.reduce((a, b) => a + b, 0);
          const sum = all.reduce((a, b) => a + b, 0);
          given.forEach((held, index) => {
            expect(held).toBeLessThanOrEqual(
              (total * (all[index] as number)) / sum + Math.max(...things) + 1e-6,
            );
            if (all[index] === 0) expect(held).toBe(0);
          });
        },
      ),
    );
  });
});
