import {
  decideIdentity,
  undoIdentity,
  writeAudit,
  type IdentityOutcome,
  type WriteSession,
} from '@vesting/persistence';
import type { IdentityVerdict } from '@vesting/domain';
import { refusalOfAccess } from './access.js';
import { inTransaction, isUuid, Refusal } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { deriveUnder } from './derive.js';
import { refused, type Outcome } from './outcome.js';
import { faultOfReason, requestDigest } from './request.js';

interface Decided {
  decisionId: string;
}

export interface IdentifyRequest {
  /** The record that is to stand for both, and the one that goes into it; of two people, either. */
  survivorId: string;
  mergedId: string;
  reason: string;
  idempotencyKey: string;
}

/**
 * Says that two records are of one person: they are one item from now on, for what is held and for every later
 * file. Items of a baseline that was taken stay as they are.
 */
export const mergeItems = (context: UseCaseContext, request: IdentifyRequest): Promise<Outcome<Decided>> =>
  decide(context, request, 'SAME');

/** Says that two records that look alike are of two people, so that it is not asked again. */
export const tellApart = (context: UseCaseContext, request: IdentifyRequest): Promise<Outcome<Decided>> =>
  decide(context, request, 'DISTINCT');

async function decide(
  context: UseCaseContext,
  request: IdentifyRequest,
  verdict: IdentityVerdict,
): Promise<Outcome<Decided>> {
  const { survivorId, mergedId, reason, idempotencyKey } = request;
  const fault = faultOfReason(reason);
  if (fault) return refused('INVALID', fault, ['reason']);
  return inTransaction(context, async (session) => {
    await requireReach(context, session, [survivorId, mergedId]);
    const outcome = await decideIdentity(session, {
      ...shared(context),
      verdict,
      survivorId,
      mergedId,
      reason,
      idempotencyKey,
      requestDigest: requestDigest(verdict, request),
    });
    return answered(context, session, verdict === 'SAME' ? 'MERGE_ITEMS' : 'TELL_APART', outcome);
  });
}

export interface UnmergeRequest {
  decisionId: string;
  reason: string;
  idempotencyKey: string;
}

/** Takes a decision on identity back; each record is again what its own sources say. */
export async function unmergeItems(
  context: UseCaseContext,
  request: UnmergeRequest,
): Promise<Outcome<Decided>> {
  const { decisionId, reason, idempotencyKey } = request;
  const fault = faultOfReason(reason);
  if (fault) return refused('INVALID', fault, ['reason']);
  if (!isUuid(decisionId)) return refused('NOT_FOUND', 'There is no such decision.', ['decisionId']);
  return inTransaction(context, async (session) => {
    const [decision] = await session.query<{ items: string[] }>(
      'select array[survivor_id, merged_id] as items from identity_decision where reorganisation_id = $1 and id = $2',
      [context.reorganisationId, decisionId],
    );
    if (!decision) throw new Refusal(refused('NOT_FOUND', 'There is no such decision.', ['decisionId']));
    await requireReach(context, session, decision.items);
    const outcome = await undoIdentity(session, {
      ...shared(context),
      decisionId,
      reason,
      idempotencyKey,
      requestDigest: requestDigest('UNMERGE', request),
    });
    return answered(context, session, 'UNMERGE_ITEMS', outcome);
  });
}

const shared = ({ reorganisationId, pack }: UseCaseContext) => ({
  reorganisationId,
  derive: deriveUnder(pack),
});

/** Whoever decides must be allowed to for the council of either record. */
async function requireReach(
  context: UseCaseContext,
  session: WriteSession,
  ids: readonly string[],
): Promise<void> {
  const rows = ids.every(isUuid)
    ? await session.query<{ body: string }>(
        'select body_id as body from item where reorganisation_id = $1 and id = any($2)',
        [context.reorganisationId, ids],
      )
    : [];
  if (rows.length < new Set(ids).size) throw new Refusal(refused('NOT_FOUND', 'There is no such record.'));
  for (const { body } of rows) {
    const denied = refusalOfAccess(context, 'IDENTIFY', body);
    if (denied) throw new Refusal(denied);
  }
}

async function answered(
  { reorganisationId }: UseCaseContext,
  session: WriteSession,
  action: string,
  outcome: IdentityOutcome,
): Promise<Decided> {
  switch (outcome.outcome) {
    case 'DECIDED':
      if (!outcome.repeated) await writeAudit(session, reorganisationId, action, outcome.decisionId);
      return { decisionId: outcome.decisionId };
    case 'REFUSED':
      throw new Refusal(refused('INVALID', outcome.why));
    case 'NOT_FOUND':
      throw new Refusal(refused('NOT_FOUND', 'There is no such record.'));
    case 'KEY_REUSED':
      throw new Refusal(
        refused('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used for another request.', [
          'idempotencyKey',
        ]),
      );
  }
}
