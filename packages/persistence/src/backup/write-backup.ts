import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type pg from 'pg';
import type { Database } from '../database/database.js';
import { copyTable } from './copy-table.js';
import { BackupRefused, FORMAT, FORMAT_VERSION, type Header } from './format.js';
import { ONE_TEXT, readSchema, readTables, seeEverything } from './tables.js';

export interface Backup {
  file: string;
  bytes: number;
  tables: number;
  rows: number;
  header: Header;
}

/**
 * Writes everything that the database holds into a new file, as of one moment, beside whoever works on it. The
 * file appears under its name when it is complete and on disk. Throws `BackupRefused` in words.
 */
export async function writeBackup(
  database: Database,
  file: string,
  onTable: (table: string, rows: number) => void = () => {},
): Promise<Backup> {
  if (existsSync(file)) throw new BackupRefused(`There is a file ${file} already; it is not replaced.`);
  const unfinished = `${file}.unfinished`;
  const gzip = createGzip({ level: 6 });
  try {
    const handle = await open(unfinished, 'w', 0o600);
    const piped = pipeline(gzip, handle.createWriteStream({ flush: true }));
    const written = database.asOwner((client) => writeAll(client, gzip, onTable));
    const [result] = await Promise.all([written, piped]);
    await rename(unfinished, file);
    return { file, bytes: (await stat(file)).size, ...result };
  } catch (error) {
    gzip.destroy();
    await rm(unfinished, { force: true });
    throw inWords(error);
  }
}

async function writeAll(
  client: pg.ClientBase,
  gzip: Gzip,
  onTable: (table: string, rows: number) => void,
): Promise<Omit<Backup, 'file' | 'bytes'>> {
  await client.query(`begin transaction isolation level repeatable read read only; ${ONE_TEXT}`);
  await seeEverything(client);
  const result = await writeRecords(client, gzip, onTable);
  await client.query('commit');
  gzip.end();
  return result;
}

async function writeRecords(
  client: pg.ClientBase,
  gzip: Gzip,
  onTable: (table: string, rows: number) => void,
): Promise<Omit<Backup, 'file' | 'bytes'>> {
  const header = await headerOf(client);
  const tables = await readTables(client);
  const whole = createHash('sha256');
  const write = async (bytes: Uint8Array | string): Promise<void> => {
    if (!gzip.write(bytes)) await once(gzip, 'drain');
  };
  const record = async (value: object, counts = true): Promise<void> => {
    const line = `${JSON.stringify(value)}\n`;
    if (counts) whole.update(line);
    await write(line);
  };
  await record(header);
  let rows = 0;
  for (const table of tables) {
    await record({ table: table.name, columns: table.columns });
    const digest = await copyTable(client, table, async (bytes) => {
      await record({ bytes: bytes.length }, false);
      await write(bytes);
    });
    await record(digest);
    rows += digest.rows;
    onTable(table.name, digest.rows);
  }
  await record({ end: whole.digest('hex') }, false);
  return { header, tables: tables.length, rows };
}

async function headerOf(client: pg.ClientBase): Promise<Header> {
  const schema = await readSchema(client);
  if (schema.length === 0) throw new BackupRefused('There is no Vesting database here to back up.');
  const { rows: sequences } = await client.query<{ name: string; last: string | null }>(
    `select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public'`,
  );
  const { rows: reorganisations } = await client.query<Header['reorganisations'][number]>(
    `select id, token_key_fingerprint as "tokenKeyFingerprint" from reorganisation order by id collate "C"`,
  );
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    takenAt: new Date().toISOString(),
    schema,
    sequences: Object.fromEntries(
      sequences.flatMap(({ name, last }) => (last === null ? [] : [[name, Number(last)]])),
    ),
    reorganisations,
  };
}

const INSUFFICIENT_PRIVILEGE = '42501';

function inWords(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === INSUFFICIENT_PRIVILEGE)
    return new BackupRefused(
      'This login does not see every row, and a backup of some is none. Use the login that owns the schema.',
    );
  return code === 'ENOENT' || code === 'EACCES' || code === 'ENOSPC' ? new BackupRefused(message) : error;
}
