import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, lowerBound, MipSolver, polish, search, type Problem } from './index.js';
import { bestByTrying, finish, runs, smallProblem } from './small-problem.fixture.js';

let solver: MipSolver;
beforeAll(async () => {
  solver = await MipSolver.load();
});

/** A hasty plan and prices; undefined where the plan has faults. */
function hasty(problem: Problem, seed: number) {
  const bound = finish(lowerBound(problem, { iterations: 40 }));
  const start = finish(search(problem, { seed, steps: 200, bound })).solution;
  return evaluate(problem, start).faults.length === 0 ? { bound, start } : undefined;
}

describe('polishing', () => {
  it('never reports a dearer plan than before, nor one with faults, nor another cost than evaluate', () => {
    let improved = 0;
    for (let seed = 0; seed < runs(3, 60).numRuns; seed += 1) {
      const problem = smallProblem(seed, { units: 30, workers: 6, sites: 2 });
      const about = hasty(problem, seed);
      if (about === undefined) continue;
      let last = evaluate(problem, about.start).terms.total;
      for (const { cost, best } of polish(problem, solver, { seed, iterations: 800, ...about })) {
        expect(evaluate(problem, best)).toMatchObject({ terms: { total: cost }, faults: [] });
        expect(cost).toBeLessThanOrEqual(last);
        if (cost < last) improved += 1;
        last = cost;
      }
    }
    expect(improved).toBeGreaterThan(0);
  });

  it('finds the best plan of small problems', () => {
    let met = 0;
    let optimal = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const problem = smallProblem(seed, { units: 6, workers: 4, sites: 2 });
        const about = hasty(problem, seed);
        fc.pre(about !== undefined);
        const { terms } = finish(polish(problem, solver, { seed, iterations: 1000, ...about! }));
        met += 1;
        if (terms.total === bestByTrying(problem)!.cost) optimal += 1;
      }),
      runs(12, 300),
    );
    expect(optimal).toBeGreaterThanOrEqual(0.9 * met);
  });

  it('gives the same plan for the same seed and iterations, also by a solver that did other work before', async () => {
    const problem = smallProblem(3, { units: 40, workers: 7, sites: 2 });
    const about = hasty(problem, 2)!;
    const run = (by: MipSolver) => finish(polish(problem, by, { seed: 4, iterations: 800, ...about }));
    expect(run(await MipSolver.load())).toEqual(run(solver));
  });

  it('leaves a plan with faults as it is', () => {
    const problem = smallProblem(6, { units: 20, workers: 5, sites: 2 });
    const bound = finish(lowerBound(problem, { iterations: 10 }));
    const start = {
      workerOfUnit: new Int32Array(problem.unitCount).fill(-1),
      siteOfWorker: new Int32Array(problem.workerCount),
    };
    const { solution, iteration } = finish(
      polish(problem, solver, { seed: 1, iterations: 1000, start, bound }),
    );
    expect(solution).toEqual(start);
    expect(iteration).toBe(1000);
  });
});
