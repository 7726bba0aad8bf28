import { PlanLink } from '../../app/PlanLink.js';
import { LoadBar } from '../../design/LoadBar.js';
import { Table } from '../../design/Table.js';
import { formatNumber } from '../../lib/format.js';
import type { TeamLoad } from './team-loads.js';
import { Sign } from '../../design/Sign.js';

const each = (cases: number, workers: number) =>
  workers === 0
    ? '—'
    : (cases / workers).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function TeamTable({ teams }: { teams: readonly TeamLoad[] }) {
  return (
    <Table<TeamLoad>
      caption="Caseloads by team"
      rows={teams}
      keyOf={(team) => team.id}
      columns={[
        {
          key: 'team',
          header: 'Team',
          rowHeader: true,
          cell: (team) => (
            <PlanLink to={`/caseloads?team=${encodeURIComponent(team.id)}`}>{team.name}</PlanLink>
          ),
        },
        { key: 'workers', header: 'Workers', numeric: true, cell: (team) => formatNumber(team.workers) },
        { key: 'today', header: 'Cases today', numeric: true, cell: (team) => formatNumber(team.casesToday) },
        { key: 'each', header: 'Each', numeric: true, cell: (team) => each(team.casesToday, team.workers) },
        { key: 'plan', header: 'In this plan', numeric: true, cell: (team) => formatNumber(team.cases) },
        { key: 'eachplan', header: 'Each', numeric: true, cell: (team) => each(team.cases, team.workers) },
        {
          key: 'bar',
          header: 'Load in this plan',
          cell: (team) => (
            <LoadBar
              load={team.points}
              ceiling={team.ceiling}
              target={team.target}
              scale={team.ceiling * 2 || 1}
            />
          ),
        },
        {
          key: 'above',
          header: 'Above the ceiling, today and in this plan',
          numeric: true,
          cell: (team) => (
            <>
              {formatNumber(team.aboveToday)} <Sign kind="arrow" />{' '}
              <strong className={team.above > 0 ? 'needs' : undefined}>{formatNumber(team.above)}</strong>
            </>
          ),
        },
      ]}
    />
  );
}
