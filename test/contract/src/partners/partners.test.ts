import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import type { DataClass } from '@vesting/domain';
import { IncomingCasesDocument, PlansDocument } from '@vesting/schema/documents';
import { serve, type Served } from '../served.js';
import { readDashboard } from './dashboard.js';
import { follow } from './follow.js';
import { RecordsSystem, type PlanChange } from './records-system.js';
import { serviceAt, type Ask } from './service.js';

const WEST = 'E06000062';
const NORTH = 'E06000061';

let served: Served;
let ask: Ask;
let planId: string;
beforeAll(async () => {
  served = await serve();
  ask = serviceAt(served.url);
  const { plans } = await ask(PlansDocument, {});
  planId = plans.find(({ purpose }) => purpose === 'TRANSFER')?.id ?? '';
}, 180_000);
afterAll(() => served.stop());

const version = async (): Promise<number> =>
  (await ask(PlansDocument, {})).plans.find(({ id }) => id === planId)?.version ?? 0;

/** Another planner sends cases to a council. */
async function send(itemIds: readonly string[], bodyGssCode: string): Promise<void> {
  const { data } = await served.ask<{ setDestinations: { userErrors: unknown[] } }>(
    'mutation($input: SetDestinationsInput!) { setDestinations(input: $input) { userErrors { message } } }',
    {
      input: {
        planId,
        version: await version(),
        itemIds,
        bodyGssCode,
        reason: 'It moved',
        idempotencyKey: randomUUID(),
      },
    },
  );
  expect(data.setDestinations.userErrors).toEqual([]);
}

/** The references that come to the council, asked anew. */
async function fresh(): Promise<string[]> {
  const records = new RecordsSystem(ask, planId, WEST);
  await records.load();
  return [...records.cases.values()].map(({ reference }) => reference).sort();
}

/** A wire between partner and service that can be cut. */
async function wireTo(port: number): Promise<{ url: string; cut(): void; end(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 1) {
    if (waited > 600) throw new Error('It did not come about in time.');
    await pause(100);
  }
}

describe('a records system that follows the cases of its council', () => {
  it('reads them all, page by page', async () => {
    const { plan } = await ask(IncomingCasesDocument, { planId, councilGssCode: WEST, first: 1 });
    const records = new RecordsSystem(ask, planId, WEST);
    await records.load();
    expect(records.cases.size).toBe(plan?.cases.totalCount);
    expect(records.cases.size).toBeGreaterThan(100);
  });

  it('sees every change exactly once over a socket that breaks, and ends with the cases that the plan has', async () => {
    const seen: PlanChange[] = [];
    const records = new RecordsSystem(ask, planId, WEST, (change) => seen.push(change));
    await records.load();
    const start = records.version;
    const ids = [...records.cases.keys()];
    const wire = await wireTo(served.port);
    const end = follow(records, planId, { url: wire.url, everyMs: 2_000 });

    await send(ids.slice(0, 2), NORTH);
    await until(() => records.version === start + 1);
    wire.cut();
    await send(ids.slice(2, 5), NORTH);
    await send(ids.slice(0, 1), WEST);
    await until(() => records.version === start + 3);
    wire.cut();
    await send(ids.slice(5, 6), NORTH);
    await until(() => records.version === start + 4);
    end();
    await wire.end();

    const all = await served.ask<{ plan: { changesSince: { nodes: PlanChange[] } } }>(
      `query($id: ID!, $version: Int!) { plan(id: $id) { changesSince(version: $version, first: 500) { nodes {
         version aspect itemId reference before after } } } }`,
      { id: planId, version: start },
    );
    expect(seen).toEqual(all.data.plan.changesSince.nodes);
    expect(seen.filter(({ aspect }) => aspect === 'DESTINATION')).toHaveLength(7);
    expect([...records.cases.values()].map(({ reference }) => reference).sort()).toEqual(await fresh());
  }, 180_000);

  it('reads a change of many items in pages, and goes on where it was interrupted', async () => {
    const seen: PlanChange[] = [];
    let answers = 0;
    const breaking: Ask = async (document, variables) => {
      answers += 1;
      if (answers % 3 === 0) throw new Error('The line is down.');
      return ask(document, variables);
    };
    const records = new RecordsSystem(ask, planId, WEST);
    await records.load();
    const interrupted = new RecordsSystem(breaking, planId, WEST, (change) => seen.push(change));
    for (const [id, kept] of records.cases) interrupted.cases.set(id, kept);
    interrupted.version = records.version;
    await send([...records.cases.keys()].slice(0, 150), NORTH);
    for (let tries = 0; interrupted.version === records.version; tries += 1) {
      if (tries > 20) throw new Error('It never ended.');
      await interrupted.catchUp().catch(() => undefined);
    }
    expect(new Set(seen.map(({ itemId, aspect }) => `${itemId} ${aspect}`)).size).toBe(seen.length);
    expect(seen.filter(({ aspect }) => aspect === 'DESTINATION')).toHaveLength(150);
    expect([...interrupted.cases.values()].map(({ reference }) => reference).sort()).toEqual(await fresh());
  }, 180_000);
});

describe('a dashboard of counts', () => {
  it('adds up to what the lists say, with two questions', async () => {
    let asked = 0;
    const counting: Ask = (document, variables) => {
      asked += 1;
      return ask(document, variables);
    };
    const { councils, balanced } = await readDashboard(counting, planId);
    expect(asked).toBe(2);
    expect(balanced).toBe(true);
    const { data } = await served.ask<Record<'all' | 'waiting', { totalCount: number }>>(
      '{ all: cases { totalCount } waiting: cases(filter: { unallocated: true }) { totalCount } }',
    );
    const total = (of: (line: (typeof councils)[number]) => number): number =>
      councils.reduce((sum, line) => sum + of(line), 0);
    expect(total(({ open }) => open)).toBe(data.all.totalCount);
    expect(total(({ unallocated }) => unallocated)).toBe(data.waiting.totalCount);
  });
});

describe('with the token of a partner system of the council', () => {
  const asPartner = async (...scopes: DataClass[]): Promise<Ask> =>
    serviceAt(
      served.url,
      await mintToken(developmentKey(served.data), { role: 'PARTNER', bodyId: 'west', scopes }),
    );

  it('both read of a submitted plan what comes to the council, and of a draft nothing', async () => {
    const partner = await asPartner('TOTALS', 'CASES', 'STAFF', 'HISTORY');
    const draft = new RecordsSystem(partner, planId, WEST);
    await draft.load();
    expect(draft.cases.size).toBe(0);

    // Submitted, as a county without faults would be.
    await served.database.asOwner((owner) =>
      owner.query(`update plan set status = 'PROPOSED' where purpose = 'TRANSFER'`),
    );
    const records = new RecordsSystem(partner, planId, WEST);
    await records.load();
    await records.catchUp();
    expect([...records.cases.values()].map(({ reference }) => reference).sort()).toEqual(await fresh());
    // Who the workers are is not a partner's to know.
    expect(new Set([...records.cases.values()].map(({ worker }) => worker))).toEqual(new Set([null]));

    const { councils, balanced } = await readDashboard(partner, planId);
    expect(balanced).toBe(true);
    expect(councils.length).toBeGreaterThan(0);
    for (const { open, unallocated } of councils) expect([open % 5, unallocated % 5]).toEqual([0, 0]);
  }, 120_000);

  it('a token without the scope of cases gets none', async () => {
    const records = new RecordsSystem(await asPartner('TOTALS'), planId, WEST);
    await expect(records.load()).rejects.toThrow('may not read single cases');
  });
});
