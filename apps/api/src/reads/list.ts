import type { Connection } from '../graphql/types/connection.js';
import type { Parameters } from './parameters.js';
import { pageSize, readCursor, requireKeys, writeCursor, type SortTerm } from './page.js';
import type { Reads } from './session.js';

/**
 * One hand-written statement of a list: what it selects, from where, in which order. Its rows come as JSON, so an
 * instant is a text.
 */
export interface ListStatement {
  /** What tells rows apart. */
  key: string;
  columns: string;
  /** Tables with the joins that the asked fields need. */
  from: string;
  /** The tables that filter and order need, for counting and for finding the page. */
  countFrom: string;
  where: string;
  parameters: Parameters;
  /** Name of list and order, kept in its cursors. */
  order: string;
  sort: readonly SortTerm[];
}

export interface PageRequest {
  first?: number | null;
  after?: string | null;
}

type Keyed<Row> = Row & { sort_values?: string[] };

const keysetOf = (sort: readonly SortTerm[]): boolean =>
  sort.every(({ keyset, direction }) => keyset !== undefined && direction === sort[0]?.direction);

/**
 * Reads one page. One statement for the records, whatever their number, and one for the total when it is
 * asked for. `records` false reads no page, for a query that only counts.
 */
export async function readList<Row extends object, Node>(
  reads: Reads,
  statement: ListStatement,
  page: PageRequest,
  records: boolean,
  nodeOf: (row: Row) => Node,
): Promise<Connection<Node>> {
  const { key, order, sort, parameters, columns, from, countFrom, where } = statement;
  const size = pageSize(page.first);
  const byKeyset = keysetOf(sort);
  const start = readCursor(order, page.after, sort.length);
  const count = () => countRows(reads, statement);
  const empty = {
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: start.kind !== 'START' },
  };
  if (!records) return { ...empty, count };

  const values = start.kind === 'KEYSET' ? start.values : [];
  requireKeys(values, sort);
  const behind =
    values.length > 0
      ? ` and (${sort.map(({ sql }) => sql).join(', ')}) ${sort[0]?.direction === 'DESC' ? '<' : '>'} (${sort
          .map(({ keyset }, index) => `${parameters.add(values[index])}::${keyset}`)
          .join(', ')})`
      : '';
  const offset = start.kind === 'OFFSET' ? start.offset : 0;
  const inOrder = sort.map(({ sql, direction }) => `${sql} ${direction} nulls last`).join(', ');
  const bounds = `limit ${parameters.add(size + 1)} offset ${parameters.add(offset)}`;
  const sortValues = byKeyset
    ? `, json_build_array(${sort.map(({ sql }) => `(${sql})::text`).join(', ')}) as sort_values`
    : '';
  // Which rows are on the page is decided first, so that what is joined is joined for them alone.
  const listed =
    from === countFrom
      ? `select ${columns}${sortValues} from ${from} where ${where}${behind} order by ${inOrder} ${bounds}`
      : `with page as materialized (select ${key} as key from ${countFrom} where ${where}${behind} order by ${inOrder} ${bounds})
         select ${columns}${sortValues} from ${from} where ${where} and ${key} = any(array(select key from page)) order by ${inOrder}`;
  // One value for the whole page: parsing it at once costs this process a fraction of thousands of columns.
  const [answer] = await reads.query<{ rows: Keyed<Row>[] }>(
    ...parameters.bound(`select coalesce(json_agg(listed), '[]') as rows from (${listed}) listed`),
  );
  const rows = answer?.rows ?? [];
  const shown = rows.slice(0, size);
  const edges = shown.map((row, index) => ({
    get cursor() {
      return writeCursor(
        order,
        byKeyset && row.sort_values
          ? { kind: 'KEYSET', values: row.sort_values }
          : { kind: 'OFFSET', offset: offset + index + 1 },
      );
    },
    node: nodeOf(row),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: start.kind !== 'START',
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    count,
  };
}

async function countRows(reads: Reads, statement: ListStatement): Promise<number> {
  const { countFrom, where, parameters } = statement;
  const [row] = await reads.query<{ total: number }>(
    ...parameters.bound(`select count(*)::int as total from ${countFrom} where ${where}`),
  );
  return row?.total ?? 0;
}
