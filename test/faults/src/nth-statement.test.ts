import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newPlan, openSmallCounty, smallExtract } from '@vesting/api/dist/testing/small-county.js';
import { solveSmallPlan } from '@vesting/api/dist/testing/small-service.js';
import { acceptProposal } from '@vesting/api/dist/use-cases/accept-proposal.js';
import { allocateCases } from '@vesting/api/dist/use-cases/allocate-cases.js';
import type { UseCaseContext } from '@vesting/api/dist/use-cases/context.js';
import { createPlan } from '@vesting/api/dist/use-cases/create-plan.js';
import { importExtract } from '@vesting/api/dist/use-cases/import-extract.js';
import type { Outcome } from '@vesting/api/dist/use-cases/outcome.js';
import { takeBaseline } from '@vesting/api/dist/use-cases/take-baseline.js';
import { openDatabase, type Database } from '@vesting/persistence';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import type pg from 'pg';

/**
 * Every statement of a write fails once, by itself, those that open and end its transaction included: nothing is
 * kept, and the same request sent again is done once. A few of them by default, every one in the long run.
 */
const SAMPLED = process.env['VESTING_TEST_LONG'] === '1' ? Infinity : 4;
const FILE = [
  'case_id,case_type,opened_on,responsible_area',
  ...Array.from(
    { length: 30 },
    (_, n) => `${1000 + n},CHILD_IN_NEED,2018-03-01,E0700015${n % 2 === 0 ? 4 : 3}`,
  ),
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'vesting-nth-'));
const path = join(folder, 'cases.csv');
let store: ThrowAwayDatabase;
let county: Awaited<ReturnType<typeof openSmallCounty>>;
let planId = '';
let runId = '';

beforeAll(async () => {
  writeFileSync(path, `${FILE}\n`);
  store = await freshDatabase();
  county = await openSmallCounty(store.database, smallExtract());
  planId = await newPlan(county.context);
  runId = await solveSmallPlan(county, planId);
  // A record more than the baseline has, so that there is another to take.
  const administrator = await store.connect();
  // Into a synthetic register no file is imported.
  for (const table of ['import', 'item', 'statement'])
    await administrator.query(`update ${table} set synthetic = false`);
  await administrator.query(
    `update item set facts = facts || '{"openedOn": "2018-09-01"}' where reference = 'C-400'`,
  );
  // What is copied may have no session.
  await administrator.end();
  await store.database.close();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await store.drop();
});

/** A copy of the prepared database, in which one statement can be made to fail. */
class FaultyCopy {
  /** Statements sent since it was armed. */
  sent = 0;
  private failing = 0;

  private constructor(
    readonly database: Database,
    readonly watcher: pg.Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<FaultyCopy> {
    const name = `${new URL(store.url).pathname.slice(1)}_n`;
    const { Client } = (await import('pg')).default;
    const url = new URL(store.url);
    url.pathname = '/postgres';
    const server = new Client({ connectionString: url.href });
    await server.connect();
    await server.query(`create database ${name} template ${new URL(store.url).pathname.slice(1)}`);
    url.pathname = `/${name}`;
    const database = await openDatabase({ databaseUrl: url.href, dataFolder: folder, poolSize: 4 });
    const watcher = new Client({ connectionString: url.href });
    await watcher.connect();
    const copy = new FaultyCopy(database, watcher, async () => {
      await database.close();
      await watcher.end();
      await server.query(`drop database ${name}`);
      await server.end();
    });
    const { pool } = database as unknown as { pool: pg.Pool };
    pool.on('acquire', (client) => copy.listenIn(client));
    return copy;
  }

  /** From now on the nth statement fails: it is never sent. */
  fail(nth: number): void {
    this.sent = 0;
    this.failing = nth;
  }

  close(): Promise<void> {
    return this.drop();
  }

  private listenIn(client: pg.PoolClient): void {
    const heard = client as pg.PoolClient & { heard?: true };
    if (heard.heard) return;
    heard.heard = true;
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      this.sent += 1;
      return this.sent === this.failing ? Promise.reject(new Error(PLANNED)) : query(...given);
    }) as typeof client.query;
  }
}
const PLANNED = 'a fault that the test planned';

