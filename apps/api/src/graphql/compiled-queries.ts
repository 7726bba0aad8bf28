import {
  getNamedType,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { apiSchema } from './schema.js';

type Run = CompiledQuery['query'];

/** What is known of a query: how often it came, then how it runs. `false`: it cannot be compiled. */
type Known = { times: number } | Run | false;

/** A query is compiled when it has come so often: a text that comes once is not worth it, nor may it cost so much. */
const COMES_AGAIN = 2;

export interface Compilable {
  document: DocumentNode;
  /** Undefined where the document does not say which of several. */
  operation: OperationDefinitionNode | undefined;
  operationName: string | null | undefined;
  variables: Readonly<Record<string, unknown>> | undefined;
  contextValue: object;
}

/**
 * Runs queries that come again as functions made from their text: a page of a hundred records is a few thousand
 * fields, and deciding anew for each of them what it is costs more than all else. Only validated documents get
 * here; what is known of a document is forgotten with it.
 *
 * Answers undefined where graphql's own executor has to answer: for changes and subscriptions, for a query that
 * came for the first time, for one of `node` or another type of several, and for wrong variables, which it says in
 * its own words before anything is read.
 */
export class CompiledQueries {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();

  async run({
    document,
    operation,
    operationName,
    variables,
    contextValue,
  }: Compilable): Promise<ExecutionResult | undefined> {
    if (operation?.operation !== 'query') return undefined;
    const run = this.find(document, operation, operationName);
    if (!run) return undefined;
    const result = await run(undefined, contextValue, { ...variables });
    return 'data' in result ? result : undefined;
  }

  private find(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    operationName: string | null | undefined,
  ): Run | undefined {
    const known = this.known.get(operation) ?? { times: 0 };
    if (typeof known !== 'object') return known || undefined;
    known.times += 1;
    if (known.times < COMES_AGAIN) {
      this.known.set(operation, known);
      return undefined;
    }
    const compiled = asksForOneOfSeveral(document)
      ? undefined
      : compileQuery(apiSchema(), document, operationName ?? undefined);
    const run = compiled !== undefined && isCompiledQuery(compiled) && compiled.query;
    this.known.set(operation, run);
    return run || undefined;
  }
}

/** Whether any field is of an interface or union: which type it is, only the object itself can say. */
function asksForOneOfSeveral(document: DocumentNode): boolean {
  const types = new TypeInfo(apiSchema());
  let found = false;
  const look = () => {
    const type = types.getType();
    found ||= type !== null && type !== undefined && isAbstractType(getNamedType(type));
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return found;
}
