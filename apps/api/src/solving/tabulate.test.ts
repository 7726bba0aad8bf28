import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verify, type Planning } from '@vesting/domain';
import { search, type Solution } from '@vesting/optimiser';
import { loadPack, loadRegisterParameters, packFolder, syntheticRegister } from '@vesting/packs';
import { openPlanInMemory } from '../testing/picture-of-extracts.js';
import { aPlanning, NEWLY_QUALIFIED, rules } from './planning.fixture.js';
import { proposalOf, solutionOf, withProposal } from './proposal.js';
import { tabulate, type Tabulation } from './tabulate.js';

const long = process.env['VESTING_TEST_LONG'] === '1';
const solved = (
  planning: Planning,
  tabulation: Tabulation,
  steps = 3_000,
): { solution: Solution; cost: number } => {
  const start = planning.purpose === 'TODAY' ? solutionOf(planning, tabulation) : undefined;
  const searching = search(tabulation.problem, { seed: 1, steps, ...(start ? { start } : {}) });
  for (;;) {
    const { done, value } = searching.next();
    if (done) return { solution: value.solution, cost: value.terms.total + tabulation.constant };
  }
};
const propose = (planning: Planning, steps?: number) => {
  const tabulation = tabulate(planning, rules, NEWLY_QUALIFIED, { form: 'SEARCH' });
  const { solution, cost } = solved(planning, tabulation, steps);
  const proposal = proposalOf(planning, tabulation, solution);
  const after = withProposal(planning, proposal);
  return { after, proposal, cost, verified: verify(after, rules, NEWLY_QUALIFIED, planning.allocation) };
};

describe('the problem that a plan is tabulated into', () => {
  it('costs what the verifier says, for any solution of any plan', () => {
    fc.assert(
      fc.property(aPlanning, (planning) => {
        const { cost, verified } = propose(planning);
        expect(cost).toBe(verified.cost.total);
        const broken = verified.violations.filter(
          ({ rule }) => !['SAFETY_ORDER', 'MAY_NOT_WAIT', 'MAY_HOLD', 'HARD_STOP'].includes(rule),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: long ? 2_000 : 150 },
    );
  });

  it('costs what the verifier says also when each case stands alone', () => {
    fc.assert(
      fc.property(aPlanning, (planning) => {
        const all = tabulate(planning, rules, NEWLY_QUALIFIED, { form: 'PROOF' });
        const { solution, cost } = solved(planning, all, 500);
        const after = withProposal(planning, proposalOf(planning, all, solution));
        expect(cost).toBe(verify(after, rules, NEWLY_QUALIFIED, planning.allocation).cost.total);
      }),
      { numRuns: long ? 1_000 : 80 },
    );
  });

  it('keeps a locked case with its worker and a locked worker with her employer', () => {
    fc.assert(
      fc.property(aPlanning, (planning) => {
        const { after } = propose(planning);
        for (const { id, lock } of planning.cases)
          if (lock === 'WORKER') expect(after.allocation.get(id)).toBe(planning.allocation.get(id));
        after.workers.forEach((worker, w) => {
          if (worker.locked) expect(worker.employer).toBe(planning.workers[w]?.employer);
        });
      }),
      { numRuns: long ? 1_000 : 100 },
    );
  });

  it('moves nobody under today’s allocation unless a case that may not wait has no worker', () => {
    fc.assert(
      fc.property(aPlanning, (planning) => {
        const today: Planning = { ...planning, purpose: 'TODAY' };
        const { after } = propose(today);
        after.workers.forEach((worker, w) => expect(worker.employer).toBe(today.workers[w]?.employer));
        const urgent = today.cases.some(
          ({ id, inSafetyOrder, delivering }) =>
            inSafetyOrder && delivering !== null && !today.allocation.has(id),
        );
        const moved = today.cases.filter(
          ({ id }) => today.allocation.has(id) && after.allocation.get(id) !== today.allocation.get(id),
        );
        if (!urgent) expect(moved).toEqual([]);
      }),
      { numRuns: long ? 1_000 : 100 },
    );
  });

  it('gives the same proposal whatever the ids of the database are', () => {
    fc.assert(
      fc.property(aPlanning, fc.string({ minLength: 1, maxLength: 3 }), (planning, prefix) => {
        const renamed = (id: string) => `${prefix}${[...id].reverse().join('')}`;
        const other: Planning = {
          ...planning,
          workers: planning.workers.map((worker) => ({ ...worker, id: renamed(worker.id) })),
          cases: planning.cases.map((about) => ({
            ...about,
            id: renamed(about.id),
            workerToday: about.workerToday === null ? null : renamed(about.workerToday),
          })),
          allocation: new Map([...planning.allocation].map(([id, worker]) => [renamed(id), renamed(worker)])),
        };
        const expected = propose(planning).proposal;
        expect(propose(other).proposal).toEqual({
          employers: expected.employers.map(([id, body]) => [renamed(id), body]),
          cases: expected.cases.map(([id, worker]) => [
            renamed(id),
            worker === null ? null : renamed(worker),
          ]),
        });
      }),
      { numRuns: long ? 500 : 40 },
    );
  });
});

describe('the default county', () => {
  const folder = packFolder('northamptonshire');
  const loaded = loadPack(folder);
  const parameters = loadRegisterParameters(folder);
  if (!loaded.ok || !parameters.ok) throw new Error('the pack cannot be read');
  const extracts = syntheticRegister(loaded.pack, parameters.parameters);

  it.each(['two-unitaries', 'childrens-trust', 'today'])(
    'is solved at the verifier’s cost, with a worker for every child at risk (%s)',
    (template) => {
      const { picture } = openPlanInMemory(loaded.pack, extracts, template);
      const { planning, newlyQualifiedThousandths } = picture;
      const tabulation = tabulate(planning, picture.rules, newlyQualifiedThousandths, {
        form: 'PROOF',
      });
      const { solution, cost } = solved(planning, tabulation, 200_000);
      const after = withProposal(planning, proposalOf(planning, tabulation, solution));
      const verified = verify(after, picture.rules, newlyQualifiedThousandths, planning.allocation);
      expect(verified.violations).toEqual([]);
      expect(cost).toBe(verified.cost.total);
      if (template !== 'today') return;
      const changed = after.cases.filter(
        ({ id, workerToday }) => workerToday !== null && after.allocation.get(id) !== workerToday,
      );
      expect(changed).toEqual([]);
      expect(after.allocation.size).toBeGreaterThan(planning.allocation.size);
    },
  );
});
