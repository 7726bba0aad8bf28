import type { Actor } from '@vesting/domain';
import type { Database } from '../database/database.js';
import { literal, type Session, type WriteSession } from '../database/session.js';
import { writeAudit } from './audit.js';

/** An answer that tells of people: who got it, on which way, and the ids of the cases and workers in it. */
export interface Disclosure {
  requestId: string;
  actor: string;
  role: Actor['role'];
  bodyId: string | null;
  way: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION' | 'EXPORT' | 'COMMAND';
  /** Name of the operation, the table or the command; null where its caller gave none. */
  operation: string | null;
  itemIds: readonly string[];
}

export interface DisclosureRecord {
  number: number;
  at: Date;
  requestId: string;
  actor: string;
  role: string;
  bodyId: string | null;
  way: Disclosure['way'];
  operation: string | null;
  /** How many people the answer told of. */
  items: number;
}

/** Writes entries of several answers at once, all or none. Throws when they are not kept. */
export function writeDisclosures(
  database: Database,
  reorganisationId: string,
  disclosures: readonly Disclosure[],
): Promise<void> {
  // One message, and of the settings only what the policy asks: every answer that tells of somebody waits for it.
  return database.record(
    `set local role vesting_app; set local vesting.history = 'ALL';
     insert into disclosure (reorganisation_id, request_id, actor, role, body_id, way, operation, item_ids)
     values ${disclosures.map((disclosure) => rowOf(reorganisationId, disclosure)).join(', ')}`,
  );
}

const rowOf = (reorganisationId: string, disclosure: Disclosure): string => {
  const { requestId, actor, role, bodyId, way, operation, itemIds } = disclosure;
  const values = [reorganisationId, requestId, actor, role, bodyId, way, operation, `{${itemIds.join(',')}}`];
  return `(${values.map((value) => (value === null ? 'null' : literal(value))).join(', ')})`;
};

/** Who was answered with records of any of these items, or what an actor was answered, the latest first. */
export function disclosuresOf(
  session: Session,
  reorganisationId: string,
  by: { itemIds: readonly string[] } | { actor: string },
  most: number,
): Promise<DisclosureRecord[]> {
  const condition = 'actor' in by ? 'actor = $2' : 'item_ids && $2::uuid[]';
  return session.query<DisclosureRecord>(
    `select number, at, request_id as "requestId", actor, role, body_id as "bodyId", way, operation, cardinality(item_ids) as items
     from disclosure where reorganisation_id = $1 and ${condition} order by number desc limit $3`,
    [reorganisationId, 'actor' in by ? by.actor : by.itemIds, most],
  );
}

/** Removes entries from before a day, as the database's owner; that it was done stands in the audit. Answers how many. */
export async function forgetDisclosures(
  database: Database,
  acting: Actor,
  reorganisationId: string,
  before: string,
): Promise<number> {
  const removed = await database.asOwner(async (client) => {
    await client.query(`begin; set local vesting.history = 'ALL'`);
    const { rowCount } = await client.query(
      'delete from disclosure where reorganisation_id = $1 and at < $2::date',
      [reorganisationId, before],
    );
    await client.query('commit');
    return rowCount ?? 0;
  });
  await database.write(acting, (session: WriteSession) =>
    writeAudit(session, reorganisationId, 'FORGET_DISCLOSURES', before, { removed }),
  );
  return removed;
}
