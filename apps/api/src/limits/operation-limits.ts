import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { OperationContext } from '../graphql/context.js';
import { checkCost } from '../graphql/cost.js';
import { checkVariables } from '../graphql/variables.js';
import { RATE_LIMITED, rateLimitHeaders, tooMuch } from '../http/rate-limit.js';
import type { Allowances } from './callers.js';

const overHttp = (): GraphQLError =>
  new GraphQLError('Subscriptions are served over WebSocket.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

/**
 * Before an operation over HTTP is executed: how large its variables are, what it may answer with, and whether its
 * caller still has as much. Every answer says where the caller stands.
 */
export function operationLimits(allowances: Allowances): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ schema, document, operation, request, response, contextValue }) {
          if (!operation) return;
          if (operation.operation === 'subscription') throw overHttp();
          const variables = request.variables ?? {};
          checkVariables(variables);
          const cost = checkCost(schema, document, operation, variables);
          const standing = await allowances.operation(contextValue.actor, cost);
          const headers = rateLimitHeaders(standing);
          if (!standing.allowed)
            throw new GraphQLError(tooMuch(standing), {
              extensions: { code: RATE_LIMITED, http: { status: 429, headers: new HeaderMap(headers) } },
            });
          for (const [name, value] of headers) response.http.headers.set(name, value);
        },
      }),
  };
}
