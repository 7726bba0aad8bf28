import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Paging } from '../lib/use-paging.js';
import { countOf } from '../lib/format.js';
import { PlanLink } from '../app/PlanLink.js';
import { parseSort } from './sort.js';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Short values that must not break over lines: dates, references. */
  nowrap?: boolean;
  /** Sentences, which on a small screen keep a width that can be read; the table scrolls instead. */
  sentence?: boolean;
  /** Order field of the server; the header becomes a link that sorts by it. */
  sort?: string;
  /** The cell that names the row. */
  rowHeader?: boolean;
}

function SortLink({ field, sort, children }: { field: string; sort: string; children: ReactNode }) {
  const [parameters] = useSearchParams();
  const now = parseSort(sort);
  const active = now.field === field;
  const next = new URLSearchParams(parameters);
  next.set('sort', active && now.direction === 'ASC' ? `-${field}` : field);
  next.delete('page');
  next.delete('after');
  return (
    <PlanLink to={`?${next.toString()}`} className="sort-link" preventScrollReset>
      {children}
      <span aria-hidden="true">{active ? (now.direction === 'ASC' ? ' ↑' : ' ↓') : ''}</span>
    </PlanLink>
  );
}

function classOf<Row>({ numeric, nowrap, sentence }: Column<Row>): string | undefined {
  return numeric ? 'numeric' : nowrap ? 'nowrap' : sentence ? 'sentence' : undefined;
}

/**
 * A dense table in a region that scrolls by itself and can be reached by keyboard, so that the page never
 * scrolls sideways. Rows come from the server already ordered.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sort,
  rowClass,
  showCaption = false,
  stacked = false,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: string;
  rowClass?: (row: Row) => string | undefined;
  showCaption?: boolean;
  /** On a small screen each row is a block and each cell a line with its heading: nothing scrolls sideways. */
  stacked?: boolean;
}) {
  const now = sort === undefined ? null : parseSort(sort);
  return (
    <div className="table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className={stacked ? 'dense dense--stacked' : 'dense'}>
        <caption className={showCaption ? 'dense__caption' : 'govuk-visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={
                  now && column.sort === now.field
                    ? now.direction === 'ASC'
                      ? 'ascending'
                      : 'descending'
                    : undefined
                }
              >
                {column.sort && sort !== undefined ? (
                  <SortLink field={column.sort} sort={sort}>
                    {column.header}
                  </SortLink>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={rowClass?.(row)} data-row={keyOf(row)}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={classOf(column)}
                    data-label={stacked && typeof column.header === 'string' ? column.header : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where we are in a long list, and the ways on. */
export function Pager({
  paging,
  total,
  shown,
  page,
  noun,
}: {
  paging: Paging;
  total: number;
  shown: number;
  page: { hasNextPage: boolean; endCursor: string | null };
  noun: string;
}) {
  const from = (paging.page - 1) * paging.first + 1;
  return (
    <nav className="pager" aria-label={`Pages of ${noun}s`}>
      <p className="pager__count">
        {shown === 0
          ? `No ${noun}s`
          : `${from.toLocaleString('en-GB')} to ${(from + shown - 1).toLocaleString('en-GB')} of ${countOf(total, noun)}`}
      </p>
      {paging.page > 1 && (
        <PlanLink to={paging.previous()} rel="prev">
          Previous page
        </PlanLink>
      )}
      {page.hasNextPage && (
        <PlanLink to={paging.next(page.endCursor)} rel="next">
          Next page
        </PlanLink>
      )}
    </nav>
  );
}

/** The list as a file, as filtered and ordered on screen. */
export function CsvLink({ href, of }: { href: string; of: string }) {
  return (
    <a className="govuk-link csv-link" href={href} download>
      Download CSV<span className="govuk-visually-hidden"> of {of}</span>
    </a>
  );
}
