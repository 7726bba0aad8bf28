import type { GraphQLResolveInfo } from 'graphql';
import { encodeId, plannedKey } from '../graphql/global-id.js';
import { requestedOfNodes, requestedPaths, wants, wantsRecords } from '../graphql/look-ahead.js';
import type { Connection } from '../graphql/types/connection.js';
import type { PlannedCaseOrderField } from '../graphql/types/enums.js';
import type { Account } from '../graphql/types/ledger.js';
import type { PlannedCase, PlannedCaseFilter, PlannedCaseOrder } from '../graphql/types/planned-case.js';
import { bodyKeys, CASE_SORTS, caseConditions, itemKeys, orderName, totalOrder } from './cases.js';
import { caseOf, workerOf, type CaseRecord, type WorkerRecord } from './item-rows.js';
import { BASELINE, caseColumns, caseExtras, itemScope, loadToday, workerValue } from './item-sql.js';
import { readList, type ListStatement, type PageRequest } from './list.js';
import { allOf, Parameters } from './parameters.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';
import { refuseHidden } from './shown.js';
import type { Structure } from './structure.js';

interface PlannedCaseRecord extends CaseRecord {
  account: Account['kind'];
  holder: string | null;
  no_destination_reason: string | null;
  effective_from: string;
  destination_by: PlannedCase['destinationDecidedBy'];
  destination_reason: string | null;
  allocated: boolean;
  changes_worker: boolean;
  delivering_id: string | null;
  allocation_by: PlannedCase['allocationDecidedBy'];
  allocation_reason: string | null;
  lock_holds: 'COUNCIL' | 'WORKER' | 'BOTH' | null;
  lock_reason: string | null;
  lock_author: string | null;
  planned_worker?: WorkerRecord | null;
}

export interface PlannedCaseListRequest extends PageRequest {
  filter?: PlannedCaseFilter | null;
  orderBy?: PlannedCaseOrder[] | null;
}

const SORTS: Readonly<Record<PlannedCaseOrderField, string[]>> = {
  REFERENCE: [],
  RISK_THEN_WAIT: CASE_SORTS.RISK_THEN_WAIT('c'),
  WAITING_DAYS: CASE_SORTS.WAITING_DAYS('c'),
  CASE_TYPE: CASE_SORTS.CASE_TYPE('c'),
  TEAM: CASE_SORTS.TEAM('c'),
  DESTINATION: ['d.account', 'd.body_id'],
  // The reference of the worker, so that the list reads as the screen does.
  WORKER: [
    '(select wo.reference from baseline_item wo where wo.reorganisation_id = a.reorganisation_id and wo.baseline_id = a.baseline_id and wo.item_id = a.worker_id)',
  ],
  HEARING_ON: [`c.facts ->> 'hearingOn'`],
};

export const accountOf = (
  structure: Structure,
  kind: Account['kind'],
  body: string | null,
  reason: string | null,
): Account => ({ kind, body: body === null ? null : (structure.bodies.get(body) ?? null), reason });

const isTrue = (value: boolean | null | undefined, condition: string): string | false =>
  typeof value === 'boolean' && (value ? condition : `not (${condition})`);

/** The statement over a plan's cases: destination, allocation and lock stand beside each case of its baseline. */
function plannedCases(
  plan: PlanRow,
  reorganisationId: string,
  filter: PlannedCaseFilter | null | undefined,
  paths: ReadonlySet<string>,
  structure: Structure,
  parameters: Parameters,
): Pick<ListStatement, 'key' | 'columns' | 'from' | 'countFrom' | 'where'> {
  const reorganisation = parameters.add(reorganisationId);
  const source = BASELINE(reorganisation, parameters.add(plan.baselineKey), parameters.add(plan.asAt));
  const planId = parameters.add(plan.key);
  const ofPlan = (alias: string) =>
    `${alias}.reorganisation_id = ${reorganisation} and ${alias}.plan_id = ${planId}`;
  const inner = new Set([...paths].flatMap((path) => (path.startsWith('case.') ? [path.slice(5)] : [])));
  const extras = caseExtras(source, 'c', inner);
  const base = `baseline_item c
    join destination d on ${ofPlan('d')} and d.item_id = c.item_id and d.part = 0
    left join allocation a on ${ofPlan('a')} and a.case_id = c.item_id
    left join item_lock l on ${ofPlan('l')} and l.item_id = c.item_id`;
  const joins = [extras.joins];
  const columns = [
    `${caseColumns(source, 'c', inner)}${extras.columns}, d.account, d.body_id as holder, d.reason as no_destination_reason,
     d.effective_from::text as effective_from, d.decided_by as destination_by, d.decision_reason as destination_reason,
     a.case_id is not null as allocated, c.worker_id is not null and a.worker_id is distinct from c.worker_id as changes_worker,
     a.delivering_id, a.decided_by as allocation_by, a.decision_reason as allocation_reason,
     l.holds as lock_holds, l.reason as lock_reason, l.author as lock_author`,
  ];
  if (wants(paths, 'worker')) {
    const loaded = wants(paths, 'worker.cases', 'worker.points');
    joins.push(`left join baseline_item pw on pw.reorganisation_id = ${reorganisation}
      and pw.baseline_id = a.baseline_id and pw.item_id = a.worker_id`);
    if (loaded) joins.push(loadToday(source, 'pw', 'pw_load'));
    columns.push(`${workerValue(source, 'pw', loaded ? 'pw_load' : undefined)} as planned_worker`);
  }
  const expectsWorker = `not coalesce(c.case_type = any(${parameters.add(structure.expectNoWorker)}::text[]), false)`;
  const { unallocated, workerId, ...same } = filter ?? {};
  const where = allOf([
    itemScope(source, 'c', 'CASE'),
    caseConditions({ ...same, unallocated: null, workerId: null }, 'c', parameters, structure),
    isTrue(unallocated, `a.case_id is null and d.account = 'BODY' and ${expectsWorker}`),
    isTrue(filter?.noDestination, `d.account = 'NO_DESTINATION'`),
    isTrue(filter?.changesWorker, 'c.worker_id is not null and a.worker_id is distinct from c.worker_id'),
    isTrue(filter?.locked, 'l.item_id is not null'),
    isTrue(filter?.inProceedings, `coalesce((c.facts -> 'inProceedings')::boolean, false)`),
    isTrue(
      filter?.familyDivided,
      `c.family is not null and c.family in (select fc.family from baseline_item fc
         join destination fd on ${ofPlan('fd')} and fd.item_id = fc.item_id and fd.part = 0
         where ${itemScope(source, 'fc', 'CASE')} and fc.family is not null
         group by fc.family having count(distinct fd.body_id) > 1)`,
    ),
    filter?.destinationGssCode &&
      `d.body_id = any(${parameters.add(bodyKeys(filter.destinationGssCode, structure))}::text[])`,
    workerId && `a.worker_id = any(${parameters.add(itemKeys(workerId, 'Worker'))}::uuid[])`,
  ]);
  return {
    key: 'c.item_id',
    columns: columns.join(', '),
    from: `${base} ${joins.join(' ')}`.trim(),
    countFrom: base,
    where,
  };
}

