import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { requestedOfNodes, requestedPaths, wantsRecords } from './look-ahead.js';

const schema = buildSchema(`
  type Team { name: String } type Worker { reference: String team: Team } type Case { id: ID worker: Worker }
  type Edge { node: Case cursor: String } type Page { nodes: [Case] edges: [Edge] totalCount: Int }
  type Query { cases: Page }
`);

function ask<T>(
  query: string,
  read: (info: GraphQLResolveInfo) => T,
  variables: Record<string, unknown> = {},
): T {
  let answer: T | undefined;
  const rootValue = {
    cases: (_: unknown, __: unknown, info: GraphQLResolveInfo) => ((answer = read(info)), null),
  };
  const { errors } = graphqlSync({ schema, source: query, rootValue, variableValues: variables });
  expect(errors).toBeUndefined();
  return answer as T;
}

describe('look-ahead', () => {
  it('nodes and edges ask for the same records', () => {
    const expected = ['worker', 'worker.team', 'worker.team.name'];
    expect([...ask('{ cases { nodes { worker { team { name } } } } }', requestedOfNodes)]).toEqual(expected);
    expect([...ask('{ cases { edges { node { worker { team { name } } } } } }', requestedOfNodes)]).toEqual(
      expected,
    );
  });

  it('fragments are followed and aliases are read as the field they stand for', () => {
    const query =
      '{ cases { nodes { ...f ... on Case { name: id } } } } fragment f on Case { w: worker { reference } }';
    expect([...ask(query, requestedOfNodes)].sort()).toEqual(['id', 'worker', 'worker.reference']);
  });

  it('what is skipped is not asked for', () => {
    const query =
      'query($no: Boolean!) { cases { nodes { id worker @include(if: $no) { reference } } totalCount @skip(if: true) } }';
    expect([...ask(query, (info) => requestedPaths(info), { no: false })].sort()).toEqual([
      'nodes',
      'nodes.id',
    ]);
  });

  it('a count alone asks for no records', () => {
    expect(ask('{ cases { totalCount __typename } }', wantsRecords)).toBe(false);
    expect(ask('{ cases { totalCount nodes { id } } }', wantsRecords)).toBe(true);
  });
});
