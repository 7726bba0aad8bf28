import type { Action } from '@vesting/domain';
import type { CaseFilter, CaseOrder, Case } from '../graphql/types/case.js';
import type { Connection } from '../graphql/types/connection.js';
import type { Account } from '../graphql/types/ledger.js';
import type { CaseloadFilter } from '../graphql/types/plan-summary.js';
import type { PlannedCase, PlannedCaseFilter, PlannedCaseOrder } from '../graphql/types/planned-case.js';
import type { PostFilter, PostOrder } from '../graphql/types/post.js';
import type { ServiceFilter, ServiceOrder } from '../graphql/types/service.js';
import type { WorkerFilter, WorkerOrder } from '../graphql/types/worker.js';
import { listCasesFor } from '../reads/cases.js';
import { listCommands } from '../reads/history.js';
import { PAGE_LARGEST } from '../reads/page.js';
import { readChecks } from '../reads/plan-judgement.js';
import { readCaseloads } from '../reads/plan-picture.js';
import { listPlannedCasesFor } from '../reads/planned-cases.js';
import type { PlanRow } from '../reads/plans.js';
import { listPostsFor } from '../reads/posts.js';
import { readReceived } from '../reads/received.js';
import { listServices, readRoutes, readServiceCounts } from '../reads/services.js';
import type { Reads } from '../reads/session.js';
import type { CurrentServiceRow } from '../reads/structure.js';
import { listWorkersFor } from '../reads/workers.js';
import { inputOf } from './export-request.js';

type Cell = string | number | boolean | null | undefined;
type Row = readonly Cell[];

export interface ExportRequest {
  reads: Reads;
  /** The plan that was asked for; the tables of a plan have one. */
  plan: PlanRow | null;
  filter: string | undefined;
  orderBy: string | undefined;
}

export interface ExportTable {
  action: Action;
  ofPlan: boolean;
  columns: readonly string[];
  rows(request: ExportRequest): AsyncIterable<Row> | Iterable<Row>;
}

const accountInWords = ({ kind, body, reason }: Account): string =>
  body?.name ?? [kind === 'CEASES' ? 'Ceases' : 'No destination', reason].filter(Boolean).join(': ');

/** Reads a list to its end, page by page, in the one snapshot of the export. */
async function* every<Node>(page: (after: string | null) => Promise<Connection<Node>>): AsyncGenerator<Node> {
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo }: Connection<Node> = await page(after);
    yield* nodes;
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return;
    after = pageInfo.endCursor;
  }
}

async function* mapped<Node>(
  nodes: AsyncIterable<Node> | Iterable<Node>,
  rowOf: (node: Node) => Row,
): AsyncGenerator<Row> {
  for await (const node of nodes) yield rowOf(node);
}

const CASE_COLUMNS = [
  'reference',
  'council today',
  'client group',
  'case type',
  'team',
  'worker today',
  'held by',
  'responsible area',
  'opened on',
  'last seen on',
  'days waiting',
  'hearing on',
  'in proceedings',
  'safety order',
  'unallocated',
  'points',
  'as at',
  'synthetic',
];
const caseRow = (about: Case): Row => [
  about.reference,
  about.body.name,
  about.clientGroup,
  about.caseType?.name,
  about.team?.name,
  about.worker?.reference,
  about.heldBy,
  about.areaProtected ? 'protected' : about.responsibleArea?.name,
  about.openedOn,
  about.lastSeenOn,
  about.waitingDays,
  about.hearingOn,
  about.inProceedings,
  about.inSafetyOrder,
  about.unallocated,
  about.points,
  about.asAt,
  about.synthetic,
];
const plannedRow = (planned: PlannedCase): Row => [
  ...caseRow(planned.case),
  accountInWords(planned.destination),
  planned.effectiveFrom,
  planned.destinationDecidedBy,
  planned.destinationReason,
  planned.worker?.reference,
  planned.deliveredBy?.name,
  planned.allocationDecidedBy,
  planned.allocationReason,
  planned.lock?.holds,
  planned.lock?.reason,
  planned.unallocated,
  planned.changesWorker,
];
const PLANNED_COLUMNS = [
  ...CASE_COLUMNS,
  'council in plan',
  'from',
  'council decided by',
  'council reason',
  'worker in plan',
  'delivered by',
  'worker decided by',
  'worker reason',
  'lock',
  'lock reason',
  'unallocated in plan',
  'changes worker',
];
const WITH_WORKER: ReadonlySet<string> = new Set(['worker', 'case.worker']);

