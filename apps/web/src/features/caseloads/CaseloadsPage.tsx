import { useQuery } from '@apollo/client/react';
import { usePlan } from '../../app/plan-context.js';
import { CheckField, SelectField } from '../../design/Fields.js';
import { PageHead, Panel } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink } from '../../design/Table.js';
import { CaseloadsDocument, TeamsDocument, type CaseloadFilter } from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf, formatNumber } from '../../lib/format.js';
import { count, flag, oneOf, text, type View } from '../../lib/url-state.js';
import { useRowKeys } from '../../lib/use-row-keys.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';
import { byTeam, type Caseload } from './team-loads.js';
import { TeamTable } from './TeamTable.js';
import { WorkerTable } from './WorkerTable.js';

const codecs = {
  group: oneOf(['CHILDREN', 'ADULTS'], 'CHILDREN'),
  team: text(),
  over: flag(),
  order: oneOf(['load', 'room', 'worker'], 'load'),
  page: count(1),
};

/** Who holds how much: first by team, then worker by worker, against target and ceiling. */
export function CaseloadsPage() {
  useTitle('Caseloads');
  const plan = usePlan();
  const [view, change] = useView(codecs);
  const filter: CaseloadFilter = { clientGroup: [view.group], carriesCases: true };
  const result = useQuery(CaseloadsDocument, { variables: { planId: plan.id, filter } });
  const teams = useQuery(TeamsDocument, { variables: { clientGroup: view.group } });
  useRowKeys();
  return (
    <div className="page">
      <PageHead
        title="Caseloads"
        lead="What each team and each worker holds today and in this plan, against the target and the ceiling of local policy. Workers are shown by post number."
      />
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
            ...((teams.data ?? teams.previousData)?.teams ?? []).map((team) => ({
              value: team.id,
              label: team.name,
            })),
          ]}
          onChange={(event) => change({ team: event.currentTarget.value })}
        />
        <SelectField
          label="Order by"
          value={view.order}
          options={[
            { value: 'load', label: 'Most loaded first' },
            { value: 'room', label: 'Most room first' },
            { value: 'worker', label: 'Worker' },
          ]}
          onChange={(event) => change({ order: event.currentTarget.value as 'load' | 'room' | 'worker' })}
        />
        <CheckField
          label="Above the ceiling only"
          checked={view.over}
          onChange={(event) => change({ over: event.currentTarget.checked })}
        />
        <CsvLink href={exportHref('caseloads', { plan: plan.id, filter })} of="caseloads" />
      </div>
      <Contained>
        <Loaded result={result} rows={14}>
          {(data) => {
            const all = data.plan?.caseloads ?? [];
            if (all.length === 0) {
              return (
                <Empty title="No workers with cases in this baseline">
                  <p>Load an extract of workers on the Data page.</p>
                </Empty>
              );
            }
            return <Loads all={all} view={view} />;
          }}
        </Loaded>
      </Contained>
    </div>
  );
}

function Loads({ all, view }: { all: readonly Caseload[]; view: View<typeof codecs> }) {
  const over = all.filter((each) => each.aboveCeiling).length;
  const overToday = all.filter((each) => each.pointsToday > each.ceiling).length;
  const shown = all.filter(
    (each) =>
      (view.team === '' || each.team?.id === view.team) &&
      (!view.over || each.aboveCeiling || each.pointsToday > each.ceiling),
  );
  return (
    <>
      <Panel
        title="By team"
        conclusion={
          <p>
            <strong>
              {formatNumber(overToday)} of {formatNumber(all.length)} workers are above their ceiling today,{' '}
              {formatNumber(over)} in this plan.
            </strong>
          </p>
        }
      >
        <TeamTable teams={byTeam(all)} />
      </Panel>
      <Panel
        title="By worker"
        conclusion={
          <p>{countOf(shown.length, 'worker')}. The thin line is the target, the thick line the ceiling.</p>
        }
      >
        {shown.length === 0 ? (
          <Empty title="No worker matches" />
        ) : (
          <WorkerTable caseloads={shown} order={view.order} page={view.page} />
        )}
      </Panel>
    </>
  );
}
