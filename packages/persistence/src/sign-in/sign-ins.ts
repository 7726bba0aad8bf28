import type { WriteSession } from '../database/session.js';

/** A person takes no longer than this between asking to sign in and coming back from the identity provider. */
const MINUTES = 10;

/** What is kept of a sign-in until the person comes back, so that the answer can be held against the question. */
export interface SignIn {
  tenant: string;
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

/** Keeps a sign-in that begins, and forgets those that were never finished. */
export async function beginSignIn(
  session: WriteSession,
  reorganisationId: string,
  idHash: Buffer,
  { tenant, state, nonce, verifier, returnTo }: SignIn,
): Promise<void> {
  await session.query(
    `delete from sign_in where reorganisation_id = $1 and begun_at < now() - make_interval(mins => $2)`,
    [reorganisationId, MINUTES],
  );
  await session.query(
    `insert into sign_in (reorganisation_id, id_hash, tenant, state, nonce, verifier, return_to)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [reorganisationId, idHash, tenant, state, nonce, verifier, returnTo],
  );
}

/** The sign-in that this browser began, once: a second answer to it finds nothing. */
export async function takeSignIn(
  session: WriteSession,
  reorganisationId: string,
  idHash: Buffer,
): Promise<SignIn | undefined> {
  const [taken] = await session.query<SignIn & { inTime: boolean }>(
    `with taken as (delete from sign_in where reorganisation_id = $1 and id_hash = $2 returning *)
     select tenant, state, nonce, verifier, return_to as "returnTo",
       begun_at > now() - make_interval(mins => $3) as "inTime" from taken`,
    [reorganisationId, idHash, MINUTES],
  );
  if (!taken?.inTime) return undefined;
  const { inTime: _inTime, ...signIn } = taken;
  return signIn;
}
