import {
  extentOf,
  hasPower,
  POWERS,
  refusalOf,
  refusalToRead,
  type Actor,
  type DataClass,
  type Power,
} from '@vesting/domain';
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

/** What an entry to the contract needs: to read a class of data, or a power. */
export type Need = DataClass | Power;

const isPower = (need: Need): need is Power => POWERS.some((power) => power === need);

/** Refuses, as an error of the request, what the policy does not allow. */
export function requireAllowed({ actor }: Pick<OperationContext, 'actor'>, need: Need): void {
  if (isPower(need)) {
    if (!hasPower(actor, need)) throw forbidden(refusalOf(actor, need));
  } else if (extentOf(actor, need) !== 'ALL') throw forbidden(refusalToRead(actor, need));
}
