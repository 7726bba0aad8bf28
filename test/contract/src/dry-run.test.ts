import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve, type Served } from './served.js';

interface Change {
  version: number;
  aspect: string;
  itemId: string | null;
  reference: string | null;
  before: string | null;
  after: string | null;
}
interface Outcome {
  plan: { version: number } | null;
  cases: { id: string }[];
  changes: Change[];
  unallocated?: number;
  userErrors: { code: string; path: string[] | null }[];
}
interface Held {
  id: string;
  case: { id: string; reference: string };
  worker: { id: string };
}

const ANSWER = `plan { version } cases { id } changes { version aspect itemId reference before after } userErrors { code path }`;

let served: Served;
let planId: string;
let held: Held[];
beforeAll(async () => {
  served = await serve();
  const { data } = await served.ask<{ plans: { id: string; cases: { nodes: Held[] } }[] }>(
    '{ plans { id cases(first: 500, filter: { unallocated: false }) { nodes { id case { id reference } worker { id } } } } }',
  );
  planId = data.plans[0]?.id ?? '';
  held = data.plans[0]?.cases.nodes.filter(({ worker }) => worker) ?? [];
});
afterAll(() => served.stop());

const change = async (name: string, input: Record<string, unknown>, more = ''): Promise<Outcome> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await served.ask<Record<string, Outcome>>(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${ANSWER} ${more} } }`,
    { input: { planId, reason: 'To see what it would do', idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data[name] as Outcome;
};

/** Everything that a command could leave behind, row by row. */
const everything = async (): Promise<unknown> => {
  const session = served.database.reader({ id: 'system', role: 'SYSTEM', development: false });
  try {
    return await session.query(`select
      (select md5(string_agg(d::text, ',' order by d::text)) from destination d) as destinations,
      (select md5(string_agg(a::text, ',' order by a::text)) from allocation a) as allocations,
      (select count(*) from item_lock) as locks, (select count(*) from command) as commands,
      (select count(*) from change) as changes, (select max(version) from plan) as version`);
  } finally {
    await session.close();
  }
};
const version = async (): Promise<number> =>
  (
    await served.ask<{ plan: { version: number } }>('query($id: ID!) { plan(id: $id) { version } }', {
      id: planId,
    })
  ).data.plan.version;

describe('a dry run', () => {
  it.each([
    ['lockItems', () => ({ itemIds: held.slice(0, 3).map(({ id }) => id), holds: 'COUNCIL' })],
    ['setDestinations', () => ({ itemIds: [held[3]?.id], noDestinationReason: 'AREA_UNKNOWN' })],
    ['allocateCases', () => ({ caseIds: [held[4]?.id], workerId: held[4]?.worker.id })],
  ])('of %s answers what the command then does, writes nothing and uses up no key', async (name, input) => {
    const before = await everything();
    const seen = await version();
    const request = { ...input(), version: seen, idempotencyKey: randomUUID() };
    const tried = await change(name, { ...request, dryRun: true });
    expect(tried.userErrors).toEqual([]);
    expect(tried.plan?.version).toBe(seen);
    expect(await everything()).toEqual(before);
    const done = await change(name, request);
    expect(done.userErrors).toEqual([]);
    expect(done.plan?.version).toBe(seen + 1);
    expect(done.changes).toEqual(tried.changes);
    expect(tried.changes.length).toBeGreaterThan(name === 'allocateCases' ? -1 : 0);
  });

  it('counts the cases that would be left without a worker', async () => {
    const input = { itemIds: [held[5]?.id], noDestinationReason: 'AREA_UNKNOWN', version: await version() };
    const tried = await change('setDestinations', { ...input, dryRun: true }, 'unallocated');
    expect(tried.unallocated).toBe(1);
    expect(tried.changes.map(({ aspect, reference }) => [aspect, reference])).toEqual([
      ['DESTINATION', held[5]?.case.reference],
      ['ALLOCATION', held[5]?.case.reference],
    ]);
  });

  it('is refused for what the command would be refused for', async () => {
    const seen = await version();
    const errors = async (name: string, input: Record<string, unknown>) =>
      (await change(name, { version: seen, dryRun: true, ...input })).userErrors;
    const caseIds = [held[6]?.id];
    expect(await errors('lockItems', { itemIds: caseIds, reason: ' ', holds: 'BOTH' })).toEqual([
      { code: 'INVALID', path: ['input', 'reason'] },
    ]);
    expect(await errors('setDestinations', { itemIds: caseIds, noDestinationReason: 'BECAUSE' })).toEqual([
      { code: 'INVALID', path: ['input', 'noDestinationReason'] },
    ]);
    expect(await errors('allocateCases', { caseIds, workerId: held[6]?.case.id })).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    await change('lockItems', { itemIds: caseIds, holds: 'BOTH', version: seen });
    expect(await errors('lockItems', { itemIds: caseIds, holds: null })).toEqual([
      { code: 'CONFLICT', path: null },
    ]);
  });
});

describe('the changes since a version', () => {
  interface Page {
    plan: {
      version: number;
      changesSince: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        nodes: Change[];
      };
    };
  }
  const since = async (seen: number, first = 50, after: string | null = null) =>
    (
      await served.ask<Page>(
        `query($id: ID!, $seen: Int!, $first: Int, $after: String) { plan(id: $id) { version
          changesSince(version: $seen, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
            nodes { version aspect itemId reference before after } } } }`,
        { id: planId, seen, first, after },
      )
    ).data.plan;

  it('come page by page, each once, the earliest first, also when others change the plan between two pages', async () => {
    const seen = await version();
    const items = held.slice(10, 15).map(({ id }) => id);
    await change('lockItems', { itemIds: items, holds: 'BOTH', version: seen });
    const { changesSince: page } = await since(seen, 2);
    await change('lockItems', { itemIds: items.slice(0, 2), holds: null, version: seen + 1 });
    const read = [...page.nodes];
    for (let { pageInfo } = page; pageInfo.hasNextPage;) {
      const next = (await since(seen, 2, pageInfo.endCursor)).changesSince;
      read.push(...next.nodes);
      pageInfo = next.pageInfo;
    }
    expect(read.map((one) => one.version)).toEqual([...Array<number>(5).fill(seen + 1), seen + 2, seen + 2]);
    expect(new Set(read.slice(0, 5).map(({ itemId }) => itemId))).toEqual(new Set(items));
    expect(read[5]).toMatchObject({ aspect: 'LOCK', after: null });
    expect((await since(seen + 2)).changesSince).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('name items that nodes reads as they stand now, in the order of their ids', async () => {
    const ids = [held[12]?.id, held[2]?.case.id, 'bm90aGluZw', held[11]?.id, planId];
    const before = served.database.statements;
    const { data } = await served.ask<{ nodes: (object | null)[] }>(
      `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on PlannedCase { lock { holds } } } }`,
      { ids },
    );
    expect(data.nodes).toEqual([
      { __typename: 'PlannedCase', id: ids[0], lock: { holds: 'BOTH' } },
      { __typename: 'Case', id: ids[1] },
      null,
      { __typename: 'PlannedCase', id: ids[3], lock: null },
      { __typename: 'Plan', id: ids[4] },
    ]);
    const few = served.database.statements - before;
    const many = held.slice(0, 90).map(({ id }) => id);
    await served.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: many });
    expect(served.database.statements - before - few).toBeLessThan(few);
    const tooMany = await served.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => planId),
    });
    expect(tooMany.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('services can be asked by who receives them', async () => {
    const codes = async (receiverGssCode: string[]) =>
      (
        await served.ask<{ services: { totalCount: number } }>(
          'query($f: ServiceFilter) { services(filter: $f) { totalCount } }',
          { f: { receiverGssCode } },
        )
      ).data.services.totalCount;
    expect(await codes(['E06000062'])).toBeGreaterThan(0);
    expect(await codes(['E99999999'])).toBe(0);
  });
});
