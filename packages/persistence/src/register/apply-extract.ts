import { onePerItem, type Extract } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { finishImport } from './finish.js';
import { saveImport, type ImportRecord } from './import-record.js';
import type { DeriveRow } from './merge.js';
import { prepareStatements, saveFaults, startOver } from './prepare.js';

export interface ApplyExtract {
  reorganisationId: string;
  import: ImportRecord;
  /** What the file says of items; a file of control totals or postcodes says nothing of any. */
  extract?: Extract;
  /** Domain's rules over the facts of one item. */
  derive: DeriveRow;
}

export interface Applied {
  importId: string;
  /** Items created, altered (facts, measure or gone differ) or gone. */
  changed: number;
}

const PAGE = 2000;

/**
 * Brings a small extract into the register in the caller's transaction: the record of the import, what it
 * states, and the items as now known. The result does not depend on the order in which files arrive.
 */
export async function applyExtract(session: WriteSession, input: ApplyExtract): Promise<Applied> {
  const { reorganisationId, import: record, extract, derive } = input;
  await session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);
  const importId = await saveImport(session, reorganisationId, record);
  const preparation = {
    reorganisationId,
    importId,
    derive,
    attempt: 1,
    body: record.body,
    asAt: extract?.asAt ?? record.asAt,
    rank: record.rank,
    synthetic: record.synthetic,
    supersedes: await startOver(session, reorganisationId, importId),
  };
  await saveFaults(session, reorganisationId, importId, 0, record.faults);
  const statements = onePerItem(extract?.statements ?? []);
  for (let start = 0; start < statements.length; start += PAGE)
    await prepareStatements(session, preparation, statements.slice(start, start + PAGE));
  const finished = await finishImport(session, preparation, record);
  if (finished === 'STALE') throw new Error('Nobody can change the register while it is locked.');
  return finished;
}
