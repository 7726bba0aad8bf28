import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { busyExtract, newPlan, openSmallCounty } from '@vesting/api/dist/testing/small-county.js';
import {
  ask,
  freshDatabase,
  freshFolder,
  startProduct,
  type RunningProduct,
  type ThrowAwayDatabase,
} from '@vesting/testkit';
import { Subscriber } from './subscriber.js';

/** Two services that only serve, on one database. */
let store: ThrowAwayDatabase;
let services: RunningProduct[] = [];
const folder = freshFolder();

beforeAll(async () => {
  store = await freshDatabase();
  const county = await openSmallCounty(store.database, busyExtract());
  await newPlan(county.context);
  // As if it were imported: then a plan is all that a service waits for.
  await (await store.connect()).query('update item set synthetic = false');
  const env = { DATABASE_URL: store.url, VESTING_SOLVER: 'off' };
  services = await Promise.all([0, 1].map(() => startProduct({ data: folder, env, seconds: 60 })));
}, 120_000);
afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()));
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const [one, other] = [0, 1].map((at) => () => services[at]?.url ?? '') as [() => string, () => string];
const portOf = (url: string): number => Number(new URL(url).port);

interface Plan {
  id: string;
  version: number;
}
const LOCK =
  'mutation($input: LockItemsInput!) { lockItems(input: $input) { plan { version } userErrors { code message } } }';
async function planAndCase(): Promise<{ plan: Plan; caseId: string }> {
  const { plans, cases } = await ask<{ plans: Plan[]; cases: { nodes: { id: string }[] } }>(
    one(),
    '{ plans { id version } cases(first: 1) { nodes { id } } }',
  );
  return { plan: plans[0] as Plan, caseId: cases.nodes[0]?.id ?? '' };
}

describe('several processes on one database', () => {
  it('what one service changes arrives at a subscriber of the other', async () => {
    const { plan, caseId } = await planAndCase();
    const watching = await Subscriber.open(portOf(other()));
    watching.subscribe('plan', 'subscription($id: ID!) { planChanged(planId: $id) { version } }', {
      id: plan.id,
    });
    await watching.settled();
    const input = {
      planId: plan.id,
      version: plan.version,
      itemIds: [caseId],
      holds: 'BOTH',
      reason: 'Stays',
      idempotencyKey: randomUUID(),
    };
    await ask(one(), LOCK, { input });
    expect(await watching.next()).toMatchObject({
      id: 'plan',
      payload: { data: { planChanged: { version: plan.version + 1 } } },
    });
    await watching.close();
  });

  it('one request sent to both at once, under one key, has one effect and two equal answers', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { plan, caseId } = await planAndCase();
      const input = {
        planId: plan.id,
        version: plan.version,
        itemIds: [caseId],
        holds: round % 2 === 0 ? 'COUNCIL' : 'WORKER',
        reason: `Round ${round}`,
        idempotencyKey: randomUUID(),
      };
      const answers = await Promise.all([one(), other()].map((url) => ask(url, LOCK, { input })));
      expect(answers[0]).toEqual({ lockItems: { plan: { version: plan.version + 1 }, userErrors: [] } });
      expect(answers[1]).toEqual(answers[0]);
    }
  });
});
