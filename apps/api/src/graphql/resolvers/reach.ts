import { bodiesInReach, isAllowed, refusalOf } from '@vesting/domain';
import type { OperationContext } from '../context.js';
import { forbidden } from '../errors.js';

/** A role that sees only its own body sees a list of it; a role that sees none is refused. */
export function requireReceived({ actor }: OperationContext): void {
  const reach = bodiesInReach(actor, 'READ_RECEIVED');
  if (reach !== 'ALL' && !reach.some((body) => isAllowed(actor, 'READ_RECEIVED', body)))
    throw forbidden(refusalOf(actor, 'READ_RECEIVED'));
}
