import { SYSTEM, wholeReachOf } from '@vesting/domain';
import type pg from 'pg';
import { setReach } from '../database/session.js';
import { BackupRefused } from './format.js';

/** A table as a backup sees it. */
export interface BackedUpTable {
  name: string;
  columns: string[];
  /** Columns of its primary key, as an ordering that is the same on every server. */
  order: string[];
  /** Whether policies bind even its owner. */
  forced: boolean;
}

interface Row extends BackedUpTable {
  parents: string[];
}

/** Nobody's session comes back to life with a backup, and who can read one must find none in it. */
const SIGNED_IN = ['sign_in', 'web_session'];

/**
 * The tables of the product, parents before children. Not among them: the record of migrations, which the header
 * has; who is signed in; tables that need not outlive a crash; generated columns, and the number of the transaction
 * that took a baseline, which means nothing on another server.
 */
const TABLES = `
  select class.relname::text as name, class.relforcerowsecurity as forced,
    array(select attname::text from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped
      and attgenerated = '' and atttypid <> 'xid8'::regtype order by attnum) as columns,
    array(select quote_ident(attname) || case when attcollation = 0 then '' else ' collate "C"' end
      from pg_index join unnest(indkey::int2[]) with ordinality as part (number, place) on true
      join pg_attribute on attrelid = indrelid and attnum = part.number
      where indrelid = class.oid and indisprimary order by part.place) as order,
    array(select distinct parent.relname::text from pg_constraint join pg_class parent on parent.oid = confrelid
      where conrelid = class.oid and contype = 'f' and confrelid <> conrelid and not condeferrable) as parents
  from pg_class class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
    and relname <> all ($1)
  order by relname`;

export async function readTables(client: pg.ClientBase): Promise<BackedUpTable[]> {
  const { rows } = await client.query<Row>(TABLES, [['migration', ...SIGNED_IN]]);
  const left = new Map(rows.map((row) => [row.name, row]));
  const ordered: BackedUpTable[] = [];
  while (left.size > 0) {
    const next = [...left.values()].filter(({ parents }) => !parents.some((parent) => left.has(parent)));
    if (next.length === 0) throw new Error(`tables refer to each other: ${[...left.keys()].join(', ')}`);
    for (const { parents: _parents, ...table } of next) {
      ordered.push(table);
      left.delete(table.name);
    }
  }
  return ordered;
}

/** Every table but the record of migrations: what an empty database has to be empty of. */
export async function allTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
  );
  return rows.map(({ name }) => name);
}

/** Names of the migrations that were applied, in order; none when the database is not one of ours. */
export async function readSchema(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regclass('public.migration') is not null as known`,
  );
  if (!rows[0]?.known) return [];
  const applied = await client.query<{ name: string }>('select name from migration order by id');
  return applied.rows.map(({ name }) => name);
}

/**
 * Lets the rest of a transaction see every row, also as an owner whom the policies bind. What other policies than
 * ours would hide nobody here can know.
 * @throws BackupRefused when there are others
 */
export async function seeEverything(client: pg.ClientBase): Promise<void> {
  await client.query(setReach(wholeReachOf(SYSTEM)));
  const { rows } = await client.query<{ policy: string; table: string }>(
    `select polname::text as policy, polrelid::regclass::text as table from pg_policy join pg_class on pg_class.oid = polrelid
     where relnamespace = 'public'::regnamespace and (polname <> 'reach' or not polpermissive)`,
  );
  const [other] = rows;
  if (other)
    throw new BackupRefused(
      `The policy ${other.policy} of the table ${other.table} is not one of Vesting's and may hide rows, and a backup of some is none. Drop it first.`,
    );
}

/** So that one value has one text, whatever the server's settings. */
export const ONE_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = public, pg_temp`;
