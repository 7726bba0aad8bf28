import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, firstPlan, lowerBound, search, type Problem, type Solution } from './index.js';
import { mipOf, wholeScope, type Scope } from './mip.js';
import { MipSolver, NO_LIMITS } from './mip-solver.js';
import { modelOf } from './model.js';
import { Random } from './random.js';
import { bestByTrying, finish, runs, smallProblem } from './small-problem.fixture.js';

const seeds = fc.nat(1_000_000);
const shapes = fc.record({
  units: fc.integer({ min: 1, max: 6 }),
  workers: fc.integer({ min: 1, max: 4 }),
  sites: fc.integer({ min: 1, max: 2 }),
});

let solver: MipSolver;
beforeAll(async () => {
  solver = await MipSolver.load();
});

/** A plan without faults that is seldom a best one; none where the first plan has faults. */
function somePlan(problem: Problem, seed: number): Solution | undefined {
  const plan = firstPlan(problem, seed);
  return evaluate(problem, plan).faults.length === 0 ? plan : undefined;
}

function optimum(problem: Problem, start: Solution, scope: Scope = wholeScope(problem)) {
  return solver.solve(problem, start, mipOf(modelOf(problem), start, scope), NO_LIMITS);
}

/** About half the units, workers and arcs. */
function halfScope(problem: Problem, seed: number): Scope {
  const random = new Random(seed);
  const half = (length: number): number[] =>
    Array.from({ length }, (_, k) => k).filter(() => random.below(2) === 0);
  const arcs = new Set(half(problem.arcStart[problem.unitCount]!));
  return {
    units: half(problem.unitCount),
    workers: half(problem.workerCount),
    keeps: (arc) => arcs.has(arc),
  };
}

/** The problem in which nothing outside the scope can change: for the judge that tries every plan. */
function restricted(problem: Problem, plan: Solution, scope: Scope): Problem {
  const free = new Set(scope.units);
  const arcStart = new Int32Array(problem.unitCount + 1);
  const arcs: number[] = [];
  const shortCost = problem.shortCost.slice();
  for (let u = 0; u < problem.unitCount; u += 1) {
    const now = plan.workerOfUnit[u]!;
    for (let arc = problem.arcStart[u]!; arc < problem.arcStart[u + 1]!; arc += 1)
      if (problem.arcWorker[arc] === now || (free.has(u) && scope.keeps(arc))) arcs.push(arc);
    arcStart[u + 1] = arcs.length;
    if (!free.has(u) && now >= 0) shortCost[u] = -1;
  }
  const open = new Set(scope.workers);
  const siteCost = problem.siteCost.map((cost, cell) => {
    const w = Math.floor(cell / problem.siteCount);
    return open.has(w) || plan.siteOfWorker[w] === cell % problem.siteCount ? cost : -1;
  });
  const pick = (values: Int32Array): Int32Array => Int32Array.from(arcs, (arc) => values[arc]!);
  return {
    ...problem,
    arcStart,
    arcWorker: pick(problem.arcWorker),
    arcWeight: pick(problem.arcWeight),
    arcCost: pick(problem.arcCost),
    shortCost,
    siteCost,
  };
}

