import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, lowerBound, mipOf, MipSolver, modelOf, NO_LIMITS, search, wholeScope } from './index.js';
import { equalWeightProblem, leastCostByFlow } from './min-cost-flow.fixture.js';
import { bestByTrying, finish, runs } from './small-problem.fixture.js';

describe('with equal weights', () => {
  it('the flow of least cost is the best plan that trying every plan finds', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 6 }), (seed, units) => {
        const problem = equalWeightProblem(seed, units, 3);
        expect(leastCostByFlow(problem)).toBe(bestByTrying(problem)?.cost);
      }),
      runs(200, 3000),
    );
  });

  it('the bound and the best of three searches reach the flow of least cost, the mixed-integer model always', async () => {
    const solver = await MipSolver.load();
    const { numRuns } = runs(16, 150);
    let met = 0;
    let proved = 0;
    let found = 0;
    for (let seed = 0; seed < numRuns; seed += 1) {
      const problem = equalWeightProblem(seed, 60, 8);
      const least = leastCostByFlow(problem);
      if (least === undefined) continue;
      met += 1;
      const bound = finish(lowerBound(problem, { iterations: 1000 }));
      expect(bound.bound).toBeLessThanOrEqual(least);
      if (bound.bound === least) proved += 1;
      const plans = [1, 2, 3].map((k) => finish(search(problem, { seed: k, steps: 300_000, bound })));
      for (const { terms, solution } of plans) {
        expect(evaluate(problem, solution).faults).toEqual([]);
        expect(terms.total).toBeGreaterThanOrEqual(least);
      }
      if (plans.some(({ terms }) => terms.total === least)) found += 1;
      const { solution } = plans[0]!;
      const mip = mipOf(modelOf(problem), solution, wholeScope(problem));
      expect(solver.solve(problem, solution, mip, NO_LIMITS)).toMatchObject({ cost: least, proved: true });
    }
    expect(met).toBeGreaterThan(numRuns / 2);
    expect(proved).toBeGreaterThanOrEqual(0.9 * met);
    expect(found).toBeGreaterThanOrEqual(0.95 * met);
  });
});
