import { extentOf, type Actor } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import type { PlanPicture } from '../solving/picture.js';
import { readsField } from './shown.js';

/**
 * A plan's picture as it may be spoken of: the rules see every case and worker, for a plan is judged as a whole,
 * but whom the reader may not see, or not identify, has no name in what they say, and how much a worker holds is
 * said only to who sees each of her cases.
 */
export async function discreet(
  session: Session,
  actor: Actor,
  reorganisationId: string,
  baselineKey: string,
  picture: PlanPicture,
): Promise<PlanPicture> {
  const namesWorkers = readsField(actor, 'IDENTITY');
  const whole = extentOf(actor, 'CASES') === 'ALL' && extentOf(actor, 'STAFF') === 'ALL';
  if (whole && namesWorkers) return picture;
  const rows = await session.query<{ id: string }>(
    `select item_id as id from baseline_item where reorganisation_id = $1 and baseline_id = $2 and kind in ('CASE', 'WORKER')`,
    [reorganisationId, baselineKey],
  );
  const seen = new Set(rows.map(({ id }) => id));
  const { allocation } = picture.planning;
  const loadsUntold = new Set(
    picture.planning.cases
      .filter(({ id }) => !seen.has(id))
      .flatMap(({ id, workerToday }) => [allocation.get(id), workerToday])
      .filter((id) => id !== undefined && id !== null),
  );
  return {
    ...picture,
    planning: {
      ...picture.planning,
      loadsUntold,
      cases: picture.planning.cases.map((about) =>
        seen.has(about.id) ? about : { ...about, reference: 'A case' },
      ),
      workers: picture.planning.workers.map((worker) =>
        namesWorkers && seen.has(worker.id) ? worker : { ...worker, reference: 'A worker' },
      ),
    },
  };
}