function plannedCaseOf(record: PlannedCaseRecord, plan: PlanRow, structure: Structure): PlannedCase {
  const expectsWorker = !structure.expectNoWorker.includes(record.case_type ?? '');
  return {
    __typename: 'PlannedCase',
    id: encodeId('PlannedCase', plannedKey(plan.key, record.id)),
    case: caseOf(record, structure, plan.baselineKey),
    destination: accountOf(structure, record.account, record.holder, record.no_destination_reason),
    effectiveFrom: record.effective_from,
    destinationDecidedBy: record.destination_by,
    destinationReason: record.destination_reason,
    worker: record.planned_worker ? workerOf(record.planned_worker, structure) : null,
    deliveredBy: record.delivering_id === null ? null : (structure.bodies.get(record.delivering_id) ?? null),
    allocationDecidedBy: record.allocation_by,
    allocationReason: record.allocation_reason,
    lock:
      record.lock_holds === null
        ? null
        : { holds: record.lock_holds, reason: record.lock_reason ?? '', author: record.lock_author ?? '' },
    unallocated: !record.allocated && record.account === 'BODY' && expectsWorker,
    changesWorker: record.changes_worker,
  };
}

/** The cases of a plan, one page. */
export const listPlannedCases = (
  reads: Reads,
  plan: PlanRow,
  request: PlannedCaseListRequest,
  info: GraphQLResolveInfo,
) => listPlannedCasesFor(reads, plan, request, requestedOfNodes(info), wantsRecords(info));

export async function listPlannedCasesFor(
  reads: Reads,
  plan: PlanRow,
  { filter, orderBy, ...page }: PlannedCaseListRequest,
  paths: ReadonlySet<string>,
  records: boolean,
): Promise<Connection<PlannedCase>> {
  const sorts = (...fields: PlannedCaseOrderField[]) => orderBy?.some(({ field }) => fields.includes(field));
  refuseHidden(reads.actor, [
    [filter?.inSafetyOrder, 'SENSITIVE'],
    [filter?.inProceedings, 'SENSITIVE'],
    [filter?.workerId, 'STAFF'],
    [sorts('RISK_THEN_WAIT', 'HEARING_ON'), 'SENSITIVE'],
    [sorts('WORKER'), 'IDENTITY'],
  ]);
  const structure = await reads.structure();
  const parameters = new Parameters();
  return readList<PlannedCaseRecord, PlannedCase>(
    reads,
    {
      ...plannedCases(plan, reads.reorganisationId, filter, paths, structure, parameters),
      parameters,
      order: orderName(`planned-cases ${plan.key}`, orderBy),
      sort: totalOrder(
        (orderBy ?? []).map(({ field, direction }) => ({ expressions: SORTS[field], direction })),
        'c',
        'item_id',
      ),
    },
    page,
    records,
    (record) => plannedCaseOf(record, plan, structure),
  );
}

/** Cases of a plan by their items, in the order of their references. */
export async function readPlannedCases(
  reads: Reads,
  plan: PlanRow,
  items: readonly string[],
  info: GraphQLResolveInfo,
  beneath = '',
): Promise<PlannedCase[]> {
  if (items.length === 0) return [];
  const paths = new Set(
    [...requestedPaths(info, 8)].flatMap((path) =>
      path.startsWith(beneath) ? [path.slice(beneath.length)] : [],
    ),
  );
  const structure = await reads.structure();
  const parameters = new Parameters();
  const { columns, from, where } = plannedCases(
    plan,
    reads.reorganisationId,
    null,
    paths,
    structure,
    parameters,
  );
  const rows = await reads.query<PlannedCaseRecord>(
    ...parameters.bound(
      `select ${columns} from ${from} where ${where} and c.item_id = any(${parameters.add(items)}::uuid[])
     order by c.reference, c.item_id limit 500`,
    ),
  );
  return rows.map((record) => plannedCaseOf(record, plan, structure));
}
