import type { Session, WriteSession } from '../database/session.js';

/** A heading of a layout and the field that it is matched with, if any. */
export interface MappedColumn {
  heading: string;
  field: string | null;
}

export interface ColumnMapRecord {
  id: string;
  body: string;
  name: string;
  format: string;
  signature: string;
  columns: MappedColumn[];
  author: string;
  savedAt: Date;
}

/** The maps of one body, or of all; the latest first. */
export const readColumnMaps = (
  session: Session,
  reorganisationId: string,
  body: string | null,
): Promise<ColumnMapRecord[]> =>
  session.query<ColumnMapRecord>(
    `select id, body_id as body, name, format, signature, columns, author, saved_at as "savedAt" from column_map
     where reorganisation_id = $1 and ($2::text is null or body_id = $2) order by saved_at desc, id`,
    [reorganisationId, body],
  );

/**
 * Saves a map under its name. A map of the same name, or of the same layout, is replaced: the id is that of the
 * earlier one, where there is one.
 */
export async function saveColumnMap(
  session: WriteSession,
  reorganisationId: string,
  { body, name, format, signature, columns }: Omit<ColumnMapRecord, 'id' | 'author' | 'savedAt'>,
): Promise<string> {
  await session.query('select from body where reorganisation_id = $1 and id = $2 for no key update', [
    reorganisationId,
    body,
  ]);
  const same = await session.query<{ id: string }>(
    `select id from column_map where reorganisation_id = $1 and body_id = $2 and (name = $3 or signature = $4)
     order by name = $3 desc for update`,
    [reorganisationId, body, name, signature],
  );
  const [kept, ...others] = same.map(({ id }) => id);
  if (others.length > 0)
    await session.query('delete from column_map where reorganisation_id = $1 and id = any($2)', [
      reorganisationId,
      others,
    ]);
  const [saved] = await session.query<{ id: string }>(
    `insert into column_map (reorganisation_id, id, body_id, name, format, signature, columns, author)
     values ($1, coalesce($2, gen_random_uuid()), $3, $4, $5, $6, $7, $8)
     on conflict (reorganisation_id, id) do update set (name, format, signature, columns, author, saved_at)
       = (excluded.name, excluded.format, excluded.signature, excluded.columns, excluded.author, clock_timestamp())
     returning id`,
    [reorganisationId, kept ?? null, body, name, format, signature, JSON.stringify(columns), session.actor],
  );
  return saved?.id ?? '';
}

/** Forgets a map; files that were read by it stay as they were read. */
export async function deleteColumnMap(
  session: WriteSession,
  reorganisationId: string,
  id: string,
): Promise<void> {
  await session.query('delete from column_map where reorganisation_id = $1 and id = $2', [
    reorganisationId,
    id,
  ]);
}
