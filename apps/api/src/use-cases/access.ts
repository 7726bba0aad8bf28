import { isAllowed, refusalOf, type Action } from '@vesting/domain';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';

/** The refusal when the actor may not do this (to something of that body); undefined when it may. */
export function refusalOfAccess(
  { actor }: UseCaseContext,
  action: Action,
  body?: string,
): Exclude<Outcome<never>, { ok: true }> | undefined {
  return isAllowed(actor, action, body) ? undefined : refused('NOT_ALLOWED', refusalOf(actor, action));
}
