import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reasonsOfChanges, verify, workingFor } from '@vesting/domain';
import { readRun } from '@vesting/persistence';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { readPlanning } from '../solving/planning.js';
import { REPAIR_ENGINE, REPAIR_STEPS } from '../solving/repair.js';
import { must, newPlan, openSmallCounty, type SmallCounty } from '../testing/small-county.js';
import { allocateCases } from './allocate-cases.js';
import { lockItems } from './lock-items.js';
import { setDestinations } from './set-destinations.js';
import { solvePlan } from './solve-plan.js';
import { undo } from './undo.js';

let store: ThrowAwayDatabase;
let county: SmallCounty;
const id = (reference: string): string => county.ids.get(reference) ?? reference;
let keys = 0;
const key = (): string => `leaving ${(keys += 1)}`;
const picture = async (planId: string) => {
  const reader = store.database.reader(workingFor('planner'));
  const read = await readPlanning(reader, county.pack, planId).finally(() => reader.close());
  if (!read) throw new Error('no picture');
  return read;
};
const leaves = (planId: string, reference: string, leavesOn = '2018-12-01', version = 1) =>
  setDestinations(county.context, {
    planId,
    version,
    itemIds: [id(reference)],
    body: null,
    leavesOn,
    reason: 'Resigned',
    idempotencyKey: key(),
  });

beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
});
afterAll(() => store.drop());

describe('a worker who leaves', () => {
  it.each(['two-unitaries', 'today'])(
    'holds no case any more, has no capacity, and nobody may be given to her (%s)',
    async (template) => {
      const planId = await newPlan(county.context, template);
      const before = await picture(planId);
      const answer = must(await leaves(planId, 'W-2'));
      expect(answer).toMatchObject({ version: 2, changed: 1 });
      expect(answer.unallocated).toHaveLength(10);
      const { planning, rules, newlyQualifiedThousandths } = await picture(planId);
      const her = planning.workers.find(({ reference }) => reference === 'W-2');
      expect(her).toMatchObject({ leavesOn: '2018-12-01', employer: null, employers: [] });
      expect([...planning.allocation.values()]).not.toContain(id('W-2'));
      const { violations } = verify(planning, rules, newlyQualifiedThousandths);
      expect(violations.filter(({ rule }) => rule === 'EMPLOYER')).toEqual([]);
      const given = await allocateCases(county.context, {
        planId,
        version: 2,
        caseIds: [id('C-200')],
        workerId: id('W-2'),
        reason: 'Hers',
        idempotencyKey: key(),
      });
      expect(given).toMatchObject({ ok: false, errors: [{ code: 'INVALID' }] });
      expect(
        must(await undo(county.context, { planId, version: 2, commandNumber: 2, idempotencyKey: key() }))
          .skipped,
      ).toEqual([]);
      expect((await picture(planId)).planning).toEqual(before.planning);
    },
  );

  it('is not taken from a case that is locked to her: the refusal names the case and who locked it', async () => {
    const planId = await newPlan(county.context);
    const lock = { planId, version: 1, itemIds: [id('C-203')], holds: 'WORKER' as const, reason: 'In court' };
    must(await lockItems(county.contextOf('Ann'), { ...lock, idempotencyKey: key() }));
    const answer = await leaves(planId, 'W-2', '2018-12-01', 2);
    expect(answer).toMatchObject({ ok: false, errors: [{ code: 'INVALID', path: ['itemIds'] }] });
    expect(answer.ok ? '' : answer.errors[0]?.message).toContain('C-203 (by Ann)');
    expect((await picture(planId)).planning.allocation.get(id('C-203'))).toBe(id('W-2'));
  });

  it('is a worker, and leaves before the day of the plan', async () => {
    const planId = await newPlan(county.context);
    expect(await leaves(planId, 'C-100')).toMatchObject({ ok: false, errors: [{ path: ['leavesOn'] }] });
    expect(await leaves(planId, 'W-2', '2031-01-01')).toMatchObject({
      ok: false,
      errors: [{ path: ['leavesOn'] }],
    });
  });

  it('may be said to stay after all, also in today’s allocation', async () => {
    const planId = await newPlan(county.context, 'today');
    must(await leaves(planId, 'W-2'));
    const request = { planId, version: 2, reason: 'She stays', idempotencyKey: key() };
    expect(
      must(await setDestinations(county.context, { ...request, itemIds: [id('W-2')], body: 'ncc' })).changed,
    ).toBe(1);
    const other = { ...request, version: 3, idempotencyKey: key(), itemIds: [id('C-100')], body: 'ncc' };
    expect(await setDestinations(county.context, other)).toMatchObject({ ok: false });
  });
});

describe('a repair', () => {
  it('is queued as what it is, with steps of its own', async () => {
    const planId = await newPlan(county.context);
    const { runId } = must(
      await solvePlan(county.context, { planId, version: 1, leastChange: true, idempotencyKey: key() }),
    );
    const reader = store.database.reader(workingFor('planner'));
    expect(await readRun(reader, county.pack.id, runId).finally(() => reader.close())).toMatchObject({
      engine: REPAIR_ENGINE,
      steps: REPAIR_STEPS,
    });
  });

  it('says of each change why', async () => {
    const planId = await newPlan(county.context);
    must(await leaves(planId, 'W-2'));
    const { planning, rules, newlyQualifiedThousandths } = await picture(planId);
    const proposed = new Map([
      [id('C-200'), id('W-1')],
      [id('C-400'), id('W-1')],
      [id('C-100'), null],
    ]);
    const reasons = reasonsOfChanges(planning, proposed, rules, newlyQualifiedThousandths);
    expect(Object.fromEntries(reasons)).toEqual({
      [id('C-200')]: 'W-2, who holds it today, leaves.',
      [id('C-400')]: 'It has no worker in the plan and has waited 17 days.',
      [id('C-100')]: 'It makes room with W-1 for C-200 and 1 other.',
    });
  });
});
