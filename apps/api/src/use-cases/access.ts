import { isAllowed, refusalOf, type Power } from '@vesting/domain';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';

/** The refusal when the actor may not do this (to something of that body); undefined when it may. */
export function refusalOfAccess(
  { actor }: UseCaseContext,
  power: Power,
  body?: string,
): Exclude<Outcome<never>, { ok: true }> | undefined {
  return isAllowed(actor, power, body) ? undefined : refused('NOT_ALLOWED', refusalOf(actor, power));
}
