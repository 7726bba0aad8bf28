import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import { DatabaseAway } from '@vesting/persistence';

/** A request that cannot be answered as asked: shown to the caller as it is. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export const forbidden = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });

/** Codes whose message was written for the caller. Everything else is ours to read in the log. */
const TOLD: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'QUERY_TOO_LARGE',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What a caller is told while the database is out of reach; the answer's status is 503. */
export const AWAY = {
  code: 'SERVICE_UNAVAILABLE',
  message:
    'The database does not answer at the moment. Send the request again with the same key: it is done once.',
};

/**
 * What the caller sees of an error: message, place, path and `extensions.code`. No stack, no text of the
 * database, no value that was sent. An error that is not the caller's is logged and named by its number only.
 */
export function formatError(report: (error: unknown) => string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code =
      typeof formatted.extensions?.['code'] === 'string'
        ? formatted.extensions['code']
        : 'INTERNAL_SERVER_ERROR';
    const where = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    if (TOLD.has(code)) return { message: formatted.message, ...where, extensions: { code } };
    const origin = unwrapResolverError(error);
    const requestId = report(origin);
    if (origin instanceof DatabaseAway)
      return { message: AWAY.message, ...where, extensions: { code: AWAY.code, requestId } };
    return {
      message: 'The service could not answer. The fault is ours and has been recorded.',
      ...where,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    };
  };
}
