import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Knapsack } from './knapsack.js';
import type { LoadPrice } from './load-price.js';
import { runs } from './small-problem.fixture.js';

const items = fc.array(
  fc.record({
    profit: fc.integer({ min: -30, max: 60 }),
    weight: fc.integer({ min: 0, max: 9 }),
    group: fc.constantFrom(-1, -1, 0, 1),
  }),
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

const groupPrices = fc.tuple(fc.nat(40), fc.nat(40));

interface Item {
  profit: number;
  weight: number;
  /** -1: alone. */
  group: number;
}

function worth(list: readonly Item[], f: LoadPrice, prices: readonly number[]): number {
  const load = list.reduce((sum, item) => sum + item.weight, 0);
  if (load > f.hardStop) return -Infinity;
  const under = f.under * Math.max(0, f.target - load);
  const over =
    f.overTarget * Math.max(0, Math.min(load, f.ceiling) - f.target) +
    f.overCeiling * Math.max(0, load - f.ceiling);
  const groups = new Set(list.map(({ group }) => group));
  const had = prices.reduce((sum, price, group) => sum + (groups.has(group) ? price : 0), 0);
  return list.reduce((sum, item) => sum + item.profit, 0) - under - over - had;
}

function solve(list: readonly Item[], f: LoadPrice, prices: readonly number[], start: number) {
  const knapsack = new Knapsack(list.length + prices.length);
  const sorted = [...list].sort((a, b) => a.group - b.group);
  sorted.forEach((item, j) => {
    knapsack.profit[j] = item.profit;
    knapsack.weight[j] = item.weight;
  });
  [...prices, 0].forEach((price, group) => {
    knapsack.groupStart[group] = sorted.filter((item) => item.group < group).length;
    knapsack.groupPrice[group] = price;
  });
  return {
    value: knapsack.solve(prices.length, f, start),
    chosen: sorted.filter((_, j) => knapsack.taken[j] === 1),
  };
}

describe('a worker’s knapsack', () => {
  it('is as good as the best of all subsets, whatever price it starts from', () => {
    fc.assert(
      fc.property(items, price, groupPrices, fc.integer({ min: -20, max: 200 }), (list, f, prices, start) => {
        let best = -Infinity;
        for (let set = 0; set < 1 << list.length; set += 1)
          best = Math.max(
            best,
            worth(
              list.filter((_, j) => (set >> j) & 1),
              f,
              prices,
            ),
          );
        const { value, chosen } = solve(list, f, prices, start);
        expect(value).toBe(best);
        expect(worth(chosen, f, prices)).toBe(best);
      }),
      runs(400, 5000),
    );
  });

  it('takes an item of negative profit when the price of underload makes it worth its load', () => {
    const f = { target: 5, ceiling: 8, hardStop: 10, under: 3, overTarget: 1, overCeiling: 2 };
    const item = { profit: -4, weight: 5, group: -1 };
    expect(solve([item], f, [], 0)).toEqual({ value: -4, chosen: [item] });
  });
});
