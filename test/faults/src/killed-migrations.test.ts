import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, projectRoot, type ThrowAwayDatabase } from '@vesting/testkit';
import type pg from 'pg';

/** SIGKILL of a process that migrates, between and within migrations. */
const KILLS = process.env['VESTING_TEST_LONG'] === '1' ? 40 : 3;
const PERSISTENCE = join(projectRoot, 'packages/persistence/dist/index.js');

let store: ThrowAwayDatabase;
let administrator: pg.Client;
/** The whole schema as a start that nobody disturbs makes it. */
let undisturbed: string[];
beforeAll(async () => {
  store = await freshDatabase();
  administrator = await store.connect();
  undisturbed = await schemaOf(administrator);
}, 60_000);
afterAll(() => store.drop());

/** Everything that makes a schema: tables, columns, keys, indexes, functions, triggers, policies, rights, migrations. */
async function schemaOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select line from (
       select concat_ws(' ', relkind, relname, relpersistence, relrowsecurity, relforcerowsecurity, relacl) as line from pg_class
         where relnamespace = 'public'::regnamespace
       union all select concat_ws(' ', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
         attgenerated, attacl, pg_get_expr(adbin, adrelid))
         from pg_attribute join pg_class on pg_class.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
         where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
       union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
         where connamespace = 'public'::regnamespace
       union all select pg_get_indexdef(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
         where relnamespace = 'public'::regnamespace
       union all select pg_get_functiondef(oid) || ' ' || coalesce(proacl::text, '') from pg_proc
         where pronamespace = 'public'::regnamespace and prokind = 'f'
       union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
       union all select concat_ws(' ', polrelid::regclass, polname, polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
         from pg_policy
       union all select concat_ws(' ', typname, enumlabel, enumsortorder) from pg_enum join pg_type on pg_type.oid = enumtypid
       union all select name from migration) lines order by line collate "C"`,
  );
  return rows.map(({ line }) => line);
}

/** An empty database whose server holds still at one of the commands that make the schema. */
async function emptyDatabase(name: string, heldAt: number): Promise<{ url: string; client: pg.Client }> {
  await administrator.query(`create database ${name}`);
  const address = new URL(store.url);
  address.pathname = `/${name}`;
  const client = new (await import('pg')).default.Client({ connectionString: address.href });
  await client.connect();
  // The sequence counts what a rollback takes back, too, so that the next start is not held again.
  await client.query(`
    create schema probe; create sequence probe.commands; grant usage on schema probe to public; grant all on sequence probe.commands to public;
    create function probe.count() returns event_trigger language plpgsql security definer as $$
    begin if nextval('probe.commands') = ${heldAt} then perform pg_sleep(0.6); end if; end $$;
    create event trigger probe on ddl_command_end execute function probe.count();`);
  return { url: address.href, client };
}

async function commandsOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>('select last_value as count from probe.commands');
  return Number(rows[0]?.count);
}

/** A process that opens the database, as each does that starts. */
function opening(url: string): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { openDatabase } = await import(${JSON.stringify(PERSISTENCE)});
       const database = await openDatabase({ databaseUrl: ${JSON.stringify(url)}, dataFolder: '/nowhere', poolSize: 2 });
       await database.close();`,
    ],
    { stdio: 'ignore', cwd: projectRoot },
  );
  return { child, ended: new Promise((resolve) => child.once('close', resolve)) };
}

const isHeld = async (name: string): Promise<boolean> =>
  (
    await administrator.query(`select from pg_stat_activity where datname = $1 and wait_event = 'PgSleep'`, [
      name,
    ])
  ).rowCount === 1;

describe('a process that migrates and is killed', () => {
  const name = () => `${new URL(store.url).pathname.slice(1)}_m`;
  let commands = 0;

  it('makes the same schema as the template, undisturbed', async () => {
    const { url, client } = await emptyDatabase(name(), 0);
    expect(await opening(url).ended).toBe(0);
    commands = await commandsOf(client);
    await client.query('drop event trigger probe; drop schema probe cascade');
    expect(await schemaOf(client)).toEqual(undisturbed);
    await client.end();
    await administrator.query(`drop database ${name()}`);
    expect(commands).toBeGreaterThan(100);
  }, 60_000);

  it.each(Array.from({ length: KILLS }, (_, kill) => kill))(
    'leaves a database that the next start migrates to its end (kill %i)',
    async (kill) => {
      // From the first command to the last.
      const heldAt = 1 + Math.floor((kill * (commands - 1)) / (KILLS - 1));
      const { url, client } = await emptyDatabase(name(), heldAt);
      const { child, ended } = opening(url);
      while (!(await isHeld(name()))) {
        expect([heldAt, child.exitCode]).toEqual([heldAt, null]);
        await pause(5);
      }
      child.kill('SIGKILL');
      await ended;
      // It waits for the lock of the one that is gone, which the server notices when the command is through.
      expect(await opening(url).ended).toBe(0);
      await client.query('drop event trigger probe; drop schema probe cascade');
      expect(await schemaOf(client)).toEqual(undisturbed);
      await client.end();
      await administrator.query(`drop database ${name()}`);
    },
    60_000,
  );
});
