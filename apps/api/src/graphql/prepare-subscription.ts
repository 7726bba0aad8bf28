import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type ExecutionArgs } from 'graphql';
import type { OperationContext } from './context.js';
import { checkCost } from './cost.js';
import type { DocumentRequest, KnownDocuments } from './known-documents.js';
import { LIMITS, limitsRule } from './limits.js';
import { apiSchema } from './schema.js';
import { checkVariables } from './variables.js';

export interface SubscribePayload extends DocumentRequest {
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** A subscription that may be carried out, with what each of its events may answer with. */
export interface PreparedSubscription {
  args: ExecutionArgs;
  cost: number;
}

export const refused = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

/** Parses, validates and prices a subscription as an operation over HTTP is; queries belong there. */
export async function prepareSubscription(
  payload: SubscribePayload,
  documents: KnownDocuments,
  contextOf: () => OperationContext,
): Promise<PreparedSubscription | GraphQLError[]> {
  const { operationName, variables } = payload;
  const schema = apiSchema();
  try {
    checkVariables(variables ?? {});
    const document = parse(String(await documents.textOf(payload)), { maxTokens: LIMITS.tokens });
    const errors = validate(schema, document, [...specifiedRules, limitsRule]);
    // What is wrong is not spelled out: suggestions would tell the schema to whoever guesses.
    if (errors.length > 0)
      return [refused('The subscription does not agree with the schema.', 'GRAPHQL_VALIDATION_FAILED')];
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription')
      return [refused('Only subscriptions are served here.', 'BAD_REQUEST')];
    const cost = checkCost(schema, document, operation, variables ?? {});
    const args = {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: contextOf(),
    };
    return { args, cost };
  } catch (error) {
    return [error instanceof GraphQLError ? error : refused('The message cannot be read.', 'BAD_REQUEST')];
  }
}
