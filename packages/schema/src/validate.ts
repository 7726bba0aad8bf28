import { buildSchema, GraphQLError, parse, validate as validateAgainst, type DocumentNode } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { sdl } from './generated/sdl.js';

/** What is wrong with a document, and where in its text: line and column count from 1. */
export interface Problem {
  message: string;
  line: number;
  column: number;
}

let schema: GraphQLSchema | undefined;

const problemOf = ({ message, locations }: GraphQLError): Problem => ({
  message,
  line: locations?.[0]?.line ?? 1,
  column: locations?.[0]?.column ?? 1,
});

/** Whether a document agrees with the contract: no problem, or each with its place. */
export function validate(document: string | DocumentNode): Problem[] {
  schema ??= buildSchema(sdl);
  try {
    return validateAgainst(schema, typeof document === 'string' ? parse(document) : document).map(problemOf);
  } catch (error) {
    if (error instanceof GraphQLError) return [problemOf(error)];
    throw error;
  }
}
