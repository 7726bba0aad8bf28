import type { Session } from '@vesting/persistence';

/** Something that a change left as it is, and why, for people. */
export interface SkippedItem {
  reference: string;
  reason: string;
}

/** References of items, by id. */
export async function referencesOf(
  session: Session,
  reorganisationId: string,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await session.query<{ id: string; reference: string }>(
    'select id, reference from item where reorganisation_id = $1 and id = any($2::uuid[])',
    [reorganisationId, itemIds],
  );
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
