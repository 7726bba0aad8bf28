import type { Session } from '@vesting/persistence';

/**
 * Items of the plans that are not held exactly once: whose parts are not what the baseline says, that have no
 * destination, or a destination without an item. Said by the database alone, in a statement that shares nothing
 * with the ledger or with the keys and triggers that keep it; so each finds what the other would miss.
 */
export async function countUnreconciled(session: Session, reorganisationId: string): Promise<number> {
  const [row] = await session.query<{ count: number }>(
    `with due as (
       select plan.id as plan_id, item_id, kind, item.measure from plan
       join baseline_item item using (reorganisation_id, baseline_id) where reorganisation_id = $1),
     held as (
       select plan_id, item_id, kind, sum(measure) as measure from destination
       where reorganisation_id = $1 group by plan_id, item_id, kind)
     select count(*) as count from due full join held using (plan_id, item_id, kind)
     where due.measure is distinct from held.measure`,
    [reorganisationId],
  );
  return row?.count ?? 0;
}
