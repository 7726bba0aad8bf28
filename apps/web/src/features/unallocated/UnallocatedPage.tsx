import { useRights } from '../../app/plan-context.js';
import { NOT_SHOWN } from '../../lib/hidden.js';
import { useQuery } from '@apollo/client/react';
import { PlanLink } from '../../app/PlanLink.js';
import { PageHead } from '../../design/Panel.js';
import { SelectField } from '../../design/Fields.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink, Pager, Table, type Column } from '../../design/Table.js';
import { parseSort } from '../../design/sort.js';
import { Tag } from '../../design/Tag.js';
import {
  TeamsDocument,
  UnallocatedQueueDocument,
  type CaseOrderField,
  type UnallocatedQueueQuery,
} from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf, formatDate, formatNumber, words } from '../../lib/format.js';
import { oneOf, text } from '../../lib/url-state.js';
import { usePaging } from '../../lib/use-paging.js';
import { useRowKeys } from '../../lib/use-row-keys.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';
import { weekdaysBetween } from '../../lib/weekdays.js';
import { ProposePanel } from './ProposePanel.js';

type Waiting = UnallocatedQueueQuery['cases']['nodes'][number];

const codecs = {
  group: oneOf(['CHILDREN', 'ADULTS'], 'CHILDREN'),
  team: text(),
  sort: text('RISK_THEN_WAIT'),
};

const columns: readonly Column<Waiting>[] = [
  {
    key: 'case',
    header: 'Case',
    sort: 'REFERENCE',
    rowHeader: true,
    cell: (row) => <PlanLink to={`/cases/${encodeURIComponent(row.id)}`}>{row.reference}</PlanLink>,
  },
  { key: 'type', header: 'Type', sort: 'CASE_TYPE', cell: (row) => row.caseType?.name ?? 'Not stated' },
  {
    key: 'risk',
    header: 'Risk rank, then wait',
    sort: 'RISK_THEN_WAIT',
    cell: (row) => (
      <>
        {row.risk === null ? 'Not stated' : row.risk + 1}{' '}
        {row.inSafetyOrder && <Tag colour="red">Worker owed today</Tag>}
      </>
    ),
  },
  {
    key: 'waiting',
    header: 'Waiting',
    sort: 'WAITING_DAYS',
    numeric: true,
    cell: (row) => (row.waitingDays === null ? '—' : countOf(row.waitingDays, 'day')),
  },
  {
    key: 'clock',
    nowrap: true,
    header: 'Weekdays, of working days allowed',
    cell: (row) => <Clock row={row} />,
  },
  {
    key: 'seen',
    header: 'Last seen',
    nowrap: true,
    sort: 'LAST_SEEN_ON',
    cell: (row) => (row.lastSeenOn ? formatDate(row.lastSeenOn) : <span className="muted">not stated</span>),
  },
  { key: 'team', header: 'Team', sort: 'TEAM', nowrap: true, cell: (row) => row.team?.name ?? '—' },
  { key: 'held', header: 'Held by', cell: (row) => row.heldBy ?? NOT_SHOWN },
  { key: 'home', header: 'Home', cell: (row) => row.responsibleArea?.name ?? '—' },
  {
    key: 'family',
    header: 'Family',
    nowrap: true,
    cell: (row) =>
      row.family && row.family.size > 1
        ? [row.family.size, row.family.ties?.map((tie) => words(tie).toLowerCase()).join(', ')]
            .filter(Boolean)
            .join(': ')
        : '',
  },
];

function Clock({ row }: { row: Waiting }) {
  if (row.clockDays === null || row.openedOn === null) return null;
  const gone = weekdaysBetween(row.openedOn, row.asAt);
  return (
    <>
      {gone} of {row.clockDays}
      {gone > row.clockDays && <strong className="needs"> late</strong>}
    </>
  );
}

/** The children without a worker, as a queue: the gravest and the longest waiting first. */
export function UnallocatedPage() {
  const { may } = useRights();
  useTitle('Unallocated');
  const [view, change] = useView(codecs);
  const filter = {
    unallocated: true,
    clientGroup: [view.group],
    ...(view.team ? { teamId: [view.team] } : {}),
  };
  const { field, direction } = parseSort(view.sort);
  const orderBy = [{ field: field as CaseOrderField, direction }];
  const paging = usePaging(`unallocated ${JSON.stringify([filter, orderBy])}`, 50);
  const result = useQuery(UnallocatedQueueDocument, {
    variables: { filter, orderBy, first: paging.first, after: paging.after },
  });
  const teams = useQuery(TeamsDocument, { variables: { clientGroup: view.group } });
  const total = (result.data ?? result.previousData)?.cases.totalCount;
  const noun = view.group === 'CHILDREN' ? 'children' : 'adults';
  useRowKeys();
  return (
    <div className="page">
      <PageHead
        title="Unallocated"
        lead={
          total === undefined
            ? 'Those whose council is known and who have no worker.'
            : `${formatNumber(total)} ${noun} have no worker today. Until one is allocated, the manager of the team holds the case.`
        }
      />
      {may('SOLVE') && (
        <Contained>
          <ProposePanel clientGroup={view.group} waiting={total ?? 0} />
        </Contained>
      )}
      <div className="filters">
        <SelectField
          label="People"
          value={view.group}
          options={[
            { value: 'CHILDREN', label: 'Children' },
            { value: 'ADULTS', label: 'Adults' },
          ]}
          onChange={(event) =>
            change({ group: event.currentTarget.value === 'ADULTS' ? 'ADULTS' : 'CHILDREN', team: '' })
          }
        />
        <SelectField
          label="Team"
          value={view.team}
          options={[
            { value: '', label: 'All teams' },
            ...(teams.data?.teams ?? []).map((team) => ({ value: team.id, label: team.name })),
          ]}
          onChange={(event) => change({ team: event.currentTarget.value })}
        />
        <CsvLink href={exportHref('cases', { filter, orderBy })} of="the queue" />
      </div>
      <Contained>
        <Loaded result={result} rows={14}>
          {({ cases }) =>
            cases.nodes.length === 0 ? (
              <Empty title={`Nobody is waiting: every one of these ${noun} has a worker`} />
            ) : (
              <>
                <Table
                  caption="Queue of those without a worker"
                  columns={columns}
                  rows={cases.nodes}
                  keyOf={(row) => row.id}
                  sort={view.sort}
                />
                <Pager
                  paging={paging}
                  total={cases.totalCount}
                  shown={cases.nodes.length}
                  page={cases.pageInfo}
                  noun="case"
                />
              </>
            )
          }
        </Loaded>
      </Contained>
    </div>
  );
}
