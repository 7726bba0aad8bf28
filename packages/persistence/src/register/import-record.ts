import type { CompleteScope, IsoDate } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';

export interface ImportFault {
  sheet: string;
  row: number;
  column?: string;
  rule: string;
  message: string;
  state: 'HELD' | 'QUARANTINED';
  /** Id of the question that holds the row. */
  question?: string;
}

export interface ImportQuestion {
  id: string;
  body: string;
  column: string;
  rule: string;
  prompt: string;
  shownValue?: string;
  candidates: { code: string; label: string }[];
}

/** What became of one file of one body. rowsIn = rowsTaken + rowsHeld + rowsQuarantined. */
export interface ImportRecord {
  body: string;
  format: string;
  /** SHA-256 of the file. */
  fileDigest: string;
  /** Breaks ties between sources of one date, whatever the order of arrival. */
  rank: string;
  asAt: IsoDate;
  synthetic: boolean;
  completeFor: CompleteScope[];
  rowsIn: number;
  rowsTaken: number;
  rowsHeld: number;
  rowsQuarantined: number;
  faults: ImportFault[];
  questions: ImportQuestion[];
  /** What it changed beside items: boundaries. */
  changedBeside?: number;
}

/** Writes the record of an import that is being applied. Returns its id. */
export async function saveImport(
  session: WriteSession,
  reorganisationId: string,
  record: ImportRecord,
): Promise<string> {
  const [row] = await session.query<{ id: string }>(
    `insert into import (reorganisation_id, body_id, format, file_digest, rank, as_at, synthetic, state, rows_in,
       rows_taken, rows_held, rows_quarantined, changed, actor)
     values ($1, $2, $3, $4, $5, $6, $7, 'CHECKING', $8, $9, $10, $11, 0, $12) returning id`,
    [
      reorganisationId,
      record.body,
      record.format,
      record.fileDigest,
      record.rank,
      record.asAt,
      record.synthetic,
      record.rowsIn,
      record.rowsTaken,
      record.rowsHeld,
      record.rowsQuarantined,
      session.actor,
    ],
  );
  return row?.id ?? '';
}

/** Questions already asked stay, with their answers. */
export async function saveQuestions(
  session: WriteSession,
  reorganisationId: string,
  questions: readonly ImportQuestion[],
): Promise<void> {
  if (questions.length === 0) return;
  await session.query(
    `insert into question (reorganisation_id, id, body_id, column_name, rule, prompt, shown_value, candidates)
     select distinct on (id) $1, id, body, "column", rule, prompt, "shownValue", candidates
     from jsonb_to_recordset($2) as given(id text, body text, "column" text, rule text, prompt text, "shownValue" text,
       candidates jsonb)
     on conflict do nothing`,
    [reorganisationId, JSON.stringify(questions)],
  );
}
