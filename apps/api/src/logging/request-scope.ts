import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@vesting/domain';
import { tripwire } from '@vesting/intake';

/** What is known of the request that is being answered, for its line in the log. */
export interface RequestScope {
  readonly id: string;
  actor?: Actor;
  /** Kind and name of the GraphQL operation. */
  kind?: string;
  operation?: string;
  /** Codes of the errors in the answer. */
  codes?: readonly string[];
}

export const requestScope = new AsyncLocalStorage<RequestScope>();

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The number of a request: the one that a proxy gave it, when that is a UUID and so says nothing; else a new one. */
export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && UUID.test(given) ? given : randomUUID();

/** The number under which what happens now is found in the log. */
export const currentRequestId = (): string => requestScope.getStore()?.id ?? randomUUID();

const MOST_DIGITS = 4;

/** The name of an operation as the log may have it: callers choose it, so it must look like a name and like nobody's. */
export const operationNameOf = (name: string | null | undefined): string | undefined =>
  typeof name === 'string' &&
  /^\w{1,60}$/.test(name) &&
  name.replace(/\D/g, '').length <= MOST_DIGITS &&
  tripwire(name.replaceAll('_', ' ')) === undefined
    ? name
    : undefined;
