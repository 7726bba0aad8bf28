import type { WriteSession } from '@vesting/persistence';
import { refused, type Outcome } from './outcome.js';

type Refused = Exclude<Outcome<never>, { ok: true }>;

/**
 * Why a change would reach beyond what the rows' policies show its actor: of items out of sight, in the words for
 * items that are not there; of workers who hold a case out of sight in the plan, because to move such a worker
 * would move the case. `refersTo`: items that the change names and leaves as they are.
 */
export async function refusalOfReach(
  session: WriteSession,
  reorganisationId: string,
  planId: string,
  touches: readonly string[],
  refersTo: readonly string[],
): Promise<Refused | undefined> {
  const key = [reorganisationId, planId];
  const named = [...new Set([...touches, ...refersTo])];
  const seen = await session.query(
    `select from destination where reorganisation_id = $1 and plan_id = $2 and part = 0 and item_id = any($3::uuid[])`,
    [...key, named],
  );
  if (seen.length < named.length) return refused('NOT_FOUND', 'Some of these items are not in the plan.');
  const held = () =>
    session.query(
      'select from allocation where reorganisation_id = $1 and plan_id = $2 and worker_id = any($3::uuid[])',
      [...key, touches],
    );
  if ((await held()).length < (await session.seeingAll(held)).length)
    return refused(
      'NOT_ALLOWED',
      'A worker among these holds cases of another council: to move her is for the programme.',
    );
  return undefined;
}
