import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useNotices } from '../../app/notices.js';
import { useFrame } from '../../app/plan-context.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import {
  AcceptProposalDocument,
  CreatePlanDocument,
  ProposalDetailDocument,
  SolvePlanDocument,
  type ClientGroup,
  type ProposalDetailQuery,
} from '../../generated/operations.js';
import { countOf } from '../../lib/format.js';
import { RunProgress } from '../plans/RunProgress.js';
import { useRun } from '../plans/use-run.js';
import { impact } from './impact.js';

type Proposal = NonNullable<NonNullable<ProposalDetailQuery['plan']>['proposal']>;

/**
 * Gives the queue workers from today's teams: a plan for this week is made or used again, solved, and its
 * effect is told in a sentence before anything is accepted.
 */
export function ProposePanel({ clientGroup, waiting }: { clientGroup: ClientGroup; waiting: number }) {
  const { plans } = useFrame();
  const { refuse, tell } = useNotices();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [create, creating] = useMutation(CreatePlanDocument);
  const [solve, solving] = useMutation(SolvePlanDocument);
  const [accept, accepting] = useMutation(AcceptProposalDocument);
  const [runId, setRunId] = useState<string | null>(null);
  const [planId, setPlanId] = useState<string | null>(null);
  const [proposal, setProposal] = useState<{ of: Proposal; version: number } | null>(null);
  const run = useRun(runId);
  const fail = (error: unknown) => {
    refuse(problemsOf(error));
    return null;
  };

  /** The draft for this week: the one there is, or a new one from the pack's template. */
  const planForToday = async (): Promise<{ id: string; version: number } | null> => {
    const known = plans.find((plan) => plan.purpose === 'TODAY' && plan.status === 'DRAFT');
    if (known) return known;
    const answer = await create({
      variables: {
        input: { name: 'Today’s allocation', template: 'today', idempotencyKey: crypto.randomUUID() },
      },
    }).catch(fail);
    const payload = answer?.data?.createPlan;
    if (payload && payload.userErrors.length > 0) refuse(payload.userErrors);
    return payload?.plan ?? null;
  };

  const propose = async () => {
    setProposal(null);
    const plan = await planForToday();
    if (!plan) return;
    setPlanId(plan.id);
    const answer = await solve({
      variables: {
        input: { planId: plan.id, version: plan.version, clientGroup, idempotencyKey: crypto.randomUUID() },
      },
    }).catch(fail);
    const payload = answer?.data?.solvePlan;
    if (payload && payload.userErrors.length > 0) refuse(payload.userErrors);
    setRunId(payload?.run?.id ?? null);
  };

  const read = async () => {
    if (planId === null) return;
    const answer = await client
      .query({ query: ProposalDetailDocument, variables: { planId }, fetchPolicy: 'network-only' })
      .catch(fail);
    const plan = answer?.data?.plan;
    if (plan?.proposal) setProposal({ of: plan.proposal, version: plan.version });
  };

  const take = async () => {
    if (planId === null || proposal === null) return;
    const answer = await accept({
      variables: {
        input: {
          planId,
          version: proposal.version,
          runId: proposal.of.run.id,
          idempotencyKey: crypto.randomUUID(),
        },
      },
    }).catch(fail);
    const payload = answer?.data?.acceptProposal;
    if (!payload) return;
    if (payload.userErrors.length > 0) {
      refuse(payload.userErrors);
      return;
    }
    setProposal(null);
    setRunId(null);
    await client.refetchQueries({ include: 'active' });
    tell({
      text: `Accepted: ${countOf(payload.accepted, 'case')} allocated in “Today’s allocation”.`,
      skipped: payload.skipped,
      undo: payload.plan ? { planId, commandNumber: payload.plan.version } : undefined,
    });
    void navigate(`/cases?plan=${encodeURIComponent(planId)}&changes=yes`);
  };

  const busy = creating.loading || solving.loading;
  const over = run !== null && proposal !== null;
  return (
    <Panel title="Give them a worker from today’s teams" className="propose">
      {runId === null && (
        <div className="propose__start">
          <p>
            A proposal leaves everyone who has a worker with that worker, keeps every worker below the hard
            stop and takes the gravest risk and the longest wait first. Nothing changes until you accept it.
          </p>
          <Button busy={busy} disabled={waiting === 0} onClick={() => void propose()}>
            {busy ? 'Starting' : 'Propose'}
          </Button>
        </div>
      )}
      {runId !== null && run !== null && !over && <RunProgress run={run} onOver={() => void read()} />}
      {run?.state === 'FAILED' && (
        <p className="needs">{run.failure ?? 'The search failed. Nothing was changed.'}</p>
      )}
      {proposal && (
        <div className="propose__result" role="status">
          <p className="propose__sentence">{impact(proposal.of, waiting)}</p>
          <p>{proposal.of.sentence}</p>
          <div className="button-row">
            <Button busy={accepting.loading} onClick={() => void take()}>
              Accept
            </Button>
            <Button
              look="secondary"
              onClick={() =>
                planId &&
                void navigate(`/plans/${encodeURIComponent(planId)}?plan=${encodeURIComponent(planId)}`)
              }
            >
              Read every change
            </Button>
            <Button
              look="secondary"
              onClick={() => {
                setProposal(null);
                setRunId(null);
              }}
            >
              Leave it
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}
