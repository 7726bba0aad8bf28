import type { Server } from 'node:http';
import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import type { GraphQLFormattedError } from 'graphql';
import express, { Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Actor } from '@vesting/domain';
import type { Disclose } from '../audit/disclosures.js';
import type { OperationContext } from '../graphql/context.js';
import { CompiledQueries } from '../graphql/compiled-queries.js';
import { AWAY, formatError } from '../graphql/errors.js';
import type { KnownDocuments } from '../graphql/known-documents.js';
import { LIMITS, limitsRule } from '../graphql/limits.js';
import { apiSchema } from '../graphql/schema.js';
import type { Allowances } from '../limits/callers.js';
import { operationLimits } from '../limits/operation-limits.js';
import { operationNameOf, requestScope } from '../logging/request-scope.js';
import { withDocuments } from './document-ids.js';
import { guardJson } from './json-guard.js';
import type { Metrics } from './metrics.js';

export const BODY_BYTES = 1024 * 1024;
/** Requests that were accepted get so long to end when the process is asked to stop. */
export const DRAIN_MS = 20_000;

const codeOf = ({ extensions }: GraphQLFormattedError): string =>
  String(extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');

/**
 * Gives every error of an answer the request's number, so that whoever asks about it can be answered, and the
 * answer its status while the database is away. Answers with the errors.
 */
function numbered({ body, http }: GraphQLResponse): readonly GraphQLFormattedError[] {
  if (body.kind !== 'single' || !body.singleResult.errors) return [];
  const scope = requestScope.getStore();
  const errors = body.singleResult.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, ...(scope && { requestId: scope.id }) },
  }));
  body.singleResult.errors = errors;
  const codes = [...new Set(errors.map(codeOf))];
  if (scope) scope.codes = codes;
  if (codes.includes(AWAY.code)) {
    http.status = 503;
    http.headers.set('retry-after', '5');
  }
  return errors;
}

/**
 * Counts operations, runs those that come again as compiled, ends the reading when they are answered, and lets no
 * answer go before it is written down whom it tells of.
 */
function operations(
  metrics: Metrics,
  format: ReturnType<typeof formatError>,
  disclose: Disclose,
): ApolloServerPlugin<OperationContext> {
  const compiled = new CompiledQueries();
  return {
    requestDidStart() {
      const began = process.hrtime.bigint();
      return Promise.resolve({
        didResolveOperation({ operation }) {
          const scope = requestScope.getStore();
          if (scope && operation)
            Object.assign(scope, {
              kind: operation.operation,
              operation: operationNameOf(operation.name?.value),
            });
          return Promise.resolve();
        },
        async responseForOperation({ document, operation, operationName, request, contextValue }) {
          const { variables } = request;
          const result = await compiled.run({ document, operation, operationName, variables, contextValue });
          if (!result) return null;
          const { data, errors } = result;
          const singleResult = errors
            ? { errors: errors.map((error) => format(error.toJSON(), error)), data: data ?? null }
            : { data };
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult },
          };
        },
        async willSendResponse({ contextValue, operation, response }) {
          // First, for the entry needs a connection while others read.
          await contextValue.reads.close();
          try {
            const way = operation?.operation === 'mutation' ? 'MUTATION' : 'QUERY';
            await disclose(contextValue.reads, { way, operation: operation?.name?.value });
          } catch (error) {
            response.body = { kind: 'single', singleResult: { errors: [format({ message: '' }, error)] } };
            response.http.status = 500;
          }
          const errors = numbered(response);
          metrics.count('vesting_operations_total', { kind: operation?.operation ?? 'none' });
          metrics.count('vesting_operation_seconds_total', {}, Number(process.hrtime.bigint() - began) / 1e9);
          metrics.count('vesting_statements_total', {}, contextValue.reads.statements);
          for (const error of errors) metrics.count('vesting_errors_total', { code: codeOf(error) });
        },
      });
    },
  };
}

/** Starts the GraphQL service and answers with what serves it: POST with a JSON body, nothing else. */
export async function graphqlEndpoint(
  httpServer: Server,
  metrics: Metrics,
  report: (error: unknown) => string,
  contextOf: (actor: Actor) => OperationContext,
  allowances: Allowances,
  documents: KnownDocuments,
  disclose: Disclose,
): Promise<{ router: Router; apollo: ApolloServer<OperationContext> }> {
  const format = formatError(report);
  const apollo = new ApolloServer<OperationContext>({
    schema: apiSchema(),
    introspection: true,
    csrfPrevention: true,
    // A document under a digest that its sender chose to keep here saves nothing, and fills memory.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    validationRules: [limitsRule],
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError: format,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: DRAIN_MS }),
      operationLimits(allowances),
      operations(metrics, format, disclose),
    ],
  });
  await apollo.start();
  const router = Router();
  router.use(postOnly);
  router.use(jsonOnly);
  router.use(express.json({ limit: BODY_BYTES, type: 'application/json', verify: guardJson }));
  router.use(withDocuments(documents));
  router.use(
    expressMiddleware(apollo, {
      context: ({ res }) => Promise.resolve(contextOf(res.locals['actor'] as Actor)),
    }),
  );
  router.use(refusedBody);
  return { router, apollo };
}

const refuse = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });

/** An address that changes things must not be reachable by a link, and answers must not be kept by proxies. */
const postOnly: RequestHandler = (request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  if (request.method === 'POST') return next();
  response.setHeader('Allow', 'POST');
  response.status(405).json(refuse('GraphQL is asked by POST.', 'METHOD_NOT_ALLOWED'));
};

const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next();
  response.status(415).json(refuse('The body must be application/json.', 'UNSUPPORTED_MEDIA_TYPE'));
};

/** A body that could not be read: said with its status, without what it held. */
const refusedBody: ErrorRequestHandler = (
  error: { status?: number; expose?: boolean; type?: string; message: string },
  _request,
  response,
  next,
) => {
  if (response.headersSent || typeof error.status !== 'number' || error.status >= 500) return next(error);
  const message =
    error.type === 'entity.too.large'
      ? `The body is larger than ${BODY_BYTES} bytes.`
      : error.type === 'entity.parse.failed'
        ? 'The body is not JSON.'
        : error.type === undefined || error.expose
          ? error.message
          : 'The body cannot be read.';
  response.status(error.status).json(refuse(message, 'BAD_REQUEST'));
};
