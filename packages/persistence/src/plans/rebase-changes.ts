import type { Decision } from '@vesting/domain';
import type { Session, WriteSession } from '../database/session.js';
import { PART_JSON } from './changes.js';

/** An item that differs between the two baselines. */
export interface Touched {
  item_id: string;
  /** Another record stands for it. */
  merged: boolean;
  fields: string[];
  /** Decisions of a person that rest on what differs. */
  contradicts: Decision[];
}

interface Pair {
  reorganisationId: string;
  planId: string;
  /** The plan that it was rebased to. */
  next: string;
}

const partsOf = (plan: string): string => `(select jsonb_agg(${PART_JSON} order by part) from destination
  where destination.reorganisation_id = $1 and destination.plan_id = ${plan} and destination.item_id = candidate.item_id)`;
const accountsOf = (parts: string): string =>
  `(select array_agg((part ->> 'account', part ->> 'bodyId', part ->> 'reason')::text order by part -> 'part')
    from jsonb_array_elements(${parts}) part)`;

/**
 * Writes down every item that the new plan does not have as the old one had it, read from what both plans hold
 * now, and every decision of a person that the facts of now speak against. Returns how many of each.
 */
export async function recordRebase(
  session: WriteSession,
  { reorganisationId, planId, next }: Pair,
  touched: readonly Touched[],
): Promise<{ changes: number; contradictions: number }> {
  const [row] = await session.query<{ changes: number; contradictions: number }>(
    `with touched as (select * from jsonb_to_recordset($4) as given(item_id uuid, merged boolean, fields jsonb, contradicts jsonb)),
       older as (select case_id, worker_id, decided_by from allocation where reorganisation_id = $1 and plan_id = $2),
       newer as (select case_id, worker_id from allocation where reorganisation_id = $1 and plan_id = $3),
       handed as (
         select case_id as item_id, older.worker_id as worker_before, newer.worker_id as worker_after,
           -- A person's choice of worker that could not be kept.
           case when older.decided_by = 'PERSON' then '["ALLOCATION"]'::jsonb when item_lock.holds in ('WORKER', 'BOTH')
             then '["LOCK"]' else '[]' end as contradicts
         from older full join newer using (case_id)
           left join item_lock on (item_lock.reorganisation_id, item_lock.plan_id, item_lock.item_id) = ($1, $2, case_id)
         where older.worker_id is distinct from newer.worker_id
           -- One worker, whose records were merged.
           and not exists (select from item where reorganisation_id = $1 and id = older.worker_id and merged_into = newer.worker_id)),
       candidate as (
         select item_id, merged, coalesce(touched.fields, '[]') as fields,
           coalesce(touched.contradicts, '[]') || coalesce(handed.contradicts, '[]') as contradicts,
           worker_before, worker_after
         from touched full join handed using (item_id)),
       compared as (
         select candidate.*, ${partsOf('$2')} as parts_before, ${partsOf('$3')} as parts_after,
           (select jsonb_build_object('holds', holds, 'reason', reason, 'author', author) from item_lock
             where item_lock.reorganisation_id = $1 and item_lock.plan_id = $2 and item_lock.item_id = candidate.item_id) as lock
         from candidate),
       judged as (
         select *, case when merged then 'MERGED' when parts_after is null then 'GONE' when parts_before is null then 'NEW'
           when ${accountsOf('parts_before')} is distinct from ${accountsOf('parts_after')} then 'MOVED'
           when parts_before is distinct from parts_after then 'AMOUNT'
           when worker_before is distinct from worker_after
             then case when worker_after is null then 'RELEASED' else 'REALLOCATED' end
           else 'KEPT' end as effect
         from compared),
       written as (
         insert into rebase_change (reorganisation_id, plan_id, item_id, effect, contradicts, fields, before, after)
         select $1, $3, item_id, effect, array(select distinct jsonb_array_elements_text(contradicts)),
           array(select jsonb_array_elements_text(fields)),
           jsonb_strip_nulls(jsonb_build_object('parts', parts_before, 'workerId', worker_before, 'lock', lock)),
           jsonb_strip_nulls(jsonb_build_object('parts', parts_after, 'workerId', worker_after))
         from judged where effect <> 'KEPT' or contradicts <> '[]' returning contradicts)
     select count(*) as changes, count(*) filter (where contradicts <> '{}') as contradictions from written`,
    [reorganisationId, planId, next, JSON.stringify(touched)],
  );
  await session.written('rebase_change', row?.changes ?? 0);
  return row ?? { changes: 0, contradictions: 0 };
}

/** The items among these, or of all, whose change nobody has approved yet. */
export async function openRebaseChanges(
  session: Session,
  reorganisationId: string,
  planId: string,
  items: readonly string[] | null,
): Promise<string[]> {
  const rows = await session.query<{ item_id: string }>(
    `select item_id from rebase_change where reorganisation_id = $1 and plan_id = $2 and approved_in is null
       and ($3::uuid[] is null or item_id = any($3)) order by item_id`,
    [reorganisationId, planId, items],
  );
  return rows.map(({ item_id }) => item_id);
}
