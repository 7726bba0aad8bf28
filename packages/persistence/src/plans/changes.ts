import type { WriteSession } from '../database/session.js';
import type { AllocationRow, DestinationRow, LockRow } from './rows.js';

/** Where changes are written: the command and the position of its last change so far. */
export interface Place {
  reorganisationId: string;
  planId: string;
  number: number;
  position: number;
}

/** What became of the allocations that a change of destinations touched: case ids. */
export interface Refitted {
  kept: string[];
  ended: string[];
}

const at = ({ reorganisationId, planId, number, position }: Place): unknown[] => [
  reorganisationId,
  planId,
  number,
  position,
];
const ids = (rows: { item_id: string }[]): string[] => rows.map(({ item_id }) => item_id);

/** A part, an allocation and a lock as they stand in the log. */
export const PART_JSON = `jsonb_build_object('part', part, 'measure', measure, 'account', account, 'bodyId', body_id, 'reason', reason,
  'effectiveFrom', effective_from, 'decidedBy', decided_by, 'decisionReason', decision_reason)`;
const ALLOCATION_JSON = `jsonb_build_object('workerId', worker_id, 'serviceId', service_id, 'responsibleId', responsible_id,
  'deliveringId', delivering_id, 'decidedBy', decided_by, 'decisionReason', decision_reason)`;
const LOCK_JSON = `jsonb_build_object('holds', holds, 'reason', reason, 'author', author)`;

/** Records and writes destinations; returns the items that differ now. */
export async function writeDestinations(
  session: WriteSession,
  place: Place,
  rows: readonly { itemId: string; parts: readonly DestinationRow[] }[],
): Promise<string[]> {
  const given = JSON.stringify(
    rows.map(({ itemId, parts }) => ({ item_id: itemId, parts: parts.map(partOf) })),
  );
  await refuseUnknown(
    session,
    place,
    rows.map(({ itemId }) => itemId),
  );
  const changed = ids(
    await session.query<{ item_id: string }>(
      `with given as (select item_id, parts from jsonb_to_recordset($5) as given(item_id uuid, parts jsonb)),
         earlier as (select item_id, jsonb_agg(${PART_JSON} order by part) as parts from destination
           where reorganisation_id = $1 and plan_id = $2 and item_id in (select item_id from given) group by item_id)
       insert into change (reorganisation_id, plan_id, number, position, aspect, item_id, before, after)
       select $1, $2, $3, $4 + row_number() over (order by item_id), 'DESTINATION', item_id, earlier.parts, given.parts
       from given join earlier using (item_id) where earlier.parts is distinct from given.parts returning item_id`,
      [...at(place), given],
    ),
  );
  if (changed.length === 0) return changed;
  const parameters = [...at(place).slice(0, 3), given, changed];
  const parts = `select item_id, part.* from jsonb_to_recordset($4) as given(item_id uuid, parts jsonb),
    jsonb_to_recordset(parts) as part(part smallint, measure bigint, account text, "bodyId" text, reason text,
      "effectiveFrom" date, "decidedBy" text, "decisionReason" text) where item_id = any($5::uuid[])`;
  // Other parts first: two parts may swap their bodies.
  await session.query(
    'delete from destination where reorganisation_id = $1 and plan_id = $2 and item_id = any($3::uuid[]) and part > 0',
    [place.reorganisationId, place.planId, changed],
  );
  await session.query(
    `update destination set (measure, account, body_id, reason, effective_from, decided_by, decision_reason, changed_by)
       = (now.measure, now.account, now."bodyId", now.reason, now."effectiveFrom", now."decidedBy", now."decisionReason", $3)
     from (${parts} and part.part = 0) as now
     where reorganisation_id = $1 and plan_id = $2 and destination.item_id = now.item_id and destination.part = 0`,
    parameters,
  );
  await session.query(
    `insert into destination (reorganisation_id, plan_id, item_id, part, baseline_id, kind, divisible, measure, account,
       body_id, reason, effective_from, decided_by, decision_reason, changed_by)
     select $1, $2, now.item_id, now.part, first.baseline_id, first.kind, first.divisible, now.measure, now.account,
       now."bodyId", now.reason, now."effectiveFrom", now."decidedBy", now."decisionReason", $3
     from (${parts} and part.part > 0) as now join destination first
       on first.reorganisation_id = $1 and first.plan_id = $2 and first.item_id = now.item_id and first.part = 0`,
    parameters,
  );
  return changed;
}

