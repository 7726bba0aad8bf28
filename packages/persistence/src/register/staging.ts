import type { IsoDate } from '@vesting/domain';
import type { ReadSession, Session, WriteSession } from '../database/session.js';

/** A file whose rows are to be kept until it is applied. */
export interface NewImport {
  body: string;
  format: string;
  fileName: string;
  fileDigest: string;
  /** Breaks ties between sources of one date, whatever the order of arrival. */
  rank: string;
  asAt: IsoDate;
  layout: unknown;
  /** Digest of what the rows are coded under; kept rows of another one are not used. */
  reading: string;
  trial: boolean;
}

export interface ImportBegun {
  importId: string;
  extractId: string;
  /** Shows that the import is still this process's own. */
  attempt: number;
  /** Rows that an earlier attempt has kept already. */
  rowsDone: number;
  chunks: number;
}

/** The import was cancelled, or another process has taken it up: this one has nothing more to do with it. */
export class TakenOver extends Error {
  constructor() {
    super('The import was cancelled, or the same file was sent again and is read there.');
  }
}

/**
 * Begins an import, or takes up the one that this file was left in: after a crash the chunks that were kept are
 * not read again. The process that had it finds out at its next step.
 */
export async function beginImport(
  session: WriteSession,
  reorganisationId: string,
  given: NewImport,
): Promise<ImportBegun> {
  const { body, format, fileName, fileDigest, rank, asAt, layout, reading, trial } = given;
  const [left] = await session.query<ImportBegun & { reading: string }>(
    `select id as "importId", extract_id as "extractId", attempt, rows_done as "rowsDone", chunks, reading from import
     where reorganisation_id = $1 and body_id = $2 and file_digest = $3 and as_at = $4 and rank = $5 and trial = $6
       and state in ('READING', 'CHECKING') and reading is not null order by at desc limit 1 for update`,
    [reorganisationId, body, fileDigest, asAt, rank, trial],
  );
  if (left) {
    const kept = left.reading === reading;
    if (!kept) await deleteRows(session, reorganisationId, left.extractId);
    await session.query(
      `update import set attempt = attempt + 1, state = 'READING', reading = $3, layout = $4, touched_at = clock_timestamp(),
         rows_done = case when $5 then (select count(*) from import_row
           where reorganisation_id = $1 and extract_id = import.extract_id) else 0 end,
         chunks = case when $5 then chunks else 0 end
       where reorganisation_id = $1 and id = $2`,
      [reorganisationId, left.importId, reading, JSON.stringify(layout), kept],
    );
  } else
    await session.query(
      `insert into import (reorganisation_id, body_id, format, file_name, file_digest, rank, as_at, synthetic, layout,
         reading, trial, extract_id, state, rows_in, rows_taken, rows_held, rows_quarantined, changed, actor)
       values ($1, $2, $3, $4, $5, $6, $7, false, $8, $9, $10, gen_random_uuid(), 'READING', 0, 0, 0, 0, 0, $11)`,
      [
        reorganisationId,
        body,
        format,
        fileName,
        fileDigest,
        rank,
        asAt,
        JSON.stringify(layout),
        reading,
        trial,
        session.actor,
      ],
    );
  const [begun] = await session.query<ImportBegun>(
    `select id as "importId", extract_id as "extractId", attempt, rows_done as "rowsDone", chunks from import
     where reorganisation_id = $1 and body_id = $2 and file_digest = $3 and as_at = $4 and rank = $5 and trial = $6
       and state = 'READING' and reading is not null order by at desc limit 1`,
    [reorganisationId, body, fileDigest, asAt, rank, trial],
  );
  if (!begun) throw new Error('An import that has begun can be read.');
  return begun;
}

/** One row as it is kept: `cells` hold tokens, codes and dates only. */
export interface RowToKeep {
  sheet: number;
  row: number;
  group: string;
  wide?: boolean;
  cells: unknown;
}

