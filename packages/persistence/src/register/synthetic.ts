import type { WriteSession } from '../database/session.js';

/** Makes room for real extracts: every synthetic item is gone and its statements are removed. Returns how many items went. */
export async function replaceSynthetic(session: WriteSession, reorganisationId: string): Promise<number> {
  await session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);
  await session.query('delete from statement where reorganisation_id = $1 and synthetic', [reorganisationId]);
  const gone = await session.query(
    'update item set gone = true where reorganisation_id = $1 and synthetic and not gone returning id',
    [reorganisationId],
  );
  await session.notify({ topic: 'register', reorganisationId, id: reorganisationId });
  return gone.length;
}

export type RegisterOrigin = 'EMPTY' | 'SYNTHETIC' | 'IMPORTED';

/** Whether the register holds nothing, only synthetic items, or facts that were imported. */
export async function registerOrigin(
  session: { query: WriteSession['query'] },
  reorganisationId: string,
): Promise<RegisterOrigin> {
  const rows = await session.query<{ synthetic: boolean }>(
    'select distinct synthetic from item where reorganisation_id = $1 and not gone',
    [reorganisationId],
  );
  if (rows.length === 0) return 'EMPTY';
  return rows.every(({ synthetic }) => synthetic) ? 'SYNTHETIC' : 'IMPORTED';
}
