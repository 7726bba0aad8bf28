import { schemeInForce, type ClientGroup } from '@vesting/domain';
import { queueRun, requestStop } from '@vesting/persistence';
import { REPAIR_ENGINE, REPAIR_STEPS } from '../solving/repair.js';
import { readLockConflicts } from '../solving/lock-conflicts.js';
import { readPlanning } from '../solving/planning.js';
import { readPlanHead } from '../solving/planning-rows.js';
import { refusalOfAccess } from './access.js';
import { inTransaction, isUuid, Refusal, refusalOfCommand, refuse } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { defaultSteps } from './default-steps.js';
import { refused, type Outcome } from './outcome.js';
import { requestDigest, type PlanRequest } from './request.js';

export interface SolvePlanRequest extends PlanRequest {
  clientGroup?: ClientGroup;
  seed?: number;
  steps?: number;
  /** Repair the plan as it stands instead of solving it afresh. */
  leastChange?: boolean;
}

/** Name and version of the full search; a proposal is reproducible by the same one. */
const ENGINE = 'annealing-2';
const DEFAULT_SEED = 1;
const MOST_STEPS = 10_000_000_000;

/** Queues a solve of the plan as it stands. Nothing of the plan changes before its proposal is accepted. */
export async function solvePlan(
  context: UseCaseContext,
  request: SolvePlanRequest,
): Promise<Outcome<{ runId: string }>> {
  const denied = refusalOfAccess(context, 'SOLVE');
  if (denied) return denied;
  const { pack, reorganisationId } = context;
  const { planId, clientGroup = 'CHILDREN', seed = DEFAULT_SEED, steps, idempotencyKey } = request;
  const repairs = request.leastChange === true;
  if (!isUuid(planId)) return refused('NOT_FOUND', 'There is no such plan.', ['planId']);
  if (!Number.isSafeInteger(seed)) return refused('INVALID', 'The seed is a whole number.', ['seed']);
  if (steps !== undefined && (!Number.isSafeInteger(steps) || steps < 1 || steps > MOST_STEPS))
    return refused('INVALID', `Steps are a whole number from 1 to ${MOST_STEPS}.`, ['steps']);
  if (schemeInForce(pack, clientGroup) === undefined)
    return refused('INVALID', 'The programme has no scheme for this client group.', ['clientGroup']);
  return inTransaction(context, async (session) => {
    const plan =
      (await readPlanHead(session, reorganisationId, planId)) ??
      refuse('NOT_FOUND', 'There is no such plan.', ['planId']);
    if (plan.status !== 'DRAFT')
      throw new Refusal(refusalOfCommand({ outcome: 'FROZEN', status: plan.status }));
    const impossible = (
      await readLockConflicts(session, reorganisationId, planId, () =>
        readPlanning(session, pack, planId, clientGroup),
      )
    ).filter((conflict) => conflict.impossible);
    if (impossible.length > 0)
      throw new Refusal({
        ok: false,
        errors: impossible.map(({ sentence }) => ({
          code: 'INVALID',
          message: `No plan can keep these locks: ${sentence}`,
          path: ['planId'],
        })),
      });
    const answer = await queueRun(session, {
      reorganisationId,
      planId,
      planVersion: plan.version,
      clientGroup,
      seed,
      steps:
        steps ??
        (repairs
          ? REPAIR_STEPS
          : await defaultSteps(session, reorganisationId, plan.baselineId, clientGroup)),
      engine: repairs ? REPAIR_ENGINE : ENGINE,
      idempotencyKey,
      requestDigest: requestDigest('SOLVE_PLAN', request),
    });
    if ('runId' in answer) return { runId: answer.runId };
    throw new Refusal(refusalOfCommand(answer));
  });
}

/** Asks a solve to stop; it keeps its best. One that has ended stays as it is. */
export async function stopSolving(
  context: UseCaseContext,
  { runId }: { runId: string },
): Promise<Outcome<{ runId: string }>> {
  const denied = refusalOfAccess(context, 'SOLVE');
  if (denied) return denied;
  const { reorganisationId } = context;
  if (!isUuid(runId)) return refused('NOT_FOUND', 'There is no such solve.', ['runId']);
  return inTransaction(context, async (session) => {
    const known = await session.query('select from run where reorganisation_id = $1 and id = $2', [
      reorganisationId,
      runId,
    ]);
    if (known.length === 0) refuse('NOT_FOUND', 'There is no such solve.', ['runId']);
    await requestStop(session, reorganisationId, runId);
    return { runId };
  });
}