/** Keeps one chunk, exactly once: the count of rows and the rows stand in one transaction. Throws `TakenOver`. */
export async function stageRows(
  session: WriteSession,
  reorganisationId: string,
  begun: ImportBegun,
  rows: readonly RowToKeep[],
): Promise<void> {
  const [now] = await session.query<{ rows_done: number }>(
    `update import set rows_done = rows_done + $4, chunks = chunks + 1, touched_at = clock_timestamp()
     where reorganisation_id = $1 and id = $2 and attempt = $3 and state = 'READING' returning rows_done`,
    [reorganisationId, begun.importId, begun.attempt, rows.length],
  );
  if (!now) throw new TakenOver();
  const first = now.rows_done - rows.length;
  await session.insertMany(
    'import_row',
    ['reorganisation_id', 'extract_id', 'position', 'sheet', 'row_number', 'row_group', 'wide', 'cells'],
    rows.map(({ sheet, row, group, wide = false, cells }, index) => [
      reorganisationId,
      begun.extractId,
      first + index,
      sheet,
      row,
      group,
      wide,
      JSON.stringify(cells),
    ]),
  );
}

/** Says how far the checking is. Throws `TakenOver` when there is nothing more to do. */
export async function reportProgress(
  session: WriteSession,
  reorganisationId: string,
  { importId, attempt }: ImportBegun,
  rowsDone: number,
): Promise<void> {
  const rows = await session.query(
    `update import set state = 'CHECKING', rows_done = $4, touched_at = clock_timestamp()
       where reorganisation_id = $1 and id = $2 and attempt = $3 and state in ('READING', 'CHECKING') returning id`,
    [reorganisationId, importId, attempt, rowsDone],
  );
  if (rows.length === 0) throw new TakenOver();
}

const FETCH = 2000;

interface KeptRow {
  sheet: number;
  row: number;
  group: string;
  wide: boolean;
  cells: unknown;
}

/**
 * The rows that were kept, a page at a time: those of one group one after the other, or of one sheet in the
 * order of the file. The reading is the caller's to close.
 */
export async function* keptRows(
  reading: ReadSession,
  reorganisationId: string,
  extractId: string,
  of: { grouped: true } | { sheet: number },
): AsyncGenerator<KeptRow> {
  const name = `kept_${'sheet' in of ? of.sheet : 'all'}`;
  await reading.query(
    `declare ${name} no scroll cursor for
     select sheet, row_number as row, row_group as "group", wide, cells from import_row
     where reorganisation_id = $1 and extract_id = $2 ${'sheet' in of ? 'and sheet = $3' : ''}
     order by ${'sheet' in of ? 'position' : 'row_group collate "C", position'}`,
    [reorganisationId, extractId, ...('sheet' in of ? [of.sheet] : [])],
  );
  for (;;) {
    const rows = await reading.query<KeptRow>(`fetch ${FETCH} from ${name}`);
    yield* rows;
    if (rows.length < FETCH) break;
  }
  await reading.query(`close ${name}`);
}

/** An import that is held by a question and whose rows were kept: what is needed to read them again. */
export interface KeptReading {
  importId: string;
  extractId: string;
  body: string;
  format: string;
  fileName: string;
  fileDigest: string;
  rank: string;
  asAt: IsoDate;
  layout: unknown;
  reading: string;
}

/** Imports whose rows the question holds. */
export function readingOf(
  session: Session,
  reorganisationId: string,
  questionId: string,
): Promise<KeptReading[]> {
  return session.query<KeptReading>(
    `select id as "importId", extract_id as "extractId", body_id as body, format, file_name as "fileName",
       file_digest as "fileDigest", rank, as_at as "asAt", layout, reading
     from import where reorganisation_id = $1 and state = 'DONE' and extract_id is not null
       and exists (select from import_fault fault where fault.reorganisation_id = $1 and fault.import_id = import.id
         and fault.question_id = $2 and fault.state = 'HELD')
     order by at, id`,
    [reorganisationId, questionId],
  );
}

