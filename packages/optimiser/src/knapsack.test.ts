import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Knapsack, type LoadPrice } from './knapsack.js';
import { runs } from './small-problem.fixture.js';

const items = fc.array(
  fc.record({ profit: fc.integer({ min: -30, max: 60 }), weight: fc.integer({ min: 0, max: 9 }) }),
  { maxLength: 10 },
);
const price: fc.Arbitrary<LoadPrice> = fc
  .record({
    target: fc.nat(12),
    more: fc.nat(8),
    hardStop: fc.nat(30),
    under: fc.nat(6),
    overTarget: fc.nat(5),
    extra: fc.nat(9),
  })
  .map(({ more, extra, ...rest }) => ({
    ...rest,
    ceiling: rest.target + more,
    overCeiling: rest.overTarget + extra,
  }));

function worth(list: { profit: number; weight: number }[], f: LoadPrice): number {
  const load = list.reduce((sum, item) => sum + item.weight, 0);
  if (load > f.hardStop) return -Infinity;
  const under = f.under * Math.max(0, f.target - load);
  const over =
    f.overTarget * Math.max(0, Math.min(load, f.ceiling) - f.target) +
    f.overCeiling * Math.max(0, load - f.ceiling);
  return list.reduce((sum, item) => sum + item.profit, 0) - under - over;
}

function solve(list: { profit: number; weight: number }[], f: LoadPrice, start: number) {
  const knapsack = new Knapsack(list.length);
  list.forEach((item, j) => {
    knapsack.profit[j] = item.profit;
    knapsack.weight[j] = item.weight;
  });
  return {
    value: knapsack.solve(list.length, f, start),
    chosen: list.filter((_, j) => knapsack.taken[j] === 1),
  };
}

describe('a worker’s knapsack', () => {
  it('is as good as the best of all subsets, whatever price it starts from', () => {
    fc.assert(
      fc.property(items, price, fc.integer({ min: -20, max: 200 }), (list, f, start) => {
        let best = -Infinity;
        for (let set = 0; set < 1 << list.length; set += 1)
          best = Math.max(
            best,
            worth(
              list.filter((_, j) => (set >> j) & 1),
              f,
            ),
          );
        const { value, chosen } = solve(list, f, start);
        expect(value).toBe(best);
        expect(worth(chosen, f)).toBe(best);
      }),
      runs(400, 5000),
    );
  });

  it('takes an item of negative profit when the price of underload makes it worth its load', () => {
    const f = { target: 5, ceiling: 8, hardStop: 10, under: 3, overTarget: 1, overCeiling: 2 };
    expect(solve([{ profit: -4, weight: 5 }], f, 0)).toEqual({
      value: -4,
      chosen: [{ profit: -4, weight: 5 }],
    });
  });
});
