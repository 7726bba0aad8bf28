import { faultOfMatch, isHeading, signatureOf, tripwire } from '@vesting/intake';
import {
  deleteColumnMap as remove,
  readColumnMaps,
  saveColumnMap as save,
  writeAudit,
  type ColumnMapRecord,
  type MappedColumn,
} from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import { inTransaction, isUuid, Refusal } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';

export interface SaveColumnMapRequest {
  /** Id in the pack of the predecessor whose files have this layout. */
  body: string;
  name: string;
  format: string;
  /** Every heading of the layout; without a field it is not read. */
  columns: readonly MappedColumn[];
}

const LONGEST_NAME = 80;
const MOST_COLUMNS = 200;

/**
 * Keeps which heading is which field, so that the next file of this layout is read without asking. The same name,
 * or the same layout, again is a correction.
 */
export async function saveColumnMap(
  context: UseCaseContext,
  { body, name, format, columns }: SaveColumnMapRequest,
): Promise<Outcome<{ columnMapId: string }>> {
  const denied = refusalOfAccess(context, 'IMPORT', body);
  if (denied) return denied;
  const { pack, reorganisationId } = context;
  if (pack.bodies.find(({ id }) => id === body)?.role !== 'PREDECESSOR')
    return refused('INVALID', 'Files are taken from the predecessor councils of the programme.', [
      'bodyGssCode',
    ]);
  const called = name.trim();
  const found = tripwire(called);
  if (called === '' || called.length > LONGEST_NAME || /\p{Cc}/u.test(called))
    return refused('INVALID', `Name the map in 1 to ${LONGEST_NAME} characters.`, ['name']);
  if (found !== undefined && found !== 'DATE')
    return refused('INVALID', 'The name seems to identify a person. Name the system or the list.', ['name']);
  if (columns.length > MOST_COLUMNS || !columns.every(({ heading }) => isHeading(heading)))
    return refused('INVALID', 'A heading is too long, or seems to name somebody.', ['columns']);
  const headings = headingsOf(columns);
  const fault = faultOfMatch({ format, headings });
  if (fault !== undefined) return refused('INVALID', fault, ['columns']);
  if (Object.keys(headings).length < columns.filter(({ field }) => field !== null).length)
    return refused('INVALID', 'One field is chosen for two columns.', ['columns']);
  return inTransaction(context, async (session) => {
    const signature = signatureOf(columns.map(({ heading }) => heading));
    const map = { body, name: called, format, signature, columns: [...columns] };
    const columnMapId = await save(session, reorganisationId, map);
    await writeAudit(session, reorganisationId, 'SAVE_COLUMN_MAP', columnMapId, { body, format });
    return { columnMapId };
  });
}

/** Forgets a map; a file of its layout is asked about again. */
export async function deleteColumnMap(
  context: UseCaseContext,
  { columnMapId }: { columnMapId: string },
): Promise<Outcome<{ columnMapId: string }>> {
  const missing = refused('NOT_FOUND', 'There is no such column map.', ['columnMapId']);
  if (!isUuid(columnMapId)) return missing;
  return inTransaction(context, async (session) => {
    const maps = await readColumnMaps(session, context.reorganisationId, null);
    const map = maps.find(({ id }) => id === columnMapId);
    if (!map) throw new Refusal(missing);
    const denied = refusalOfAccess(context, 'IMPORT', map.body);
    if (denied) throw new Refusal(denied);
    await remove(session, context.reorganisationId, columnMapId);
    await writeAudit(session, context.reorganisationId, 'DELETE_COLUMN_MAP', columnMapId, { body: map.body });
    return { columnMapId };
  });
}

/** A saved map as reading takes it. */
export const matchOf = ({ format, signature, columns }: ColumnMapRecord) => ({
  format,
  signature,
  headings: headingsOf(columns),
});

const headingsOf = (columns: readonly MappedColumn[]): Record<string, string> =>
  Object.fromEntries(columns.flatMap(({ heading, field }) => (field === null ? [] : [[field, heading]])));
