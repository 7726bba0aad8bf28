import {
  extentOf,
  hasPower,
  POWERS,
  refusalOf,
  refusalToRead,
  type Actor,
  type Power,
} from '@vesting/domain';
import type { Reads } from '../reads/session.js';
import { readsField } from '../reads/shown.js';
import { forbidden } from './errors.js';
import type { LiveEvents } from './live-events.js';
import type { Need, Needs } from './needs.js';
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

const isPower = (need: Exclude<Need, object>): need is Power => POWERS.some((power) => power === need);

/** Refuses, as an error of the request, what the policy does not allow. */
export function requireAllowed({ actor }: Pick<OperationContext, 'actor'>, needs: Needs): void {
  for (const need of Array.isArray(needs) ? needs : [needs])
    if (typeof need === 'object') {
      if (extentOf(actor, need.whole) !== 'ALL') throw forbidden(refusalToRead(actor, need.whole));
    } else if (isPower(need)) {
      if (!hasPower(actor, need)) throw forbidden(refusalOf(actor, need));
    } else if (!readsField(actor, need))
      throw forbidden(refusalToRead(actor, need === 'IDENTITY' ? 'STAFF' : need));
}
