import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isObjectType, isScalarType } from 'graphql';
import { printedDataClasses } from '@vesting/api/dist/graphql/data-classes.js';
import { apiSchema, printedSchema } from '@vesting/api/dist/graphql/schema.js';
import { serve, type Served } from './served.js';

const published = (file = 'schema.graphql'): string =>
  readFileSync(fileURLToPath(new URL(`../../../packages/schema/${file}`, import.meta.url)), 'utf8');

describe('the published contract', () => {
  it('is what the code serves: run `npm run sdl -w @vesting/api` after a change', () => {
    expect(printedSchema()).toBe(published());
    expect(printedDataClasses(apiSchema())).toBe(published('data-classes.json'));
  });

  it('describes every type that is not a page or an answer', () => {
    const types = Object.values(buildSchema(published()).getTypeMap()).filter(
      (type) =>
        !/^__|Edge$|Payload$|Input$|Order$|OrderField$/.test(type.name) &&
        (isObjectType(type) ||
          (isScalarType(type) && !['ID', 'Int', 'Float', 'String', 'Boolean'].includes(type.name))),
    );
    const roots = ['Query', 'Mutation', 'Subscription'];
    expect(
      types.filter(({ name, description }) => !description && !roots.includes(name)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('describes every root field', () => {
    const schema = buildSchema(published());
    for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
      for (const { name, description } of Object.values(root?.getFields() ?? {}))
        expect([name, description]).toEqual([name, expect.stringMatching(/\.$/)]);
  });

  it('spells enumerations as constants', () => {
    for (const type of Object.values(buildSchema(published()).getTypeMap()))
      if (isEnumType(type) && !type.name.startsWith('__'))
        for (const { name } of type.getValues()) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });
});

describe('the service', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.stop());
  const get = (path: string) => fetch(`${served.url}${path}`);

  it('serves the schema, the probes and a page to ask it by hand', async () => {
    expect(await (await get('/schema.graphql')).text()).toBe(published());
    expect(await (await get('/healthz')).json()).toEqual({ status: 'up' });
    expect(await (await get('/metrics')).text()).toMatch(/^unreconciled_total 0$/m);
    const page = await get('/graphiql');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    expect(await page.text()).not.toMatch(/https?:/);
  });

  it('is ready only when there is an accepted plan', async () => {
    const before = await get('/readyz');
    expect(before.status).toBe(503);
    expect(await before.json()).toEqual({
      ready: false,
      missing: ['plan'],
      because: 'There is no plan with an accepted proposal yet.',
    });
  });

  it('answers introspection', async () => {
    const { data } = await served.ask<{ __schema: { queryType: { name: string } } }>(
      '{ __schema { queryType { name } } }',
    );
    expect(data.__schema.queryType.name).toBe('Query');
  });

  it('every figure of a plan’s ledger adds up, and the page agrees with itself', async () => {
    interface Line {
      before: number;
      noDestination: number;
      difference: number;
      accounts: { total: number }[];
    }
    const { data } = await served.ask<{
      plans: {
        ledger: { balanced: boolean; lines: Line[] };
        cases: { totalCount: number };
        areaTotals: { cases: number }[];
      }[];
    }>(
      '{ plans { ledger { balanced lines { before noDestination difference accounts { total } } } cases { totalCount } areaTotals { cases } } }',
    );
    expect(data.plans).toHaveLength(2);
    for (const { ledger, cases } of data.plans) {
      expect(ledger.balanced).toBe(true);
      for (const { before, noDestination, difference, accounts } of ledger.lines) {
        expect(accounts.reduce((sum, { total }) => sum + total, noDestination)).toBe(before);
        expect(difference).toBe(0);
      }
      expect(ledger.lines[0]?.before).toBe(cases.totalCount);
    }
  });

  it('exports what a list shows, for spreadsheets, and refuses a filter that is not one', async () => {
    const response = await get(`/exports/cases.csv?filter=${encodeURIComponent('{"unallocated":true}')}`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="cases.csv"');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    const { data } = await served.ask<{ cases: { totalCount: number } }>(
      '{ cases(filter: { unallocated: true }) { totalCount } }',
    );
    expect(lines).toHaveLength(data.cases.totalCount + 1);
    for (const query of ['filter={', 'filter={"nope":1}', 'orderBy=[{"field":"NOPE"}]', 'filter=[]'])
      expect((await get(`/exports/cases.csv?${encodeURI(query)}`)).status).toBe(400);
    expect((await get('/exports/constructor.csv')).status).toBe(404);
  });

  it.each([
    'cases',
    'planned-cases',
    'unallocated',
    'workers',
    'posts',
    'services',
    'caseloads',
    'received',
    'checks',
    'history',
  ])('the table %s can be exported', async (table) => {
    const response = await get(`/exports/${table}.csv`);
    expect(response.status).toBe(200);
    const [head = '', ...rows] = (await response.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head.split(',').length).toBeGreaterThan(4);
    expect(rows.length).toBeGreaterThan(0);
  });
});
