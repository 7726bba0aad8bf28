import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certifiedBound, evaluate, firstPlan, lowerBound, search, type Problem } from './index.js';
import { mipOf, wholeScope } from './mip.js';
import { MipSolver, NO_LIMITS } from './mip-solver.js';
import { modelOf } from './model.js';
import { Random } from './random.js';
import { finish, runs, smallProblem } from './small-problem.fixture.js';

let solver: MipSolver;
beforeAll(async () => {
  solver = await MipSolver.load();
});

/** Pairs and threes, dear to divide, of which some may be left: too many plans to try. */
function withFamilies(seed: number): Problem {
  const problem = smallProblem(seed, { units: 12, workers: 4, sites: 2 });
  const random = new Random(seed);
  const size = 2 + random.below(2);
  const families = Math.ceil(problem.unitCount / size);
  return {
    ...problem,
    unitSite: problem.unitSite.map((_, u) => problem.unitSite[u - (u % size)]!),
    shortCost: problem.shortCost.map(() => (random.below(4) === 0 ? -1 : random.below(25))),
    unitFamily: problem.unitFamily.map((_, u) => Math.floor(u / size)),
    familyCost: new Int32Array(families).fill(random.below(25)),
  };
}

describe('the bound of problems with families', () => {
  it('is at most what HiGHS proves to be the optimum, at the best prices found and at any others', () => {
    let [solved, closed, weaker, raised] = [0, 0, 0, 0];
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const problem = withFamilies(seed);
        const { solution } = finish(search(problem, { seed, steps: 3_000 }));
        fc.pre(evaluate(problem, solution).faults.length === 0);
        const mip = mipOf(modelOf(problem), solution, wholeScope(problem));
        const { solution: best, proved } = solver.solve(problem, solution, mip, NO_LIMITS);
        expect(proved).toBe(true);
        const optimum = evaluate(problem, best).terms.total;
        const { bound, certificate } = finish(
          lowerBound(problem, { iterations: 100, start: firstPlan(problem, seed) }),
        );
        expect(bound).toBeLessThanOrEqual(optimum);
        const random = new Random(seed);
        const unitPrice = certificate.unitPrice.map((price) => price + (random.below(401) - 200) * 8);
        const familyPrice = certificate.familyPrice.map((_, f) =>
          random.below(problem.familyCost[f]! * 64 + 1),
        );
        const forged = certifiedBound(problem, { ...certificate, unitPrice, familyPrice });
        expect(forged).toBeLessThanOrEqual(optimum);
        const without = certifiedBound(problem, {
          ...certificate,
          familyPrice: certificate.familyPrice.map(() => 0),
        });
        expect(without).toBeLessThanOrEqual(optimum);
        solved += 1;
        if (bound >= optimum * 0.95) closed += 1;
        if (forged < bound) weaker += 1;
        if (without < bound) raised += 1;
      }),
      runs(24, 500),
    );
    expect(solved).toBeGreaterThan(10);
    expect(closed).toBeGreaterThan(1);
    expect(weaker).toBeGreaterThan(1);
    expect(raised).toBeGreaterThan(1);
  });
});
