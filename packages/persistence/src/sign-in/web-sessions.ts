import type { Actor } from '@vesting/domain';
import type { Database } from '../database/database.js';
import type { WriteSession } from '../database/session.js';

/** Who finds sessions: it may read no record of the programme. */
const IDENTITY: Actor = { id: 'identity', role: 'OPERATOR', development: false };

/** A session ends so long after it was opened, however busy. */
export const SESSION_HOURS = 8;
/** And so long after it was last used. */
export const IDLE_MINUTES = 30;
/** A session that was used in the last minute is not written again. */
const NOTED_EVERY_SECONDS = 60;

/** What the tenant said of the person who has signed in. */
export interface SessionHolder {
  tenant: string;
  subjectHash: string;
  appRoles: string[];
}

const LIVE = `opened_at > now() - make_interval(hours => ${SESSION_HOURS})
  and last_used_at > now() - make_interval(mins => ${IDLE_MINUTES})`;

/** Opens a session, and forgets those that have ended of themselves. */
export async function openWebSession(
  session: WriteSession,
  reorganisationId: string,
  idHash: Buffer,
  { tenant, subjectHash, appRoles }: SessionHolder,
): Promise<void> {
  await session.query(`delete from web_session where reorganisation_id = $1 and not (${LIVE})`, [
    reorganisationId,
  ]);
  await session.query(
    `insert into web_session (reorganisation_id, id_hash, tenant, subject_hash, app_roles)
     values ($1, $2, $3, $4, $5)`,
    [reorganisationId, idHash, tenant, subjectHash, appRoles],
  );
}

/**
 * Whose session this is, asked of the database each time, so that one that was ended is ended at once; undefined
 * when there is none or its time is over. `used`: the person did something. An open page that only listens does
 * not keep its session alive.
 */
export async function holderOfSession(
  database: Database,
  reorganisationId: string,
  idHash: Buffer,
  used: boolean,
): Promise<SessionHolder | undefined> {
  const reader = database.reader(IDENTITY);
  const [found] = await reader
    .query<SessionHolder & { due: boolean }>(
      `select tenant, subject_hash as "subjectHash", app_roles as "appRoles",
         last_used_at < now() - make_interval(secs => ${NOTED_EVERY_SECONDS}) as due
       from web_session where reorganisation_id = $1 and id_hash = $2 and ${LIVE}`,
      [reorganisationId, idHash],
    )
    .finally(() => reader.close());
  if (!found) return undefined;
  const { due, ...holder } = found;
  if (used && due)
    await database.write(IDENTITY, (session) =>
      session.query(
        'update web_session set last_used_at = now() where reorganisation_id = $1 and id_hash = $2',
        [reorganisationId, idHash],
      ),
    );
  return holder;
}

/** Ends a session. Answers whose it was. */
export async function endWebSession(
  session: WriteSession,
  reorganisationId: string,
  idHash: Buffer,
): Promise<SessionHolder | undefined> {
  const [ended] = await session.query<SessionHolder>(
    `with ended as (delete from web_session where reorganisation_id = $1 and id_hash = $2 returning *)
     select tenant, subject_hash as "subjectHash", app_roles as "appRoles" from ended`,
    [reorganisationId, idHash],
  );
  return ended;
}

/** Ends every session of a tenant, of one of its people when named, or of all. Answers how many there were. */
export async function endWebSessions(
  session: WriteSession,
  reorganisationId: string,
  { tenant = null, subjectHash = null }: { tenant?: string | null; subjectHash?: string | null },
): Promise<number> {
  const [ended] = await session.query<{ count: number }>(
    `with ended as (delete from web_session where reorganisation_id = $1
       and ($2::text is null or tenant = $2) and ($3::text is null or subject_hash = $3) returning 1)
     select count(*) as count from ended`,
    [reorganisationId, tenant, subjectHash],
  );
  return ended?.count ?? 0;
}
