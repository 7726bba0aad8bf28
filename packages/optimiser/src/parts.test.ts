import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowerBound } from './bound.js';
import { certifiedBound } from './certificate.js';
import { evaluate } from './evaluate.js';
import { firstPlan } from './construction.js';
import { joined, joinedCertificate, partOfSolution, partsOf } from './parts.js';
import type { Problem } from './problem.js';
import { finish, runs, smallProblem } from './small-problem.fixture.js';

/** A problem in which units, workers, teams and families of different remainders by `counties` never meet. */
function counties(seed: number, counties: number): Problem {
  const problem = smallProblem(seed, { units: 24, workers: 9, sites: 2 });
  const kept: number[] = [];
  const arcStart = new Int32Array(problem.unitCount + 1);
  for (let u = 0; u < problem.unitCount; u += 1) {
    for (let arc = problem.arcStart[u]!; arc < problem.arcStart[u + 1]!; arc += 1)
      if (problem.arcWorker[arc]! % counties === u % counties) kept.push(arc);
    arcStart[u + 1] = kept.length;
  }
  const keep = (values: Int32Array) => Int32Array.from(kept, (arc) => values[arc]!);
  return {
    ...problem,
    arcStart,
    arcWorker: keep(problem.arcWorker),
    arcWeight: keep(problem.arcWeight),
    arcCost: keep(problem.arcCost),
    unitFamily: problem.unitFamily.map((f, u) => (f < 0 ? -1 : u % counties)),
    workerTeam: problem.workerTeam.map((_, w) => w % counties),
  };
}

describe('the parts of a problem', () => {
  it('hold every unit and worker once, tie nothing to another part, and cost together what the whole costs', () => {
    let several = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 3 }), (seed, count) => {
        const problem = counties(seed, count);
        const parts = partsOf(problem, 1);
        if (parts.length > 1) several += 1;
        const all = (of: 'units' | 'workers') => parts.flatMap((part) => [...part[of]]).sort((a, b) => a - b);
        expect(all('units')).toEqual(Array.from({ length: problem.unitCount }, (_, u) => u));
        expect(all('workers')).toEqual(Array.from({ length: problem.workerCount }, (_, w) => w));
        const whole = firstPlan(problem, seed);
        const apart = parts.map((part) => partOfSolution(part, whole));
        const sum = parts.reduce((cost, part, k) => cost + evaluate(part.problem, apart[k]!).terms.total, 0);
        expect(sum).toBe(evaluate(problem, whole).terms.total);
        expect(joined(problem, parts, apart)).toEqual(whole);
      }),
      runs(100, 2000),
    );
    expect(several).toBeGreaterThan(0);
  });

  it('prove together what the joined certificate proves of the whole', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const problem = counties(seed, 3);
        const parts = partsOf(problem, 1);
        const proofs = parts.map((part) => finish(lowerBound(part.problem, { iterations: 15 })));
        const certificate = joinedCertificate(
          problem,
          parts,
          proofs.map((proof) => proof.certificate),
        );
        const proved = certifiedBound(problem, certificate);
        const sum = proofs.reduce((all, { bound }) => all + bound, 0);
        // Each part rounds its bound up to a whole cost.
        expect(proved).toBeLessThanOrEqual(sum);
        expect(proved).toBeGreaterThan(sum - parts.length);
      }),
      { ...runs(40, 1000), examples: [[889_924]] },
    );
  });

  it('are one where everything is tied, and small ones are not worth parting', () => {
    const problem = counties(5, 3);
    expect(partsOf(problem)).toHaveLength(1);
    expect(partsOf(problem)[0]!.problem).toBe(problem);
  });
});
