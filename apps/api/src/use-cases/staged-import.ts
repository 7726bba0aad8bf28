import { createHash } from 'node:crypto';
import { caseTypesInForce, type Pack, type Statement } from '@vesting/domain';
import {
  datedOptions,
  fingerprint,
  readExtract,
  type CodedRow,
  type FaultBook,
  type ExtractLayout,
  type KeptExtract,
  type ReadOptions,
  type ReadReport,
} from '@vesting/intake';
import {
  finishImport,
  keptRows,
  prepareStatements,
  reportProgress,
  saveFaults,
  stageRows,
  startOver,
  type Finished,
  type ImportBegun,
  type WriteSession,
} from '@vesting/persistence';
import type { UseCaseContext } from './context.js';
import { deriveUnder, servicesUnder } from './derive.js';

/** Rows of one chunk: large enough that a transaction costs little, small enough to lose without regret. */
export const CHUNK_ROWS = 5000;
const ATTEMPTS = 5;

/** What rows are coded under: rows that were coded under something else are not used again. */
export const readingDigest = (
  pack: Pack,
  { key, answers, complete = false }: ReadOptions,
  { sheets }: ExtractLayout,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        fingerprint(key),
        [...caseTypesInForce(pack).keys()],
        pack.areas,
        pack.bodies,
        answers,
        complete,
        sheets.map(({ headings }) => headings),
      ]),
    )
    .digest('hex');

/** Keeps the rows of a file in chunks, from the first that no earlier attempt has kept. Each chunk counts once. */
export async function keepRows(
  { database, actor, reorganisationId }: UseCaseContext,
  begun: ImportBegun,
  rows: AsyncIterable<CodedRow>,
  chunkRows: number,
  onProgress?: (rows: number) => void,
): Promise<void> {
  let chunk: CodedRow[] = [];
  let done = begun.rowsDone;
  const keep = async (): Promise<void> => {
    const full = chunk;
    chunk = [];
    await database.write(actor, (session) => stageRows(session, reorganisationId, begun, full));
    onProgress?.((done += full.length));
  };
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length >= chunkRows) await keep();
  }
  if (chunk.length > 0) await keep();
}

export interface Staged {
  begun: ImportBegun;
  file: Pick<KeptExtract, 'file' | 'format' | 'sha256' | 'rank' | 'layout'>;
  options: ReadOptions;
  /** The synthetic register goes when this comes. */
  replacesSynthetic: boolean;
  /** Receives every fault of the reading that counts. */
  faults?: FaultBook;
}

/** What the kept rows say, without any effect: for a trial. */
export const tryRows = (context: UseCaseContext, staged: Staged): Promise<ReadReport> =>
  readKept(context, staged, {
    onStatements: async () => {},
    onFaults: async (batch) => staged.faults?.add(batch),
  });

/**
 * Works out what the kept rows say, beside the register, and makes it visible in one transaction, in which
 * `also` runs. When somebody changes the register meanwhile, it is worked out again.
 */
export async function applyRows(
  context: UseCaseContext,
  staged: Staged,
  also: (session: WriteSession, report: ReadReport, finished: Exclude<Finished, 'STALE'>) => Promise<unknown>,
): Promise<{ report: ReadReport; importId: string; changed: number }> {
  const { database, actor, reorganisationId, pack } = context;
  const { begun, options, file, replacesSynthetic } = staged;
  const { importId, attempt } = begun;
  const service = servicesUnder(pack);
  for (let round = 1; round <= ATTEMPTS; round += 1) {
    const supersedes = await database.write(actor, (session) =>
      startOver(session, reorganisationId, importId),
    );
    const preparation = {
      reorganisationId,
      importId,
      attempt,
      supersedes,
      replacesSynthetic,
      body: options.body,
      asAt: datedOptions(file.layout, options).asAt,
      rank: file.rank,
      synthetic: false,
      derive: deriveUnder(pack),
    };
    let faults = 0;
    staged.faults?.clear();
    const report = await readKept(context, staged, {
      onStatements: (batch: Statement[]) =>
        database.write(actor, (session) => prepareStatements(session, preparation, batch.map(service))),
      onFaults: async (batch) => {
        await database.write(actor, (session) =>
          saveFaults(session, reorganisationId, importId, faults, batch),
        );
        faults += batch.length;
        staged.faults?.add(batch);
      },
    });
    const result = { ...report, completeFor: report.extract?.completeFor ?? [] };
    const finished = await database.write(actor, async (session) => {
      const outcome = await finishImport(session, preparation, result);
      if (outcome !== 'STALE') await also(session, report, outcome);
      return outcome;
    });
    if (finished !== 'STALE') return { report, ...finished };
  }
  throw new Error('The register changed again and again while the file was read.');
}

/** Reads rows from where they are kept; progress is written down now and then, and a cancelled import stops there. */
async function readKept(
  { database, actor, reorganisationId }: UseCaseContext,
  { begun, file, options }: Staged,
  receivers: Pick<ReadOptions, 'onStatements' | 'onFaults'>,
): Promise<ReadReport> {
  const reading = database.reader(actor);
  let rows = 0;
  const tell = (): Promise<void> =>
    database.write(actor, (session) => reportProgress(session, reorganisationId, begun, rows));
  await tell();
  const grouped = file.layout.sheets.length === 1;
  async function* kept(sheet: number): AsyncGenerator<CodedRow> {
    const wanted = grouped ? ({ grouped: true } as const) : { sheet };
    for await (const row of keptRows(reading, reorganisationId, begun.extractId, wanted)) {
      rows += 1;
      if (rows % CHUNK_ROWS === 0) await tell();
      yield row as CodedRow;
    }
  }
  try {
    return await readExtract({ ...file, rows: kept, grouped }, { ...options, ...receivers });
  } finally {
    await reading.close();
  }
}

export const layoutOf = (layout: unknown): ExtractLayout => layout as ExtractLayout;
