import { NOT_SHOWN, workerName } from '../../lib/hidden.js';
import { useQuery } from '@apollo/client/react';
import { useFrame } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { CheckField, SelectField } from '../../design/Fields.js';
import { SearchField } from '../../design/SearchField.js';
import { parseSort } from '../../design/sort.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink, Pager, Table, type Column } from '../../design/Table.js';
import {
  WorkersDocument,
  type WorkerFilter,
  type WorkerOrderField,
  type WorkersQuery,
} from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf, formatFte, formatNumber, words } from '../../lib/format.js';
import { flag, text } from '../../lib/url-state.js';
import { usePaging } from '../../lib/use-paging.js';
import { useView } from '../../lib/use-view.js';

type Worker = WorkersQuery['workers']['nodes'][number];

const codecs = {
  show: text(),
  search: text(),
  body: text(),
  over: flag(),
  carries: flag(),
  sort: text('REFERENCE'),
};

const columns: readonly Column<Worker>[] = [
  {
    key: 'worker',
    header: 'Worker',
    sort: 'REFERENCE',
    rowHeader: true,
    cell: (worker) => (
      <PlanLink to={`/cases?group=ALL&worker=${encodeURIComponent(worker.id)}`}>
        {workerName(worker)}
      </PlanLink>
    ),
  },
  { key: 'role', header: 'Role', cell: (worker) => words(worker.role) },
  { key: 'body', header: 'Council', cell: (worker) => worker.body.shortName },
  { key: 'team', header: 'Team', sort: 'TEAM', cell: (worker) => worker.team?.name ?? '—' },
  { key: 'fte', header: 'FTE', numeric: true, cell: (worker) => formatFte(worker.fte) },
  {
    key: 'employment',
    header: 'Engaged as',
    cell: (worker) => `${words(worker.employment)}${worker.newlyQualified ? ', newly qualified' : ''}`,
  },
  {
    key: 'cases',
    header: 'Cases today',
    sort: 'CASES',
    numeric: true,
    cell: (worker) => (worker.cases === null ? NOT_SHOWN : formatNumber(worker.cases)),
  },
  {
    key: 'ceiling',
    header: 'Points of ceiling',
    numeric: true,
    cell: (worker) =>
      worker.points === null ? (
        NOT_SHOWN
      ) : worker.carriesCases ? (
        <span className={worker.points > worker.ceiling ? 'needs' : undefined}>
          {formatNumber(worker.points)} of {formatNumber(worker.ceiling)}
          {worker.points > worker.ceiling ? ', above' : ''}
        </span>
      ) : (
        'Carries none'
      ),
  },
  {
    key: 'record',
    header: 'Records',
    cell: (worker) => (
      <PlanLink to={`/workers/${encodeURIComponent(worker.id)}`}>
        Open<span className="govuk-visually-hidden"> the records of {worker.reference}</span>
      </PlanLink>
    ),
  },
];

export function WorkersList() {
  const { reorganisation, viewer } = useFrame();
  const [view, change] = useView(codecs);
  const filter: WorkerFilter = {
    ...(view.search && { search: view.search }),
    ...(view.body && { bodyGssCode: [view.body] }),
    ...(view.over && { aboveCeiling: true }),
    ...(view.carries && { carriesCases: true }),
  };
  const { field, direction } = parseSort(view.sort);
  // Whoever may not know the references gets an order that does not go by them.
  const { namesWorkers } = viewer;
  const orderBy =
    namesWorkers || field !== 'REFERENCE' ? [{ field: field as WorkerOrderField, direction }] : [];
  const paging = usePaging(`workers ${JSON.stringify([filter, orderBy])}`, 50);
  const result = useQuery(WorkersDocument, {
    variables: { filter, orderBy, first: paging.first, after: paging.after },
  });
  return (
    <>
      <div className="filters">
        {namesWorkers && (
          <SearchField
            value={view.search}
            onFind={(search) => change({ search })}
            label="Find a worker or team"
          />
        )}
        <SelectField
          label="Council"
          value={view.body}
          options={[
            { value: '', label: 'All councils' },
            ...reorganisation.predecessors.flatMap((body) =>
              body.gssCode ? [{ value: body.gssCode, label: body.shortName }] : [],
            ),
          ]}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        <CheckField
          label="Above the ceiling"
          checked={view.over}
          onChange={(event) => change({ over: event.currentTarget.checked })}
        />
        <CheckField
          label="Carries cases"
          checked={view.carries}
          onChange={(event) => change({ carries: event.currentTarget.checked })}
        />
        <CsvLink href={exportHref('workers', { filter, orderBy })} of="these workers" />
      </div>
      <Contained>
        <Loaded result={result} rows={14}>
          {({ workers }) =>
            workers.nodes.length === 0 ? (
              <Empty title="No worker matches">
                <p>Take a filter away, or load an extract of workers on the Data page.</p>
              </Empty>
            ) : (
              <>
                <p className="list-head__count" role="status">
                  <strong>{countOf(workers.totalCount, 'worker')}</strong>
                </p>
                <Table
                  caption="Workers"
                  columns={columns}
                  rows={workers.nodes}
                  keyOf={(worker) => worker.id}
                  sort={view.sort}
                />
                <Pager
                  paging={paging}
                  total={workers.totalCount}
                  shown={workers.nodes.length}
                  page={workers.pageInfo}
                  noun="worker"
                />
              </>
            )
          }
        </Loaded>
      </Contained>
    </>
  );
}
