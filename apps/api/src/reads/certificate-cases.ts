import type { Session } from '@vesting/persistence';

/** The cases of a baseline, each of which a certificate prices by its reference. */
export const casesOf = (
  session: Session,
  reorganisationId: string,
  baselineId: string,
): Promise<{ kind: 'CASE'; itemId: string }[]> =>
  session.query(
    `select kind, item_id as "itemId" from baseline_item
     where reorganisation_id = $1 and baseline_id = $2 and kind = 'CASE'`,
    [reorganisationId, baselineId],
  );