describe('the mixed-integer model', () => {
  it('has exactly the cost of the plan at the plan, and keeps its rows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallProblem(seed, { units: 20, workers: 5, sites: 2 });
        const { solution } = finish(search(problem, { seed, steps: 500 }));
        const { terms, faults } = evaluate(problem, solution);
        fc.pre(faults.length === 0);
        const { linear, start, solution: read } = mipOf(modelOf(problem), solution, halfScope(problem, seed));
        const cost = Array.from(linear.colCost).reduce((sum, c, k) => sum + c * start[k]!, linear.offset);
        expect(cost).toBe(terms.total);
        expect(read(start)).toEqual(solution);
        const { starts, indices, values } = linear.matrix;
        for (let row = 0; row < linear.numRows; row += 1) {
          let sum = 0;
          for (let k = starts[row]!; k < starts[row + 1]!; k += 1) sum += values[k]! * start[indices[k]!]!;
          expect(sum).toBeGreaterThanOrEqual(linear.rowLower[row]!);
          expect(sum).toBeLessThanOrEqual(linear.rowUpper[row]!);
        }
      }),
      runs(100, 2000),
    );
  });

  it('has the best plan that trying every plan finds', () => {
    let improved = 0;
    fc.assert(
      fc.property(seeds, shapes, (seed, shape) => {
        const problem = smallProblem(seed, shape);
        const start = somePlan(problem, seed);
        fc.pre(start !== undefined);
        const best = bestByTrying(problem);
        const { solution, cost, bound, proved } = optimum(problem, start!);
        expect(proved).toBe(true);
        expect(cost).toBe(best!.cost);
        expect(bound).toBe(cost);
        expect(evaluate(problem, solution)).toMatchObject({ terms: { total: cost }, faults: [] });
        if (cost < evaluate(problem, start!).terms.total) improved += 1;
      }),
      runs(60, 1500),
    );
    expect(improved).toBeGreaterThan(0);
  });

  it('changes only what its scope names, and finds the best of such plans', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallProblem(seed, { units: 6, workers: 4, sites: 2 });
        const start = somePlan(problem, seed);
        fc.pre(start !== undefined);
        const scope = halfScope(problem, seed);
        const { solution, cost } = optimum(problem, start!, scope);
        expect(cost).toBe(bestByTrying(restricted(problem, start!, scope))!.cost);
        solution.workerOfUnit.forEach((w, u) => {
          if (!scope.units.includes(u)) expect(w).toBe(start!.workerOfUnit[u]);
        });
        solution.siteOfWorker.forEach((site, w) => {
          if (!scope.workers.includes(w)) expect(site).toBe(start!.siteOfWorker[w]);
        });
      }),
      runs(60, 1500),
    );
  });

  it('lies between the certified bound and the search on problems too big to try every plan', () => {
    let proofs = 0;
    for (let seed = 0; seed < runs(40, 500).numRuns; seed += 1) {
      const problem = smallProblem(seed, {
        units: 8 + (seed % 17),
        workers: 3 + (seed % 4),
        sites: 1 + (seed % 2),
      });
      const bound = finish(lowerBound(problem, { iterations: 80 }));
      const found = finish(search(problem, { seed, steps: 20_000, bound }));
      if (evaluate(problem, found.solution).faults.length > 0) continue;
      const best = optimum(problem, found.solution);
      expect(best.proved).toBe(true);
      expect(bound.bound).toBeLessThanOrEqual(best.cost);
      expect(found.terms.total).toBeGreaterThanOrEqual(best.cost);
      proofs += 1;
    }
    expect(proofs).toBeGreaterThan(20);
  });
});

describe('the solver', () => {
  it('gives the same bytes whatever it solved before and however fast the clock runs', async () => {
    const problem = smallProblem(3, { units: 30, workers: 6, sites: 2 });
    const start = firstPlan(problem, 1);
    const solve = (by: MipSolver) =>
      by.solve(problem, start, mipOf(modelOf(problem), start, wholeScope(problem)), {
        nodes: 20,
        iterations: 3000,
      });
    const once = solve(await MipSolver.load());
    const now = performance.now.bind(performance);
    performance.now = () => now() * 1000;
    const hurried = await MipSolver.load().then(solve);
    performance.now = now;
    expect(hurried).toEqual(once);
    expect(solve(solver)).toEqual(once);
  });

  it('keeps the plan it was given when its limits let it find nothing', () => {
    const problem = smallProblem(4, { units: 60, workers: 9, sites: 2 });
    const start = firstPlan(problem, 1);
    const { solution, cost, proved } = solver.solve(
      problem,
      start,
      mipOf(modelOf(problem), start, wholeScope(problem)),
      { nodes: 0, iterations: 0 },
    );
    expect(cost).toBeLessThanOrEqual(evaluate(problem, start).terms.total);
    expect(evaluate(problem, solution).terms.total).toBe(cost);
    expect(proved).toBe(false);
  });
});
