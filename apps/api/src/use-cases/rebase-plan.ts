import {
  openRebaseChanges,
  rebasePlan as rebase,
  type DestinationRow,
  type Session,
} from '@vesting/persistence';
import { readRoutes } from '../solving/routes.js';
import { refusalOfAccess } from './access.js';
import {
  changePlan,
  inTransaction,
  isUuid,
  Refusal,
  refusalOfCommand,
  refuse,
  type PlanChanged,
} from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { destinationRows, LONGEST_NAME, newestBaseline, readItems } from './create-plan.js';
import { openingPlan } from './opening.js';
import { refused, type Outcome } from './outcome.js';
import { requestDigest, type PlanRequest } from './request.js';

export interface RebasePlanRequest extends PlanRequest {
  /** Default: the newest. */
  baselineId?: string;
  /** Name of the new plan; default: the old one's with the number of the baseline. */
  name?: string;
}

export interface Rebased extends PlanChanged {
  changes: number;
  contradictions: number;
}

/**
 * Carries a plan to a later baseline, as a new plan: what the register did not touch stays as it was decided,
 * what is new or has moved follows its route, and what speaks against a person's decision is listed.
 */
export async function rebasePlan(
  context: UseCaseContext,
  request: RebasePlanRequest,
): Promise<Outcome<Rebased>> {
  const denied = refusalOfAccess(context, 'CREATE_PLAN');
  if (denied) return denied;
  const { pack, reorganisationId } = context;
  const { planId, version, idempotencyKey } = request;
  if (!isUuid(planId)) return refused('NOT_FOUND', 'There is no such plan.', ['planId']);
  return inTransaction(context, async (session) => {
    const plan = await readHead(session, reorganisationId, planId);
    if (!plan) return refuse('NOT_FOUND', 'There is no such plan.', ['planId']);
    const baselineId = request.baselineId ?? (await newestBaseline(session, reorganisationId));
    const number =
      baselineId && isUuid(baselineId) && (await numberOf(session, reorganisationId, baselineId));
    if (!baselineId || !number) return refuse('NOT_FOUND', 'There is no such baseline.', ['baselineId']);
    const name = request.name?.trim() || (await freeName(session, reorganisationId, plan.name, number));
    if (name.length > LONGEST_NAME)
      refuse('INVALID', `A plan has a name of 1 to ${LONGEST_NAME} characters.`, ['name']);
    const items = await readItems(session, reorganisationId, baselineId);
    const routes = await readRoutes(session, reorganisationId, planId);
    const { destinations } = openingPlan(pack, plan.purpose, routes, items);
    const byId = new Map(items.map((item) => [item.id, item]));
    const answer = await rebase(session, {
      reorganisationId,
      planId,
      seenVersion: version,
      baselineId,
      name,
      routed: (itemId): DestinationRow[] => {
        const item = byId.get(itemId);
        return item ? [...destinationRows([item], destinations)] : [];
      },
      idempotencyKey,
      requestDigest: requestDigest('REBASE_PLAN', request),
    });
    if (answer.outcome === 'REBASED') {
      const { outcome: _outcome, ...made } = answer;
      return made;
    }
    if (answer.outcome === 'REPEATED')
      return { ...(answer.answer as unknown as Rebased), planId: answer.planId, version: 1 };
    if (answer.outcome === 'SAME_BASELINE')
      return refuse('INVALID', 'The plan stands on this baseline already.', ['baselineId']);
    throw new Refusal(refusalOfCommand(answer));
  });
}

interface Head {
  name: string;
  purpose: 'TODAY' | 'TRANSFER';
}

async function readHead(
  session: Session,
  reorganisationId: string,
  planId: string,
): Promise<Head | undefined> {
  const [plan] = await session.query<Head>(
    'select name, purpose from plan where reorganisation_id = $1 and id = $2',
    [reorganisationId, planId],
  );
  return plan;
}

async function numberOf(
  session: Session,
  reorganisationId: string,
  baselineId: string,
): Promise<number | undefined> {
  const [row] = await session.query<{ number: number }>(
    'select number from baseline where reorganisation_id = $1 and id = $2',
    [reorganisationId, baselineId],
  );
  return row?.number;
}

const SUFFIX = /, baseline \d+(?: \(\d+\))?$/;

async function freeName(
  session: Session,
  reorganisationId: string,
  name: string,
  number: number,
): Promise<string> {
  const rows = await session.query<{ name: string }>('select name from plan where reorganisation_id = $1', [
    reorganisationId,
  ]);
  const taken = new Set(rows.map((row) => row.name));
  const stem = name.replace(SUFFIX, '').slice(0, LONGEST_NAME - 25);
  for (let attempt = 1; ; attempt += 1) {
    const candidate = `${stem}, baseline ${number}${attempt === 1 ? '' : ` (${attempt})`}`;
    if (!taken.has(candidate)) return candidate;
  }
}

export interface ApproveChangesRequest extends PlanRequest {
  /** Items whose change is approved; none named: all that are open. */
  itemIds?: readonly string[];
}

/** Says that a person has seen what a rebase changed and agrees with it. */
export async function approveChanges(
  context: UseCaseContext,
  request: ApproveChangesRequest,
): Promise<Outcome<PlanChanged & { approved: number }>> {
  if (request.itemIds?.some((id) => !isUuid(id)))
    return refused('NOT_FOUND', 'Some of these items are not in the plan.', ['itemIds']);
  const itemIds = request.itemIds && [...new Set(request.itemIds)];
  return changePlan(
    context,
    request,
    { power: 'CHANGE_PLAN', kind: 'APPROVE_CHANGES', touches: itemIds ?? [] },
    async (command, session) => {
      const open = await openRebaseChanges(
        session,
        context.reorganisationId,
        request.planId,
        itemIds ?? null,
      );
      const approved = await command.changeApprovals(open, true);
      return { approved: approved.length };
    },
  );
}
