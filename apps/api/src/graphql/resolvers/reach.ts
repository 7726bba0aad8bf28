import { bodiesInReach, refusalToRead, type DataClass } from '@vesting/domain';
import type { OperationContext } from '../context.js';
import { forbidden } from '../errors.js';

/** A role that sees only its own body sees a list of it; a role that sees none is refused. */
export function requireBodies({ actor }: OperationContext, dataClass: DataClass): void {
  if (bodiesInReach(actor, dataClass).length === 0) throw forbidden(refusalToRead(actor, dataClass));
}
