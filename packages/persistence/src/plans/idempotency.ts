import type { Session, WriteSession } from '../database/session.js';

/** A caller's name for one request, so that sending it twice does it once. */
export interface Request {
  idempotencyKey: string;
  /** SHA-256 of the request's content: the same key with another content is a mistake. */
  requestDigest: string;
}

/** The request was carried out before; its answer then. */
export interface Repeated {
  outcome: 'REPEATED';
  planId: string;
  number: number;
  answer: Record<string, unknown>;
}
/** The key was used for another request. */
export interface KeyReused {
  outcome: 'KEY_REUSED';
}
export interface NotFound {
  outcome: 'NOT_FOUND';
}

/** The earlier command of this actor under the request's key, if there is one. */
export async function findRepeat(
  session: WriteSession,
  reorganisationId: string,
  { idempotencyKey, requestDigest }: Request,
): Promise<Repeated | KeyReused | undefined> {
  const [earlier] = await session.query<{
    planId: string;
    number: number;
    answer: Record<string, unknown>;
    digest: string;
  }>(
    `select plan_id as "planId", number, answer, request_digest as digest from command
     where reorganisation_id = $1 and actor = $2 and idempotency_key = $3`,
    [reorganisationId, session.actor, idempotencyKey],
  );
  if (!earlier) return undefined;
  const { digest, ...rest } = earlier;
  return digest === requestDigest ? { outcome: 'REPEATED', ...rest } : { outcome: 'KEY_REUSED' };
}

export interface CommandRecord extends Request {
  reorganisationId: string;
  planId: string;
  number: number;
  kind: string;
  reason?: string | undefined;
  undoes?: number | undefined;
  answer: Record<string, unknown>;
}

/** Writes the command, which never changes afterwards, and tells whoever follows the plan. */
export async function writeCommand(session: WriteSession, command: CommandRecord): Promise<void> {
  await session.query(
    `insert into command (reorganisation_id, plan_id, number, actor, kind, reason, idempotency_key, request_digest, answer, undoes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      command.reorganisationId,
      command.planId,
      command.number,
      session.actor,
      command.kind,
      command.reason,
      command.idempotencyKey,
      command.requestDigest,
      JSON.stringify(command.answer),
      command.undoes,
    ],
  );
  await session.notify({
    topic: 'plan',
    reorganisationId: command.reorganisationId,
    id: command.planId,
    version: command.number,
  });
}

/** Whether a plan of this name exists. */
export async function nameIsTaken(
  session: Session,
  reorganisationId: string,
  name: string,
): Promise<boolean> {
  const rows = await session.query('select from plan where reorganisation_id = $1 and name = $2', [
    reorganisationId,
    name,
  ]);
  return rows.length > 0;
}
