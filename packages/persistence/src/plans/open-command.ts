import type { WriteSession } from '../database/session.js';
import type { CommandRequest, PlanStatus } from './command-request.js';
import { PlanCommand } from './plan-command.js';
import { findRepeat, type KeyReused, type NotFound, type Repeated } from './idempotency.js';

/** Something the command would touch was changed by a later command than its caller had seen: the last such. */
export interface Conflict {
  outcome: 'CONFLICT';
  number: number;
  actor: string;
  kind: string;
  at: Date;
  /** The touched items that later commands changed; empty when it was the plan itself. */
  itemIds: string[];
}
/** The plan was submitted and no longer changes. */
export interface Frozen {
  outcome: 'FROZEN';
  status: PlanStatus;
}
export type Refused = Repeated | KeyReused | NotFound | Frozen;

/**
 * Begins one command of a plan: waits for the plan's other commands, then takes the next number. Everything
 * that the command changes goes through the answer, which must be finished in this transaction.
 */
export async function openCommand(
  session: WriteSession,
  request: CommandRequest,
): Promise<PlanCommand | Conflict | Refused> {
  const { reorganisationId, planId } = request;
  const [plan] = await session.query<{ version: number; status: PlanStatus }>(
    'select version, status from plan where reorganisation_id = $1 and id = $2 for update',
    [reorganisationId, planId],
  );
  if (!plan) return { outcome: 'NOT_FOUND' };
  const repeat = await findRepeat(session, reorganisationId, request);
  if (repeat) return repeat;
  if (plan.status !== 'DRAFT' && !request.lifeCycle) return { outcome: 'FROZEN', status: plan.status };
  const conflict = request.seenVersion < plan.version ? await findConflict(session, request) : undefined;
  if (conflict) return conflict;
  await session.query('update plan set version = version + 1 where reorganisation_id = $1 and id = $2', [
    reorganisationId,
    planId,
  ]);
  return new PlanCommand(session, request, plan.version + 1);
}

/** The last later command on what this one would touch. */
export async function findConflict(
  session: WriteSession,
  {
    reorganisationId,
    planId,
    seenVersion,
    touches,
  }: Pick<CommandRequest, 'reorganisationId' | 'planId' | 'seenVersion' | 'touches'>,
): Promise<Conflict | undefined> {
  const items = Array.isArray(touches) ? touches : [];
  if (Array.isArray(touches) && items.length === 0) return undefined;
  const [conflict] = await session.query<Omit<Conflict, 'outcome'>>(
    `with later as (
       select number, item_id from change
       where reorganisation_id = $1 and plan_id = $2 and number > $3
         and case when $4 = 'ALL' then true when $4 = 'PLAN' then item_id is null else item_id = any($5::uuid[]) end)
     select command.number, command.actor, command.kind, command.at,
       coalesce((select array_agg(distinct item_id::text) from later where item_id is not null), '{}') as "itemIds"
     from command where reorganisation_id = $1 and plan_id = $2 and number = (select max(number) from later)`,
    [reorganisationId, planId, seenVersion, Array.isArray(touches) ? 'ITEMS' : touches, items],
  );
  return conflict && { outcome: 'CONFLICT', ...conflict };
}
