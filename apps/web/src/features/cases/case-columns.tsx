import { NOT_SHOWN, workerName } from '../../lib/hidden.js';
import { PlanLink } from '../../app/PlanLink.js';
import { AccountLabel } from '../../design/Account.js';
import { LoadBar } from '../../design/LoadBar.js';
import type { Column } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import type { PlannedCaseRowFragment } from '../../generated/operations.js';
import { formatDate } from '../../lib/format.js';

export type CaseRow = PlannedCaseRowFragment;

interface Selection {
  selected: ReadonlySet<string>;
  toggle: (ids: readonly string[], on: boolean) => void;
  rows: readonly CaseRow[];
  selectable: boolean;
}

/** The whole cell is the target of its box, so that it is wide enough to hit. */
function selectColumn({ selected, toggle, rows }: Selection): Column<CaseRow> {
  const all = rows.length > 0 && rows.every((row) => selected.has(row.id));
  return {
    key: 'select',
    header: (
      <label className="tick">
        <input
          type="checkbox"
          checked={all}
          onChange={(event) =>
            toggle(
              rows.map((row) => row.id),
              event.currentTarget.checked,
            )
          }
        />
        <span className="govuk-visually-hidden">Select all on this page</span>
      </label>
    ),
    cell: (row) => (
      <label className="tick">
        <input
          type="checkbox"
          checked={selected.has(row.id)}
          onChange={(event) => toggle([row.id], event.currentTarget.checked)}
        />
        <span className="govuk-visually-hidden">Select {row.case.reference}</span>
      </label>
    ),
  };
}

export function WorkerCell({ row }: { row: CaseRow }) {
  if (row.worker === null) return row.unallocated ? <Tag colour="red">Unallocated</Tag> : <>Not expected</>;
  return (
    <>
      {workerName(row.worker)}
      {row.changesWorker && <small className="muted"> new</small>}
    </>
  );
}

function Held({ row }: { row: CaseRow }) {
  if (!row.worker || row.worker.ceiling <= 0) return null;
  const { cases, points, ceiling } = row.worker;
  if (points === null) return NOT_SHOWN;
  return (
    <span className="held">
      {cases} <LoadBar load={points} ceiling={ceiling} scale={ceiling * 2} />
      {points > ceiling && <span className="govuk-visually-hidden"> above the ceiling</span>}
    </span>
  );
}

const facts: readonly Column<CaseRow>[] = [
  {
    key: 'case',
    header: 'Case',
    sort: 'REFERENCE',
    rowHeader: true,
    cell: (row) => <PlanLink to={`/cases/${encodeURIComponent(row.case.id)}`}>{row.case.reference}</PlanLink>,
  },
  { key: 'type', header: 'Type', sort: 'CASE_TYPE', cell: (row) => row.case.caseType?.name ?? 'Not stated' },
  { key: 'home', header: 'Home', cell: (row) => row.case.responsibleArea?.name ?? 'Not known' },
  {
    key: 'goes',
    nowrap: true,
    header: 'Goes to',
    sort: 'DESTINATION',
    cell: (row) => <AccountLabel account={row.destination} />,
  },
  { key: 'team', header: 'Team', sort: 'TEAM', cell: (row) => row.case.team?.name ?? '—' },
  { key: 'worker', header: 'Worker', sort: 'WORKER', cell: (row) => <WorkerCell row={row} /> },
  { key: 'held', header: 'Worker’s cases today', cell: (row) => <Held row={row} /> },
  {
    key: 'court',
    header: 'Court hearing',
    nowrap: true,
    sort: 'HEARING_ON',
    cell: (row) =>
      row.case.hearingOn ? formatDate(row.case.hearingOn) : row.case.inProceedings ? 'In proceedings' : '',
  },
  {
    key: 'family',
    header: 'Family',
    numeric: true,
    cell: (row) => (row.case.family && row.case.family.size > 1 ? `${row.case.family.size} cases` : ''),
  },
  {
    key: 'lock',
    header: 'Locked',
    cell: (row) =>
      row.lock ? (
        <span title={`${row.lock.reason} (${row.lock.author})`}>
          {row.lock.holds === 'BOTH' ? 'Both' : row.lock.holds === 'COUNCIL' ? 'Council' : 'Worker'}
        </span>
      ) : (
        ''
      ),
  },
];

export function caseColumns(selection: Selection): readonly Column<CaseRow>[] {
  return selection.selectable ? [selectColumn(selection), ...facts] : facts;
}

/** The same list without boxes, for pages that only show it. */
export const plainCaseColumns = facts;
