import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useFrame, useRights } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { PlanStatusTag } from '../../app/PlanSwitch.js';
import { PageHead } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { Tag } from '../../design/Tag.js';
import { PlanDetailDocument, type PlanDetailQuery } from '../../generated/operations.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import { PlanActions } from './PlanActions.js';
import { ProposalPanel } from './ProposalPanel.js';
import { RulesPanel } from './RulesPanel.js';
import { closenessWords } from './run-words.js';
import { SolvePanel } from './SolvePanel.js';
import './plans.scss';

/** One plan: what it stands on, its rules, its search for a better allocation, and what that proposes. */
export function PlanPage() {
  const { planId = '' } = useParams();
  const result = useQuery(PlanDetailDocument, { variables: { planId } });
  const name = (result.data ?? result.previousData)?.plan?.name;
  useTitle(name ?? 'Plan');
  return (
    <div className="page">
      <p className="back">
        <PlanLink to="/plans">All plans</PlanLink>
      </p>
      <Loaded result={result} rows={12}>
        {({ plan }) => (plan ? <PlanBody plan={plan} /> : <Empty title="This plan does not exist" />)}
      </Loaded>
    </div>
  );
}

function PlanBody({ plan }: { plan: NonNullable<PlanDetailQuery['plan']> }) {
  const { plan: shown, frozen } = useFrame();
  const { may } = useRights();
  const { baseline, certificate } = plan;
  const changeable = frozen === null && shown?.id === plan.id;
  return (
    <>
      <PageHead
        title={plan.name}
        lead={
          <>
            {plan.description} <PlanStatusTag status={plan.status} />
          </>
        }
      >
        {shown?.id === plan.id && <PlanActions plan={plan} submittable={changeable} />}
      </PageHead>
      {!changeable && <p className="inset">{frozen ?? 'Choose this plan above to change it.'}</p>}
      <dl className="facts-row">
        <div>
          <dt>Version</dt>
          <dd>{plan.version}</dd>
        </div>
        <div>
          <dt>Baseline</dt>
          <dd>
            number {baseline.number}, {formatNumber(baseline.items)} items as at {formatDate(baseline.asAt)}{' '}
            {baseline.stale && (
              <>
                <Tag colour="yellow">Register has changed since</Tag>{' '}
                <PlanLink to={`/changes?plan=${encodeURIComponent(plan.id)}`}>What has changed</PlanLink>
              </>
            )}{' '}
            {baseline.synthetic && <Tag colour="purple">Synthetic</Tag>}
          </dd>
        </div>
        <div>
          <dt>Digest of the baseline</dt>
          <dd>
            <code title={baseline.digest}>{baseline.digest.slice(0, 16)}</code>
          </dd>
        </div>
        <div>
          <dt>How close to the best</dt>
          <dd>
            {certificate === null ? (
              'no statement yet'
            ) : (
              <>
                {closenessWords(certificate)}
                <span className="hint-line">
                  {certificate.considered} Digest{' '}
                  <code title={certificate.digest}>{certificate.digest.slice(0, 16)}</code>
                </span>
              </>
            )}
          </dd>
        </div>
      </dl>
      {(changeable || plan.runs.length > 0) && (
        <Contained>
          <SolvePanel plan={plan} changeable={changeable && may('SOLVE')} />
        </Contained>
      )}
      <Contained>
        <ProposalPanel planId={plan.id} changeable={changeable} />
      </Contained>
      <Contained>
        <RulesPanel rules={plan.rules} changeable={changeable} />
      </Contained>
    </>
  );
}
