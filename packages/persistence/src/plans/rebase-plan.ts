import { rebasedDestination, type Decision, type ItemKind, type RegisterChange } from '@vesting/domain';
import { changesSql, decisionsSql, QUESTIONS_DECISION } from '../baselines/compare.js';
import type { WriteSession } from '../database/session.js';
import { ROUTE_COLUMNS } from '../structure/packs.js';
import { PART_JSON } from './changes.js';
import { ALLOCATION_COLUMNS, DESTINATION_COLUMNS, type NameTaken } from './create-plan.js';
import {
  findRepeat,
  nameIsTaken,
  writeCommand,
  type KeyReused,
  type NotFound,
  type Repeated,
  type Request,
} from './idempotency.js';
import { findConflict, type Conflict } from './open-command.js';
import { recordRebase, type Touched } from './rebase-changes.js';
import type { DestinationRow } from './rows.js';

export interface RebaseRequest extends Request {
  reorganisationId: string;
  planId: string;
  seenVersion: number;
  baselineId: string;
  name: string;
  /** Where the plan's routes send each item of the new baseline. */
  routed: (itemId: string) => readonly DestinationRow[];
}

export interface Rebased {
  outcome: 'REBASED';
  planId: string;
  version: 1;
  /** Items that the new plan does not have as the old one had them, and of these what a person decided. */
  changes: number;
  contradictions: number;
}
/** The plan stands on this baseline already. */
export interface SameBaseline {
  outcome: 'SAME_BASELINE';
}

interface ChangedRow {
  item_id: string;
  kind: ItemKind;
  measure: number | null;
  divisible: boolean | null;
  change: RegisterChange;
  fields: string[];
  decisions: Decision[] | null;
  questioned: boolean;
  parts: DestinationRow[] | null;
  allocated: string | null;
}

/**
 * Carries a plan's destinations, allocations and locks by item to another baseline, as a new draft that names
 * what it comes from. What the register did not touch is copied row by row in the database; only changed items
 * are decided one by one, by domain's rule. One transaction: the ledger of the new plan balances or nothing is.
 */
export async function rebasePlan(
  session: WriteSession,
  { routed, ...request }: RebaseRequest,
): Promise<Rebased | Repeated | KeyReused | NotFound | NameTaken | Conflict | SameBaseline> {
  const { reorganisationId, planId, seenVersion, baselineId, name } = request;
  const repeat = await findRepeat(session, reorganisationId, request);
  if (repeat) return repeat;
  const [plan] = await session.query<{ version: number; baseline_id: string; known: boolean }>(
    `select version, baseline_id, exists (select from baseline where reorganisation_id = $1 and id = $3) as known
     from plan where reorganisation_id = $1 and id = $2 for share`,
    [reorganisationId, planId, baselineId],
  );
  if (!plan?.known) return { outcome: 'NOT_FOUND' };
  if (plan.baseline_id === baselineId) return { outcome: 'SAME_BASELINE' };
  const conflict =
    seenVersion < plan.version &&
    (await findConflict(session, { reorganisationId, planId, seenVersion, touches: 'ALL' }));
  if (conflict) return conflict;
  if (await nameIsTaken(session, reorganisationId, name)) return { outcome: 'NAME_TAKEN' };

  const next = await copyHead(session, request);
  const changed = await readChanged(session, request, plan.baseline_id);
  const decided = new Map<string, readonly DestinationRow[]>();
  for (const row of changed) {
    if (row.change === 'GONE' || row.change === 'MERGED') continue;
    decided.set(
      row.item_id,
      rebasedDestination({
        measure: row.measure ?? 0,
        divisible: row.divisible ?? false,
        fields: row.change === 'NEW' ? null : row.fields,
        decidedByPerson: row.decisions !== null,
        before: row.parts ?? [],
        route: routed(row.item_id),
      }),
    );
  }
  await copyDestinations(session, { ...request, next, changed: changed.map(({ item_id }) => item_id) });
  await writeDecided(session, { ...request, next }, changed, decided);
  // Her worker of today is a fact, which the plan follows where nobody decided otherwise.
  const followers = changed.filter(
    ({ kind, change, fields, decisions, allocated }) =>
      kind === 'CASE' &&
      decisions === null &&
      (change === 'NEW' || (fields.includes('worker') && allocated !== 'SOLVER')),
  );
  await carryAllocations(session, {
    ...request,
    next,
    followers: followers.map(({ item_id }) => item_id),
  });
  await copyLocks(session, { ...request, next });
  const touched = changed.map(({ item_id, change, fields, decisions, questioned }): Touched => ({
    item_id,
    merged: change === 'MERGED',
    fields,
    contradicts: questioned ? (decisions ?? []) : [],
  }));
  const counts = await recordRebase(session, { reorganisationId, planId, next }, touched);
  await writeCommand(session, {
    ...request,
    planId: next,
    number: 1,
    kind: 'REBASE_PLAN',
    answer: { planId: next, rebasedFrom: planId, ...counts },
  });
  return { outcome: 'REBASED', planId: next, version: 1, ...counts };
}

