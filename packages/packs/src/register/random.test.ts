import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Random } from './random.js';

describe('the seeded generator', () => {
  it('gives the same numbers for the same seed, others for another', () => {
    const draw = (seed: number): number[] =>
      Array.from({ length: 5 }, (_, index) => new Random(seed + index).next());
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('keeps its numbers from release to release', () => {
    const random = new Random(20181018);
    expect([random.whole(0, 999), random.whole(0, 999), random.fork('part').whole(0, 999)])
      .toMatchInlineSnapshot(`
     [
       989,
       968,
       87,
     ]
    `);
  });

  it('draws numbers within bounds that sum exactly', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(30),
        fc.nat(20),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, count, least, range, share) => {
          const sum = count * least + Math.floor(share * count * range);
          const numbers = new Random(seed).numbersWithSum(count, sum, least, least + range);
          expect(numbers.reduce((a, b) => a + b, 0)).toBe(sum);
          expect(numbers.every((number) => number >= least && number <= least + range)).toBe(true);
        },
      ),
    );
  });

  it('refuses a sum that the bounds cannot reach', () => {
    expect(() => new Random(1).numbersWithSum(3, 31, 5, 10)).toThrow(
      '3 numbers from 5 to 10 cannot sum to 31',
    );
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        expect(new Random(seed).shuffled(items).sort()).toEqual([...items].sort());
      }),
    );
  });
});
