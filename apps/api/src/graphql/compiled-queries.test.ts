import { describe, expect, it } from '@jest/globals';
import { execute, getOperationAST, parse, type ExecutionResult } from 'graphql';
import { CompiledQueries } from './compiled-queries.js';
import { apiSchema } from './schema.js';

const contextValue = {
  actor: { id: 'a planner', role: 'PROGRAMME_PLANNER', development: true },
  reads: { exact: true },
};

/** Runs the query so often; undefined stands for what graphql's own executor answers. */
async function runs(
  query: string,
  times: number,
  variables: Record<string, unknown> = {},
): Promise<(ExecutionResult | undefined)[]> {
  const queries = new CompiledQueries();
  const document = parse(query);
  const operation = getOperationAST(document, undefined);
  if (!operation) throw new Error('the test names no operation');
  const results = [];
  for (let time = 0; time < times; time += 1)
    results.push(
      await queries.run({ document, operation, operationName: undefined, variables, contextValue }),
    );
  return results;
}

describe('compiled queries', () => {
  it('a query that comes again is answered as graphql answers it', async () => {
    const query = '{ viewer { __typename as: actor role @skip(if: false) } }';
    const [first, second, third] = await runs(query, 3);
    expect(first).toBeUndefined();
    const own = await execute({ schema: apiSchema(), document: parse(query), contextValue });
    expect(own.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(second))).toEqual(JSON.parse(JSON.stringify(own)));
    expect(third).toEqual(second);
  });

  it('wrong variables, changes and a field of several types are left to graphql', async () => {
    const query = 'query($no: Boolean!) { viewer { actor @skip(if: $no) } }';
    expect((await runs(query, 2, { no: 'perhaps' }))[1]).toBeUndefined();
    expect((await runs(query, 2, { no: true }))[1]).toEqual({ data: { viewer: {} } });
    expect((await runs('mutation { undo(input: {}) { plan { id } } }', 2))[1]).toBeUndefined();
    expect((await runs('{ node(id: "x") { id } }', 2))[1]).toBeUndefined();
  });
});
