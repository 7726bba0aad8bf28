import { survivorsOf } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { recomputeFamilies } from './families.js';
import { workOutGroups, writeGroups } from './groups.js';
import type { DeriveRow } from './merge.js';

/**
 * Lets every record that the decisions connect with these point at the one that now stands for it. Answers with
 * the records of which this changed what they are.
 */
export async function regroup(
  session: WriteSession,
  { reorganisationId, derive }: { reorganisationId: string; derive: DeriveRow },
  touched: readonly string[],
): Promise<string[]> {
  const connected = await session.query<{
    id: string;
    survivor: string | null;
    merged: string | null;
    decision: string | null;
  }>(
    `with recursive same as materialized (
       select merged_id, survivor_id from identity_decision
       where reorganisation_id = $1 and verdict = 'SAME' and undone_at is null),
     tied (one, other) as materialized (
       select merged_id, survivor_id from same union all select survivor_id, merged_id from same),
     reached (id) as (
       select unnest($2::uuid[]) union select tied.other from reached join tied on tied.one = reached.id)
     select reached.id, decision.survivor_id as survivor, decision.merged_id as merged, decision.id as decision
     from reached left join identity_decision decision on decision.reorganisation_id = $1 and decision.verdict = 'SAME'
       and decision.undone_at is null and decision.merged_id = reached.id`,
    [reorganisationId, touched],
  );
  const survivors = survivorsOf(
    connected.flatMap(({ survivor, merged }) => (survivor && merged ? [{ survivor, merged }] : [])),
  );
  const moved = await session.query<{ id: string }>(
    `update item set merged_into = given."into", merged_by = given.decision, gone = item.gone or given."into" is not null
     from jsonb_to_recordset($2) as given(id uuid, "into" uuid, decision uuid)
     where item.reorganisation_id = $1 and item.id = given.id
       and (item.merged_into, item.merged_by) is distinct from (given."into", given.decision) returning item.id`,
    [
      reorganisationId,
      JSON.stringify(
        connected.map(({ id, decision }) => ({ id, into: survivors.get(id) ?? null, decision })),
      ),
    ],
  );
  const standing = connected.filter(({ id }) => !survivors.has(id)).map(({ id }) => id);
  const reading = { reorganisationId, derive };
  const groups = await workOutGroups(session, reading, standing);
  await writeGroups(session, reading, groups);
  const bodies = await session.query<{ body: string }>(
    `select distinct body_id as body from item where reorganisation_id = $1 and id = any($2) and kind = 'CASE'`,
    [reorganisationId, connected.map(({ id }) => id)],
  );
  for (const { body } of bodies) await recomputeFamilies(session, reorganisationId, body);
  return [...moved.map(({ id }) => id), ...groups.flatMap(({ after, changed }) => (changed ? after.id : []))];
}
