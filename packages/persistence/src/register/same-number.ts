import { whoShareNumber, type NumberedWorker } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { regroup } from './identity.js';
import type { DeriveRow } from './merge.js';

const REASON = 'One registration or payroll number within one council.';

/**
 * Joins the workers of a council to whom its lists give one number under several names: a decision like a person's,
 * which can be taken back, and then is not taken again. Nor is it where a person has said that they are two.
 * @returns how many records now go into another.
 */
export async function joinByNumber(
  session: WriteSession,
  { reorganisationId, body, derive }: { reorganisationId: string; body: string; derive: DeriveRow },
): Promise<number> {
  const numbered = await session.query<NumberedWorker>(
    `select id, key, facts ->> 'number' as number,
       1 + (select count(*) from item member where member.reorganisation_id = $1 and member.merged_into = item.id)::integer as names
     from item
     where reorganisation_id = $1 and body_id = $2 and kind = 'WORKER' and not counted and merged_into is null
       and (facts ? 'number' or key in (select other.facts ->> 'number' from item other
         where other.reorganisation_id = $1 and other.body_id = $2 and other.kind = 'WORKER'))`,
    [reorganisationId, body],
  );
  const pairs = whoShareNumber(numbered);
  if (pairs.length === 0) return 0;
  const decided = await session.query<{ survivor: string; merged: string }>(
    `insert into identity_decision (reorganisation_id, verdict, kind, survivor_id, merged_id, reason, actor,
       idempotency_key, request_digest)
     select $1, 'SAME', 'WORKER', given.survivor, given.merged, $3, $4, 'same number ' || given.merged || ' ' || given.survivor, ''
     from jsonb_to_recordset($2) as given(survivor uuid, merged uuid)
     where not exists (select from identity_decision earlier where earlier.reorganisation_id = $1
       and (earlier.verdict = 'DISTINCT' or earlier.undone_at is not null)
       and least(earlier.survivor_id, earlier.merged_id) = least(given.survivor, given.merged)
       and greatest(earlier.survivor_id, earlier.merged_id) = greatest(given.survivor, given.merged))
     returning survivor_id as survivor, merged_id as merged`,
    [reorganisationId, JSON.stringify(pairs), REASON, session.actor],
  );
  const touched = decided.flatMap(({ survivor, merged }) => [survivor, merged]);
  if (touched.length > 0) await regroup(session, { reorganisationId, derive }, touched);
  return decided.length;
}
