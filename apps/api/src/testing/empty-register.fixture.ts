import { SYSTEM, workingFor } from '@vesting/domain';
import { afterAll, beforeAll } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newTokenKey } from '@vesting/intake';
import { loadPack, packFolder } from '@vesting/packs';
import { savePack, type Database } from '@vesting/persistence';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import type { UseCaseContext } from '../use-cases/context.js';
import { importExtract, type ImportExtractRequest, type ImportReport } from '../use-cases/import-extract.js';
import { must } from './small-county.js';

const tokenKey = newTokenKey();
let folder: string;
export let store: ThrowAwayDatabase;
export let context: UseCaseContext;

/** A folder for the files of a test file. */
export function useFiles(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vesting-files-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** The pack of Northamptonshire in a database for the test file, whose register is empty. */
export function useEmptyRegister(): void {
  useFiles();
  beforeAll(async () => {
    store = await freshDatabase();
    context = await emptyRegister(store.database);
  });
  afterAll(() => store.drop());
}

export async function emptyRegister(database: Database): Promise<UseCaseContext> {
  const loaded = loadPack(packFolder('northamptonshire'));
  if (!loaded.ok) throw new Error('the pack cannot be read');
  const { pack } = loaded;
  await database.write(SYSTEM, (session) => savePack(session, pack));
  return {
    database,
    pack,
    reorganisationId: pack.id,
    dataFolder: folder,
    tokenKey,
    actor: { id: 'planner', role: 'PROGRAMME_PLANNER', development: false },
  };
}

export type FileOfCounty = Pick<ImportExtractRequest, 'path' | 'name' | 'body'>;
let files = 0;
/** A file of the county with this content. */
export function fileOf(content: string | readonly string[], kind = 'csv'): FileOfCounty {
  const name = `file-${(files += 1)}.${kind}`;
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : `${content.join('\n')}\n`);
  return { path, name, body: 'ncc' };
}

/** Imports a file; what became of it. */
export async function bring(
  content: string | readonly string[],
  more: Partial<ImportExtractRequest> = {},
): Promise<ImportReport> {
  const [report] = must(await importExtract(context, { ...fileOf(content), ...more }));
  if (!report) throw new Error('no report');
  return report;
}

/** Looks behind the use cases. */
export async function look<Row>(
  sql: string,
  parameters: unknown[] = [],
  { database }: Pick<UseCaseContext, 'database'> = context,
): Promise<Row[]> {
  const reader = database.reader(workingFor('planner'));
  return reader.query<Row>(sql, parameters).finally(() => reader.close());
}
