import { PageHead } from '../../design/Panel.js';
import { useFrame, useRights, type PlanHead } from '../../app/plan-context.js';
import { formatDate } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import { CapacityGapPanel } from './CapacityGapPanel.js';
import { CaseloadsPanel } from './CaseloadsPanel.js';
import { CeilingPanel } from './CeilingPanel.js';
import { FiguresPanel } from './FiguresPanel.js';
import { FlowsPanel } from './FlowsPanel.js';
import { HexPanel } from './HexPanel.js';
import { MapPanel } from './MapPanel.js';
import { PublishedPanel } from './PublishedPanel.js';
import './overview.scss';

/** What is unsafe today and what the plan makes of it, in figures first and then in pictures. */
export function OverviewPage() {
  useTitle('Overview');
  const { plan } = useFrame();
  return plan ? <PlanOverview plan={plan} /> : <OpenOverview />;
}

/** What everybody may know: where the new boundary runs, and what was published. */
function OpenOverview() {
  const { reorganisation } = useFrame();
  return (
    <div className="page">
      <PageHead
        title={`${reorganisation.predecessors.length} councils become ${reorganisation.successors.length}`}
        lead={
          <>
            On {formatDate(reorganisation.vestingDay)}. What your role may see of it; figures of cases,
            workers and plans are not among it.
          </>
        }
      />
      <div className="two-columns">
        <MapPanel />
        <HexPanel />
      </div>
      <PublishedPanel />
    </div>
  );
}

function PlanOverview({ plan }: { plan: PlanHead }) {
  const { reads } = useRights();
  const { reorganisation } = useFrame();
  return (
    <div className="page">
      <PageHead
        title="Who holds what, today and on vesting day"
        lead={
          <>
            From {formatDate(reorganisation.asAt)} to{' '}
            {plan.purpose === 'TODAY' ? 'this week, by' : `${formatDate(reorganisation.vestingDay)}, by`} the
            plan “{plan.name}”.
          </>
        }
      />
      <FiguresPanel planId={plan.id} />
      <FlowsPanel planId={plan.id} />
      <div className="two-columns">
        <MapPanel planId={plan.id} />
        <HexPanel planId={plan.id} />
      </div>
      <div className="two-columns two-columns--ceiling">
        <CeilingPanel planId={plan.id} />
        {reads('STAFF') && reads('CASES') && <CaseloadsPanel planId={plan.id} />}
      </div>
      <CapacityGapPanel planId={plan.id} />
      <PublishedPanel />
    </div>
  );
}
