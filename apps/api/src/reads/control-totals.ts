/**
 * The newest control total of each body, kind and client group, for reorganisation `$1`. Totals that a pack
 * has inferred belong to its synthetic register: a real one is never held against them.
 */
export const CONTROL_TOTALS_SQL = `
  select distinct on (body_id, kind, client_group) body_id, kind, client_group, total, source
  from control_total where reorganisation_id = $1 and (not coalesce((source ->> 'inferred')::boolean, false)
    or exists (select from item where reorganisation_id = $1 and synthetic and not gone))
  order by body_id, kind, client_group, as_at desc`;