function partOf({
  part,
  measure,
  account,
  bodyId,
  reason,
  effectiveFrom,
  decidedBy,
  decisionReason,
}: DestinationRow): Record<string, unknown> {
  return { part, measure, account, bodyId, reason, effectiveFrom, decidedBy, decisionReason };
}

async function refuseUnknown(
  session: WriteSession,
  { reorganisationId, planId }: Place,
  items: string[],
): Promise<void> {
  const [row] = await session.query<{ unknown: number }>(
    `select count(*) as unknown from unnest($3::uuid[]) as given(item_id) where not exists (select from destination
       where reorganisation_id = $1 and plan_id = $2 and destination.item_id = given.item_id and part = 0)`,
    [reorganisationId, planId, items],
  );
  if (row && row.unknown > 0) throw new Error(`${row.unknown} items are not in the plan.`);
}

/**
 * Brings the allocations of changed cases and workers in line with their destinations: kept, with the councils
 * of now, where the worker's employer delivers the service for the responsible council; else ended.
 */
export async function refitAllocations(
  session: WriteSession,
  place: Place,
  items: readonly string[],
): Promise<Refitted> {
  const rows = await session.query<{ item_id: string; kept: boolean }>(
    `with broken as (
       select allocation.*, duty.body_id as responsible, employer.body_id as employer
       from allocation
         join destination duty on (duty.reorganisation_id, duty.plan_id, duty.item_id, duty.part) = ($1, $2, case_id, 0)
         join destination employer on (employer.reorganisation_id, employer.plan_id, employer.item_id, employer.part) = ($1, $2, worker_id, 0)
       where allocation.reorganisation_id = $1 and allocation.plan_id = $2
         and (case_id = any($5::uuid[]) or worker_id = any($5::uuid[]))
         and (duty.body_id, employer.body_id) is distinct from (responsible_id, delivering_id)),
     judged as (
       select broken.*, exists (select from delivery
         where delivery.reorganisation_id = $1 and delivery.plan_id = $2 and delivery.service_id = broken.service_id
           and delivery.responsible_id = broken.responsible and delivery.delivering_id = broken.employer) as fits
       from broken),
     fitted as (
       update allocation set responsible_id = judged.responsible, delivering_id = judged.employer, changed_by = $3
       from judged where fits and (allocation.reorganisation_id, allocation.plan_id, allocation.case_id) = ($1, $2, judged.case_id)),
     ended as (
       delete from allocation using judged
       where not fits and (allocation.reorganisation_id, allocation.plan_id, allocation.case_id) = ($1, $2, judged.case_id))
     insert into change (reorganisation_id, plan_id, number, position, aspect, item_id, before, after)
     select $1, $2, $3, $4 + row_number() over (order by case_id), 'ALLOCATION', case_id, ${ALLOCATION_JSON},
       case when fits then ${ALLOCATION_JSON} || jsonb_build_object('responsibleId', responsible, 'deliveringId', employer) end
     from judged returning item_id, after is not null as kept`,
    [...at(place), items],
  );
  return { kept: ids(rows.filter(({ kept }) => kept)), ended: ids(rows.filter(({ kept }) => !kept)) };
}

