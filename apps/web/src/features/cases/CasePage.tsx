import { workerName, NOT_SHOWN } from '../../lib/hidden.js';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { PlanLink } from '../../app/PlanLink.js';
import { useFrame, usePlan, useRights } from '../../app/plan-context.js';
import { AccountLabel } from '../../design/Account.js';
import { PageHead, Panel } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { Tag } from '../../design/Tag.js';
import { CaseDetailDocument, type CaseDetailQuery } from '../../generated/operations.js';
import { formatDate } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import { RecordsPanel } from '../identity/RecordsPanel.js';
import { WorkerCell } from './case-columns.js';
import { CaseActions } from './CaseActions.js';
import { CaseFacts } from './CaseFacts.js';
import { CaseFamily } from './CaseFamily.js';
import { OtherChoices } from './OtherChoices.js';
import { WhyNotPanel } from './WhyNotPanel.js';
import './cases.scss';

type Case = NonNullable<CaseDetailQuery['case']>;
type Explained = NonNullable<NonNullable<CaseDetailQuery['plan']>['explain']>;

/** One case: why it goes to that council and that worker, and what else was possible. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const plan = usePlan();
  const explained = useRights().reads('PROPOSALS');
  const result = useQuery(CaseDetailDocument, { variables: { planId: plan.id, caseId, explained } });
  const shown = (result.data ?? result.previousData)?.case;
  useTitle(shown ? `Case ${shown.reference}` : 'Case');
  return (
    <div className="page">
      <p className="back">
        <PlanLink to="/cases">All cases</PlanLink>
      </p>
      <Contained>
        <Loaded result={result} rows={12} page="Case">
          {(data) =>
            data.case && data.plan ? (
              <CaseBody of={data.case} explained={data.plan.explain} />
            ) : (
              <>
                <PageHead title="Case not found" />
                <Empty title="This case is not in the register, or you may not see it" />
              </>
            )
          }
        </Loaded>
      </Contained>
    </div>
  );
}

function CaseBody({ of, explained }: { of: Case; explained: Explained | undefined }) {
  const { frozen } = useFrame();
  const { reads } = useRights();
  return (
    <>
      <PageHead title={`Case ${of.reference}`} lead={<CaseLead of={of} />}>
        {frozen === null && explained ? (
          <CaseActions chosen={[explained.case]} done={() => undefined} />
        ) : (
          <p className="muted">{frozen}</p>
        )}
      </PageHead>
      {explained && <p className="why">{explained.sentence}</p>}
      <div className="two-columns">
        <Panel title="In this plan">
          {explained ? <InThisPlan explained={explained} /> : <p className="muted">{NOT_SHOWN}</p>}
        </Panel>
        <Panel title="Today">
          <Today of={of} />
        </Panel>
      </div>
      {explained && <OtherChoices explained={explained} />}
      {explained && reads('STAFF') && <WhyNotPanel caseId={of.id} group={of.clientGroup ?? 'CHILDREN'} />}
      <div className="two-columns">
        <CaseFacts facts={of.facts} />
        <CaseFamily family={of.family} caseId={of.id} />
      </div>
      <RecordsPanel kind="CASE" id={of.id} reference={of.reference} records={of.records} />
    </>
  );
}

function InThisPlan({ explained }: { explained: Explained }) {
  const planned = explained.case;
  return (
    <dl className="summary">
      <Row name="Goes to">
        <AccountLabel account={planned.destination} />, from {formatDate(planned.effectiveFrom)}
      </Row>
      <Row name="Why that council">{explained.councilReason}</Row>
      <Row name="Worker">
        <WorkerCell row={planned} />
        {planned.deliveredBy && <>, delivered by {planned.deliveredBy.shortName}</>}
      </Row>
      <Row name="Why that worker">{explained.workerReason}</Row>
      <Row name="Decided by">
        council: {whoDecided(planned.destinationDecidedBy)}
        {planned.destinationReason && <> ({planned.destinationReason})</>}
        {planned.allocationDecidedBy && (
          <>
            ; worker:{' '}
            {planned.allocationDecidedBy === 'ROUTE'
              ? 'kept from today'
              : whoDecided(planned.allocationDecidedBy)}
            {planned.allocationReason && <> ({planned.allocationReason})</>}
          </>
        )}
      </Row>
      <Row name="Locked">
        {planned.lock
          ? `${planned.lock.reason} (${planned.lock.author})`
          : 'No. The solver may change the worker.'}
      </Row>
    </dl>
  );
}

function Today({ of }: { of: Case }) {
  return (
    <dl className="summary">
      <Row name="Held by">
        {of.worker ? `${workerName(of.worker)}, ${of.team?.name ?? 'no team'}` : (of.heldBy ?? NOT_SHOWN)}
      </Row>
      <Row name="Open since">{formatDate(of.openedOn)}</Row>
      <Row name="Last seen">{of.lastSeenOn ? formatDate(of.lastSeenOn) : 'Not stated'}</Row>
      <Row name="Waiting">
        {of.waitingDays === null ? '—' : `${of.waitingDays} days`}
        {of.clockDays !== null && ` of ${of.clockDays}`}
      </Row>
      <Row name="Court">
        {of.hearingOn
          ? `Hearing on ${formatDate(of.hearingOn)}`
          : of.inProceedings === null
            ? NOT_SHOWN
            : of.inProceedings
              ? 'In proceedings'
              : 'None'}
      </Row>
      <Row name="Home">
        {of.responsibleArea?.name ?? 'Not known'}
        {of.livingArea &&
          of.livingArea.gssCode !== of.responsibleArea?.gssCode &&
          `; lives in ${of.livingArea.name}`}
        {of.livesOutside && '; lives outside the county'}
        {of.areaProtected && '; area not shown'}
      </Row>
    </dl>
  );
}

function CaseLead({ of }: { of: Case }) {
  return (
    <>
      {of.caseType?.name ?? 'Type not stated'}, {of.body.name}. As at {formatDate(of.asAt)}.{' '}
      {of.inSafetyOrder && <Tag colour="red">Must always have a worker</Tag>}{' '}
      {of.inEnquiry && <Tag colour="orange">In an enquiry</Tag>}{' '}
      {of.synthetic && <Tag colour="purple">Synthetic</Tag>}
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function whoDecided(by: 'ROUTE' | 'SOLVER' | 'PERSON'): string {
  return { ROUTE: 'by law, route and place', SOLVER: 'the solver', PERSON: 'a person' }[by];
}
