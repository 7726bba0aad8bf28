import type { Delivery, PackRoute, PlanPurpose } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { ROUTE_COLUMNS } from '../structure/packs.js';
import {
  findRepeat,
  nameIsTaken,
  writeCommand,
  type KeyReused,
  type NotFound,
  type Repeated,
  type Request,
} from './idempotency.js';
import { copyArrangements, type AllocationRow, type DestinationRow } from './rows.js';

export interface NewPlan extends Request {
  reorganisationId: string;
  baselineId: string;
  name: string;
  purpose: PlanPurpose;
  /** Id of the pack's template, where it was made from one. */
  template?: string | null;
  /** Settings of the rules, by rule id. */
  rules: Record<string, number>;
  /** By current service id. */
  routes: ReadonlyMap<string, readonly PackRoute[]>;
  deliveries: readonly Delivery[];
  /** Every item of the baseline, or the transaction is refused. */
  destinations: Iterable<DestinationRow>;
  /** Today's allocations that hold in the plan from the start. */
  allocations?: Iterable<AllocationRow & { workerId: string }>;
}

export interface PlanCreated {
  outcome: 'CREATED';
  planId: string;
  version: 1;
}
export interface NameTaken {
  outcome: 'NAME_TAKEN';
}

/** Makes a plan with one destination for every item of its baseline, in this transaction. */
export async function createPlan(
  session: WriteSession,
  plan: NewPlan,
): Promise<PlanCreated | Repeated | KeyReused | NameTaken | NotFound> {
  const { reorganisationId, baselineId } = plan;
  const repeat = await findRepeat(session, reorganisationId, plan);
  if (repeat) return repeat;
  const found = await session.query('select from baseline where reorganisation_id = $1 and id = $2', [
    reorganisationId,
    baselineId,
  ]);
  if (found.length === 0) return { outcome: 'NOT_FOUND' };
  if (await nameIsTaken(session, reorganisationId, plan.name)) return { outcome: 'NAME_TAKEN' };
  const [row] = await session.query<{ id: string }>(
    `insert into plan (reorganisation_id, baseline_id, name, purpose, version, template, rules, created_by)
     values ($1, $2, $3, $4, 1, $5, $6, $7) returning id`,
    [
      reorganisationId,
      baselineId,
      plan.name,
      plan.purpose,
      plan.template,
      JSON.stringify(plan.rules),
      session.actor,
    ],
  );
  const planId = row?.id ?? '';
  await copyArrangements(session, { reorganisationId, planId }, plan.routes, plan.deliveries);
  await session.insertMany(
    'destination',
    ['reorganisation_id', 'plan_id', 'baseline_id', 'changed_by', ...DESTINATION_COLUMNS],
    mapped(plan.destinations, (each) => [
      reorganisationId,
      planId,
      baselineId,
      1,
      each.itemId,
      each.part,
      each.kind,
      each.divisible,
      each.measure,
      each.account,
      each.bodyId,
      each.reason,
      each.effectiveFrom,
      each.decidedBy,
      each.decisionReason,
    ]),
  );
  await session.insertMany(
    'allocation',
    ['reorganisation_id', 'plan_id', 'baseline_id', 'changed_by', ...ALLOCATION_COLUMNS],
    mapped(plan.allocations ?? [], (each) => [
      reorganisationId,
      planId,
      baselineId,
      1,
      each.caseId,
      each.workerId,
      each.serviceId,
      each.responsibleId,
      each.deliveringId,
      each.decidedBy,
      each.decisionReason,
    ]),
  );
  await writeCommand(session, { ...plan, planId, number: 1, kind: 'CREATE_PLAN', answer: { planId } });
  return { outcome: 'CREATED', planId, version: 1 };
}

export const DESTINATION_COLUMNS = [
  'item_id',
  'part',
  'kind',
  'divisible',
  'measure',
  'account',
  'body_id',
  'reason',
  'effective_from',
  'decided_by',
  'decision_reason',
];
export const ALLOCATION_COLUMNS = [
  'case_id',
  'worker_id',
  'service_id',
  'responsible_id',
  'delivering_id',
  'decided_by',
  'decision_reason',
];

function* mapped<T>(rows: Iterable<T>, map: (row: T) => unknown[]): Generator<unknown[]> {
  for (const row of rows) yield map(row);
}

/** A copy of a plan under another name, on the same baseline, as a draft with a history of its own. */
export async function copyPlan(
  session: WriteSession,
  {
    reorganisationId,
    planId,
    name,
    ...request
  }: Request & { reorganisationId: string; planId: string; name: string },
): Promise<PlanCreated | Repeated | KeyReused | NameTaken | NotFound> {
  const repeat = await findRepeat(session, reorganisationId, request);
  if (repeat) return repeat;
  // No command may be half in the copy.
  const found = await session.query('select from plan where reorganisation_id = $1 and id = $2 for share', [
    reorganisationId,
    planId,
  ]);
  if (found.length === 0) return { outcome: 'NOT_FOUND' };
  if (await nameIsTaken(session, reorganisationId, name)) return { outcome: 'NAME_TAKEN' };
  const [row] = await session.query<{ id: string }>(
    `insert into plan (reorganisation_id, baseline_id, name, purpose, version, template, rules, created_by)
     select reorganisation_id, baseline_id, $3, purpose, 1, template, rules, $4 from plan where reorganisation_id = $1 and id = $2
     returning id`,
    [reorganisationId, planId, name, session.actor],
  );
  const copy = row?.id ?? '';
  const tables: [string, string[]][] = [
    ['plan_route', ['current_service_id', ...ROUTE_COLUMNS]],
    ['delivery', ['service_id', 'responsible_id', 'delivering_id', 'from_date', 'to_date']],
    ['destination', ['baseline_id', ...DESTINATION_COLUMNS]],
    ['allocation', ['baseline_id', ...ALLOCATION_COLUMNS]],
    ['item_lock', ['item_id', 'holds', 'reason', 'author']],
  ];
  for (const [table, columns] of tables) {
    const first = table === 'plan_route' || table === 'delivery' ? '' : ', changed_by';
    const list = columns.join(', ');
    const rows = await session.query(
      `insert into ${table} (reorganisation_id, plan_id${first}, ${list})
       select reorganisation_id, $3::uuid${first === '' ? '' : ', 1'}, ${list} from ${table}
       where reorganisation_id = $1 and plan_id = $2 returning 1`,
      [reorganisationId, planId, copy],
    );
    await session.written(table, rows.length);
  }
  await writeCommand(session, {
    ...request,
    reorganisationId,
    planId: copy,
    number: 1,
    kind: 'COPY_PLAN',
    answer: { planId: copy, copyOf: planId },
  });
  return { outcome: 'CREATED', planId: copy, version: 1 };
}
