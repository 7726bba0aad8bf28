import { workingFor } from '@vesting/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve, type Served } from './served.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const COUNTY = 'E10000021';
interface Line {
  kind: string;
  clientGroup: string | null;
  body: { gssCode: string };
  loaded: number | null;
  controlTotal: number | null;
  difference: number | null;
}

async function childrenOfCounty(): Promise<Line | undefined> {
  const { data } = await served.ask<{ received: Line[] }>(
    '{ received { kind clientGroup body { gssCode } loaded controlTotal difference } }',
  );
  return data.received.find(
    ({ body, kind, clientGroup }) => body.gssCode === COUNTY && kind === 'CASE' && clientGroup === 'CHILDREN',
  );
}

describe('the morning after', () => {
  it('what is loaded is held against the total that a person entered, with the list behind the figure', async () => {
    const loaded = (await childrenOfCounty())?.loaded ?? 0;
    const { data } = await served.ask<{
      enterControlTotal: { controlTotal: { id: string; held: boolean } | null; userErrors: unknown[] };
    }>(
      `mutation($input: EnterControlTotalInput!) { enterControlTotal(input: $input) {
        controlTotal { id held } userErrors { code path } } }`,
      {
        input: {
          bodyGssCode: COUNTY,
          kind: 'CASE',
          clientGroup: 'CHILDREN',
          total: loaded + 2,
          asAt: '2018-10-18',
          source: 'Case list',
        },
      },
    );
    expect(data.enterControlTotal).toMatchObject({ controlTotal: { held: true }, userErrors: [] });
    expect(await childrenOfCounty()).toMatchObject({ loaded, controlTotal: loaded + 2, difference: -2 });
    const list = await served.ask<{ receivedItems: { totalCount: number; nodes: { measure: number }[] } }>(
      `{ receivedItems(bodyGssCode: "${COUNTY}", kind: CASE, clientGroup: CHILDREN, first: 3) { totalCount nodes { measure } } }`,
    );
    expect(list.data.receivedItems).toEqual({
      totalCount: loaded,
      nodes: [{ measure: 1 }, { measure: 1 }, { measure: 1 }],
    });
    const stated = await served.ask<{ imports: { reconciliation: { difference: number | null }[] }[] }>(
      '{ imports { reconciliation { kind clientGroup difference } } }',
    );
    const differences = stated.data.imports.flatMap(({ reconciliation }) => reconciliation);
    expect(differences).toContainEqual({ kind: 'CASE', clientGroup: 'CHILDREN', difference: -2 });
  });

  it('a plan is carried to what the register says now, and each change is approved', async () => {
    interface Plans {
      plans: {
        id: string;
        version: number;
        registerChangeCounts: { kind: string; change: string; count: number }[];
        registerChanges: { totalCount: number; nodes: { reference: string; change: string }[] };
      }[];
    }
    const [item] = await served.database.write(workingFor('clerk'), (session) =>
      session.query<{ reference: string }>(
        `update item set gone = true where id = (select id from item where kind = 'CASE' and not gone order by id limit 1)
         returning reference`,
      ),
    );
    const { data } = await served.ask<Plans>(
      '{ plans { id version registerChangeCounts { kind change count } registerChanges { totalCount nodes { reference change } } } }',
    );
    const plan = data.plans[0];
    expect(plan?.registerChangeCounts).toEqual([{ kind: 'CASE', change: 'GONE', count: 1 }]);
    expect(plan?.registerChanges).toEqual({
      totalCount: 1,
      nodes: [{ reference: item?.reference, change: 'GONE' }],
    });
    await served.ask('mutation { takeBaseline(input: {}) { baseline { id } } }');
    const input = { planId: plan?.id, version: plan?.version, idempotencyKey: randomUUID() };
    const rebase = () =>
      served.ask<{ rebasePlan: { plan: { id: string; version: number }; changes: number } }>(
        `mutation($input: RebasePlanInput!) { rebasePlan(input: $input) { changes contradictions userErrors { code }
          plan { id version ledger { balanced } rebase { fromVersion counts { effect count open } } rebaseChanges { nodes { reference effect after } } } } }`,
        { input },
      );
    const first = (await rebase()).data.rebasePlan;
    expect(first).toMatchObject({
      changes: 1,
      contradictions: 0,
      userErrors: [],
      plan: {
        version: 1,
        ledger: { balanced: true },
        rebase: { fromVersion: plan?.version, counts: [{ effect: 'GONE', count: 1, open: 1 }] },
        rebaseChanges: { nodes: [{ reference: item?.reference, effect: 'GONE', after: null }] },
      },
    });
    expect((await rebase()).data.rebasePlan.plan.id).toBe(first.plan.id);
    const approved = await served.ask(
      `mutation($input: ApproveChangesInput!) { approveChanges(input: $input) { approved userErrors { code }
        plan { version rebase { counts { open } } } } }`,
      { input: { planId: first.plan.id, version: 1, idempotencyKey: randomUUID() } },
    );
    expect(approved.data).toEqual({
      approveChanges: {
        approved: 1,
        userErrors: [],
        plan: { version: 2, rebase: { counts: [{ open: 0 }] } },
      },
    });
  });
});
