import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, firstPlan, replan, search, type Problem, type Solution } from './index.js';
import { finish, runs, smallProblem } from './small-problem.fixture.js';

const seeds = fc.nat(1_000_000);
const SHAPE = { units: 30, workers: 6, sites: 2 };
const others = (faults: string[]): string[] => faults.filter((fault) => !fault.endsWith('must not be left'));

/** The problem with a price on every arc but the plan's own, and on leaving who has a worker. */
function taxed(problem: Problem, { workerOfUnit }: Solution, price: number): Problem {
  const arcCost = problem.arcCost.slice();
  const shortCost = problem.shortCost.slice();
  for (let u = 0; u < problem.unitCount; u += 1) {
    if (workerOfUnit[u]! < 0) continue;
    if (shortCost[u]! >= 0) shortCost[u]! += price;
    for (let arc = problem.arcStart[u]!; arc < problem.arcStart[u + 1]!; arc += 1)
      if (problem.arcWorker[arc] !== workerOfUnit[u]) arcCost[arc]! += price;
  }
  return { ...problem, arcCost, shortCost };
}
/** The plan when the first worker who holds something leaves, with the employers that stand. */
function withoutOne(problem: Problem, plan: Solution): { problem: Problem; start: Solution; gone: number } {
  const gone = plan.workerOfUnit.find((w) => w >= 0) ?? 0;
  const start = {
    workerOfUnit: plan.workerOfUnit.map((w) => (w === gone ? -1 : w)),
    siteOfWorker: plan.siteOfWorker,
  };
  const arcs = Array.from(problem.arcWorker.keys()).filter((arc) => problem.arcWorker[arc] !== gone);
  const of = (values: Int32Array): Int32Array => Int32Array.from(arcs, (arc) => values[arc]!);
  const arcStart = problem.arcStart.map((first) => arcs.filter((arc) => arc < first).length);
  const siteCost = problem.siteCost.map((cost, at) =>
    at % problem.siteCount === plan.siteOfWorker[Math.floor(at / problem.siteCount)] ? cost : -1,
  );
  return {
    problem: {
      ...problem,
      arcStart,
      arcWorker: of(problem.arcWorker),
      arcWeight: of(problem.arcWeight),
      arcCost: of(problem.arcCost),
      siteCost,
    },
    start,
    gone,
  };
}

describe('a repair', () => {
  it('breaks nothing, and is worth what it costs: no dearer than the plan that stands with its loose units settled', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, price) => {
        const plan = firstPlan(smallProblem(seed, SHAPE), seed);
        const left = withoutOne(smallProblem(seed, SHAPE), plan);
        const problem = taxed(left.problem, left.start, price);
        let settled = Infinity;
        const repairing = replan(problem, { seed, steps: 3000, start: left.start, everySteps: 500 });
        let next = repairing.next();
        for (; !next.done; next = repairing.next()) {
          if (next.value.step === 0) settled = next.value.cost;
          const { terms, faults } = evaluate(problem, next.value.best);
          expect(next.value.cost).toBe(terms.total);
          expect(others(faults)).toEqual([]);
        }
        const { solution, terms } = next.value;
        expect(solution.workerOfUnit).not.toContain(left.gone);
        expect(terms).toEqual(evaluate(problem, solution).terms);
        const mustBeLeft = (of: Solution): number =>
          of.workerOfUnit.filter((w, u) => w < 0 && problem.shortCost[u]! < 0).length;
        if (mustBeLeft(solution) === 0 && mustBeLeft(left.start) === 0)
          expect(terms.total).toBeLessThanOrEqual(settled);
      }),
      runs(60, 1000),
    );
  });

  it('takes back every change that pays nothing: no single unit could return to its place for less', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = firstPlan(smallProblem(seed, SHAPE), seed);
        const left = withoutOne(smallProblem(seed, SHAPE), plan);
        const problem = taxed(left.problem, left.start, 10);
        const { solution, terms } = finish(replan(problem, { seed, steps: 3000, start: left.start }));
        const { faults } = evaluate(problem, solution);
        for (let u = 0; u < problem.unitCount; u += 1) {
          const before = left.start.workerOfUnit[u]!;
          if (before < 0 || solution.workerOfUnit[u] === before) continue;
          const back = { ...solution, workerOfUnit: solution.workerOfUnit.with(u, before) };
          const judged = evaluate(problem, back);
          if (judged.faults.every((fault) => faults.includes(fault)))
            expect(judged.terms.total).toBeGreaterThan(terms.total);
        }
      }),
      runs(60, 1000),
    );
  });

  it('changes nothing in a plan whose every unit has a place when a change is dearer than anything gained', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallProblem(seed, SHAPE);
        const { solution } = finish(search(problem, { seed, steps: 3000 }));
        fc.pre(evaluate(problem, solution).faults.length === 0);
        const kept = { ...problem, ...taxed(problem, solution, 100_000) };
        const fixed = {
          ...kept,
          shortCost: kept.shortCost.map((cost, u) => (solution.workerOfUnit[u]! < 0 && cost >= 0 ? 0 : cost)),
          siteCost: withoutOne(problem, solution).problem.siteCost,
        };
        const repaired = finish(replan(fixed, { seed, steps: 3000, start: solution }));
        solution.workerOfUnit.forEach((w, u) => {
          if (w >= 0) expect(repaired.solution.workerOfUnit[u]).toBe(w);
        });
        expect(repaired.solution.siteOfWorker).toEqual(solution.siteOfWorker);
      }),
      runs(60, 1000),
    );
  });

  it('is the same for the same seed and steps', () => {
    const problem = smallProblem(11, { units: 60, workers: 8, sites: 2 });
    const { start, problem: left } = withoutOne(problem, firstPlan(problem, 1));
    const again = () => finish(replan(left, { seed: 4, steps: 2000, start })).solution;
    expect(again()).toEqual(again());
  });
});
