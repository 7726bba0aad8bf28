import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../database/database.js';
import { copyTable, quoted } from './copy-table.js';
import { BackupRefused, type Header, type TableDigest } from './format.js';
import { readBackup } from './read-backup.js';
import { allTables, ONE_TEXT, readSchema, readTables, seeEverything, type BackedUpTable } from './tables.js';

export interface Restored {
  header: Header;
  tables: number;
  rows: number;
}

/**
 * Brings a backup into an empty database of the same schema, whole or not at all: in one transaction, with every
 * foreign key checked, and read back and compared with the backup's digests before it counts.
 * @throws BackupRefused in words
 */
export async function restoreBackup(
  database: Database,
  file: string,
  onTable: (table: string, rows: number) => void = () => {},
): Promise<Restored> {
  // Once without the database, so that a damaged file never reaches it.
  const header = await readBackup(file);
  return database.asOwner(async (client) => {
    refuseOtherSchema(header.schema, await readSchema(client));
    await client.query(`begin; ${ONE_TEXT}`);
    try {
      await seeEverything(client);
      const tables = await readTables(client);
      await refuseFull(client);
      await freely(client, tables, () => load(client, file, tables, onTable));
      for (const [name, last] of Object.entries(header.sequences))
        await client.query('select setval($1::regclass, $2)', [`public.${quoted([name])}`, last]);
      const rows = await compare(client, file, tables);
      await client.query('commit');
      return { header, tables: tables.length, rows };
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    }
  });
}

/** The backup must have been made under exactly the schema that it goes into. */
export function refuseOtherSchema(backup: readonly string[], here: readonly string[]): void {
  if (backup.length === here.length && backup.every((name, at) => name === here[at])) return;
  const [theirs, ours] = [backup.at(-1), here.at(-1)];
  throw new BackupRefused(
    backup.every((name) => here.includes(name))
      ? `The backup was made by an earlier version of Vesting: its schema ends with ${theirs}, the one here with ${ours}. Restore it with the version that made it; then start this version, which brings the schema up to date.`
      : `The backup was made by another version of Vesting: its schema ends with ${theirs}, the one here with ${ours}. Install that version and restore it there.`,
  );
}

async function refuseFull(client: pg.ClientBase): Promise<void> {
  // Nobody writes while this transaction lasts; and what migrations put into the tables comes from the backup.
  await client.query('lock table reorganisation in access exclusive mode');
  const { rowCount } = await client.query('select from reorganisation limit 1');
  if (rowCount)
    throw new BackupRefused(
      'The database is not empty, and nothing in it is replaced. Restore into a new one: another DATABASE_URL or VESTING_DATA.',
    );
  await client.query(`truncate ${quoted(await allTables(client))}`);
}

/** What guards each change of a plan would refuse its history at once; keys stay in force, and the end is compared. */
async function freely(
  client: pg.ClientBase,
  tables: readonly BackedUpTable[],
  work: () => Promise<void>,
): Promise<void> {
  const forced = tables.filter((table) => table.forced);
  for (const { name } of tables) await client.query(`alter table ${quoted([name])} disable trigger user`);
  for (const { name } of forced)
    await client.query(`alter table ${quoted([name])} no force row level security`);
  await work();
  await client.query('set constraints all immediate');
  for (const { name } of forced) await client.query(`alter table ${quoted([name])} force row level security`);
  for (const { name } of tables) await client.query(`alter table ${quoted([name])} enable trigger user`);
}

async function load(
  client: pg.ClientBase,
  file: string,
  tables: readonly BackedUpTable[],
  onTable: (table: string, rows: number) => void,
): Promise<void> {
  const known = new Map(tables.map((table) => [table.name, table]));
  await readBackup(file, {
    async onTable({ table, columns }, rows) {
      const here = known.get(table)?.columns ?? [];
      if (columns.some((column) => !here.includes(column)))
        throw new BackupRefused(
          `The backup has a table ${table} that this version of Vesting does not know.`,
        );
      const into = client.query(copyFrom(`copy ${quoted([table])} (${quoted(columns)}) from stdin`));
      await pipeline(Readable.from(rows), into);
      // Checks of keys that are planned without statistics walk whole tables.
      await client.query(`analyze ${quoted([table])}`);
    },
    onTableEnd({ table }, { rows }) {
      onTable(table, rows);
      return Promise.resolve();
    },
  });
}

/** Reads everything back; the rows, when each table is what the backup says. */
async function compare(
  client: pg.ClientBase,
  file: string,
  tables: readonly BackedUpTable[],
): Promise<number> {
  const written = new Map<string, TableDigest>();
  await readBackup(file, {
    onTableEnd({ table }, digest) {
      written.set(table, digest);
      return Promise.resolve();
    },
  });
  let rows = 0;
  for (const table of tables) {
    const { sha256, rows: count } = await copyTable(client, table);
    if (written.get(table.name)?.sha256 !== sha256)
      throw new BackupRefused(`What was restored into ${table.name} is not what the backup holds.`);
    rows += count;
  }
  return rows;
}
