import type { Session, WriteSession } from '../database/session.js';

/** Remembers a person's answer. False when there is no such question, or the answer is none of its candidates. */
export async function answerQuestion(
  session: WriteSession,
  { reorganisationId, id, answer }: { reorganisationId: string; id: string; answer: string },
): Promise<boolean> {
  const rows = await session.query(
    `update question set answer = $3, answered_by = $4, answered_at = clock_timestamp()
     where reorganisation_id = $1 and id = $2
       and (candidates = '[]' or exists (select from jsonb_array_elements(candidates) each where each ->> 'code' = $3))
     returning id`,
    [reorganisationId, id, answer, session.actor],
  );
  return rows.length > 0;
}

/** Answers given so far about one body's files, as intake takes them. */
export function readAnswers(
  session: Session,
  reorganisationId: string,
  body: string,
): Promise<{ questionId: string; code: string }[]> {
  return session.query(
    `select id as "questionId", answer as code from question
     where reorganisation_id = $1 and body_id = $2 and answer is not null order by id`,
    [reorganisationId, body],
  );
}
