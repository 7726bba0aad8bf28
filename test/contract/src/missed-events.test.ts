import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must, newPlan, openSmallCounty, type SmallCounty } from '@vesting/api/dist/testing/small-county.js';
import { serveSmallCounty, type SmallService } from '@vesting/api/dist/testing/small-service.js';
import { lockItems } from '@vesting/api/dist/use-cases/lock-items.js';
import { openDatabase, type Database } from '@vesting/persistence';
import { freshDatabase, Proxy, type ThrowAwayDatabase } from '@vesting/testkit';
import { Subscriber } from './subscriber.js';

/** A service whose way to the database can be cut, while others reach it. */
let store: ThrowAwayDatabase;
let county: SmallCounty;
let planId: string;
let proxy: Proxy;
let database: Database;
let service: SmallService;

beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
  planId = await newPlan(county.context);
  proxy = await Proxy.before(store.url);
  database = await openDatabase({ databaseUrl: proxy.url, dataFolder: tmpdir(), poolSize: 2 });
  service = await serveSmallCounty(county, database);
}, 120_000);
afterAll(async () => {
  proxy.heal();
  await service.stop();
  await database.close();
  await proxy.close();
  await store.drop();
});

describe('a subscriber of a service that lost its database for a while', () => {
  it('hears afterwards of the change that was made meanwhile', async () => {
    const { data } = await service.ask('{ plans { id } }');
    const [plan] = (data as { plans: { id: string }[] }).plans;
    const watching = await Subscriber.open(service.port);
    watching.subscribe('plan', 'subscription($id: ID!) { planChanged(planId: $id) { version } }', {
      id: plan?.id,
    });
    await watching.settled();
    proxy.cut();
    const itemIds = [county.ids.get('C-400') ?? ''];
    const request = { planId, version: 1, itemIds, holds: 'BOTH' as const, reason: 'Stays' };
    must(await lockItems(county.context, { ...request, idempotencyKey: 'while away' }));
    proxy.heal();
    expect(await watching.next()).toMatchObject({
      id: 'plan',
      payload: { data: { planChanged: { version: 2 } } },
    });
    await watching.close();
  }, 60_000);
});
