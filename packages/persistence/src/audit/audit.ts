import type { WriteSession } from '../database/session.js';

/** One line of the audit trail, in the transaction of what it tells. Ids and codes only, nothing about a person. */
export async function writeAudit(
  session: WriteSession,
  reorganisationId: string,
  action: string,
  subject: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await session.query(
    'insert into audit (reorganisation_id, actor, action, subject, detail) values ($1, $2, $3, $4, $5)',
    [reorganisationId, session.actor, action, subject, JSON.stringify(detail)],
  );
}
