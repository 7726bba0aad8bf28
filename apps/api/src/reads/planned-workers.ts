import type { GraphQLResolveInfo } from 'graphql';
import { encodeId, plannedKey } from '../graphql/global-id.js';
import { requestedOfNodes, requestedPaths, wants, wantsRecords } from '../graphql/look-ahead.js';
import type { Connection } from '../graphql/types/connection.js';
import type { Account } from '../graphql/types/ledger.js';
import type { PlannedWorker, PlannedWorkerFilter } from '../graphql/types/planned-worker.js';
import { bodyKeys, teamCondition, totalOrder } from './cases.js';
import { workerOf, type WorkerRecord } from './item-rows.js';
import { BASELINE, itemScope, loadToday } from './item-sql.js';
import { readList, type ListStatement, type PageRequest } from './list.js';
import { allOf, likeText, Parameters } from './parameters.js';
import { accountOf } from './planned-cases.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';
import { readsField, refuseHidden } from './shown.js';
import type { Structure } from './structure.js';

interface PlannedWorkerRecord extends WorkerRecord {
  account: Account['kind'];
  employer: string | null;
  no_destination_reason: string | null;
  decided_by: PlannedWorker['employerDecidedBy'];
  planned_cases: number;
  planned_points: number;
  lock_holds: 'COUNCIL' | 'WORKER' | 'BOTH' | null;
  lock_reason: string | null;
  lock_author: string | null;
}

export interface PlannedWorkerListRequest extends PageRequest {
  filter?: PlannedWorkerFilter | null;
}

function plannedWorkers(
  plan: PlanRow,
  reorganisationId: string,
  filter: PlannedWorkerFilter | null | undefined,
  paths: ReadonlySet<string>,
  structure: Structure,
  parameters: Parameters,
): Pick<ListStatement, 'key' | 'columns' | 'from' | 'countFrom' | 'where'> {
  const reorganisation = parameters.add(reorganisationId);
  const source = BASELINE(reorganisation, parameters.add(plan.baselineKey), parameters.add(plan.asAt));
  const planId = parameters.add(plan.key);
  const ofPlan = (alias: string) =>
    `${alias}.reorganisation_id = ${reorganisation} and ${alias}.plan_id = ${planId}`;
  const base = `baseline_item w
    join destination d on ${ofPlan('d')} and d.item_id = w.item_id and d.part = 0
    left join item_lock l on ${ofPlan('l')} and l.item_id = w.item_id`;
  const today = wants(paths, 'worker.cases', 'worker.points');
  return {
    key: 'w.item_id',
    columns: `w.item_id as id, w.body_id, w.reference, w.facts, ${source.asAt}::text as as_at, w.synthetic,
      d.account, d.body_id as employer, d.reason as no_destination_reason, d.decided_by,
      planned.cases as planned_cases, planned.points as planned_points,
      l.holds as lock_holds, l.reason as lock_reason, l.author as lock_author${today ? ', load.cases, load.points' : ''}`,
    from: `${base} left join lateral (select count(*)::int as cases,
        coalesce(sum(held.measure * coalesce(held.points, 0)), 0)::float8 as points
      from allocation a join baseline_item held on held.reorganisation_id = ${reorganisation}
        and held.baseline_id = a.baseline_id and held.item_id = a.case_id
      where ${ofPlan('a')} and a.worker_id = w.item_id) planned on true ${today ? loadToday(source, 'w', 'load') : ''}`,
    countFrom: base,
    where: allOf([
      itemScope(source, 'w', 'WORKER'),
      filter?.search && `w.reference ilike ${parameters.add(`${likeText(filter.search)}%`)}`,
      filter?.clientGroup && `w.client_group = any(${parameters.add(filter.clientGroup)}::text[])`,
      teamCondition(filter?.teamId, 'w', parameters),
      filter?.employerGssCode &&
        `d.body_id = any(${parameters.add(bodyKeys(filter.employerGssCode, structure))}::text[])`,
      typeof filter?.carriesCases === 'boolean' &&
        `coalesce((w.facts -> 'carriesCases')::boolean, false) = ${parameters.add(filter.carriesCases)}`,
    ]),
  };
}

const plannedWorkerOf = (
  record: PlannedWorkerRecord,
  plan: PlanRow,
  structure: Structure,
): PlannedWorker => ({
  __typename: 'PlannedWorker',
  id: encodeId('PlannedWorker', plannedKey(plan.key, record.id)),
  worker: workerOf(record, structure),
  employer: accountOf(structure, record.account, record.employer, record.no_destination_reason),
  employerDecidedBy: record.decided_by,
  cases: record.planned_cases,
  points: record.planned_points,
  lock:
    record.lock_holds === null
      ? null
      : { holds: record.lock_holds, reason: record.lock_reason ?? '', author: record.lock_author ?? '' },
});

/** The workers of a plan, one page in the order of their references. */
export async function listPlannedWorkers(
  reads: Reads,
  plan: PlanRow,
  { filter, ...page }: PlannedWorkerListRequest,
  info: GraphQLResolveInfo,
): Promise<Connection<PlannedWorker>> {
  refuseHidden(reads.actor, [[filter?.search, 'IDENTITY']]);
  const structure = await reads.structure();
  const parameters = new Parameters();
  return readList<PlannedWorkerRecord, PlannedWorker>(
    reads,
    {
      ...plannedWorkers(plan, reads.reorganisationId, filter, requestedOfNodes(info), structure, parameters),
      parameters,
      order: `planned-workers ${plan.key}`,
      sort: totalOrder([], 'w', 'item_id', readsField(reads.actor, 'IDENTITY')),
    },
    page,
    wantsRecords(info),
    (record) => plannedWorkerOf(record, plan, structure),
  );
}

export async function readPlannedWorker(
  reads: Reads,
  plan: PlanRow,
  itemId: string,
  info: GraphQLResolveInfo,
): Promise<PlannedWorker | null> {
  const structure = await reads.structure();
  const parameters = new Parameters();
  const { columns, from, where } = plannedWorkers(
    plan,
    reads.reorganisationId,
    null,
    requestedPaths(info),
    structure,
    parameters,
  );
  const [record] = await reads.query<PlannedWorkerRecord>(
    ...parameters.bound(
      `select ${columns} from ${from} where ${where} and w.item_id = ${parameters.add(itemId)}`,
    ),
  );
  return record ? plannedWorkerOf(record, plan, structure) : null;
}