/** The new plan with the rules, routes and deliveries of the old one. */
async function copyHead(
  session: WriteSession,
  { reorganisationId, planId, baselineId, name }: Omit<RebaseRequest, 'routed'>,
): Promise<string> {
  const [row] = await session.query<{ id: string }>(
    `insert into plan (reorganisation_id, baseline_id, name, purpose, version, template, rules, created_by, rebased_from,
       rebased_from_version)
     select reorganisation_id, $3, $4, purpose, 1, template, rules, $5, id, version from plan
     where reorganisation_id = $1 and id = $2 returning id`,
    [reorganisationId, planId, baselineId, name, session.actor],
  );
  const next = row?.id ?? '';
  for (const [table, columns] of [
    ['plan_route', ['current_service_id', ...ROUTE_COLUMNS]],
    ['delivery', ['service_id', 'responsible_id', 'delivering_id', 'from_date', 'to_date']],
  ] as const) {
    const list = columns.join(', ');
    const rows = await session.query(
      `insert into ${table} (reorganisation_id, plan_id, ${list}) select reorganisation_id, $3::uuid, ${list} from ${table}
       where reorganisation_id = $1 and plan_id = $2 returning 1`,
      [reorganisationId, planId, next],
    );
    await session.written(table, rows.length);
  }
  return next;
}

/** Every item that differs between the baselines, with what the plan so far says of it. */
function readChanged(
  session: WriteSession,
  { reorganisationId, planId, baselineId }: Omit<RebaseRequest, 'routed'>,
  from: string,
): Promise<ChangedRow[]> {
  return session.query<ChangedRow>(
    `with changed as materialized (${changesSql('BASELINE')})
     select changed.item_id, changed.kind, changed.measure, changed.divisible, change, fields, decisions,
       ${QUESTIONS_DECISION} as questioned, allocation.decided_by as allocated,
       (select jsonb_agg(${PART_JSON} order by part) from destination
         where destination.reorganisation_id = $1 and destination.plan_id = $4 and destination.item_id = changed.item_id) as parts
     from changed left join (${decisionsSql('$4')}) decided using (item_id)
       left join allocation on (allocation.reorganisation_id, allocation.plan_id, allocation.case_id) = ($1, $4, changed.item_id)
     order by changed.item_id`,
    [reorganisationId, from, baselineId, planId],
  );
}

type Carry = Omit<RebaseRequest, 'routed'> & { next: string };

async function copyDestinations(
  session: WriteSession,
  { reorganisationId, planId, baselineId, next, changed }: Carry & { changed: readonly string[] },
): Promise<void> {
  const list = DESTINATION_COLUMNS.join(', ');
  const [row] = await session.query<{ count: number }>(
    `with copied as (
       insert into destination (reorganisation_id, plan_id, baseline_id, changed_by, ${list})
       select reorganisation_id, $3::uuid, $4::uuid, 1, ${list} from destination
       where reorganisation_id = $1 and plan_id = $2
         and not exists (select from unnest($5::uuid[]) changed(id) where changed.id = destination.item_id) returning 1)
     select count(*) from copied`,
    [reorganisationId, planId, next, baselineId, changed],
  );
  await session.written('destination', row?.count ?? 0);
}

