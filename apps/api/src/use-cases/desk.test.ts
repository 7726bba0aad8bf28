import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { readPlanning } from '../solving/planning.js';
import { must, newPlan, openSmallCounty, type SmallCounty } from '../testing/small-county.js';
import { allocateCases } from './allocate-cases.js';
import { copyPlan } from './create-plan.js';
import { lockItems } from './lock-items.js';
import { setDestinations } from './set-destinations.js';
import { setRules } from './set-rules.js';
import { submitPlan } from './submit-plan.js';
import { undo } from './undo.js';
import { verifyAudit } from './verify-audit.js';

let store: ThrowAwayDatabase;
let county: SmallCounty;
const id = (reference: string): string => county.ids.get(reference) ?? reference;
let keys = 0;
const key = (): string => `key ${(keys += 1)}`;
const holderOf = async (planId: string, reference: string): Promise<string | undefined> => {
  const reader = store.database.reader(workingFor('planner'));
  const picture = await readPlanning(reader, county.pack, planId).finally(() => reader.close());
  const worker = picture?.planning.allocation.get(id(reference));
  return picture?.planning.workers.find((each) => each.id === worker)?.reference;
};

beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
});
afterAll(async () => {
  const reader = store.database.reader(workingFor('auditor'));
  expect(await verifyAudit(reader, county.pack.id).finally(() => reader.close())).toMatchObject({
    holds: true,
    faults: [],
  });
  await store.drop();
});

describe('a new plan', () => {
  it('keeps every child with the worker of today where her employer delivers', async () => {
    const planId = await newPlan(county.context);
    expect(await holderOf(planId, 'C-100')).toBe('W-1');
    expect(await holderOf(planId, 'C-300')).toBe('N-1');
    expect(await holderOf(planId, 'C-400')).toBeUndefined();
  });

  it('is not made for a role that may not make one', async () => {
    const context = {
      ...county.context,
      actor: { id: 'reader', role: 'AUDITOR' as const, development: false },
    };
    const planId = await newPlan(county.context);
    const outcome = await copyPlan(context, { planId, version: 1, name: 'Mine', idempotencyKey: key() });
    expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'NOT_ALLOWED' }] });
  });
});

describe('allocating cases', () => {
  it('gives a waiting child to a worker, once for one key', async () => {
    const planId = await newPlan(county.context);
    const request = {
      planId,
      version: 1,
      caseIds: [id('C-400')],
      workerId: id('W-2'),
      reason: 'She knows the school',
      idempotencyKey: key(),
    };
    const first = must(await allocateCases(county.context, request));
    expect(first).toMatchObject({ version: 2, changed: 1 });
    expect(must(await allocateCases(county.context, request))).toEqual(first);
    expect(await holderOf(planId, 'C-400')).toBe('W-2');
    const other = await allocateCases(county.context, { ...request, workerId: id('W-1') });
    expect(other).toMatchObject({ ok: false, errors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('refuses a worker whose employer does not deliver the case', async () => {
    const planId = await newPlan(county.context);
    const outcome = await allocateCases(county.context, {
      planId,
      version: 1,
      caseIds: [id('C-400')],
      workerId: id('N-1'),
      reason: 'Nearest',
      idempotencyKey: key(),
    });
    expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'INVALID', path: ['workerId'] }] });
  });

  it('never leaves a child at risk without a worker', async () => {
    const planId = await newPlan(county.context);
    const request = { planId, version: 1, workerId: null, reason: 'Too many' };
    const outcome = await allocateCases(county.context, {
      ...request,
      caseIds: [id('C-500')],
      idempotencyKey: key(),
    });
    expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'INVALID' }] });
    expect(
      must(await allocateCases(county.context, { ...request, caseIds: [id('C-100')], idempotencyKey: key() }))
        .changed,
    ).toBe(1);
  });

  it('gives nobody more than the hard stop, and then changes nothing', async () => {
    const planId = await newPlan(county.context);
    must(
      await setRules(county.context, {
        planId,
        version: 1,
        idempotencyKey: key(),
        rules: [
          { id: 'TARGET', value: 90 },
          { id: 'CEILING', value: 95 },
          { id: 'HARD_STOP', value: 105 },
        ],
      }),
    );
    const outcome = await allocateCases(county.context, {
      planId,
      version: 2,
      caseIds: [id('C-400')],
      workerId: id('W-2'),
      reason: 'Room',
      idempotencyKey: key(),
    });
    expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'INVALID', path: ['workerId'] }] });
    expect(await holderOf(planId, 'C-400')).toBeUndefined();
  });

  it('takes no reason that identifies a person', async () => {
    const planId = await newPlan(county.context);
    const outcome = await allocateCases(county.context, {
      planId,
      version: 1,
      caseIds: [id('C-400')],
      workerId: id('W-2'),
      reason: 'Lives at NN1 1ED',
      idempotencyKey: key(),
    });
    expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'INVALID' }] });
  });
});

