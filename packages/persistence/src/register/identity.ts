import { whyNotOne, type IdentifiedRecord, type IdentityVerdict } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import type { Request } from '../plans/idempotency.js';
import type { DeriveRow } from './merge.js';
import { regroup } from './regroup.js';

interface IdentityRequest extends Request {
  reorganisationId: string;
  reason: string;
  /** Domain's rules over the facts of one item. */
  derive: DeriveRow;
}

export interface DecideIdentity extends IdentityRequest {
  verdict: IdentityVerdict;
  /** The record that is to stand for both; of two people, the one named first. */
  survivorId: string;
  mergedId: string;
}

export interface UndoIdentity extends IdentityRequest {
  decisionId: string;
}

export type IdentityOutcome =
  /** DECIDED also for a request that was carried out before. */
  | { outcome: 'DECIDED'; decisionId: string; repeated: boolean }
  | { outcome: 'KEY_REUSED' | 'NOT_FOUND' }
  | { outcome: 'REFUSED'; why: string };

/**
 * Writes down that two records are of one person, or of two. A record that is merged already is spoken of through
 * the one that stands for it. Decisions and imports of one reorganisation wait for each other here, so that each
 * sees the groups as they are.
 */
export async function decideIdentity(
  session: WriteSession,
  request: DecideIdentity,
): Promise<IdentityOutcome> {
  const { reorganisationId, verdict } = request;
  await lockRegister(session, reorganisationId);
  const repeat = await repeated(session, request, 'idempotency_key', 'request_digest', 'actor');
  if (repeat) return repeat;
  const survivor = await standing(session, reorganisationId, request.survivorId);
  const merged = await standing(session, reorganisationId, request.mergedId);
  if (!survivor || !merged) return { outcome: 'NOT_FOUND' };
  const why = whyNotOne(survivor, merged);
  if (why !== undefined) return { outcome: 'REFUSED', why };
  const [distinct] = await decisionsBetween(session, reorganisationId, survivor.id, merged.id);
  if (distinct && verdict === 'DISTINCT')
    return { outcome: 'REFUSED', why: 'It is written down already that these are two people.' };
  if (distinct) await withdraw(session, { ...request, decisionId: distinct.id });
  const [decision] = await session.query<{ id: string }>(
    `insert into identity_decision (reorganisation_id, verdict, kind, survivor_id, merged_id, reason, actor,
       idempotency_key, request_digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      reorganisationId,
      verdict,
      survivor.kind,
      survivor.id,
      merged.id,
      request.reason,
      session.actor,
      request.idempotencyKey,
      request.requestDigest,
    ],
  );
  const decisionId = decision?.id ?? '';
  if (verdict === 'SAME') await regroup(session, request, [survivor.id, merged.id]);
  await session.notify({ topic: 'register', reorganisationId, id: decisionId });
  return { outcome: 'DECIDED', decisionId, repeated: false };
}

/** Takes a decision back: the records stand for themselves again, each as its own sources have it. */
export async function undoIdentity(session: WriteSession, request: UndoIdentity): Promise<IdentityOutcome> {
  const { reorganisationId, decisionId } = request;
  await lockRegister(session, reorganisationId);
  const repeat = await repeated(session, request, 'undo_key', 'undo_digest', 'undone_by');
  if (repeat) return repeat;
  const [decision] = await session.query<{
    verdict: IdentityVerdict;
    survivor: string;
    merged: string;
    holds: boolean;
  }>(
    `select verdict, survivor_id as survivor, merged_id as merged, holds from identity_decision
     where reorganisation_id = $1 and id = $2`,
    [reorganisationId, decisionId],
  );
  if (!decision) return { outcome: 'NOT_FOUND' };
  if (!decision.holds) return { outcome: 'REFUSED', why: 'This was taken back before.' };
  const { verdict, survivor, merged } = decision;
  await withdraw(session, request);
  if (verdict === 'SAME') await regroup(session, request, [survivor, merged]);
  await session.notify({ topic: 'register', reorganisationId, id: decisionId });
  return { outcome: 'DECIDED', decisionId, repeated: false };
}

const lockRegister = (session: WriteSession, reorganisationId: string): Promise<unknown[]> =>
  session.query('select from reorganisation where id = $1 for no key update', [reorganisationId]);

/** The earlier answer to this request of this actor. */
async function repeated(
  session: WriteSession,
  { reorganisationId, idempotencyKey, requestDigest }: IdentityRequest,
  key: 'idempotency_key' | 'undo_key',
  digest: 'request_digest' | 'undo_digest',
  actor: 'actor' | 'undone_by',
): Promise<IdentityOutcome | undefined> {
  const [earlier] = await session.query<{ id: string; digest: string }>(
    `select id, ${digest} as digest from identity_decision
     where reorganisation_id = $1 and ${actor} = $2 and ${key} = $3`,
    [reorganisationId, session.actor, idempotencyKey],
  );
  if (!earlier) return undefined;
  return earlier.digest === requestDigest
    ? { outcome: 'DECIDED', decisionId: earlier.id, repeated: true }
    : { outcome: 'KEY_REUSED' };
}

/** The record that stands for the one that is named. */
async function standing(
  session: WriteSession,
  reorganisationId: string,
  id: string,
): Promise<IdentifiedRecord | undefined> {
  const [row] = await session.query<IdentifiedRecord>(
    `select standing.id, standing.kind, standing.counted, standing.client_group as "clientGroup"
     from item named join item standing on standing.reorganisation_id = named.reorganisation_id
       and standing.id = case when named.merged_into is null then named.id else named.merged_into end
     where named.reorganisation_id = $1 and named.id = $2`,
    [reorganisationId, id],
  );
  return row;
}

const decisionsBetween = (
  session: WriteSession,
  reorganisationId: string,
  one: string,
  other: string,
): Promise<{ id: string }[]> =>
  session.query(
    `select id from identity_decision where reorganisation_id = $1 and verdict = 'DISTINCT' and undone_at is null
       and least(survivor_id, merged_id) = least($2::uuid, $3::uuid)
       and greatest(survivor_id, merged_id) = greatest($2::uuid, $3::uuid)`,
    [reorganisationId, one, other],
  );

const withdraw = (
  session: WriteSession,
  { reorganisationId, decisionId, reason, idempotencyKey, requestDigest }: UndoIdentity,
): Promise<unknown[]> =>
  session.query(
    `update identity_decision set undone_at = clock_timestamp(), undone_by = $3, undo_reason = $4, undo_key = $5,
       undo_digest = $6 where reorganisation_id = $1 and id = $2`,
    [reorganisationId, decisionId, session.actor, reason, idempotencyKey, requestDigest],
  );
