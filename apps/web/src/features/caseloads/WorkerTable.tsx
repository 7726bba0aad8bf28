import { useState } from 'react';
import { useFrame } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { AccountLabel } from '../../design/Account.js';
import { LoadBar } from '../../design/LoadBar.js';
import { LocalPager } from '../../design/LocalPager.js';
import { Table } from '../../design/Table.js';
import { formatFte, formatNumber } from '../../lib/format.js';
import { byWorkerName, workerName } from '../../lib/hidden.js';
import { LeaveDialog } from './LeaveDialog.js';
import type { Caseload } from './team-loads.js';

const orders: Readonly<Record<'load' | 'room' | 'worker', (a: Caseload, b: Caseload) => number>> = {
  load: (a, b) => b.pointsToday - b.ceiling - (a.pointsToday - a.ceiling),
  room: (a, b) => a.points - a.ceiling - (b.points - b.ceiling),
  worker: byWorkerName,
};

const PAGE = 50;

export function WorkerTable({
  caseloads,
  order,
  page,
}: {
  caseloads: readonly Caseload[];
  order: 'load' | 'room' | 'worker';
  page: number;
}) {
  const changeable = useFrame().frozen === null;
  const [leaver, setLeaver] = useState<Caseload | null>(null);
  const scale = Math.max(
    1,
    ...caseloads.map((each) => Math.max(each.points, each.pointsToday, each.ceiling)),
  );
  const shown = [...caseloads].sort(orders[order]).slice((page - 1) * PAGE, page * PAGE);
  return (
    <>
      <Table<Caseload>
        caption="Caseloads by worker"
        rows={shown}
        keyOf={(each) => each.worker.id}
        columns={[
          {
            key: 'worker',
            header: 'Worker',
            rowHeader: true,
            cell: (each) => (
              <PlanLink to={`/cases?group=ALL&worker=${encodeURIComponent(each.worker.id)}`}>
                {workerName(each.worker)}
              </PlanLink>
            ),
          },
          { key: 'team', header: 'Team', cell: (each) => each.team?.name ?? '—' },
          {
            key: 'fte',
            header: 'FTE',
            numeric: true,
            cell: (each) => (
              <>
                {formatFte(each.worker.fte)}
                {each.worker.newlyQualified && <small className="muted"> newly qualified</small>}
                {each.worker.employment === 'AGENCY' && <small className="muted"> agency</small>}
              </>
            ),
          },
          {
            key: 'employer',
            header: 'Employer in this plan',
            cell: (each) => <AccountLabel account={each.employer} />,
          },
          {
            key: 'today',
            header: 'Today',
            cell: (each) => (
              <span className="held">
                {formatNumber(each.casesToday)}
                <LoadBar load={each.pointsToday} ceiling={each.ceiling} target={each.target} scale={scale} />
              </span>
            ),
          },
          {
            key: 'plan',
            header: 'In this plan',
            cell: (each) => (
              <span className="held">
                {formatNumber(each.cases)}
                <LoadBar load={each.points} ceiling={each.ceiling} target={each.target} scale={scale} />
              </span>
            ),
          },
          {
            key: 'state',
            header: 'Against the ceiling',
            cell: (each) =>
              each.employer.kind === 'CEASES' ? (
                'leaves, holds no cases'
              ) : each.aboveCeiling ? (
                <strong className="needs">{formatNumber(each.points - each.ceiling)} points above</strong>
              ) : (
                `room for ${formatNumber(each.ceiling - each.points)} points`
              ),
          },
          ...(changeable
            ? [
                {
                  key: 'leave',
                  header: <span className="govuk-visually-hidden">Change</span>,
                  cell: (each: Caseload) =>
                    each.employer.kind === 'CEASES' ? null : (
                      <button type="button" className="link-button" onClick={() => setLeaver(each)}>
                        Leaves<span className="govuk-visually-hidden"> {workerName(each.worker)}</span>…
                      </button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {leaver && <LeaveDialog caseload={leaver} onClose={() => setLeaver(null)} />}
      <LocalPager page={page} size={PAGE} total={caseloads.length} shown={shown.length} noun="worker" />
    </>
  );
}
