import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse, validate } from 'graphql';
import { checkCost } from './cost.js';
import { LIMITS, limitsRule } from './limits.js';

const schema = buildSchema(`
  type PageConnection { nodes: [Node!]! edges: [Edge!]! totalCount: Int! } type Edge { node: Node! }
  type Node { id: ID! next: Node many: [Node!]! children(first: Int): PageConnection! }
  type Query { page(first: Int): PageConnection! node: Node list: [Node!]! }
`);

const errorsOf = (query: string): string[] =>
  validate(schema, parse(query), [limitsRule]).map(({ message }) => message);
const nested = (levels: number): string =>
  `{ node { ${'next { '.repeat(levels - 2)} id ${'} '.repeat(levels - 2)} } }`;
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: __typename`).join(' ')} }`;
const cost = (query: string, variables = {}): number => {
  const document = parse(query);
  const operation = getOperationAST(document);
  return operation ? checkCost(schema, document, operation, variables) : 0;
};

describe('limits of an operation', () => {
  it('the deepest allowed passes and one level more is refused', () => {
    expect(errorsOf(nested(LIMITS.depth))).toEqual([]);
    expect(errorsOf(nested(LIMITS.depth + 1))).toEqual([expect.stringMatching(/too many levels/)]);
  });

  it('aliases are counted, also those of __typename', () => {
    expect(errorsOf(aliases(LIMITS.aliases))).toEqual([]);
    expect(errorsOf(aliases(LIMITS.aliases + 1))).toEqual([expect.stringMatching(/too many aliases/)]);
  });

  it('fields are counted with all fragments written out', () => {
    const query = (count: number) => `{ ...f ...f } fragment f on Query { ${'__typename '.repeat(count)} }`;
    expect(errorsOf(query(LIMITS.fields / 2))).toEqual([]);
    expect(errorsOf(query(LIMITS.fields / 2 + 1))).toEqual([expect.stringMatching(/too many fields/)]);
  });

  it('directives are counted wherever they stand', () => {
    const query = (count: number) => `{ node { id ${'@skip(if: false) '.repeat(count)} } }`;
    expect(errorsOf(query(LIMITS.directives))).toEqual([]);
    expect(errorsOf(query(LIMITS.directives + 1))).toEqual([expect.stringMatching(/too many directives/)]);
  });

  it('a document that grows with each fragment is measured as it would be written out, and quickly', () => {
    const bomb = Array.from(
      { length: 40 },
      (_, at) => `fragment f${at} on Node { ...f${at + 1} ...f${at + 1} }`,
    ).join(' ');
    expect(errorsOf(`{ node { ...f0 } } ${bomb} fragment f40 on Node { id }`)).toEqual([
      expect.stringMatching(/too many fields/),
    ]);
  });

  it('a fragment that spreads itself does not hang', () => {
    expect(errorsOf('{ node { ...f } } fragment f on Node { id ...f }')).toEqual([]);
  });

  it('introspection passes, and costs what the schema holds', () => {
    const introspection = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
    });
    expect(errorsOf(introspection)).toEqual([]);
    expect(cost(introspection)).toBeGreaterThan(1000);
    expect(cost('{ __schema { types { name } } }')).toBe(2 + Object.keys(schema.getTypeMap()).length);
    const types = 'types { fields { type { fields { type { name } } } args { name type { name } } } }';
    const often = Array.from({ length: 40 }, (_, at) => `a${at}: __schema { ${types} }`).join(' ');
    expect(cost(`{ ${often} }`)).toBeGreaterThan(cost(`{ __schema { ${types} } }`) * 39);
  });

  it('an alias of two underscores is refused, also in a fragment', () => {
    expect(errorsOf('{ __proto__: node { id } }')).toEqual([expect.stringMatching(/two underscores/)]);
    expect(errorsOf('{ ...f } fragment f on Query { __a: node { id } }')).toHaveLength(1);
  });

  it('a page costs its records, by literal or by variable, 50 when nothing is said', () => {
    expect(cost('{ page(first: 10) { nodes { id } } }')).toBe(21);
    expect(cost('query($n: Int) { page(first: $n) { nodes { id } } }', { n: 10 })).toBe(21);
    expect(cost('query($n: Int = 500) { page(first: $n) { nodes { id } } }')).toBe(1001);
    expect(cost('{ page { nodes { id } } }')).toBe(101);
    expect(cost('{ list { id } }')).toBe(4);
  });

  it('pages within pages are refused when they multiply beyond the limit', () => {
    const within = (first: number) =>
      `{ page(first: ${first}) { nodes { children(first: ${first}) { nodes { id next { id } } } } } }`;
    expect(cost(within(50))).toBeLessThan(LIMITS.cost);
    expect(() => cost(within(500))).toThrow(/smaller pages/);
  });
});
