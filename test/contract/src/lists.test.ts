import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve, type Answer, type Served } from './served.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

/** Statements of operations so far: what the service writes beside them, such as quotas, comes when it comes. */
const statementsSoFar = async (): Promise<number> => {
  const page = await (await fetch(`${served.url}/metrics`)).text();
  return Number(/^vesting_statements_total (\d+)$/m.exec(page)?.[1] ?? 0);
};

const statementsOf = async (query: string, variables: Record<string, unknown> = {}): Promise<number> => {
  const before = await statementsSoFar();
  const { errors } = await served.ask(query, variables);
  expect(errors).toBeUndefined();
  return (await statementsSoFar()) - before;
};

interface Named {
  id: string;
  reference: string;
}
interface CasePage {
  cases: {
    totalCount: number;
    nodes: Named[];
    edges: { cursor: string; node: Named }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const CASE = `id reference heldBy body { name } caseType { name } service { name } team { name body { name } }
  worker { reference team { name } base { name parent { name } } cases points } responsibleArea { name successor { name } }
  livingArea { name } family { size ties cases { reference } } facts { name source { text } }`;

describe('lists', () => {
  it.each([
    ['cases', `query($first: Int) { cases(first: $first) { totalCount nodes { ${CASE} } } }`],
    [
      'cases of a plan',
      `query($first: Int) { plans { cases(first: $first) { totalCount nodes { id case { ${CASE} } destination { body { name } }
        worker { reference cases } deliveredBy { name } lock { holds } } } } }`,
    ],
    [
      'workers',
      'query($first: Int) { workers(first: $first) { totalCount nodes { reference cases points team { name } body { name } base { name } } } }',
    ],
    [
      'workers of a plan',
      'query($first: Int) { plans { workers(first: $first) { nodes { cases points employer { body { name } } worker { reference cases } } } } }',
    ],
    [
      'posts',
      'query($first: Int) { posts(first: $first) { totalCount nodes { reference team { name } service { name } body { name } } } }',
    ],
    [
      'services',
      'query($first: Int) { services(first: $first) { nodes { name currentServices { cases posts fte spend funding runBy { name } routes { kind receivers { body { name } } } } } } }',
    ],
  ])('%s take as many statements for hundreds of rows as for tens', async (_name, query) => {
    const tens = await statementsOf(query, { first: 50 });
    expect(await statementsOf(query, { first: 200 })).toBe(tens);
    expect(tens).toBeLessThanOrEqual(12);
  });

  it('a list is read by one statement, and its total by one more when it is asked for', async () => {
    const structure = 1;
    expect(
      await statementsOf(
        '{ cases(first: 5) { nodes { id worker { reference } body { name } team { name } responsibleArea { name } } } }',
      ),
    ).toBe(structure + 1);
    expect(await statementsOf('{ cases(first: 5) { totalCount nodes { id } } }')).toBe(structure + 2);
    expect(await statementsOf('{ cases { totalCount } }')).toBe(structure + 1);
  });

  it.each(['REFERENCE', 'RISK_THEN_WAIT', 'OPENED_ON', 'TEAM'])(
    'pages by %s meet every case once and none twice',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = [];
        let total: number;
        let after: string | null = null;
        do {
          const { data, errors }: Answer<CasePage> = await served.ask<CasePage>(
            `query($after: String, $orderBy: [CaseOrder!]) { cases(first: 37, after: $after, orderBy: $orderBy) {
             totalCount edges { cursor node { reference } } pageInfo { hasNextPage endCursor } } }`,
            { after, orderBy: [{ field, direction }] },
          );
          expect(errors).toBeUndefined();
          seen.push(...data.cases.edges.map(({ node }) => node.reference));
          total = data.cases.totalCount;
          after = data.cases.pageInfo.hasNextPage ? data.cases.pageInfo.endCursor : null;
        } while (after !== null);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(total);
        if (field === 'REFERENCE')
          expect(seen).toEqual([...seen].sort((a, b) => (a < b ? -1 : 1) * (direction === 'ASC' ? 1 : -1)));
      }
    },
  );

  it('nodes and edges are the same records, and a page after the last is empty', async () => {
    const { data } = await served.ask<CasePage>(
      '{ cases(first: 500) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
    );
    expect(data.cases.nodes.map(({ id }) => id)).toEqual(data.cases.edges.map(({ node }) => node.id));
    expect(data.cases.pageInfo.hasNextPage).toBe(false);
    const { data: after } = await served.ask<CasePage>(
      'query($a: String) { cases(after: $a) { nodes { id } } }',
      { a: data.cases.pageInfo.endCursor },
    );
    expect(after.cases.nodes).toEqual([]);
  });

  it('a cursor of another order, and a page beyond the limit, are refused', async () => {
    const { data } = await served.ask<CasePage>('{ cases(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await served.ask(
      'query($a: String) { cases(after: $a, orderBy: [{ field: TEAM, direction: ASC }]) { nodes { id } } }',
      {
        a: data.cases.pageInfo.endCursor,
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    for (const first of [0, -5, 501])
      expect(
        (await served.ask('query($n: Int) { cases(first: $n) { nodes { id } } }', { n: first })).errors?.[0]
          ?.extensions.code,
      ).toBe('BAD_USER_INPUT');
  });

  it('counts agree with the lists that they count', async () => {
    const { data } = await served.ask<
      CasePage & { caseCounts: { count: number; key: { value: string }[] }[] }
    >('{ caseCounts(groupBy: [CASE_TYPE]) { count key { value } } cases { totalCount } }');
    const sum = data.caseCounts.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(data.cases.totalCount);
    for (const { count, key } of data.caseCounts) {
      const { data: list } = await served.ask<CasePage>(
        'query($f: CaseFilter) { cases(filter: $f) { totalCount } }',
        { f: { caseType: [key[0]?.value] } },
      );
      expect(list.cases.totalCount).toBe(count);
    }
  });

  it('workers above their ceiling are those whose points say so', async () => {
    const query =
      'query($f: WorkerFilter) { workers(first: 500, filter: $f) { nodes { reference points ceiling } } }';
    const read = async (f: object) =>
      (
        await served.ask<{ workers: { nodes: { reference: string; points: number; ceiling: number }[] } }>(
          query,
          { f },
        )
      ).data.workers.nodes;
    const all = await read({});
    const above = await read({ aboveCeiling: true });
    expect(above.map(({ reference }) => reference)).toEqual(
      all.filter(({ points, ceiling }) => points > ceiling).map(({ reference }) => reference),
    );
    expect(above.length).toBeGreaterThan(0);
  });

  it('an id leads back to its record through node, and a wrong one to nothing', async () => {
    const { data } = await served.ask<
      CasePage & { plans: (Named & CasePage)[]; workers: { nodes: Named[] } }
    >(
      '{ cases(first: 1) { nodes { id reference } } plans { id cases(first: 1) { nodes { id } } } workers(first: 1) { nodes { id } } }',
    );
    const ids = [
      data.cases.nodes[0]?.id,
      data.plans[0]?.id,
      data.plans[0]?.cases.nodes[0]?.id,
      data.workers.nodes[0]?.id,
    ];
    for (const id of ids)
      expect((await served.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
        node: { id },
      });
    for (const id of ['', 'x', "'; drop table item", Buffer.from('Case:1').toString('base64url')])
      expect((await served.ask('query($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
        node: null,
      });
  });
});
