import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  certifiedBound,
  evaluate,
  firstPlan,
  lowerBound,
  MipSolver,
  polish,
  Rounds,
  search,
  type BoundResult,
  type PolishResult,
  type Problem,
  type Result,
  type RoundsOptions,
  type Task,
} from './index.js';
import { bestByTrying, finish, runs, smallProblem } from './small-problem.fixture.js';

const seeds = fc.nat(1_000_000);
const shapes = fc.record({
  units: fc.integer({ min: 1, max: 6 }),
  workers: fc.integer({ min: 1, max: 4 }),
  sites: fc.integer({ min: 1, max: 2 }),
});
const brokenBeyondLeft = (faults: string[]): string[] =>
  faults.filter((fault) => !fault.endsWith('must not be left'));

/** Carries out all tasks of a solve. */
function solved(problem: Problem, options: RoundsOptions, inOrder = (tasks: Task[]) => tasks): Rounds {
  const rounds = new Rounds(problem, options);
  for (let tasks = rounds.next(); tasks.length > 0; tasks = rounds.next()) {
    const outcomes = new Map(inOrder(tasks).map((task) => [task, carryOut(task)]));
    for (const task of tasks) {
      const outcome = outcomes.get(task)!;
      if (task.kind === 'PRICE') rounds.price(task, outcome as BoundResult);
      else if ('step' in outcome) rounds.offer(task, outcome.solution, outcome.step);
      else rounds.offer(task, (outcome as PolishResult).solution, (outcome as PolishResult).iteration);
    }
  }
  return rounds;
}

function carryOut(task: Task): BoundResult | Result | PolishResult {
  const { problem, start } = task;
  const from = start ? { start } : {};
  if (task.kind === 'PRICE') return finish(lowerBound(problem, { iterations: task.iterations, ...from }));
  const { seed, bound } = task;
  if (task.kind === 'SEARCH') return finish(search(problem, { seed, steps: task.steps, bound, ...from }));
  const { iterations } = task;
  return finish(polish(problem, solver, { seed, iterations, bound, start: task.start }));
}

let solver: MipSolver;
beforeAll(async () => {
  solver = await MipSolver.load();
});

describe('the first plan', () => {
  it('breaks no constraint but, where nothing fits, that a unit must not be left', () => {
    fc.assert(
      fc.property(seeds, shapes, (seed, shape) => {
        const problem = smallProblem(seed, shape);
        expect(brokenBeyondLeft(evaluate(problem, firstPlan(problem, seed)).faults)).toEqual([]);
      }),
      runs(300, 3000),
    );
  });

  it('is the same for the same seed', () => {
    const problem = smallProblem(11, { units: 60, workers: 8, sites: 2 });
    expect(firstPlan(problem, 5)).toEqual(firstPlan(problem, 5));
  });
});

describe('the search', () => {
  it('keeps exactly the cost that evaluate recomputes at every report, and breaks nothing', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, guided) => {
        const problem = smallProblem(seed, { units: 30, workers: 6, sites: 2 });
        const bound = guided ? finish(lowerBound(problem, { iterations: 10 })) : undefined;
        let last = Infinity;
        for (const { cost, best, unallocated } of search(problem, {
          seed,
          steps: 3000,
          everySteps: 100,
          bound,
        })) {
          const { terms, faults } = evaluate(problem, best);
          expect(cost).toBe(terms.total);
          expect(brokenBeyondLeft(faults)).toEqual([]);
          expect(unallocated).toBe(best.workerOfUnit.filter((w) => w < 0).length);
          if (faults.length === 0) {
            expect(cost).toBeLessThanOrEqual(last);
            last = cost;
          }
        }
      }),
      runs(30, 500),
    );
  });

  it('gives the same bytes for the same seed and steps, and another plan for another seed', () => {
    const problem = smallProblem(3, { units: 200, workers: 20, sites: 2 });
    const bound = finish(lowerBound(problem, { iterations: 30 }));
    const once = finish(search(problem, { seed: 8, steps: 5000, bound })).solution;
    expect(finish(search(problem, { seed: 8, steps: 5000, bound })).solution).toEqual(once);
    expect(finish(search(problem, { seed: 9, steps: 5000, bound })).solution).not.toEqual(once);
  });

  it('changes nothing when it starts from a best plan', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallProblem(seed, { units: 4, workers: 3, sites: 2 });
        const best = bestByTrying(problem);
        fc.pre(best !== undefined);
        expect(finish(search(problem, { seed, steps: 2000, start: best!.solution })).solution).toEqual(
          best!.solution,
        );
      }),
      runs(20, 200),
    );
  });

  it('never leaves a unit that must not be left while the others can wait', () => {
    // Ten units for two workers with room for two each: four must be held, and each worker is dearer for them.
    const units = 10;
    const problem: Problem = {
      ...smallProblem(1, { units: 1, workers: 2, sites: 1 }),
      unitCount: units,
      arcStart: Int32Array.from({ length: units + 1 }, (_, u) => 2 * u),
      arcWorker: Int32Array.from({ length: 2 * units }, (_, a) => a % 2),
      arcWeight: new Int32Array(2 * units).fill(3),
      arcCost: Int32Array.from({ length: 2 * units }, (_, a) => (a < 8 ? 1000 : 1)),
      unitSite: new Int32Array(units),
      shortCost: Int32Array.from({ length: units }, (_, u) => (u < 4 ? -1 : 500)),
      shortWeight: new Int32Array(units).fill(3),
      unitFamily: new Int32Array(units).fill(-1),
      siteCost: new Int32Array(2),
      target: new Int32Array(2).fill(6),
      ceiling: new Int32Array(2).fill(6),
      hardStop: new Int32Array(2).fill(7),
    };
    const plan = finish(search(problem, { seed: 1, steps: 5000 }));
    expect(evaluate(problem, plan.solution).faults).toEqual([]);
    expect(Array.from(plan.solution.workerOfUnit.slice(4))).toEqual([-1, -1, -1, -1, -1, -1]);
  });
});