/** A new reading of rows that were kept, in the place of the earlier one and under the date that now holds; a reading that a crash has left is void. */
export async function openReading(
  session: WriteSession,
  reorganisationId: string,
  earlier: string,
  asAt: IsoDate,
): Promise<ImportBegun> {
  await session.query(
    `update import set state = 'CANCELLED', attempt = attempt + 1 where reorganisation_id = $1 and state = 'CHECKING'
       and extract_id = (select extract_id from import where reorganisation_id = $1 and id = $2)`,
    [reorganisationId, earlier],
  );
  const [begun] = await session.query<ImportBegun>(
    `insert into import (reorganisation_id, body_id, format, file_name, file_digest, rank, as_at, synthetic, layout,
       reading, extract_id, state, rows_in, rows_taken, rows_held, rows_quarantined, changed, actor)
     select reorganisation_id, body_id, format, file_name, file_digest, rank, $4, synthetic, layout, reading,
       extract_id, 'CHECKING', 0, 0, 0, 0, 0, $3 from import where reorganisation_id = $1 and id = $2
     returning id as "importId", extract_id as "extractId", attempt, rows_done as "rowsDone", chunks`,
    [reorganisationId, earlier, session.actor, asAt],
  );
  if (!begun) throw new Error('An import that holds rows is not deleted.');
  return begun;
}

/** Rows are kept only for an import under way, or while some of them wait for an answer. */
export async function releaseRows(session: WriteSession, reorganisationId: string): Promise<void> {
  await session.query(
    `delete from import_row where reorganisation_id = $1 and extract_id in (
       select extract_id from import where reorganisation_id = $1 and extract_id is not null group by 1
       having not bool_or(state in ('READING', 'CHECKING') or state = 'DONE' and rows_held > 0))`,
    [reorganisationId],
  );
}

/** Stops an import that is under way and forgets its rows. False when it has ended, or there is none. */
export async function cancelImport(
  session: WriteSession,
  reorganisationId: string,
  importId: string,
): Promise<boolean> {
  const rows = await session.query(
    `update import set state = 'CANCELLED', attempt = attempt + 1, touched_at = clock_timestamp()
       where reorganisation_id = $1 and id = $2 and state in ('READING', 'CHECKING') returning id`,
    [reorganisationId, importId],
  );
  if (rows.length === 0) return false;
  await forget(session, reorganisationId, importId);
  await releaseRows(session, reorganisationId);
  return true;
}

/** Removes every trace of an import that came to nothing: a trial, or a reading that said nothing new. */
export async function discardImport(
  session: WriteSession,
  reorganisationId: string,
  importId: string,
): Promise<void> {
  await forget(session, reorganisationId, importId);
  const [gone] = await session.query<{ extract_id: string | null }>(
    'delete from import where reorganisation_id = $1 and id = $2 returning extract_id',
    [reorganisationId, importId],
  );
  if (!gone?.extract_id) return;
  const others = await session.query(
    'select from import where reorganisation_id = $1 and extract_id = $2 limit 1',
    [reorganisationId, gone.extract_id],
  );
  if (others.length === 0) await deleteRows(session, reorganisationId, gone.extract_id);
}

/** Trials that a crash has left; a trial under way is younger. */
export async function discardOldTrials(session: WriteSession, reorganisationId: string): Promise<void> {
  const old = await session.query<{ id: string }>(
    `select id from import where reorganisation_id = $1 and trial and touched_at < clock_timestamp() - interval '1 hour'`,
    [reorganisationId],
  );
  for (const { id } of old) await discardImport(session, reorganisationId, id);
}

async function forget(session: WriteSession, reorganisationId: string, importId: string): Promise<void> {
  for (const table of ['import_item', 'import_fault'])
    await session.query(`delete from ${table} where reorganisation_id = $1 and import_id = $2`, [
      reorganisationId,
      importId,
    ]);
}

const deleteRows = (session: WriteSession, reorganisationId: string, extractId: string): Promise<unknown[]> =>
  session.query('delete from import_row where reorganisation_id = $1 and extract_id = $2', [
    reorganisationId,
    extractId,
  ]);
