import { usePlan } from '../../app/plan-context.js';
import { PageHead } from '../../design/Panel.js';
import { Contained } from '../../design/States.js';
import { useTitle } from '../../lib/use-title.js';
import { RebasedPanel } from './RebasedPanel.js';
import { RegisterChangesPanel } from './RegisterChangesPanel.js';
import './changes.scss';

/** The morning after: what the register says now that the plan does not, and what taking it along has changed. */
export function ChangesPage() {
  useTitle('Changes');
  const plan = usePlan();
  return (
    <div className="page">
      <PageHead
        title="Changes"
        lead={`What the register says now and the baseline of “${plan.name}” does not.`}
      />
      <Contained>
        <RebasedPanel planId={plan.id} />
      </Contained>
      <Contained>
        <RegisterChangesPanel planId={plan.id} />
      </Contained>
    </div>
  );
}
