import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@vesting/domain';
import pg from 'pg';
import { writeAudit } from '../audit/audit.js';
import { openDatabase, type Database } from '../database/database.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { makeSmallPlan } from '../testing/world.js';
import { copyTable } from './copy-table.js';
import { restoreBackup } from './restore-backup.js';
import { ONE_TEXT, readTables } from './tables.js';
import { withThrowAwayDatabase } from './throw-away.js';
import { writeBackup } from './write-backup.js';

/** A login as a careful operator gives it: it owns its databases, is no superuser, and policies on rows bind it. */
const LOGIN = `vesting_plain_${randomBytes(4).toString('hex')}`;
const folder = mkdtempSync(join(tmpdir(), 'vesting-owner-'));
let server: ThrowAwayDatabase;
let administrator: pg.Client;
const opened: { database: Database; name: string }[] = [];

async function ownDatabase(): Promise<{ database: Database; administrator: pg.Client }> {
  const name = `${LOGIN}_${opened.length}`;
  await administrator.query(`create database ${name} owner ${LOGIN}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const looking = new pg.Client({ connectionString: url.href });
  [url.username, url.password] = [LOGIN, 'x'];
  const database = await openDatabase({ databaseUrl: url.href, dataFolder: folder, poolSize: 2 });
  opened.push({ database, name });
  await looking.connect();
  looking.on('error', () => {});
  return { database, administrator: looking };
}

beforeAll(async () => {
  server = await freshDatabase();
  administrator = await server.connect();
  await administrator.query(
    `create role ${LOGIN} login password 'x' nosuperuser nobypassrls nocreaterole; grant vesting_app to ${LOGIN}`,
  );
});
afterAll(async () => {
  for (const { database, name } of opened) {
    await database.close();
    await administrator.query(`drop database ${name} with (force)`);
  }
  await administrator.query(`drop role ${LOGIN}`);
  await server.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Digest of every table, as whoever sees everything reads it. */
async function digestsOf(client: pg.Client): Promise<[string, number, string][]> {
  await client.query(`begin; ${ONE_TEXT}`);
  const digests: [string, number, string][] = [];
  for (const table of await readTables(client)) {
    const { rows, sha256 } = await copyTable(client, table);
    digests.push([table.name, rows, sha256]);
  }
  await client.query('commit');
  return digests;
}

describe('an owner whom policies on rows bind', () => {
  it('migrates, plans, backs everything up and restores it', async () => {
    const from = await ownDatabase();
    await makeSmallPlan(from.database, 4, 'A plan');
    await from.database.write(SYSTEM, (session) => writeAudit(session, 'small', 'TEST', 'x'));
    const hidden = await from.database.asOwner((owner) => owner.query('select from item'));
    expect(hidden.rowCount).toBe(0);

    const file = join(folder, 'whole.backup');
    const { rows } = await writeBackup(from.database, file);
    const all = await digestsOf(from.administrator);
    expect(all.reduce((sum, [, count]) => sum + count, 0)).toBe(rows);
    expect(all.find(([table]) => table === 'item')?.[1]).toBeGreaterThan(4);

    const to = await ownDatabase();
    expect(await restoreBackup(to.database, file)).toMatchObject({ rows });
    expect(await digestsOf(to.administrator)).toEqual(all);
    await to.administrator.end();

    await expect(withThrowAwayDatabase(from.database, folder, () => Promise.resolve())).rejects.toThrow(
      /alter role <that login> createdb/,
    );

    // What a policy of somebody else hides nobody can know, so there is no backup rather than part of one.
    await from.administrator.query('create policy narrower on item as restrictive using (kind <> $$CASE$$)');
    const partial = join(folder, 'partial.backup');
    await expect(writeBackup(from.database, partial)).rejects.toThrow(
      /policy narrower of the table item is not one of Vesting's/,
    );
    expect(existsSync(partial)).toBe(false);
    await from.administrator.end();
  }, 60_000);
});
