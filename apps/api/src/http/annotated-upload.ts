import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import type { Actor } from '@vesting/domain';
import type { Uploads } from '../graphql/context.js';
import type { UseCases } from '../graphql/use-cases.js';
import type { ErrorCode } from '../use-cases/outcome.js';
import { parameter, WrongParameter } from './export-request.js';

const STATUS: Partial<Record<ErrorCode, number>> = { NOT_ALLOWED: 403, NOT_FOUND: 404, INVALID: 400 };

const refuse = (response: Response, status: number, message: string, code: string): void =>
  void response.status(status).json({ errors: [{ message, extensions: { code } }] });

/**
 * Answers with an upload that waits to be imported, and the faults beside each cell. The file is read again where
 * it lies; once its import has closed it is gone, and with it this answer.
 */
export const answerUpload =
  (uploads: Uploads, useCases: UseCases): RequestHandler =>
  async (request, response) => {
    const upload = uploads.find(String(request.params['id']));
    if (!upload)
      return refuse(response, 404, 'There is no such upload: it is imported, or an hour old.', 'NOT_FOUND');
    try {
      const query = request.query as Readonly<Record<string, unknown>>;
      const input = {
        ...upload,
        bodyGssCode: parameter(query, 'body') ?? '',
        format: parameter(query, 'format') ?? null,
        asAt: parameter(query, 'asAt') ?? null,
      };
      const actor = response.locals['actor'] as Actor;
      const outcome = await useCases.annotateExtract(actor, input, async ({ name, mediaType, content }) => {
        response.setHeader('Content-Type', mediaType);
        response.attachment(name);
        response.setHeader('Cache-Control', 'no-store');
        await pipeline(content, response);
      });
      if (!outcome.ok) {
        const [error] = outcome.errors;
        if (error) refuse(response, STATUS[error.code] ?? 422, error.message, error.code);
      } else if (outcome.value.refused !== null) refuse(response, 422, outcome.value.refused, 'REFUSED');
    } catch (error) {
      if (!(error instanceof WrongParameter) || response.headersSent) throw error;
      refuse(response, 400, error.message, 'BAD_USER_INPUT');
    }
  };
