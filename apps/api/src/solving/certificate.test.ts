import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certifiedBound, PRICE_SCALE, verify, type Certificate, type Planning } from '@vesting/domain';
import { certifiedBound as engineBound, lowerBound, search, type BoundResult } from '@vesting/optimiser';
import { certificateOf } from './certificate.js';
import { aPlanning, NEWLY_QUALIFIED, rules } from './planning.fixture.js';
import { proposalOf, withProposal } from './proposal.js';
import { tabulate } from './tabulate.js';

const long = process.env['VESTING_TEST_LONG'] === '1';
const making = { madeFor: 'a test', engine: 'test', seed: 1, steps: 1 };

function finished<P, R>(work: Generator<P, R>): R {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** A plan found for the picture, and prices found for the picture or for the plan found. */
function solved(planning: Planning, iterations: number) {
  const together = tabulate(planning, rules, NEWLY_QUALIFIED, { form: 'SEARCH' });
  const { solution } = finished(search(together.problem, { seed: 1, steps: 2_000 }));
  const after = withProposal(planning, proposalOf(planning, together, solution));
  const apart = tabulate(planning, rules, NEWLY_QUALIFIED, { form: 'PROOF' });
  const raised: BoundResult = finished(lowerBound(apart.problem, { iterations }));
  const certificate = certificateOf(apart, raised.certificate, rules, making);
  const { cost, feasible } = verify(after, rules, NEWLY_QUALIFIED, planning.allocation);
  return { after, apart, raised, certificate, cost: cost.total, feasible };
}
const boundOf = (planning: Planning, certificate: Certificate, settings = rules): number => {
  const { bound, fault } = certifiedBound(planning, settings, NEWLY_QUALIFIED, certificate);
  if (bound === null) throw new Error(fault);
  return bound;
};

describe('the bound that the verifier recomputes', () => {
  it('is the engine’s own for the picture it was made for', () => {
    fc.assert(
      fc.property(aPlanning, fc.integer({ min: 0, max: 30 }), (planning, iterations) => {
        const { apart, raised, certificate } = solved(planning, iterations);
        const ours = boundOf(planning, certificate);
        expect(ours).toBe(engineBound(apart.problem, raised.certificate) + apart.constant);
        expect(ours).toBe(raised.bound + apart.constant);
      }),
      { numRuns: long ? 2_000 : 150 },
    );
  });

  it('is never above the cost of a plan without faults, whatever the prices are', () => {
    fc.assert(
      fc.property(
        aPlanning,
        fc.infiniteStream(fc.integer({ min: -60 * PRICE_SCALE, max: 60 * PRICE_SCALE })),
        (planning, noise) => {
          const { after, certificate, cost, feasible } = solved(planning, 3);
          fc.pre(feasible);
          const corrupted = certificate.cases.map((each) => ({
            ...each,
            price: each.price + noise.next().value!,
          }));
          const forged: Certificate = { ...certificate, cases: corrupted };
          expect(boundOf(after, certificate)).toBeLessThanOrEqual(cost);
          expect(boundOf(after, forged)).toBeLessThanOrEqual(cost);
          expect(boundOf(planning, forged)).toBeLessThanOrEqual(cost);
        },
      ),
      { numRuns: long ? 2_000 : 200 },
    );
  });
});
