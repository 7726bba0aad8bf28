import type { Session, WriteSession } from '../database/session.js';

/** Fingerprint of the key that made this register's tokens; undefined while it has none. */
export async function readTokenFingerprint(
  session: Session,
  reorganisationId: string,
): Promise<string | undefined> {
  const [row] = await session.query<{ fingerprint: string | null }>(
    'select token_key_fingerprint as fingerprint from reorganisation where id = $1',
    [reorganisationId],
  );
  return row?.fingerprint ?? undefined;
}

/** Keeps the first fingerprint. Returns whether the given one is the register's. */
export async function saveTokenFingerprint(
  session: WriteSession,
  reorganisationId: string,
  fingerprint: string,
): Promise<boolean> {
  const [row] = await session.query<{ fingerprint: string }>(
    `update reorganisation set token_key_fingerprint = coalesce(token_key_fingerprint, $2) where id = $1
     returning token_key_fingerprint as fingerprint`,
    [reorganisationId, fingerprint],
  );
  return row?.fingerprint === fingerprint;
}