function plannedRows(
  { reads, plan, filter, orderBy }: ExportRequest,
  more: PlannedCaseFilter,
  standard: PlannedCaseOrder[] = [],
) {
  const wanted = { ...inputOf<PlannedCaseFilter>(filter, 'filter', 'PlannedCaseFilter'), ...more };
  const order = inputOf<PlannedCaseOrder[]>(orderBy, 'orderBy', 'PlannedCaseOrder', true) ?? standard;
  const page = (after: string | null) =>
    listPlannedCasesFor(
      reads,
      plan as PlanRow,
      { filter: wanted, orderBy: order, first: PAGE_LARGEST, after },
      WITH_WORKER,
      true,
    );
  return mapped(every(page), plannedRow);
}

/** The tables that can be exported, by the name in their address. */
export const EXPORTS: Readonly<Record<string, ExportTable>> = {
  cases: {
    action: 'READ_REGISTER',
    ofPlan: false,
    columns: CASE_COLUMNS,
    rows({ reads, filter, orderBy }) {
      const wanted = inputOf<CaseFilter>(filter, 'filter', 'CaseFilter');
      const order = inputOf<CaseOrder[]>(orderBy, 'orderBy', 'CaseOrder', true);
      const page = (after: string | null) =>
        listCasesFor(
          reads,
          { filter: wanted, orderBy: order, first: PAGE_LARGEST, after },
          WITH_WORKER,
          true,
        );
      return mapped(every(page), caseRow);
    },
  },
  'planned-cases': {
    action: 'READ_REGISTER',
    ofPlan: true,
    columns: PLANNED_COLUMNS,
    rows: (request) => plannedRows(request, {}),
  },
  unallocated: {
    action: 'READ_REGISTER',
    ofPlan: true,
    columns: PLANNED_COLUMNS,
    rows: (request) =>
      plannedRows(request, { unallocated: true }, [{ field: 'RISK_THEN_WAIT', direction: 'ASC' }]),
  },
  workers: {
    action: 'READ_REGISTER',
    ofPlan: false,
    columns: [
      'reference',
      'employer today',
      'client group',
      'team',
      'role',
      'FTE thousandths',
      'employment',
      'newly qualified',
      'carries cases',
      'cases',
      'points',
      'ceiling',
      'as at',
      'synthetic',
    ],
    rows({ reads, filter, orderBy }) {
      const wanted = inputOf<WorkerFilter>(filter, 'filter', 'WorkerFilter');
      const order = inputOf<WorkerOrder[]>(orderBy, 'orderBy', 'WorkerOrder', true);
      const loads = new Set(['cases', 'points']);
      const page = (after: string | null) =>
        listWorkersFor(reads, { filter: wanted, orderBy: order, first: PAGE_LARGEST, after }, loads, true);
      return mapped(every(page), (worker) => [
        worker.reference,
        worker.body.name,
        worker.clientGroup,
        worker.team?.name,
        worker.role,
        worker.fte,
        worker.employment,
        worker.newlyQualified,
        worker.carriesCases,
        worker.cases,
        worker.points,
        worker.ceiling,
        worker.asAt,
        worker.synthetic,
      ]);
    },
  },
  posts: {
    action: 'READ_REGISTER',
    ofPlan: false,
    columns: [
      'reference',
      'employer today',
      'title',
      'team',
      'service',
      'grade',
      'FTE thousandths',
      'vacant',
      'carries cases',
      'as at',
      'synthetic',
    ],
    rows({ reads, filter, orderBy }) {
      const wanted = inputOf<PostFilter>(filter, 'filter', 'PostFilter');
      const order = inputOf<PostOrder[]>(orderBy, 'orderBy', 'PostOrder', true);
      const page = (after: string | null) =>
        listPostsFor(reads, { filter: wanted, orderBy: order, first: PAGE_LARGEST, after }, true);
      return mapped(every(page), (post) => [
        post.reference,
        post.body.name,
        post.title,
        post.team?.name,
        post.service?.name,
        post.grade,
        post.fte,
        post.vacant,
        post.carriesCases,
        post.asAt,
        post.synthetic,
      ]);
    },
  },
  services: {
    action: 'READ_STRUCTURE',
    ofPlan: false,
    columns: [
      'service',
      'LGSL',
      'family',
      'run by',
      'arrangement',
      'from',
      'to',
      'receivers',
      'delivered by',
      'inferred',
      'cases',
      'posts',
      'FTE thousandths',
      'spend pence',
      'funding pence',
    ],
    async *rows({ reads, plan, filter, orderBy }) {
      const wanted = inputOf<ServiceFilter>(filter, 'filter', 'ServiceFilter');
      const order = inputOf<ServiceOrder[]>(orderBy, 'orderBy', 'ServiceOrder', true);
      const page = (after: string | null) =>
        listServices(reads, { filter: wanted, orderBy: order, first: PAGE_LARGEST, after });
      for await (const service of every(page))
        for (const current of service.currentServices as CurrentServiceRow[]) {
          const counts = await readServiceCounts(reads, current);
          for (const route of await readRoutes(reads, current, plan?.id))
            yield [
              service.name,
              service.lgslId,
              service.family,
              current.runBy.name,
              route.kind,
              route.from,
              route.to,
              route.receivers
                .map(({ body, sharePpm }) => `${body.shortName} ${sharePpm / 10_000}%`)
                .join('; '),
              route.deliveredBy?.name,
              route.inferred,
              counts.cases,
              counts.posts,
              counts.fte,
              counts.spend,
              counts.funding,
            ];
        }
    },
  },
  caseloads: {
    action: 'READ_REGISTER',
    ofPlan: true,
    columns: [
      'worker',
      'team',
      'employer',
      'cases today',
      'points today',
      'cases in plan',
      'points in plan',
      'target',
      'ceiling',
      'above ceiling',
    ],
    async *rows({ reads, plan, filter }) {
      const wanted = inputOf<CaseloadFilter>(filter, 'filter', 'CaseloadFilter');
      for (const load of await readCaseloads(reads, plan as PlanRow, wanted))
        yield [
          load.worker.reference,
          load.team?.name,
          accountInWords(load.employer),
          load.casesToday,
          load.pointsToday,
          load.cases,
          load.points,
          load.target,
          load.ceiling,
          load.aboveCeiling,
        ];
    },
  },
  received: {
    action: 'READ_RECEIVED',
    ofPlan: false,
    columns: [
      'body',
      'kind',
      'client group',
      'unit',
      'as at',
      'rows',
      'control total',
      'loaded',
      'difference',
      'received',
      'synthetic',
    ],
    async *rows({ reads }) {
      for (const row of await readReceived(reads))
        yield [
          row.body.name,
          row.kind,
          row.clientGroup,
          row.unit,
          row.asAt,
          row.rows,
          row.controlTotal,
          row.loaded,
          row.difference,
          row.loaded !== null,
          row.synthetic,
        ];
    },
  },
  checks: {
    action: 'READ_TOTALS',
    ofPlan: true,
    columns: ['check', 'severity', 'count', 'holds', 'sentence'],
    async *rows({ reads, plan }) {
      for (const check of await readChecks(reads, plan as PlanRow))
        yield [check.name, check.severity, check.count, check.holds, check.sentence];
    },
  },
  history: {
    action: 'READ_HISTORY',
    ofPlan: true,
    columns: ['number', 'at', 'actor', 'kind', 'sentence', 'reason', 'items', 'undoes', 'undone'],
    rows({ reads, plan }) {
      const page = (after: string | null) =>
        listCommands(reads, (plan as PlanRow).key, { first: PAGE_LARGEST, after }, true);
      return mapped(every(page), (command) => [
        command.number,
        command.at,
        command.actor,
        command.kind,
        command.sentence,
        command.reason,
        command.itemCount,
        command.undoes,
        command.undone,
      ]);
    },
  },
};
