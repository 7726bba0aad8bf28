import {
  answerQuestion as saveAnswer,
  openReading,
  readAnswers,
  readingOf,
  releaseRows,
  saveControlTotals,
  writeAudit,
  type KeptReading,
} from '@vesting/persistence';
import { datedOptions } from '@vesting/intake';
import { refusalOfAccess } from './access.js';
import type { UseCaseContext } from './context.js';
import { readOptions } from './import-extract.js';
import { done, refused, type Outcome } from './outcome.js';
import { applyRows, layoutOf } from './staged-import.js';

export interface AnswerQuestionRequest {
  questionId: string;
  /** Code of one of the candidates. */
  answer: string;
}

/**
 * Remembers a person's answer as a rule for the body's files, and reads the rows that waited for it again where
 * they are kept: their file is not needed. Sent again after a crash, it completes what was left.
 */
export async function answerQuestion(
  context: UseCaseContext,
  { questionId, answer }: AnswerQuestionRequest,
): Promise<Outcome<{ questionId: string }>> {
  const { database, actor, reorganisationId } = context;
  const saved = await database.write(actor, async (session): Promise<Outcome<{ body: string }>> => {
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
    if (question.answer === answer) return done({ body: question.body });
    await saveAnswer(session, { reorganisationId, id: questionId, answer });
    await writeAudit(session, reorganisationId, 'ANSWER_QUESTION', questionId, { answer });
    return done({ body: question.body });
  });
  if (!saved.ok) return saved;
  const reader = database.reader(actor);
  const held = await readingOf(reader, reorganisationId, questionId).finally(() => reader.close());
  for (const reading of held) await readAgain(context, reading);
  return done({ questionId });
}

/** A new reading of rows that were kept, under all answers given by now. */
async function readAgain(context: UseCaseContext, reading: KeptReading): Promise<void> {
  const { database, actor, reorganisationId, pack } = context;
  const reader = database.reader(actor);
  const answers = await readAnswers(reader, pack.id, reading.body).finally(() => reader.close());
  const { fileName: file, format, fileDigest: sha256, rank } = reading;
  const layout = layoutOf(reading.layout);
  const options = {
    ...readOptions(context, reading.body, reading.asAt, answers),
    areaOfPostcode: (): Promise<undefined> => Promise.resolve(undefined),
  };
  // The answer may be the very date on which the file was true.
  const { asAt } = datedOptions(layout, options);
  const begun = await database.write(actor, (session) =>
    openReading(session, reorganisationId, reading.importId, asAt),
  );
  const staged = {
    begun,
    file: { file, format, sha256, rank, layout },
    options,
    replacesSynthetic: false,
  };
  await applyRows(context, staged, async (session, { rowsIn, controlTotals }, { importId, changed }) => {
    if (controlTotals) await saveControlTotals(session, reorganisationId, 'IMPORTED', controlTotals);
    await writeAudit(session, reorganisationId, 'READ_AGAIN', importId, {
      body: reading.body,
      format,
      rowsIn,
      changed,
    });
    await releaseRows(session, reorganisationId);
  });
}
