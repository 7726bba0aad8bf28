import { BODY_FIELD, DIVISIBLE_FIELD, MEASURE_FIELD, NEWS_ONLY_FACTS, PLACE_FACTS } from '@vesting/domain';

const textArray = (values: readonly string[]): string =>
  `array[${values.map((value) => `'${value}'`).join(', ')}]`;

/** What a baseline is compared with: the open register as it stands, or a later baseline. */
export type Until = 'REGISTER' | 'BASELINE';

/**
 * Every item that differs between baseline `$2` of reorganisation `$1` and the register, or baseline `$3`: its
 * change, the names of what differs, and the reference of the record that stands for it now when a person merged the
 * two. One pass over both, whatever their size.
 */
export const changesSql = (until: Until): string => `
  select coalesce(later.item_id, earlier.item_id) as item_id, coalesce(later.kind, earlier.kind) as kind,
    coalesce(later.body_id, earlier.body_id) as body_id, coalesce(later.reference, earlier.reference) as reference,
    coalesce(later.service_id, earlier.service_id) as service_id, later.measure, later.divisible,
    case when earlier.item_id is null then 'NEW' when standing.reference is not null then 'MERGED'
      when later.item_id is null then 'GONE'
      when differing.fields && ${textArray([...PLACE_FACTS, BODY_FIELD])} then 'MOVED' else 'CHANGED' end as change,
    differing.fields, standing.reference as merged_into
  from (select * from baseline_item where reorganisation_id = $1 and baseline_id = $2) earlier
    full join (${until === 'REGISTER' ? OPEN_REGISTER : LATER_BASELINE}) later on later.item_id = earlier.item_id
    left join item merged on merged.reorganisation_id = $1 and merged.id = earlier.item_id and later.item_id is null
      and merged.merged_into is not null
    left join lateral (${until === 'REGISTER' ? STANDS_IN_REGISTER : STANDS_IN_BASELINE}) standing on true
    cross join lateral (select case when earlier.item_id is null or later.item_id is null then array[]::text[] else
      array(select name from jsonb_object_keys(earlier.facts || later.facts) name
          where earlier.facts -> name is distinct from later.facts -> name order by name)
        || case when earlier.measure <> later.measure then array['${MEASURE_FIELD}'] else array[]::text[] end
        || case when earlier.divisible <> later.divisible then array['${DIVISIBLE_FIELD}'] else array[]::text[] end
        || case when earlier.body_id <> later.body_id then array['${BODY_FIELD}'] else array[]::text[] end end as fields) differing
  where earlier.item_id is null or later.item_id is null or earlier.facts <> later.facts
    or (earlier.measure, earlier.divisible, earlier.body_id) <> (later.measure, later.divisible, later.body_id)`;

const OPEN_REGISTER = `select id as item_id, kind, body_id, reference, service_id, measure,
  counted or kind in ('SPEND', 'FUNDING') as divisible, facts from item where reorganisation_id = $1 and open and not gone`;
const LATER_BASELINE = `select item_id, kind, body_id, reference, service_id, measure, divisible, facts
  from baseline_item where reorganisation_id = $1 and baseline_id = $3`;
const STANDS_IN_REGISTER = `select reference from item
  where reorganisation_id = $1 and id = merged.merged_into and open and not gone`;
const STANDS_IN_BASELINE = `select reference from baseline_item
  where reorganisation_id = $1 and baseline_id = $3 and item_id = merged.merged_into`;

/** What persons decided in the plan that `plan` names, one row an item. */
export const decisionsSql = (plan: string): string => `
  select item_id, array_agg(distinct decision) as decisions from (
    select item_id, 'DESTINATION' as decision from destination
      where reorganisation_id = $1 and plan_id = ${plan} and decided_by = 'PERSON'
    union all select case_id, 'ALLOCATION' from allocation
      where reorganisation_id = $1 and plan_id = ${plan} and decided_by = 'PERSON'
    union all select item_id, 'LOCK' from item_lock where reorganisation_id = $1 and plan_id = ${plan}) decided
  group by item_id`;

/** Whether the fields of a change (`fields`) are a ground of decisions; an item that is not there any more always is. */
export const QUESTIONS_DECISION = `(change in ('GONE', 'MERGED') or exists (select from unnest(fields) field
  where field <> all (${textArray(NEWS_ONLY_FACTS)})))`;
