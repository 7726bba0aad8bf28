import type { Case, CaseFilter, CaseOrder } from '../graphql/types/case.js';
import type { PlannedCase, PlannedCaseFilter, PlannedCaseOrder } from '../graphql/types/planned-case.js';
import type { PostFilter, PostOrder } from '../graphql/types/post.js';
import type { WorkerFilter, WorkerOrder } from '../graphql/types/worker.js';
import { listCasesFor } from '../reads/cases.js';
import { PAGE_LARGEST } from '../reads/page.js';
import { listPlannedCasesFor } from '../reads/planned-cases.js';
import type { PlanRow } from '../reads/plans.js';
import { listPostsFor } from '../reads/posts.js';
import { readsField } from '../reads/shown.js';
import { listWorkersFor } from '../reads/workers.js';
import { inputOf } from './export-request.js';
import {
  accountInWords,
  every,
  mapped,
  type ExportRequest,
  type ExportTable,
  type Row,
} from './export-table.js';

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
/** The fields of a case behind its columns, for what a list reads follows the fields asked for. */
const CASE_FIELDS = [
  'worker',
  'heldBy',
  'responsibleArea',
  'openedOn',
  'lastSeenOn',
  'hearingOn',
  'inProceedings',
];
const OF_CASE: ReadonlySet<string> = new Set(CASE_FIELDS);
const OF_PLANNED_CASE: ReadonlySet<string> = new Set([
  'worker',
  ...CASE_FIELDS.map((name) => `case.${name}`),
]);

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
      OF_PLANNED_CASE,
      true,
    );
  return mapped(every(reads, page), plannedRow);
}

/** Cases, workers and posts, of today and in a plan. */
export const PEOPLE: Readonly<Record<string, ExportTable>> = {
  cases: {
    entry: 'Query.cases',
    ofPlan: false,
    columns: CASE_COLUMNS,
    rows({ reads, filter, orderBy }) {
      const wanted = inputOf<CaseFilter>(filter, 'filter', 'CaseFilter');
      const order = inputOf<CaseOrder[]>(orderBy, 'orderBy', 'CaseOrder', true);
      const page = (after: string | null) =>
        listCasesFor(reads, { filter: wanted, orderBy: order, first: PAGE_LARGEST, after }, OF_CASE, true);
      return mapped(every(reads, page), caseRow);
    },
  },
  'planned-cases': {
    entry: 'Plan.cases',
    ofPlan: true,
    columns: PLANNED_COLUMNS,
    rows: (request) => plannedRows(request, {}),
  },
  unallocated: {
    entry: 'Plan.cases',
    ofPlan: true,
    columns: PLANNED_COLUMNS,
    rows: (request) =>
      plannedRows(
        request,
        { unallocated: true },
        readsField(request.reads.actor, 'SENSITIVE') ? [{ field: 'RISK_THEN_WAIT', direction: 'ASC' }] : [],
      ),
  },
  workers: {
    entry: 'Query.workers',
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
      return mapped(every(reads, page), (worker) => [
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
    entry: 'Query.posts',
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
      return mapped(every(reads, page), (post) => [
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
};
