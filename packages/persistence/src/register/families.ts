import { familiesOf, type Tie } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';

/**
 * Families of one body's open register, one client group at a time; a family's name starts with the body's. Cases
 * of one person who is known to two councils connect the families that each of them knows.
 */
export async function recomputeFamilies(
  session: WriteSession,
  reorganisationId: string,
  body: string,
): Promise<void> {
  const tied = await session.query<{
    id: string;
    body: string;
    key: string;
    clientGroup: string | null;
    ties: Tie[] | null;
    family: string | null;
  }>(
    `with recursive bodies (id) as (
       select $2 union select case when own.body_id = bodies.id then other.body_id else own.body_id end
       from bodies join item own on own.reorganisation_id = $1 and own.merged_into is not null
         join item other on other.reorganisation_id = $1 and other.id = own.merged_into
           and other.body_id <> own.body_id and bodies.id in (own.body_id, other.body_id))
     select item.id, body_id as body, key, client_group as "clientGroup", facts -> 'ties' as ties, family
     from item join bodies on bodies.id = item.body_id
     where reorganisation_id = $1 and kind = 'CASE' and not gone and (facts ? 'ties' or family is not null)`,
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
    const bodyOf = new Map(rows.map((row) => [row.key, row.body]));
    for (const { id, key, family } of rows) {
      const name = families.get(key);
      const now = name === undefined ? null : `${bodyOf.get(name) ?? body}/${name}`;
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
