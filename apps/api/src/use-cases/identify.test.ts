import { describe, expect, it } from '@jest/globals';
import { crosswalkRows } from '../cli/crosswalk.js';
import { CROSSWALK } from '../http/export-crosswalk.js';
import { listLikelySame } from '../reads/likely-same.js';
import { readPlan } from '../reads/plans.js';
import { Reads } from '../reads/session.js';
import { structureSource } from '../reads/structure-source.js';
import { token } from '@vesting/intake';
import { bring, context, fileOf, look, store, useEmptyRegister } from '../testing/empty-register.fixture.js';
import { must } from '../testing/small-county.js';
import { createPlan } from './create-plan.js';
import { importExtract } from './import-extract.js';
import { mergeItems, tellApart, unmergeItems } from './identify.js';
import { takeBaseline } from './take-baseline.js';

useEmptyRegister();
let requests = 0;
const request = () => ({
  reason: 'The same date of birth on paper',
  idempotencyKey: `key-${(requests += 1)}`,
});
const idOf = async (value: string, domain: 'case' | 'worker' = 'case'): Promise<string> =>
  (
    await look<{ id: string }>('select id from item where key = $1', [
      token(context.tokenKey, domain, 'ncc', value),
    ])
  )[0]?.id ?? '';

const CASES = `case_id,case_type,opened_on,responsible_area,worker
1001,CHILD_IN_NEED,2018-03-01,E07000154,Abel Orr
1002,LOOKED_AFTER,2018-05-01,E07000153,A. Orr
1003,CHILD_IN_NEED,2018-05-01,E07000153,
`;

describe('two records of one person', () => {
  it('are one in plan and crosswalk, which still knows both identifiers, and come apart again', async () => {
    await bring(CASES);
    await bring('worker,role,fte,carries_cases\nAbel Orr,SOCIAL_WORKER,1,yes\nA. Orr,SOCIAL_WORKER,1,yes\n');
    const before = must(await takeBaseline(context));
    const [survivorId, mergedId] = [await idOf('1001'), await idOf('1002')];
    const { decisionId } = must(await mergeItems(context, { ...request(), survivorId, mergedId }));
    const workers = [await idOf('Abel Orr', 'worker'), await idOf('A. Orr', 'worker')] as const;
    must(await mergeItems(context, { ...request(), survivorId: workers[0], mergedId: workers[1] }));
    expect(await bring(CASES)).toMatchObject({ changed: 0 });

    const baseline = must(await takeBaseline(context));
    expect([before.items, baseline.items]).toEqual([5, 3]);
    const template = context.pack.planTemplates[0]?.id ?? '';
    const { planId } = must(await createPlan(context, { name: 'One', template, idempotencyKey: 'plan' }));
    const reads = new Reads(store.database, structureSource(context.pack.id), context.pack.id, context.actor);
    const rows: Record<string, unknown>[] = [];
    for await (const batch of crosswalkRows(reads, context.pack.id, { id: planId, baselineId: baseline.id }))
      rows.push(...batch.records);
    await reads.renew();
    const exported: unknown[] = [];
    const plan = await readPlan(reads, planId);
    for await (const row of CROSSWALK.rows({ reads, plan, filter: undefined, orderBy: undefined }))
      exported.push(row[CROSSWALK.columns.indexOf('external id')]);
    await reads.close();
    expect(exported).toEqual(rows.map(({ externalId }) => externalId));
    const old = (value: string) =>
      rows.find(({ externalId }) => externalId === token(context.tokenKey, 'case', 'ncc', value));
    expect(rows).toHaveLength(5);
    expect(old('1002')).toMatchObject({
      knownTo: 'ncc',
      reference: old('1001')?.['reference'],
      carries: old('1001')?.['carries'],
    });
    expect(old('1002')?.['record']).not.toBe(old('1001')?.['record']);
    expect(old('1002')?.['to']).toBe(old('1001')?.['to']);

    must(await unmergeItems(context, { ...request(), decisionId }));
    expect(must(await takeBaseline(context)).items).toBe(4);
  });

  it('are one without a word when lists of one council give one number, and only a suggestion across councils', async () => {
    const staff = (name: string, number: string) =>
      `worker,worker_id,role,fte\n${name},${number},SOCIAL_WORKER,1\n`;
    await bring(
      '<Message><Header><Collection>CSWW</Collection><Year>2018</Year><ReferenceDate>2018-09-30</ReferenceDate></Header>' +
        '<CSWWWorker><SWENo>SW101012</SWENo><FTE>0.5</FTE></CSWWWorker></Message>',
    );
    expect(await bring(staff('Cara Pell', 'sw 101012'))).toMatchObject({ changed: 2 });
    const [decision] = await look<{ id: string; survivor_id: string }>(
      `select id, survivor_id from identity_decision where actor = 'import'`,
    );
    expect(decision?.survivor_id).toBe(await idOf('Cara Pell', 'worker'));
    must(await importExtract(context, { ...fileOf(staff('C Pell', 'SW101012')), body: 'kettering' }));
    const suggested = async () => {
      const reads = new Reads(
        store.database,
        structureSource(context.pack.id),
        context.pack.id,
        context.actor,
      );
      const pairs = await listLikelySame(reads);
      await reads.close();
      return pairs.map(({ likeness }) => likeness);
    };
    expect(await suggested()).toEqual(['SAME_REGISTRATION']);
    must(await unmergeItems(context, { ...request(), decisionId: decision?.id ?? '' }));
    expect(await bring(staff('Cara Pell', 'SW 101012'))).toMatchObject({ changed: 0 });
    expect((await suggested()).sort()).toEqual(['SAME_REGISTRATION', 'SAME_REGISTRATION']);
  });

  it('are not merged by whoever may not, nor for a reason that names somebody', async () => {
    const pair = { survivorId: await idOf('1001'), mergedId: await idOf('1003') };
    const steward = {
      ...context,
      actor: { id: 's', role: 'DATA_STEWARD' as const, bodyId: 'kettering', development: false },
    };
    // Records of another council are for a steward as if they were not there.
    expect(await mergeItems(steward, { ...request(), ...pair })).toMatchObject({
      ok: false,
      errors: [{ code: 'NOT_FOUND' }],
    });
    expect(await mergeItems(context, { ...request(), ...pair, reason: 'NHS 943 476 5919' })).toMatchObject({
      ok: false,
      errors: [{ code: 'INVALID', path: ['reason'] }],
    });
    expect(await tellApart(context, { ...request(), ...pair, mergedId: 'nobody' })).toMatchObject({
      ok: false,
      errors: [{ code: 'NOT_FOUND' }],
    });
    must(await tellApart(context, { ...request(), ...pair }));
  });
});
