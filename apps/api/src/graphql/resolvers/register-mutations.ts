import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { readImport, readQuestion } from '../../reads/imports.js';
import { readBaseline } from '../../reads/plans.js';
import type { OperationContext } from '../context.js';
import { encodeId } from '../global-id.js';
import {
  AnswerQuestionInput,
  AnswerQuestionPayload,
  CancelImportInput,
  CancelImportPayload,
  ImportExtractInput,
  ImportExtractPayload,
  TakeBaselineInput,
  TakeBaselinePayload,
} from '../types/register-mutations.js';
import { answer, Refusal, requireBody, requireKey, requireOwn, requireText } from './outcomes.js';

@Resolver()
export class RegisterMutations {
  @Mutation(() => ImportExtractPayload, { description: 'Reads an uploaded file into the register.' })
  importExtract(
    @Ctx() context: OperationContext,
    @Arg('input', () => ImportExtractInput) input: ImportExtractInput,
  ): Promise<ImportExtractPayload> {
    return answer(
      context,
      { import: null, reports: [] },
      async () => {
        const bodyId = await requireBody(context, input.bodyGssCode, 'bodyGssCode');
        requireOwn(context, 'IMPORT', bodyId);
        const upload = context.uploads.find(input.uploadId);
        if (!upload)
          throw new Refusal([
            {
              code: 'NOT_FOUND',
              message: 'There is no such upload. It is kept for an hour.',
              path: ['input', 'uploadId'],
            },
          ]);
        const outcome = await context.useCases.importExtract(context.actor, {
          path: upload.path,
          name: upload.name,
          bodyId,
          format: input.format ?? null,
          asAt: input.asAt ?? null,
          map: input.map ?? null,
          askColumns: input.askColumns ?? false,
          dryRun: input.dryRun ?? false,
          replaceSynthetic: input.replaceSynthetic ?? false,
        });
        if (outcome.ok && outcome.value.importId !== null) await context.uploads.discard(input.uploadId);
        return outcome;
      },
      async ({ importId, reports }) => ({
        import: importId === null ? null : await readImport(context.reads, importId),
        reports: reports.map((report) => ({
          ...report,
          faults: report.faults.map((fault) => ({
            ...fault,
            questionId: fault.questionId === null ? null : encodeId('Question', fault.questionId),
          })),
        })),
      }),
    );
  }

  @Mutation(() => AnswerQuestionPayload, {
    description: 'Answers a question of an import, once and for all its rows.',
  })
  answerQuestion(
    @Ctx() context: OperationContext,
    @Arg('input', () => AnswerQuestionInput) input: AnswerQuestionInput,
  ): Promise<AnswerQuestionPayload> {
    return answer(
      context,
      { question: null },
      async () => {
        const questionId = requireKey(input.questionId, 'questionId', 'Question');
        const question = await readQuestion(context.reads, questionId);
        await context.reads.renew();
        if (!question)
          throw new Refusal([
            { code: 'NOT_FOUND', message: 'There is no such question.', path: ['input', 'questionId'] },
          ]);
        requireOwn(context, 'ANSWER_QUESTION', question.bodyKey);
        return context.useCases.answerQuestion(context.actor, {
          questionId,
          answer: requireText(input.answer, 'answer', 200),
          idempotencyKey: requireText(input.idempotencyKey, 'idempotencyKey', 200),
        });
      },
      async ({ questionId }) => ({ question: await readQuestion(context.reads, questionId) }),
    );
  }

  @Mutation(() => CancelImportPayload, {
    description: 'Stops an import that is under way. The register is as it was, and its rows are forgotten.',
  })
  cancelImport(
    @Ctx() context: OperationContext,
    @Arg('input', () => CancelImportInput) input: CancelImportInput,
  ): Promise<CancelImportPayload> {
    return answer(
      context,
      { import: null },
      async () => {
        const importId = requireKey(input.importId, 'importId', 'Import');
        const entry = await readImport(context.reads, importId);
        await context.reads.renew();
        if (!entry)
          throw new Refusal([
            { code: 'NOT_FOUND', message: 'There is no such import.', path: ['input', 'importId'] },
          ]);
        requireOwn(context, 'IMPORT', entry.bodyKey);
        return context.useCases.cancelImport(context.actor, { importId });
      },
      async ({ importId }) => ({ import: await readImport(context.reads, importId) }),
    );
  }

  @Mutation(() => TakeBaselinePayload, {
    description: 'Copies the register as it is now. The same content is the same baseline.',
  })
  takeBaseline(
    @Ctx() context: OperationContext,
    @Arg('input', () => TakeBaselineInput) _input: TakeBaselineInput,
  ): Promise<TakeBaselinePayload> {
    return answer(
      context,
      { baseline: null },
      () => context.useCases.takeBaseline(context.actor),
      async ({ baselineId }) => ({ baseline: await readBaseline(context.reads, baselineId) }),
    );
  }
}