describe('two people at one plan', () => {
  it('conflict over one child, in words that name the command and its author', async () => {
    const planId = await newPlan(county.context);
    const request = { planId, version: 1, caseIds: [id('C-400')], workerId: id('W-2'), reason: 'Room' };
    must(await allocateCases(county.contextOf('Ann'), { ...request, idempotencyKey: key() }));
    const late = await allocateCases(county.contextOf('Ben'), {
      ...request,
      workerId: id('W-1'),
      idempotencyKey: key(),
    });
    expect(late).toMatchObject({ ok: false, errors: [{ code: 'CONFLICT' }] });
    if (!late.ok) expect(late.errors[0]?.message).toMatch(/Command 2 .* by Ann/);
  });

  it('do not conflict over two', async () => {
    const planId = await newPlan(county.context);
    const request = { planId, version: 1, workerId: id('W-2'), reason: 'Room' };
    must(
      await allocateCases(county.contextOf('Ann'), {
        ...request,
        caseIds: [id('C-400')],
        idempotencyKey: key(),
      }),
    );
    expect(
      must(
        await allocateCases(county.contextOf('Ben'), {
          ...request,
          caseIds: [id('C-401')],
          idempotencyKey: key(),
        }),
      ).version,
    ).toBe(3);
  });
});

describe('sending a case to another council', () => {
  it('ends the allocation that the new deliverer does not employ for, in the same command', async () => {
    const planId = await newPlan(county.context);
    const answer = must(
      await setDestinations(county.context, {
        planId,
        version: 1,
        itemIds: [id('C-100')],
        body: 'north',
        reason: 'The family has moved',
        idempotencyKey: key(),
      }),
    );
    expect(answer).toMatchObject({ version: 2, changed: 1, unallocated: [id('C-100')] });
    expect(await holderOf(planId, 'C-100')).toBeUndefined();
  });

  it('is refused for a body that cannot hold a case in law, and for a locked one', async () => {
    const planId = await newPlan(county.context);
    const request = { planId, version: 1, itemIds: [id('C-100')], reason: 'Moved' };
    expect(
      await setDestinations(county.context, { ...request, body: 'nct', idempotencyKey: key() }),
    ).toMatchObject({
      ok: false,
      errors: [{ code: 'INVALID', path: ['bodyGssCode'] }],
    });
    must(await lockItems(county.context, { ...request, holds: 'COUNCIL', idempotencyKey: key() }));
    expect(
      await setDestinations(county.context, { ...request, version: 2, body: 'north', idempotencyKey: key() }),
    ).toMatchObject({
      ok: false,
      errors: [{ code: 'INVALID', path: ['itemIds'] }],
    });
  });

  it('can be undone by who did it, and by nobody else', async () => {
    const planId = await newPlan(county.context);
    must(
      await setDestinations(county.contextOf('Ann'), {
        planId,
        version: 1,
        itemIds: [id('C-100')],
        body: 'north',
        reason: 'Moved',
        idempotencyKey: key(),
      }),
    );
    const request = { planId, version: 2, commandNumber: 2 };
    expect(await undo(county.contextOf('Ben'), { ...request, idempotencyKey: key() })).toMatchObject({
      ok: false,
      errors: [{ code: 'NOT_ALLOWED' }],
    });
    expect(must(await undo(county.contextOf('Ann'), { ...request, idempotencyKey: key() })).restored).toBe(1);
    expect(await holderOf(planId, 'C-100')).toBe('W-1');
  });
});

describe('submitting a plan', () => {
  it('freezes it', async () => {
    const planId = await newPlan(county.context);
    must(await submitPlan(county.context, { planId, version: 1, idempotencyKey: key() }));
    const late = await allocateCases(county.context, {
      planId,
      version: 2,
      caseIds: [id('C-400')],
      workerId: id('W-2'),
      reason: 'Room',
      idempotencyKey: key(),
    });
    expect(late).toMatchObject({ ok: false, errors: [{ code: 'FROZEN' }] });
  });

  it('is refused while a child at risk has no worker', async () => {
    const planId = await newPlan(county.context);
    must(
      await setDestinations(county.context, {
        planId,
        version: 1,
        itemIds: [id('C-500')],
        body: 'north',
        reason: 'Moved',
        idempotencyKey: key(),
      }),
    );
    expect(await submitPlan(county.context, { planId, version: 2, idempotencyKey: key() })).toMatchObject({
      ok: false,
      errors: [{ code: 'INVALID' }],
    });
  });
});
