import type { ItemKind } from '@vesting/domain';
import type { Session } from '@vesting/persistence';

/** Something that a change left as it is, and why, for people. */
export interface SkippedItem {
  reference: string;
  reason: string;
  /** Null: it is of the plan itself. */
  item: { id: string; kind: ItemKind } | null;
}

/** What was left as it is: by the item's id, or null for the plan's own settings, why. */
export async function skippedItems(
  session: Session,
  reorganisationId: string,
  left: readonly { itemId: string | null; reason: string }[],
): Promise<SkippedItem[]> {
  const rows = await session.query<{ id: string; reference: string; kind: ItemKind }>(
    'select id, reference, kind from item where reorganisation_id = $1 and id = any($2::uuid[])',
    [reorganisationId, left.flatMap(({ itemId }) => itemId ?? [])],
  );
  const items = new Map(rows.map((row) => [row.id, row]));
  return left.map(({ itemId, reason }) => {
    if (itemId === null) return { reference: 'The plan’s own settings', reason, item: null };
    const item = items.get(itemId);
    return { reference: item?.reference ?? itemId, reason, item: item ?? null };
  });
}