/** Records and writes allocations; returns the cases that differ now. */
export async function writeAllocations(
  session: WriteSession,
  place: Place,
  rows: readonly AllocationRow[],
): Promise<string[]> {
  const given = rows.map(({ caseId, ...row }) => ({
    case_id: caseId,
    allocation: row.workerId === null ? null : allocationOf(row),
  }));
  const changed = ids(
    await session.query<{ item_id: string }>(
      `with given as (select case_id, nullif(allocation, 'null') as after
           from jsonb_to_recordset($5) as given(case_id uuid, allocation jsonb)),
         compared as (select given.*, case when worker_id is not null then ${ALLOCATION_JSON} end as before
           from given left join allocation
             on (allocation.reorganisation_id, allocation.plan_id, allocation.case_id) = ($1, $2, given.case_id))
       insert into change (reorganisation_id, plan_id, number, position, aspect, item_id, before, after)
       select $1, $2, $3, $4 + row_number() over (order by case_id), 'ALLOCATION', case_id, before, after
       from compared where before is distinct from after returning item_id`,
      [...at(place), JSON.stringify(given)],
    ),
  );
  if (changed.length === 0) return changed;
  await session.query(
    `delete from allocation where reorganisation_id = $1 and plan_id = $2 and case_id in
       (select item_id from change where reorganisation_id = $1 and plan_id = $2 and number = $3 and position > $4
          and aspect = 'ALLOCATION' and after is null)`,
    at(place),
  );
  await session.query(
    `insert into allocation (reorganisation_id, plan_id, case_id, baseline_id, worker_id, service_id, responsible_id,
       delivering_id, decided_by, decision_reason, changed_by)
     select $1, $2, item_id, plan.baseline_id, now."workerId", now."serviceId", now."responsibleId", now."deliveringId",
       now."decidedBy", now."decisionReason", $3
     from change join plan on plan.reorganisation_id = $1 and plan.id = $2,
       jsonb_to_record(after) as now("workerId" uuid, "serviceId" text, "responsibleId" text, "deliveringId" text,
         "decidedBy" text, "decisionReason" text)
     where change.reorganisation_id = $1 and plan_id = $2 and number = $3 and change.position > $4
       and aspect = 'ALLOCATION' and after is not null
     on conflict (reorganisation_id, plan_id, case_id) do update set (worker_id, service_id, responsible_id, delivering_id,
       decided_by, decision_reason, changed_by)
       = (excluded.worker_id, excluded.service_id, excluded.responsible_id, excluded.delivering_id, excluded.decided_by,
          excluded.decision_reason, excluded.changed_by)`,
    at(place),
  );
  await session.written('allocation', changed.length);
  return changed;
}

function allocationOf({
  workerId,
  serviceId,
  responsibleId,
  deliveringId,
  decidedBy,
  decisionReason,
}: Omit<AllocationRow, 'caseId'>): Record<string, unknown> {
  return { workerId, serviceId, responsibleId, deliveringId, decidedBy, decisionReason };
}

/** Records and writes locks; returns the items that differ now. */
export async function writeLocks(
  session: WriteSession,
  place: Place,
  rows: readonly LockRow[],
): Promise<string[]> {
  await refuseUnknown(
    session,
    place,
    rows.map(({ itemId }) => itemId),
  );
  const given = rows.map(({ itemId, holds, reason, author = session.actor }) => ({
    item_id: itemId,
    lock: holds === null ? null : { holds, reason, author },
  }));
  const changed = ids(
    await session.query<{ item_id: string }>(
      `with given as (select item_id, nullif(lock, 'null') as after from jsonb_to_recordset($5) as given(item_id uuid, lock jsonb)),
         compared as (select given.*, case when holds is not null then ${LOCK_JSON} end as before
           from given left join item_lock
             on (item_lock.reorganisation_id, item_lock.plan_id, item_lock.item_id) = ($1, $2, given.item_id))
       insert into change (reorganisation_id, plan_id, number, position, aspect, item_id, before, after)
       select $1, $2, $3, $4 + row_number() over (order by item_id), 'LOCK', item_id, before, after
       from compared where before is distinct from after returning item_id`,
      [...at(place), JSON.stringify(given)],
    ),
  );
  if (changed.length === 0) return changed;
  await session.query(
    'delete from item_lock where reorganisation_id = $1 and plan_id = $2 and item_id = any($3::uuid[])',
    [place.reorganisationId, place.planId, changed],
  );
  await session.query(
    `insert into item_lock (reorganisation_id, plan_id, item_id, holds, reason, author, changed_by)
     select $1, $2, item_id, after ->> 'holds', after ->> 'reason', after ->> 'author', $3 from change
     where reorganisation_id = $1 and plan_id = $2 and number = $3 and position > $4 and aspect = 'LOCK' and after is not null`,
    at(place),
  );
  return changed;
}

/** Records and writes approvals of what a rebase changed; returns the items whose approval differs now. */
export async function writeApprovals(
  session: WriteSession,
  place: Place,
  items: readonly string[],
  approved: boolean,
): Promise<string[]> {
  return ids(
    await session.query<{ item_id: string }>(
      `with written as (
         update rebase_change set approved_in = case when $6 then $3::integer end
         where reorganisation_id = $1 and plan_id = $2 and item_id = any($5::uuid[]) and (approved_in is null) = $6
         returning item_id)
       insert into change (reorganisation_id, plan_id, number, position, aspect, item_id, before, after)
       select $1, $2, $3, $4 + row_number() over (order by item_id), 'APPROVAL', item_id,
         case when not $6 then '"approved"'::jsonb end, case when $6 then '"approved"'::jsonb end
       from written returning item_id`,
      [...at(place), items, approved],
    ),
  );
}