describe('a solve in rounds', () => {
  it('finds the best plan of small problems, or a plan without faults close to it, whenever there is one', () => {
    let optimal = 0;
    let tried = 0;
    for (let seed = 0; seed < runs(60, 600).numRuns; seed += 1) {
      const problem = smallProblem(seed, { units: 5, workers: 3, sites: 2 });
      const best = bestByTrying(problem);
      if (best === undefined) continue;
      tried += 1;
      const rounds = solved(problem, { seed, steps: 40_000 });
      expect(evaluate(problem, rounds.best()).faults).toEqual([]);
      expect(rounds.cost()).toBeGreaterThanOrEqual(best.cost);
      expect(rounds.bound()).toBeLessThanOrEqual(best.cost);
      if (rounds.cost() === best.cost) optimal += 1;
    }
    expect(tried).toBeGreaterThan(10);
    expect(optimal).toBeGreaterThanOrEqual(0.9 * tried);
  });

  it('is the same whatever order its tasks are carried out in, and never worse after another round', () => {
    const problem = smallProblem(4, { units: 60, workers: 8, sites: 2 });
    const forth = solved(problem, { seed: 2, steps: 200_000 });
    const back = solved(problem, { seed: 2, steps: 200_000 }, (tasks) => [...tasks].reverse());
    expect(back.best()).toEqual(forth.best());
    const longer = solved(problem, { seed: 2, steps: 200_000, start: forth.best() });
    expect(longer.cost()).toBeLessThanOrEqual(forth.cost());
    expect(evaluate(problem, longer.best()).terms.total).toBe(longer.cost());
  });

  it('counts the steps it was given, though HiGHS ends some iterations after its limit', () => {
    const problem = smallProblem(4, { units: 60, workers: 8, sites: 2 });
    const rounds = solved(problem, { seed: 2, steps: 3000 });
    expect(rounds.step).toBeGreaterThan(1500);
    expect(rounds.step).toBeLessThanOrEqual(3000);
  });
});

describe('the bound', () => {
  it('is never above the best plan, nor the best plan above the search’s', () => {
    let closed = 0;
    fc.assert(
      fc.property(seeds, shapes, (seed, shape) => {
        const problem = smallProblem(seed, shape);
        const best = bestByTrying(problem);
        fc.pre(best !== undefined);
        const { bound } = finish(lowerBound(problem, { iterations: 60, start: best!.solution }));
        expect(bound).toBeLessThanOrEqual(best!.cost);
        if (bound === best!.cost) closed += 1;
      }),
      runs(150, 3000),
    );
    expect(closed).toBeGreaterThan(0);
  });

  it('is never above the best plan with three sites either, where prices share the balance', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallProblem(seed, { units: 4, workers: 3, sites: 3 });
        const best = bestByTrying(problem);
        fc.pre(best !== undefined);
        expect(finish(lowerBound(problem, { iterations: 60 })).bound).toBeLessThanOrEqual(best!.cost);
      }),
      runs(60, 1500),
    );
  });

  it('is what its certificate proves in one pass, at every report', () => {
    const problem = smallProblem(21, { units: 40, workers: 8, sites: 2 });
    const work = lowerBound(problem, { iterations: 40, everyIterations: 7 });
    for (let next = work.next(); ; next = work.next()) {
      expect(certifiedBound(problem, next.value.certificate)).toBe(next.value.bound);
      if (next.done) break;
    }
  });

  it('holds for any prices, so that a forged certificate proves nothing false', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.array(fc.integer({ min: -4000, max: 4000 }), { minLength: 5, maxLength: 5 }),
        (seed, prices) => {
          const problem = smallProblem(seed, { units: 5, workers: 3, sites: 2 });
          const best = bestByTrying(problem);
          fc.pre(best !== undefined);
          const teamSitePrice = Float64Array.from(problem.teamSiteTarget, (_, cell) => {
            const most = problem.balanceCost[Math.floor(cell / 2)]! * 64;
            return Math.max(-most, Math.min(most, prices[cell % 5]!));
          });
          const certificate = {
            scale: 64,
            unitPrice: Float64Array.from(prices),
            familyPrice: Float64Array.from(
              problem.familyCost,
              (most, f) => Math.abs(prices[f % 5]!) % (most * 64 + 1),
            ),
            teamSitePrice,
          };
          expect(certifiedBound(problem, certificate)).toBeLessThanOrEqual(best!.cost);
        },
      ),
      runs(150, 2000),
    );
  });

  it('refuses a certificate of another problem or with prices out of range', () => {
    const problem = smallProblem(2, { units: 12, workers: 3, sites: 2 });
    const { certificate } = finish(lowerBound(problem, { iterations: 2 }));
    expect(() => certifiedBound(problem, { ...certificate, unitPrice: new Float64Array(4) })).toThrow(
      'another problem',
    );
    expect(() => certifiedBound(problem, { ...certificate, scale: 1 })).toThrow('1/64');
    for (const price of [-1, 1e6, 0.5])
      expect(() =>
        certifiedBound(problem, { ...certificate, familyPrice: certificate.familyPrice.map(() => price) }),
      ).toThrow('prove nothing');
    expect(() =>
      certifiedBound(problem, { ...certificate, teamSitePrice: certificate.teamSitePrice.map(() => 1e6) }),
    ).toThrow('prove nothing');
  });
});
