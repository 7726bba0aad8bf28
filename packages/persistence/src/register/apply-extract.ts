import type { Extract } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { saveImport, type ImportRecord } from './import-record.js';
import { recomputeFamilies } from './families.js';
import { mergeIntoRegister, type DeriveRow } from './merge.js';
import { readRegister } from './register-items.js';

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

interface EarlierReading {
  id: string;
  rows_taken: number;
  rows_held: number;
  rows_quarantined: number;
}

/**
 * Brings one file into the register: the record of the import, what it states, and the items as now known.
 * The result does not depend on the order in which files arrive. A file that was read before is read again
 * in the place of its earlier reading (an answer may have freed rows since); when that changes nothing,
 * nothing is recorded. Imports of one reorganisation wait for each other.
 */
export async function applyExtract(session: WriteSession, input: ApplyExtract): Promise<Applied> {
  const { reorganisationId, import: record, extract } = input;
  await session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);
  const earlier = await session.query<EarlierReading>(
    `select id, rows_taken, rows_held, rows_quarantined from import
     where reorganisation_id = $1 and body_id = $2 and file_digest = $3 and as_at = $4 and rank = $5 order by at desc`,
    [reorganisationId, record.body, record.fileDigest, record.asAt, record.rank],
  );
  const last = earlier[0];
  if (last) await session.query('savepoint before_reading_again');
  const importId = await saveImport(session, reorganisationId, record);
  let changed = 0;
  if (extract) {
    const register = await readRegister(session, reorganisationId, extract);
    changed = await mergeIntoRegister(session, {
      ...input,
      extract,
      importId,
      register,
      supersedes: earlier.map(({ id }) => id),
    });
    await recomputeFamilies(session, reorganisationId, extract.body);
  }
  if (last && changed === 0 && sameCounts(last, record)) {
    await session.query('rollback to savepoint before_reading_again');
    return { importId: last.id, changed };
  }
  await session.query('update import set changed = $3 where reorganisation_id = $1 and id = $2', [
    reorganisationId,
    importId,
    changed,
  ]);
  await session.notify({ topic: 'register', reorganisationId, id: importId });
  return { importId, changed };
}

const sameCounts = (last: EarlierReading, record: ImportRecord): boolean =>
  last.rows_taken === record.rowsTaken &&
  last.rows_held === record.rowsHeld &&
  last.rows_quarantined === record.rowsQuarantined;
