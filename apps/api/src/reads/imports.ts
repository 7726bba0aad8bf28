import { bodiesInReach, type DataClass } from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { Import, Question, RowFault } from '../graphql/types/import.js';
import { bodyOf } from './item-rows.js';
import type { Reads } from './session.js';

/** An import with the key that its faults are read by. */
export interface ImportRow extends Import {
  key: string;
  /** The body that changes of it are checked against. */
  bodyKey: string;
}

interface ImportRecord {
  id: string;
  body_id: string;
  format: string;
  as_at: string;
  rows_in: number;
  rows_taken: number;
  rows_held: number;
  rows_quarantined: number;
  changed: number;
  actor: string;
  at: Date;
  synthetic: boolean;
  state: Import['state'];
  file_name: string | null;
  rows_done: number;
  chunks: number;
  trial: boolean;
  touched_at: Date;
}

/** Bodies that the actor may see in lists of what was received: null for all. */
const reachOf = (reads: Reads, dataClass: DataClass): string[] | null => {
  const reach = bodiesInReach(reads.actor, dataClass);
  return reach === 'ALL' ? null : reach;
};

export async function listImports(reads: Reads): Promise<ImportRow[]> {
  const structure = await reads.structure();
  const records = await reads.query<ImportRecord>(
    `select id, body_id, format, as_at::text as as_at, rows_in, rows_taken, rows_held, rows_quarantined, changed, actor, at, synthetic,
       state, file_name, rows_done, chunks, trial, touched_at
     from import where reorganisation_id = $1 and ($2::text[] is null or body_id = any($2)) order by at desc, id limit 500`,
    [reads.reorganisationId, reachOf(reads, 'HISTORY')],
  );
  return records.map((record) => ({
    __typename: 'Import',
    id: encodeId('Import', record.id),
    key: record.id,
    bodyKey: record.body_id,
    body: bodyOf(structure, record.body_id),
    format: record.format,
    asAt: record.as_at,
    // Rows of a file are of people as often as not.
    rowsIn: reads.count(record.rows_in),
    rowsTaken: reads.count(record.rows_taken),
    rowsHeld: reads.count(record.rows_held),
    rowsQuarantined: reads.count(record.rows_quarantined),
    changed: reads.count(record.changed),
    actor: record.actor,
    at: record.at.toISOString(),
    synthetic: record.synthetic,
    state: record.state,
    fileName: record.file_name,
    rowsDone: reads.count(record.rows_done),
    chunksDone: record.chunks,
    trial: record.trial,
    touchedAt: record.touched_at.toISOString(),
  }));
}

export const readImport = async (reads: Reads, key: string): Promise<ImportRow | null> =>
  (await listImports(reads)).find((entry) => entry.key === key) ?? null;

interface FaultRecord {
  import_id: string;
  sheet: string;
  row_number: number;
  column_name: string | null;
  rule: string;
  message: string;
  state: RowFault['state'];
  question_id: string | null;
}

/** The first faults of an import; those of all imports of an operation come by one statement. */
export async function readFaults(reads: Reads, entry: ImportRow, first: number): Promise<RowFault[]> {
  const loader = reads.gathered<string, RowFault[]>(`faults ${first}`, async (keys) => {
    const records = await reads.query<FaultRecord>(
      `select fault.* from unnest($2::uuid[]) wanted (id)
         cross join lateral (select import_id, sheet, row_number, column_name, rule, message, state, question_id
           from import_fault where reorganisation_id = $1 and import_id = wanted.id order by sheet, row_number, position limit $3) fault`,
      [reads.reorganisationId, keys, first],
    );
    return keys.map((key) =>
      records
        .filter((record) => record.import_id === key)
        .map((record) => ({
          sheet: record.sheet,
          row: record.row_number,
          column: record.column_name,
          rule: record.rule,
          message: record.message,
          state: record.state,
          questionId: record.question_id === null ? null : encodeId('Question', record.question_id),
        })),
    );
  });
  return loader.load(entry.key);
}

interface QuestionRecord {
  id: string;
  body_id: string;
  column_name: string;
  prompt: string;
  shown_value: string | null;
  candidates: Question['candidates'];
  rows_held: number;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
}

/** A question with the key and the body that an answer is checked against. */
export interface QuestionRow extends Question {
  key: string;
  bodyKey: string;
}

/** Open questions first. */
export async function listQuestions(reads: Reads, only: string | null = null): Promise<QuestionRow[]> {
  const structure = await reads.structure();
  const records = await reads.query<QuestionRecord>(
    `select question.id, body_id, column_name, prompt, shown_value, candidates, answer, answered_by, answered_at,
       (select count(*) from import_fault fault where fault.reorganisation_id = $1 and fault.question_id = question.id
          and fault.state = 'HELD') as rows_held
     from question where question.reorganisation_id = $1 and ($2::text[] is null or body_id = any($2))
       and ($3::text is null or question.id = $3)
     order by answer is not null, asked_at desc, question.id limit 500`,
    [reads.reorganisationId, reachOf(reads, 'ESTABLISHMENT'), only],
  );
  return records.map((record) => ({
    __typename: 'Question',
    id: encodeId('Question', record.id),
    key: record.id,
    bodyKey: record.body_id,
    body: bodyOf(structure, record.body_id),
    column: record.column_name,
    prompt: record.prompt,
    shownValue: record.shown_value,
    candidates: record.candidates,
    rowsHeld: record.answer === null ? reads.count(record.rows_held) : 0,
    answer: record.answer,
    answeredBy: record.answered_by,
    answeredAt: record.answered_at?.toISOString() ?? null,
  }));
}

export const readQuestion = async (reads: Reads, key: string): Promise<QuestionRow | null> =>
  (await listQuestions(reads, key))[0] ?? null;
