import type {
  ClientGroup,
  PlannedCaseFilter,
  PlannedCaseOrder,
  PlannedCaseOrderField,
} from '../../generated/operations.js';
import { parseSort } from '../../design/sort.js';
import { flag, oneOf, text, type View } from '../../lib/url-state.js';

export const views = [
  { id: 'all', name: 'All', count: 'all' },
  { id: 'no-worker', name: 'No worker', count: 'noWorker' },
  { id: 'no-destination', name: 'No destination', count: 'noDestination' },
  { id: 'court', name: 'In court', count: 'inCourt', sensitive: true },
  { id: 'divided', name: 'Would divide a family', count: 'dividedFamily' },
] as const;

export const caseCodecs = {
  view: oneOf(
    views.map((view) => view.id),
    'all',
  ),
  search: text(),
  group: oneOf(['CHILDREN', 'ADULTS', 'ALL'], 'CHILDREN'),
  type: text(),
  team: text(),
  area: text(),
  to: text(),
  worker: text(),
  changes: flag(),
  safety: flag(),
  locked: flag(),
  sort: text('RISK_THEN_WAIT'),
};
export type CaseView = View<typeof caseCodecs>;

/** The server's filter for what the address says. */
export function caseFilter(view: CaseView): PlannedCaseFilter {
  const one = (value: string) => (value === '' ? undefined : [value]);
  const yes = (value: boolean) => (value ? true : undefined);
  const filter: PlannedCaseFilter = {
    search: view.search || undefined,
    clientGroup: groupOf(view),
    caseType: one(view.type),
    teamId: one(view.team),
    areaGssCode: one(view.area),
    destinationGssCode: one(view.to),
    workerId: one(view.worker),
    changesWorker: yes(view.changes),
    inSafetyOrder: yes(view.safety),
    locked: yes(view.locked),
    unallocated: yes(view.view === 'no-worker'),
    noDestination: yes(view.view === 'no-destination'),
    inProceedings: yes(view.view === 'court'),
    familyDivided: yes(view.view === 'divided'),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

export function groupOf(view: CaseView): ClientGroup[] | undefined {
  return view.group === 'ALL' ? undefined : [view.group];
}

const fields: readonly PlannedCaseOrderField[] = [
  'REFERENCE',
  'RISK_THEN_WAIT',
  'WAITING_DAYS',
  'CASE_TYPE',
  'TEAM',
  'DESTINATION',
  'WORKER',
  'HEARING_ON',
];

/** Orders that go by sensitive facts; whoever may not see these gets the order of the references. */
const sensitive: ReadonlySet<string> = new Set(['RISK_THEN_WAIT', 'HEARING_ON']);

export function caseOrder(sort: string, readsSensitive = true): PlannedCaseOrder[] {
  const { field, direction } = parseSort(sort);
  const wanted = fields.find((each) => each === field) ?? 'RISK_THEN_WAIT';
  return [{ field: readsSensitive || !sensitive.has(wanted) ? wanted : 'REFERENCE', direction }];
}
