import { isAllowed, refusalOf, type Action, type Actor } from '@vesting/domain';
import type { Reads } from '../reads/session.js';
import { forbidden } from './errors.js';
import type { LiveEvents } from './live-events.js';
import type { UseCases } from './use-cases.js';

/** Files that were uploaded and wait to be imported. */
export interface Uploads {
  /** Path and name of an upload, or undefined when there is none by this id. */
  find(id: string): { path: string; name: string } | undefined;
  discard(id: string): Promise<void>;
}

/** What an operation is answered with. */
export interface OperationContext {
  actor: Actor;
  reads: Reads;
  useCases: UseCases;
  uploads: Uploads;
  live: LiveEvents;
}

/** Refuses, as an error of the request, what the policy does not allow. */
export function requireAllowed(
  { actor }: Pick<OperationContext, 'actor'>,
  action: Action,
  bodyId?: string,
): void {
  if (!isAllowed(actor, action, bodyId)) throw forbidden(refusalOf(actor, action));
}
