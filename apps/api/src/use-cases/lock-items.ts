import type { LockHolds } from '@vesting/persistence';
import { changePlan, refuse, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';
import { faultOfReason, type PlanRequest } from './request.js';
import { faultOfItems } from './set-destinations.js';

export interface LockItemsRequest extends PlanRequest {
  itemIds: readonly string[];
  /** What the lock holds: the council, the worker or both; null unlocks. */
  holds: LockHolds | null;
  reason: string;
}

/** Locks items as they are, so that no solve and no bulk change moves them, or unlocks them. */
export async function lockItems(
  context: UseCaseContext,
  request: LockItemsRequest,
): Promise<Outcome<PlanChanged & { changed: number }>> {
  const fault = faultOfReason(request.reason) ?? faultOfItems(request.itemIds);
  if (fault) return refused('INVALID', fault);
  const itemIds = [...new Set(request.itemIds)];
  const { reorganisationId } = context;
  return changePlan(
    context,
    request,
    {
      power: 'CHANGE_PLAN',
      kind: request.holds === null ? 'UNLOCK_ITEMS' : 'LOCK_ITEMS',
      reason: request.reason,
      touches: itemIds,
    },
    async (command, session) => {
      const known = await session.query(
        'select from destination where reorganisation_id = $1 and plan_id = $2 and part = 0 and item_id = any($3::uuid[])',
        [reorganisationId, request.planId, itemIds],
      );
      if (known.length < itemIds.length)
        refuse('NOT_FOUND', 'Some of these items are not in the plan.', ['itemIds']);
      const { holds, reason } = request;
      const changed = await command.changeLocks(itemIds.map((itemId) => ({ itemId, holds, reason })));
      return { changed: changed.length };
    },
  );
}
