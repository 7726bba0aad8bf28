import { undoCommand, type LeftAlone } from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import { inTransaction, isUuid, Refusal, refusalOfCommand, refuse, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';
import { requestDigest, type PlanRequest } from './request.js';
import { skippedItems, type SkippedItem } from './skipped.js';

export interface UndoRequest extends PlanRequest {
  /** A command of one's own. */
  commandNumber: number;
}

/** A new command that restores what one's own command changed; what others changed since stays and is listed. */
export async function undo(
  context: UseCaseContext,
  request: UndoRequest,
): Promise<Outcome<PlanChanged & { restored: number; skipped: SkippedItem[] }>> {
  const denied = refusalOfAccess(context, 'CHANGE_PLAN');
  if (denied) return denied;
  const { reorganisationId } = context;
  const { planId, version, commandNumber, idempotencyKey } = request;
  if (!isUuid(planId)) return refused('NOT_FOUND', 'There is no such plan.', ['planId']);
  if (!Number.isInteger(commandNumber) || commandNumber < 1)
    return refused('NOT_FOUND', 'The plan has no such command.', ['commandNumber']);
  if (commandNumber === 1)
    return refused('INVALID', 'The command that made the plan cannot be undone.', ['commandNumber']);
  return inTransaction(context, async (session) => {
    const known = await session.query(
      'select from command where reorganisation_id = $1 and plan_id = $2 and number = $3',
      [reorganisationId, planId, commandNumber],
    );
    if (known.length === 0) refuse('NOT_FOUND', 'The plan has no such command.', ['commandNumber']);
    const answer = await undoCommand(session, {
      reorganisationId,
      planId,
      seenVersion: version,
      number: commandNumber,
      idempotencyKey,
      requestDigest: requestDigest('UNDO', request),
    });
    if (answer.outcome === 'NOT_OWN')
      return refuse('NOT_ALLOWED', `That command is of ${answer.actor}; only its author can undo it.`, [
        'commandNumber',
      ]);
    if (answer.outcome !== 'UNDONE' && answer.outcome !== 'REPEATED')
      throw new Refusal(refusalOfCommand(answer));
    const { number, restored, skipped } =
      answer.outcome === 'UNDONE'
        ? answer
        : (answer.answer as { number: number; restored: string[]; skipped: LeftAlone[] });
    return {
      planId,
      version: number,
      restored: restored.length,
      skipped: await skippedItems(
        session,
        reorganisationId,
        skipped.map(({ itemId, byCommand, actor }) => ({
          itemId,
          reason: `Command ${byCommand} by ${actor} changed it since.`,
        })),
      ),
    };
  });
}
