import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import { ImportDetailsDocument, type DataPageQuery } from '../../generated/operations.js';
import { formatDate, formatInstant, formatNumber } from '../../lib/format.js';
import { ImportState } from './ImportState.js';
import { ImportReconciliation } from './ImportReconciliation.js';
import { Faults } from './ImportReports.js';

type Import = NonNullable<DataPageQuery['imports']>[number];

/** Every file that was read, what became of its rows, and who brought it. */
export function ImportsPanel({ imports }: { imports: readonly Import[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const [load, details] = useLazyQuery(ImportDetailsDocument);
  const show = (id: string) => {
    setOpen(open === id ? null : id);
    if (open !== id) void load({ variables: { id } });
  };
  return (
    <Panel title="Imports">
      {imports.length === 0 ? (
        <Empty title="Nothing has been imported yet" />
      ) : (
        <Table<Import>
          caption="Imports"
          stacked
          rows={imports}
          keyOf={(each) => each.id}
          columns={[
            { key: 'at', header: 'When', rowHeader: true, cell: (each) => formatInstant(each.at) },
            { key: 'body', header: 'From', cell: (each) => each.body.name },
            {
              key: 'format',
              header: 'Format',
              cell: (each) => (
                <>
                  {each.format} {each.synthetic && <Tag colour="purple">Synthetic</Tag>}
                </>
              ),
            },
            { key: 'asat', header: 'As at', cell: (each) => formatDate(each.asAt) },
            { key: 'in', header: 'Rows', numeric: true, cell: (each) => formatNumber(each.rowsIn) },
            { key: 'taken', header: 'Taken', numeric: true, cell: (each) => formatNumber(each.rowsTaken) },
            { key: 'held', header: 'Held', numeric: true, cell: (each) => formatNumber(each.rowsHeld) },
            {
              key: 'quarantined',
              header: 'Quarantined',
              numeric: true,
              cell: (each) => formatNumber(each.rowsQuarantined),
            },
            { key: 'changed', header: 'Changed', numeric: true, cell: (each) => formatNumber(each.changed) },
            { key: 'actor', header: 'By', cell: (each) => each.actor },
            { key: 'state', header: 'State', cell: (each) => <ImportState entry={each} /> },
            {
              key: 'details',
              header: 'Reconciled',
              cell: (each) => (
                <button
                  type="button"
                  className="link-button"
                  aria-expanded={open === each.id}
                  onClick={() => show(each.id)}
                >
                  {open === each.id ? 'Hide' : 'Show'}
                </button>
              ),
            },
          ]}
        />
      )}
      {open !== null && (
        <Loaded result={details} rows={4}>
          {({ node }) =>
            node?.id === open &&
            'reconciliation' in node && (
              <>
                <ImportReconciliation lines={node.reconciliation} />
                {node.faults.length > 0 && <Faults faults={node.faults} />}
              </>
            )
          }
        </Loaded>
      )}
    </Panel>
  );
}
