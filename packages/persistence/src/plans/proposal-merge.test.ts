import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeProposal, type MergeInput } from './proposal-merge.js';

const BODIES = ['west', 'north', 'trust'];
const CASES = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'];
const WORKERS = ['w0', 'w1', 'w2'];

/** Each council delivers for itself, the trust for both. */
const delivers = (_service: string, responsible: string, delivering: string): boolean =>
  delivering === 'trust' || delivering === responsible;

/** A plan that keeps the rule, any proposal for it, and any set of things that must stay. */
const inputs: fc.Arbitrary<MergeInput> = fc
  .record({
    responsible: fc.array(fc.constantFrom('west', 'north', null), { minLength: 6, maxLength: 6 }),
    now: fc.array(fc.constantFrom(...BODIES), { minLength: 3, maxLength: 3 }),
    proposed: fc.array(fc.constantFrom(...BODIES), { minLength: 3, maxLength: 3 }),
    held: fc.array(fc.option(fc.nat({ max: 2 })), { minLength: 6, maxLength: 6 }),
    given: fc.array(fc.option(fc.nat({ max: 2 })), { minLength: 6, maxLength: 6 }),
    untouchable: fc.subarray([...CASES, ...WORKERS]),
  })
  .map(({ responsible, now, proposed, held, given, untouchable }) => {
    const worker = (index: number | null | undefined) =>
      index === null || index === undefined ? null : `w${index}`;
    return {
      employers: new Map(WORKERS.map((id, index) => [id, proposed[index] as string])),
      workers: new Map(CASES.map((id, index) => [id, worker(given[index])])),
      employerNow: new Map(WORKERS.map((id, index) => [id, now[index] as string])),
      cases: new Map(
        CASES.map((id, index) => {
          const [at, holder] = [responsible[index] ?? null, held[index] ?? null];
          const fits = at !== null && holder !== null && delivers('care', at, now[holder] as string);
          return [id, { serviceId: 'care', responsibleId: at, workerId: fits ? worker(holder) : null }];
        }),
      ),
      untouchable: new Set(untouchable),
      delivers,
    };
  });

describe('merging a proposal into a plan that others changed', () => {
  it('never leaves a worker with a case that her employer does not deliver, and touches nothing that must stay', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { employers, workers } = mergeProposal(input);
        for (const id of input.untouchable) expect(employers.has(id) || workers.has(id)).toBe(false);
        for (const [id, { responsibleId, workerId }] of input.cases) {
          const worker = workers.has(id) ? (workers.get(id) ?? null) : workerId;
          if (worker === null) continue;
          const employer = employers.get(worker) ?? input.employerNow.get(worker);
          expect(responsibleId !== null && delivers('care', responsibleId, employer as string)).toBe(true);
        }
      }),
      { numRuns: process.env['VESTING_TEST_LONG'] ? 20_000 : 500 },
    );
  });

  it('says of everything of the proposal whether it was taken, must stay, or was left out and why', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { employers, workers, leftOut } = mergeProposal(input);
        for (const id of [...input.employers.keys(), ...input.workers.keys()]) {
          expect(
            [employers.has(id) || workers.has(id), input.untouchable.has(id), leftOut.has(id)].filter(
              Boolean,
            ),
          ).toHaveLength(1);
        }
      }),
    );
  });
});
