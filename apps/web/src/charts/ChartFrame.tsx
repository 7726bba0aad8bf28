import { useState, type ReactNode } from 'react';
import { downloadCsv, type Row } from '../lib/csv.js';

export interface ChartTable {
  /** Name of the file, and caption of the table. */
  name: string;
  caption: string;
  header: readonly string[];
  rows: readonly Row[];
}

/** Every picture has its table and its file: the same data, one press away. */
export function ChartFrame({ table, children }: { table: ChartTable; children: ReactNode }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="chart">
      <div className="chart__tools">
        <button
          type="button"
          className="link-button"

          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show the picture' : 'Show as a table'}
          <span className="govuk-visually-hidden">: {table.caption}</span>
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => downloadCsv(table.name, table.header, table.rows)}
        >
          Download CSV<span className="govuk-visually-hidden">: {table.caption}</span>
        </button>
      </div>
      {asTable ? <PlainTable table={table} /> : children}
    </div>
  );
}

function PlainTable({ table }: { table: ChartTable }) {
  const numeric = table.header.map((_, column) => table.rows.every((row) => typeof row[column] === 'number'));
  return (
    <div className="table-region table-region--tall" role="region" aria-label={table.caption} tabIndex={0}>
      <table className="dense">
        <caption className="govuk-visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {table.header.map((name, column) => (
              <th key={name} scope="col" className={numeric[column] ? 'numeric' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <td key={column} className={numeric[column] ? 'numeric' : undefined}>
                  {typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '—')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
