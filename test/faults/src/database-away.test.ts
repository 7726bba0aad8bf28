import { workingFor } from '@vesting/domain';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newPlan, openSmallCounty } from '@vesting/api/dist/testing/small-county.js';
import {
  acceptedPlan,
  serveSmallCounty,
  type SmallService,
} from '@vesting/api/dist/testing/small-service.js';
import { openDatabase, type Database } from '@vesting/persistence';
import { freshDatabase, Proxy, type ThrowAwayDatabase } from '@vesting/testkit';

/** The service with a proxy between it and its database: cut, gone silent, or losing one answer. */
const ROUNDS = process.env['VESTING_TEST_LONG'] === '1' ? 10 : 1;
const WITHIN_MS = 5_000;
let store: ThrowAwayDatabase;
let proxy: Proxy;
let database: Database;
let service: SmallService;

beforeAll(async () => {
  store = await freshDatabase();
  const county = await openSmallCounty(store.database);
  await acceptedPlan(county, await newPlan(county.context));
  proxy = await Proxy.before(store.url);
  database = await openDatabase({ databaseUrl: proxy.url, dataFolder: tmpdir(), poolSize: 4 });
  service = await serveSmallCounty(county, database);
}, 120_000);
afterAll(async () => {
  proxy.heal();
  await service.stop();
  await database.close();
  await proxy.close();
  await store.drop();
});

const READ = '{ plans { id version } }';
const ready = async () => {
  const response = await fetch(`${service.url}/readyz`);
  return { status: response.status, body: await response.json() };
};

/** Asks until the answer is whole again; how long that took. */
async function healed(): Promise<number> {
  const began = performance.now();
  while ((await service.ask(READ)).status !== 200) await pause(50);
  return performance.now() - began;
}

async function everythingSays503(): Promise<void> {
  const began = performance.now();
  const asked = Promise.all([
    ...Array.from({ length: 6 }, () => service.ask(READ)),
    service.ask(LOCK, { input: lockInput() }),
  ]);
  const probe = ready();
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  for (const { status, headers, errors } of await asked) {
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
    expect(errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect(errors?.[0]?.message).toMatch(/The database does not answer/);
  }
  expect(await probe).toEqual({
    status: 503,
    body: { ready: false, missing: ['database'], because: expect.stringMatching(/database does not answer/) },
  });
  expect(performance.now() - began).toBeLessThan(WITHIN_MS);
  expect(await (await fetch(`${service.url}/metrics`)).text()).toMatch(/^vesting_database_up 0$/m);
}

const LOCK =
  'mutation($input: LockItemsInput!) { lockItems(input: $input) { plan { version } userErrors { code message } } }';
let sent = { planId: '', itemIds: [''] };
const lockInput = (version = 2) => ({
  ...sent,
  version,
  holds: 'BOTH',
  reason: 'Stays here',
  idempotencyKey: randomUUID(),
});

beforeAll(async () => {
  const { data } = await service.ask(
    '{ plans { id version } cases(filter: { search: "C-400" }, first: 1) { nodes { id } } }',
  );
  const { plans, cases } = data as { plans: { id: string }[]; cases: { nodes: { id: string }[] } };
  sent = { planId: plans[0]?.id ?? '', itemIds: [cases.nodes[0]?.id ?? ''] };
});

describe('while the database is away', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'cut (round %i): every answer is 503 in words within five seconds, and all is well again by itself',
    async () => {
      expect((await ready()).status).toBe(200);
      proxy.cut();
      await everythingSays503();
      proxy.heal();
      expect(await healed()).toBeLessThan(WITHIN_MS);
      expect((await ready()).status).toBe(200);
    },
    60_000,
  );

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'silent (round %i): the same, although no connection says that it is gone',
    async () => {
      expect((await service.ask(READ)).status).toBe(200);
      proxy.goSilent();
      await everythingSays503();
      proxy.heal();
      expect(await healed()).toBeLessThan(WITHIN_MS);
      expect((await ready()).status).toBe(200);
    },
    60_000,
  );
});

describe('when the answer to a COMMIT is lost', () => {
  it('the caller sees an error, and the same request sent again finds its one effect', async () => {
    for (let round = 0; round < ROUNDS * 2; round += 1) {
      const { data } = await service.ask(READ);
      const before = (data as { plans: { version: number }[] }).plans[0]?.version ?? 0;
      const input = lockInput(before);
      proxy.loseNextCommit();
      const lost = await service.ask(LOCK, { input });
      expect([lost.status, lost.errors?.[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      const again = await service.ask(LOCK, { input });
      expect(again.data).toEqual({ lockItems: { plan: { version: before + 1 }, userErrors: [] } });
      const commands = await store.database.write(workingFor('test'), (session) =>
        session.query('select number from command where idempotency_key = $1', [input.idempotencyKey]),
      );
      expect(commands).toEqual([{ number: before + 1 }]);
    }
  }, 60_000);
});
