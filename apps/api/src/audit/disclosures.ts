import { writeDisclosures, type Database, type Disclosure } from '@vesting/persistence';
import { currentRequestId, operationNameOf } from '../logging/request-scope.js';
import type { Reads } from '../reads/session.js';

/** By which way an answer leaves, and the name of its operation or table. */
export interface Leaving {
  way: Disclosure['way'];
  operation: string | null | undefined;
}

/**
 * Writes down whose records the answer tells of, if it tells of anybody, and forgets them. Whoever answers waits for
 * it, and answers nothing when it throws.
 */
export type Disclose = (reads: Reads, leaving: Leaving) => Promise<void>;

/** The entries of all answers of a process. */
export function disclosing(database: Database, reorganisationId: string): Disclose {
  const write = gathering<Disclosure>((entries) => writeDisclosures(database, reorganisationId, entries));
  return async (reads, { way, operation }) => {
    const { people, actor } = reads;
    if (people.size === 0) return;
    reads.people = new Set();
    await write({
      requestId: currentRequestId(),
      actor: actor.id,
      role: actor.role,
      bodyId: actor.bodyId ?? null,
      way,
      operation: operationNameOf(operation) ?? null,
      itemIds: [...people],
    });
  };
}

/**
 * Stores one thing after the other, and what comes while one is stored together: an answer that comes alone waits
 * for one statement, many at once share one. The answer holds when it is stored, and throws when it is not.
 */
export function gathering<T>(store: (things: T[]) => Promise<void>): (thing: T) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let next: { things: T[]; stored: Promise<void> } | undefined;
  return (thing) => {
    if (!next) {
      const things: T[] = [];
      const stored = last.then(() => {
        next = undefined;
        return store(things);
      });
      last = stored.catch(() => {});
      next = { things, stored };
    }
    next.things.push(thing);
    return next.stored;
  };
}
