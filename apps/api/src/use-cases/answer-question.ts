import { answerQuestion as saveAnswer, writeAudit } from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import type { UseCaseContext } from './context.js';
import { done, refused, type Outcome } from './outcome.js';

export interface AnswerQuestionRequest {
  questionId: string;
  /** Code of one of the candidates. */
  answer: string;
}

/** Remembers a person's answer. The rows that it holds go in when their file is imported again. */
export async function answerQuestion(
  context: UseCaseContext,
  { questionId, answer }: AnswerQuestionRequest,
): Promise<Outcome<{ questionId: string }>> {
  const { database, actor, reorganisationId } = context;
  return database.write(actor.id, async (session): Promise<Outcome<{ questionId: string }>> => {
    const [question] = await session.query<{
      body: string;
      candidates: { code: string }[];
      answer: string | null;
    }>(
      'select body_id as body, candidates, answer from question where reorganisation_id = $1 and id = $2 for update',
      [reorganisationId, questionId],
    );
    if (question === undefined) return refused('NOT_FOUND', 'There is no such question.', ['questionId']);
    const denied = refusalOfAccess(context, 'ANSWER_QUESTION', question.body);
    if (denied) return denied;
    if (!question.candidates.some(({ code }) => code === answer))
      return refused('INVALID', 'The answer must be one of the choices that the question offers.', [
        'answer',
      ]);
    if (question.answer === answer) return done({ questionId });
    await saveAnswer(session, { reorganisationId, id: questionId, answer });
    await writeAudit(session, reorganisationId, 'ANSWER_QUESTION', questionId, { answer });
    return done({ questionId });
  });
}