/** Digest of each table's rows. */
async function contentOf(client: pg.Client, except: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of await tablesOf(client))
    if (!except.includes(table)) {
      const { rows } = await client.query<{ digest: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t`,
      );
      found[table] = rows[0]?.digest ?? '';
    }
  return found;
}

async function countsOf(client: pg.Client): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  // The audit tells of every attempt that came so far as to be worth telling.
  for (const table of (await tablesOf(client)).filter((each) => each !== 'audit')) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    found[table] = rows[0]?.count ?? 0;
  }
  return found;
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  return rows.map(({ name }) => name);
}

type Write = (context: UseCaseContext) => Promise<Outcome<unknown>>;
const command = { version: 1, idempotencyKey: 'once', reason: 'the test' };
const ids = (...references: string[]): string[] => references.map((each) => county.ids.get(each) ?? '');

const WRITES: Readonly<Record<string, Write>> = {
  'accepting a proposal': (context) => acceptProposal(context, { ...command, planId, runId }),
  'allocating many cases': (context) =>
    allocateCases(context, {
      ...command,
      planId,
      dryRun: false,
      caseIds: ids('C-100', 'C-101', 'C-102', 'C-400', 'C-401'),
      workerId: county.ids.get('W-2') ?? '',
    }),
  'taking a baseline': (context) => takeBaseline(context),
  'making a plan': (context) =>
    createPlan(context, { name: 'Another', template: 'two-unitaries', idempotencyKey: 'once' }),
  'importing a file': (context) => importExtract(context, { path, name: 'cases.csv', body: 'ncc' }),
};
/** An import keeps what it has read, so that the same file sent again goes on; the register is not touched by it. */
const KEPT = ['import', 'import_row', 'import_item', 'import_fault', 'question', 'reorganisation'];

describe.each(Object.entries(WRITES))('%s, with a statement that fails', (name, write) => {
  it('keeps nothing, and sent again is done once', async () => {
    const except = name === 'importing a file' ? KEPT : [];
    const contextFor = (copy: FaultyCopy): UseCaseContext => ({
      ...county.context,
      database: copy.database,
      dataFolder: folder,
    });
    const undisturbed = await FaultyCopy.open();
    undisturbed.fail(0);
    expect(await write(contextFor(undisturbed))).toEqual(expect.objectContaining({ ok: true }));
    const statements = undisturbed.sent;
    const wanted = await countsOf(undisturbed.watcher);
    const content = await contentOf(undisturbed.watcher, except);
    await undisturbed.close();
    expect(statements).toBeGreaterThan(3);

    for (const nth of sampleOf(statements)) {
      const copy = await FaultyCopy.open();
      const before = await contentOf(copy.watcher, except);
      expect([nth, content]).not.toEqual([nth, before]);
      copy.fail(nth);
      const failed = await write(contextFor(copy)).then(
        (outcome) => (outcome.ok ? 'done' : JSON.stringify(outcome)),
        (error: Error) => error.message,
      );
      const fell = copy.sent >= nth;
      copy.fail(0);
      // What fails is told, unless nothing hung on it.
      if (failed === 'done') expect([nth, await countsOf(copy.watcher)]).toEqual([nth, wanted]);
      else {
        expect([nth, fell, failed]).toEqual([nth, true, PLANNED]);
        expect([nth, await contentOf(copy.watcher, except)]).toEqual([nth, before]);
      }
      expect([nth, await write(contextFor(copy))]).toEqual([nth, expect.objectContaining({ ok: true })]);
      expect([nth, await countsOf(copy.watcher)]).toEqual([nth, wanted]);
      await copy.close();
    }
  }, 600_000);
});

/** The first and the last, and others evenly between them. */
function sampleOf(statements: number): number[] {
  const all = Array.from({ length: statements }, (_, index) => index + 1);
  if (statements <= SAMPLED) return all;
  return Array.from({ length: SAMPLED }, (_, k) => 1 + Math.round((k * (statements - 1)) / (SAMPLED - 1)));
}
