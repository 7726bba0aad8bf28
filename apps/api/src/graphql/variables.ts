import { GraphQLError } from 'graphql';
import { LIMITS } from './limits.js';

/**
 * Refuses variables that are more than any operation needs: a hundred thousand ids, a text of half a megabyte.
 * Throws, with a code, above the published limits.
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  let values = 0;
  const open: unknown[] = [variables];
  while (open.length > 0) {
    const value = open.pop();
    values += 1;
    if (values > LIMITS.values) throw tooLarge(`more than ${LIMITS.values} values`);
    if (typeof value === 'string' && value.length > LIMITS.text)
      throw tooLarge(`a text of more than ${LIMITS.text} characters`);
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) open.push(inner);
  }
}

const tooLarge = (what: string): GraphQLError =>
  new GraphQLError(`The variables hold ${what}.`, {
    extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } },
  });