async function writeDecided(
  session: WriteSession,
  { reorganisationId, baselineId, next }: Carry,
  changed: readonly ChangedRow[],
  decided: ReadonlyMap<string, readonly DestinationRow[]>,
): Promise<void> {
  await session.insertMany(
    'destination',
    ['reorganisation_id', 'plan_id', 'baseline_id', 'changed_by', ...DESTINATION_COLUMNS],
    changed.flatMap(({ item_id, kind, divisible }) =>
      (decided.get(item_id) ?? []).map((each) => [
        reorganisationId,
        next,
        baselineId,
        1,
        item_id,
        each.part,
        kind,
        divisible,
        each.measure,
        each.account,
        each.bodyId,
        each.reason,
        each.effectiveFrom,
        each.decidedBy,
        each.decisionReason,
      ]),
    ),
  );
}

/**
 * Allocations go along where the case and the worker are still there and her employer delivers the case's
 * service for its council, with the councils of now. The cases of a worker whose record was merged go along with the
 * one that stands for her; those of a worker who is gone are released.
 */
async function carryAllocations(
  session: WriteSession,
  { reorganisationId, planId, baselineId, next, followers }: Carry & { followers: readonly string[] },
): Promise<void> {
  const rows = await session.query(
    `with wanted as (
       select case_id, standing.item_id as worker_id, decided_by, decision_reason from allocation
         join item worker on worker.reorganisation_id = $1 and worker.id = worker_id
         join lateral (select item_id from baseline_item where reorganisation_id = $1 and baseline_id = $4
           and item_id in (worker.id, worker.merged_into) order by item_id = worker.id desc limit 1) standing on true
       where allocation.reorganisation_id = $1 and plan_id = $2
         and not exists (select from unnest($5::uuid[]) follower(id) where follower.id = case_id)
       union all
       select item_id, worker_id, 'ROUTE', null from baseline_item
       where reorganisation_id = $1 and baseline_id = $4 and item_id = any($5) and worker_id is not null)
     insert into allocation (reorganisation_id, plan_id, baseline_id, changed_by, ${ALLOCATION_COLUMNS.join(', ')})
     select $1, $3::uuid, $4::uuid, 1, case_id, wanted.worker_id, item.service_id, duty.body_id, employer.body_id,
       wanted.decided_by, wanted.decision_reason
     from wanted
       join baseline_item item on (item.reorganisation_id, item.baseline_id, item.item_id) = ($1, $4, case_id)
       join destination duty on (duty.reorganisation_id, duty.plan_id, duty.item_id, duty.part) = ($1, $3, case_id, 0)
       join destination employer
         on (employer.reorganisation_id, employer.plan_id, employer.item_id, employer.part) = ($1, $3, wanted.worker_id, 0)
       join delivery on (delivery.reorganisation_id, delivery.plan_id, delivery.service_id, delivery.responsible_id,
         delivery.delivering_id) = ($1, $3, item.service_id, duty.body_id, employer.body_id)
     returning 1`,
    [reorganisationId, planId, next, baselineId, followers],
  );
  await session.written('allocation', rows.length);
}

async function copyLocks(
  session: WriteSession,
  { reorganisationId, planId, baselineId, next }: Carry,
): Promise<void> {
  const rows = await session.query(
    `insert into item_lock (reorganisation_id, plan_id, item_id, holds, reason, author, changed_by)
     select $1, $3::uuid, item_id, holds, reason, author, 1 from item_lock
       join baseline_item item using (reorganisation_id, item_id)
     where reorganisation_id = $1 and plan_id = $2 and item.baseline_id = $4 returning 1`,
    [reorganisationId, planId, next, baselineId],
  );
  await session.written('item_lock', rows.length);
}
