import { beforeAll, describe, expect, it } from '@jest/globals';
import { reasonsOfChanges, verify, type Planning, type RuleSettings } from '@vesting/domain';
import { replan, search } from '@vesting/optimiser';
import { loadPack, loadRegisterParameters, packFolder, syntheticRegister } from '@vesting/packs';
import { openPlanInMemory } from '../testing/picture-of-extracts.js';
import { proposalOf, withProposal } from './proposal.js';
import { REPAIR_STEPS, standing } from './repair.js';
import { tabulate } from './tabulate.js';

const folder = packFolder('northamptonshire');
const loaded = loadPack(folder);
const parameters = loadRegisterParameters(folder);
if (!loaded.ok || !parameters.ok) throw new Error('the pack cannot be read');
const { picture } = openPlanInMemory(
  loaded.pack,
  syntheticRegister(loaded.pack, parameters.parameters),
  'two-unitaries',
);
const { rules, newlyQualifiedThousandths } = picture;

function finish<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/** A plan of the whole county as it was accepted. */
function accepted(): Planning {
  const tabulation = tabulate(picture.planning, rules, newlyQualifiedThousandths, { form: 'SEARCH' });
  const { solution } = finish(search(tabulation.problem, { seed: 1, steps: 500_000 }));
  return withProposal(picture.planning, proposalOf(picture.planning, tabulation, solution));
}

function repaired(planning: Planning, under: RuleSettings = rules) {
  const tabulation = tabulate(planning, under, newlyQualifiedThousandths, { form: 'REPAIR' });
  const start = standing(planning.allocation, tabulation);
  const { solution } = finish(replan(tabulation.problem, { seed: 1, steps: REPAIR_STEPS, start }));
  const after = withProposal(planning, proposalOf(planning, tabulation, solution));
  const reasons = reasonsOfChanges(planning, after.allocation, under, newlyQualifiedThousandths);
  const moved = planning.cases.filter(
    ({ id }) => planning.allocation.has(id) && planning.allocation.get(id) !== after.allocation.get(id),
  );
  return {
    after,
    moved,
    reasons,
    violations: verify(after, under, newlyQualifiedThousandths, planning.allocation).violations,
  };
}

const casesOf = ({ cases, allocation }: Planning, worker: string) =>
  cases.filter(({ id }) => allocation.get(id) === worker);

describe('a repair of the accepted county', () => {
  let plan: Planning;
  beforeAll(() => {
    plan = accepted();
  }, 120_000);

  it('gives the children of a worker who leaves new workers, and moves at most two other families', () => {
    const leavers = plan.workers.filter(
      ({ id, carriesCases }) => carriesCases && casesOf(plan, id).length > 10,
    );
    for (const leaver of [leavers[0]!, leavers[40]!, leavers[90]!]) {
      const hers = casesOf(plan, leaver.id);
      const left: Planning = {
        ...plan,
        workers: plan.workers.map((worker) =>
          worker.id === leaver.id
            ? { ...worker, employer: null, employers: [], leavesOn: '2018-11-01' }
            : worker,
        ),
        allocation: new Map([...plan.allocation].filter(([, worker]) => worker !== leaver.id)),
      };
      const { after, moved, violations, reasons } = repaired(left);
      const families = new Set(hers.map(({ family, id }) => family ?? id));
      const others = new Set(
        moved.map(({ family, id }) => family ?? id).filter((family) => !families.has(family)),
      );
      expect(others.size).toBeLessThanOrEqual(2);
      expect(violations).toEqual([]);
      expect([...after.allocation.values()]).not.toContain(leaver.id);
      expect(hers.some(({ id }) => after.allocation.has(id))).toBe(true);
      expect(after.workers.map(({ employer }) => employer)).toEqual(
        left.workers.map(({ employer }) => employer),
      );
      const kept = hers.find(({ id, workerToday }) => workerToday === leaver.id && after.allocation.has(id));
      if (kept) expect(reasons.get(kept.id)).toBe(`${leaver.reference}, who holds it today, leaves.`);
    }
  }, 120_000);

  it('gives referrals a worker, those that may not wait always, and leaves the others in peace', () => {
    const like = plan.cases.filter(({ type, delivering }) => type.expectsWorker === 'YES' && delivering);
    const arrivals = Array.from({ length: 45 }, (_, n) => ({
      ...like[n * 61]!,
      id: `new ${n}`,
      reference: `NEW-${n}`,
      family: null,
      workerToday: null,
      waitingDays: 0,
    }));
    const grown = { ...plan, cases: [...plan.cases, ...arrivals] };
    const { after, moved, violations, reasons } = repaired(grown);
    expect(violations).toEqual([]);
    expect(moved.length).toBeLessThanOrEqual(10);
    const urgent = arrivals.filter(({ type, inSafetyOrder }) => inSafetyOrder || !type.mayWait);
    expect(urgent.length).toBeGreaterThan(0);
    for (const { id } of urgent) expect(after.allocation.has(id)).toBe(true);
    expect(reasons.get(urgent[0]!.id)).toBe('It has no worker in the plan.');
  }, 120_000);

  it('moves a child whose case comes to court from a newly qualified worker, and hardly anyone else', () => {
    const newly = new Set(plan.workers.filter((worker) => worker.newlyQualified).map(({ id }) => id));
    const court = plan.cases.find(
      ({ id, workerToday, inProceedings, inSafetyOrder }) =>
        newly.has(plan.allocation.get(id) ?? '') &&
        plan.allocation.get(id) !== workerToday &&
        !inProceedings &&
        !inSafetyOrder,
    )!;
    const dated: Planning = {
      ...plan,
      cases: plan.cases.map((about) =>
        about.id === court.id ? { ...about, inProceedings: true, inSafetyOrder: true } : about,
      ),
    };
    const { after, moved, violations, reasons } = repaired(dated);
    expect(violations).toEqual([]);
    expect(after.allocation.has(court.id)).toBe(true);
    expect(moved.map(({ id }) => id)).toContain(court.id);
    expect(moved.length).toBeLessThanOrEqual(3);
    expect(reasons.get(court.id)).toContain('may not hold it');
  }, 120_000);

  it('brings a plan below a lower hard stop, and takes only from those above it', () => {
    const lower = { ...rules, CEILING: 220, HARD_STOP: 260 };
    const { after, moved, violations } = repaired(plan, lower);
    expect(violations).toEqual([]);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(plan.allocation.size / 5);
    const again = repaired(after, lower);
    expect(again.moved.length).toBeLessThanOrEqual(2);
  }, 120_000);
});
