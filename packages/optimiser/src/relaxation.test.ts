import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import { runs, smallProblem } from './small-problem.fixture.js';
import { TeamEmployment } from './team-employment.js';

const seeds = fc.nat(1_000_000);

describe('the employers of a team', () => {
  it('cost exactly what trying every choice finds', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 2 }),
        fc.infiniteStream(fc.nat(30)),
        (seed, sites, costs) => {
          const problem = smallProblem(seed, { units: 1, workers: 5, sites });
          const cost = Float64Array.from(problem.siteCost, (possible) =>
            possible < 0 ? Infinity : (costs.next().value as number) - 10,
          );
          const employment = new TeamEmployment(problem);
          const siteOf = new Int32Array(5);
          let found = 0;
          for (let team = 0; team < problem.teamCount; team += 1)
            found += employment.solve(team, cost, 3, siteOf);
          const priceOf = (chosen: ArrayLike<number>): number => {
            const solution = { workerOfUnit: Int32Array.of(-1), siteOfWorker: Int32Array.from(chosen) };
            const { balance, viability } = evaluate(problem, solution).terms;
            return solution.siteOfWorker.reduce(
              (sum, site, w) => sum + cost[w * sites + site]!,
              3 * (balance + viability),
            );
          };
          let least = Infinity;
          for (let code = 0; code < sites ** 5; code += 1)
            least = Math.min(
              least,
              priceOf(Array.from({ length: 5 }, (_, w) => Math.floor(code / sites ** w) % sites)),
            );
          expect(found).toBe(least);
          expect(priceOf(siteOf)).toBe(least);
        },
      ),
      runs(150, 3000),
    );
  });
});
