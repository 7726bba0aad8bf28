import { lockConflicts, type LockConflict, type LockRecord } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import type { PlanPicture } from './picture.js';

/** The locks of a plan with who set them and when, in the order of their references. */
function readLocks(session: Session, reorganisationId: string, planId: string): Promise<LockRecord[]> {
  return session.query<LockRecord>(
    `select item_lock.item_id as "itemId", item.reference, item_lock.holds, item_lock.reason, item_lock.author,
       command.at::date::text as on
     from item_lock join item on item.reorganisation_id = $1 and item.id = item_lock.item_id
       join command on command.reorganisation_id = $1 and command.plan_id = $2 and command.number = item_lock.changed_by
     where item_lock.reorganisation_id = $1 and item_lock.plan_id = $2
     order by item.reference collate "C", item.id`,
    [reorganisationId, planId],
  );
}

/** Contradictions among the locks of a plan; no picture is drawn for a plan without locks. */
export async function readLockConflicts(
  session: Session,
  reorganisationId: string,
  planId: string,
  draw: () => Promise<PlanPicture | null | undefined>,
): Promise<LockConflict[]> {
  const locks = await readLocks(session, reorganisationId, planId);
  const picture = locks.length === 0 ? null : await draw();
  if (!picture) return [];
  return lockConflicts(picture.planning, locks, picture.rules, picture.newlyQualifiedThousandths);
}
