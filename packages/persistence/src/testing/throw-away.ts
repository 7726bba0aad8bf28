import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../database/database.js';
import { holdServer } from '../database/launcher.js';

/** An empty database with the schema, for one test file. */
export interface ThrowAwayDatabase {
  database: Database;
  url: string;
  /** A bare connection as the server's administrator: to look behind the repositories, or to break things. */
  connect(): Promise<pg.Client>;
  /** Closes everything and drops the database. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 4_120_219;

/**
 * Makes a database for a test: on the server of DATABASE_URL, or else on this test run's own cluster, which the
 * first call starts and the run's teardown stops. The schema is migrated once into a template and copied.
 */
export async function freshDatabase(): Promise<ThrowAwayDatabase> {
  const server = await serverUrl();
  const administrator = new pg.Client({ connectionString: server.url });
  await administrator.connect();
  const name = `vesting_test_${runNumber()}_${randomBytes(4).toString('hex')}`;
  try {
    await copyTemplate(administrator, server, name);
  } finally {
    await administrator.end();
  }
  const url = withDatabaseName(server.url, name);
  const database = await openDatabase({ databaseUrl: url, dataFolder: tmpdir(), poolSize: 8 });
  const clients: pg.Client[] = [];
  return {
    database,
    url,
    async connect() {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => {});
      await client.connect();
      clients.push(client);
      return client;
    },
    async drop() {
      await Promise.all(clients.map((client) => client.end().catch(() => {})));
      await database.close();
      const last = new pg.Client({ connectionString: server.url });
      await last.connect();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
      await server.release();
    },
  };
}

interface TestServer {
  url: string;
  template: string;
  release(): Promise<void>;
}

/** The number in the name of the run's folder: the runner's teardown drops what carries it. */
const runNumber = (): string => process.env['VESTING_TEST_DATA']?.replace(/^.*\D/, '') || String(process.pid);

/** Without a run's folder (a test outside the runner) the cluster lives as long as the database. */
async function serverUrl(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  const run = process.env['VESTING_TEST_DATA'];
  if (given) return { url: given, template: `vesting_template_${runNumber()}`, release: async () => {} };
  const folder = run ?? mkdtempSync(join(tmpdir(), 'vesting-test-'));
  // Open to the server's user, so that the cluster lies inside and goes with the folder.
  if (!run) chmodSync(folder, 0o755);
  const server = await holdServer(folder);
  return {
    url: `postgres://postgres@127.0.0.1:${server.port}/postgres`,
    template: 'vesting_template',
    release: async () => {
      // The run's cluster stays for the next test file; its teardown stops it.
      if (run) return;
      await server.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A template may have no session while it is copied, so copies wait for each other. */
async function copyTemplate(
  administrator: pg.Client,
  { url, template }: TestServer,
  name: string,
): Promise<void> {
  await administrator.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await administrator.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await administrator.query(`create database ${template}_new`);
      const migrated = await openDatabase({
        databaseUrl: withDatabaseName(url, `${template}_new`),
        dataFolder: tmpdir(),
      });
      await migrated.close();
      await administrator.query(`alter database ${template}_new rename to ${template}`);
    }
    await administrator.query(`create database ${name} template ${template}`);
  } finally {
    await administrator.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

function withDatabaseName(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
