import { acceptProposal as accept, readRun, type Skipped } from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import { inTransaction, isUuid, Refusal, refusalOfCommand, refuse, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';
import { requestDigest, type PlanRequest } from './request.js';
import { skippedItems, type SkippedItem } from './skipped.js';

export interface AcceptProposalRequest extends PlanRequest {
  runId: string;
  /** Only these cases, and the workers they need; all when not given. */
  caseIds?: readonly string[];
}

/** `accepted` counts the cases whose worker is another now. */
export type ProposalAccepted = PlanChanged & { accepted: number; skipped: SkippedItem[] };

const LEFT_OUT: Readonly<Record<Exclude<Skipped['why'], 'CHANGED'>, string>> = {
  HELD_BACK: 'She keeps cases that the proposed employer does not deliver.',
  DOES_NOT_FIT: 'The worker’s employer does not deliver this case.',
  NO_DESTINATION: 'It has no council yet.',
};

/** Takes a finished solve's proposal into the plan; what people changed or locked meanwhile stays and is listed. */
export async function acceptProposal(
  context: UseCaseContext,
  request: AcceptProposalRequest,
): Promise<Outcome<ProposalAccepted>> {
  const denied = refusalOfAccess(context, 'CHANGE_PLAN');
  if (denied) return denied;
  const { reorganisationId } = context;
  const { planId, version, runId, caseIds, idempotencyKey } = request;
  if (!isUuid(planId)) return refused('NOT_FOUND', 'There is no such plan.', ['planId']);
  if (!isUuid(runId)) return refused('NOT_FOUND', 'There is no such solve.', ['runId']);
  if (caseIds && !caseIds.every(isUuid))
    return refused('NOT_FOUND', 'Some of these cases are not in the plan.', ['caseIds']);
  return inTransaction(context, async (session) => {
    const run = await readRun(session, reorganisationId, runId);
    if (run === undefined || run.planId !== planId)
      return refuse('NOT_FOUND', 'The plan has no such solve.', ['runId']);
    if (run.state !== 'DONE' && run.state !== 'STOPPED')
      refuse('INVALID', 'This solve has no proposal to accept.', ['runId']);
    const answer = await accept(session, {
      reorganisationId,
      planId,
      seenVersion: version,
      runId,
      ...(caseIds ? { caseIds } : {}),
      idempotencyKey,
      requestDigest: requestDigest('ACCEPT_PROPOSAL', request),
    });
    if (answer.outcome !== 'ACCEPTED' && answer.outcome !== 'REPEATED')
      throw new Refusal(refusalOfCommand(answer));
    const { number, cases, skipped } =
      answer.outcome === 'ACCEPTED'
        ? answer
        : (answer.answer as { number: number; cases: number; skipped: Skipped[] });
    return {
      planId,
      version: number,
      accepted: cases,
      skipped: await skippedItems(
        session,
        reorganisationId,
        skipped.map(({ itemId, why, byCommand, actor }) => ({
          itemId,
          reason:
            why === 'CHANGED'
              ? `Command ${byCommand} by ${actor} changed it after the solve began.`
              : LEFT_OUT[why],
        })),
      ),
    };
  });
}
