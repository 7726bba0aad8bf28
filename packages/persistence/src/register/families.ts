import { familiesOf, type Tie } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';

/** Families of one body's open register, one client group at a time; a family's name starts with the body's. */
export async function recomputeFamilies(
  session: WriteSession,
  reorganisationId: string,
  body: string,
): Promise<void> {
  const tied = await session.query<{
    id: string;
    key: string;
    clientGroup: string | null;
    ties: Tie[] | null;
    family: string | null;
  }>(
    `select id, key, client_group as "clientGroup", facts -> 'ties' as ties, family from item
     where reorganisation_id = $1 and body_id = $2 and kind = 'CASE' and not gone and (facts ? 'ties' or family is not null)`,
    [reorganisationId, body],
  );
  const groups = new Map<string | null, typeof tied>();
  for (const row of tied) {
    const group = groups.get(row.clientGroup);
    if (group) group.push(row);
    else groups.set(row.clientGroup, [row]);
  }
  const moved: { id: string; family: string | null }[] = [];
  for (const rows of groups.values()) {
    const families = familiesOf(rows.map(({ key, ties }) => ({ key, ties: ties ?? [] })));
    for (const { id, key, family } of rows) {
      const name = families.get(key);
      const now = name === undefined ? null : `${body}/${name}`;
      if (now !== family) moved.push({ id, family: now });
    }
  }
  if (moved.length === 0) return;
  await session.query(
    `update item set family = given.family from jsonb_to_recordset($2) as given(id uuid, family text)
     where item.reorganisation_id = $1 and item.id = given.id`,
    [reorganisationId, JSON.stringify(moved)],
  );
}
