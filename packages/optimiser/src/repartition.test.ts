import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowerBound } from './bound.js';
import { firstPlan } from './construction.js';
import { evaluate } from './evaluate.js';
import { guideOf } from './guide.js';
import { modelOf } from './model.js';
import { penalised } from './moves.js';
import type { Problem } from './problem.js';
import { Random } from './random.js';
import { Repartition } from './repartition.js';
import { bestByTrying, finish, runs, smallProblem } from './small-problem.fixture.js';
import { State } from './state.js';

const seeds = fc.nat(1_000_000);

function start(problem: Problem, seed: number) {
  const model = modelOf(problem);
  const bound = finish(lowerBound(problem, { iterations: 10 }));
  const guide = guideOf(model, bound);
  const state = State.of(model, firstPlan(problem, seed));
  state.ranked = guide.ranked;
  return { state, repartition: new Repartition(state, guide, bound.pointPrice) };
}

describe('a repartition', () => {
  it('never costs more than its limit, passes no hard stop, and keeps the count of the cost', () => {
    let moved = 0;
    fc.assert(
      fc.property(seeds, fc.nat(6), fc.boolean(), (seed, limit, heaped) => {
        const problem = smallProblem(seed, { units: 24, workers: 6, sites: 2 });
        const { state, repartition } = start(problem, seed);
        const random = new Random(seed);
        state.excessPrice = 50;
        // Heaped plans pass hard stops: a repartition may mend that, and must not make more of it.
        for (let u = 0; heaped && u < problem.unitCount; u += 1)
          for (let arc = problem.arcStart[u]!; arc < problem.arcStart[u + 1]!; arc += 1)
            if (state.open(arc)) state.move(u, arc);
        for (let trial = 0; trial < 20; trial += 1) {
          const before = penalised(state);
          const excess = state.excess;
          const plan = state.solution();
          expect(repartition.propose(random, limit, 300)).toBeGreaterThan(0);
          expect(penalised(state)).toBeLessThanOrEqual(before + limit);
          expect(state.excess).toBeLessThanOrEqual(excess);
          const { terms, faults } = evaluate(problem, state.solution());
          expect(terms.total).toBe(state.cost);
          expect(state.left).toBe(state.arcOf.filter((arc) => arc < 0).length);
          if (state.excess === 0)
            expect(faults.filter((fault) => !fault.endsWith('must not be left'))).toEqual([]);
          if (plan.workerOfUnit.some((w, u) => w !== state.workerOf(u))) moved += 1;
        }
      }),
      runs(25, 300),
    );
    expect(moved).toBeGreaterThan(100);
  });

  it('over all workers comes from no plan to the best one, as trying every plan does', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, workers) => {
        const problem = smallProblem(seed, { units: 5, workers, sites: 1 });
        problem.unitFamily.fill(-1);
        const { state, repartition } = start(problem, seed);
        const best = bestByTrying(problem);
        fc.pre(best !== undefined);
        for (let u = 0; u < problem.unitCount; u += 1) state.move(u, -1);
        const random = new Random(seed);
        state.excessPrice = 1000;
        for (let trial = 0; trial < 50; trial += 1) repartition.propose(random, 0, 1_000_000);
        expect(state.mustLeft).toBe(0);
        expect(state.cost).toBe(best!.cost);
      }),
      runs(40, 500),
    );
  });
});
