interface Queryable {
  query(sql: string): Promise<{ rows: { broken: string | number }[] }>;
}

/**
 * How often the stored plans break the ledger's promises, counted apart from the keys and triggers that keep
 * them: an item whose parts are not its measure or that has no first part, a holder that may not hold, an
 * allocation that does not follow its case, its worker and the delivery.
 */
export async function countViolations(client: Queryable): Promise<number> {
  const { rows } = await client.query(`
    select (select count(*) from plan join baseline_item item using (reorganisation_id, baseline_id)
        left join lateral (select sum(measure) as measure, bool_or(part = 0) as first from destination
          where plan_id = plan.id and item_id = item.item_id) as parts on true
        where parts.measure is distinct from item.measure or not parts.first)
      + (select count(*) from destination left join body_may_hold held
          on held.reorganisation_id = destination.reorganisation_id and held.body_id = destination.body_id and held.kind = destination.kind
        where account = 'BODY' and held.kind is null)
      + (select count(*) from allocation
        where not exists (select from destination where plan_id = allocation.plan_id and item_id = case_id and body_id = responsible_id)
          or not exists (select from destination where plan_id = allocation.plan_id and item_id = worker_id and body_id = delivering_id)
          or not exists (select from delivery where plan_id = allocation.plan_id and service_id = allocation.service_id
            and responsible_id = allocation.responsible_id and delivering_id = allocation.delivering_id)) as broken`);
  return Number(rows[0]?.broken);
}
