import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { DocumentRequest, KnownDocuments } from '../graphql/known-documents.js';

/** Puts the document in the place of its id, so that everything behind sees an operation like any other. */
export const withDocuments =
  (documents: KnownDocuments): RequestHandler =>
  async (request, response, next) => {
    const body = request.body as (DocumentRequest & Record<string, unknown>) | undefined;
    if (typeof body !== 'object' || body === null) return next();
    try {
      const query = await documents.textOf(body);
      const { documentId: _id, ...rest } = body;
      request.body = query === undefined ? rest : { ...rest, query };
      next();
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      response.status(400).json({ errors: [error.toJSON()] });
    }
  };
