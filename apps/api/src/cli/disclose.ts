import { randomUUID } from 'node:crypto';
import { isOfPeople, type ItemKind } from '@vesting/domain';
import { writeDisclosures } from '@vesting/persistence';
import { COMMAND_LINE, type Product } from './product.js';

/** Writes down whose records a command is about to give out; nothing when they are of nobody. */
export async function discloseItems(
  { database, pack }: Product,
  operation: string,
  items: readonly { kind: ItemKind; itemId: string }[],
): Promise<void> {
  const itemIds = new Set(items.flatMap(({ kind, itemId }) => (isOfPeople(kind) ? itemId : [])));
  if (itemIds.size === 0) return;
  const { id: actor, role } = COMMAND_LINE;
  await writeDisclosures(database, pack.id, [
    {
      requestId: randomUUID(),
      actor,
      role,
      bodyId: null,
      way: 'COMMAND',
      operation,
      itemIds: [...itemIds],
    },
  ]);
}
