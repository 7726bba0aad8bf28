import { coerceInputValue, GraphQLList, GraphQLNonNull, isInputType, type GraphQLInputType } from 'graphql';
import { apiSchema } from '../graphql/schema.js';

/** A parameter of an export that does not say what it should. */
export class WrongParameter extends Error {}

/** A query parameter given at most once. */
export function parameter(query: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new WrongParameter(`${name} is given more than once.`);
  return value;
}

/** Reads a JSON parameter as the named input type of the contract, as the API itself would. */
export function inputOf<T>(text: string | undefined, name: string, typeName: string, list = false): T | null {
  if (text === undefined) return null;
  const named = apiSchema().getType(typeName);
  if (!named || !isInputType(named)) throw new Error(`the contract has no input ${typeName}`);
  const type: GraphQLInputType = list ? new GraphQLList(new GraphQLNonNull(named)) : named;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WrongParameter(`${name} is not JSON.`);
  }
  return coerceInputValue(value, type, () => {
    throw new WrongParameter(`${name} is not a ${typeName} of the schema.`);
  }) as T;
}
