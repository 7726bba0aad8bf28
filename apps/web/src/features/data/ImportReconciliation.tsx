import { SourceNote } from '../../design/Source.js';
import { Sign } from '../../design/Sign.js';
import { Table } from '../../design/Table.js';
import type { ReconciliationPartsFragment } from '../../generated/operations.js';
import { formatDate, formatMeasure, formatNumber, kindNames, words } from '../../lib/format.js';

type Line = ReconciliationPartsFragment;

const nameOf = (line: Line): string =>
  `${kindNames[line.kind]}${line.clientGroup ? `, ${words(line.clientGroup).toLowerCase()}` : ''}`;

/** One file to the unit: what it states of each kind, beside what the council says there is. */
export function ImportReconciliation({ lines }: { lines: readonly Line[] }) {
  return (
    <Table<Line>
      caption="The file held against the control totals"
      showCaption
      rows={lines}
      keyOf={nameOf}
      columns={[
        { key: 'kind', header: 'Kind', rowHeader: true, cell: nameOf },
        { key: 'rows', header: 'Records named', numeric: true, cell: (line) => formatNumber(line.rows) },
        {
          key: 'closed',
          header: 'Of these closed',
          numeric: true,
          cell: (line) => formatNumber(line.closedRows),
        },
        {
          key: 'stated',
          header: 'Stated',
          numeric: true,
          cell: (line) => formatMeasure(line.stated, line.unit),
        },
        {
          key: 'total',
          header: 'Control total',
          numeric: true,
          cell: (line) => (line.controlTotal === null ? 'none' : formatMeasure(line.controlTotal, line.unit)),
        },
        { key: 'asat', header: 'Its date', nowrap: true, cell: (line) => formatDate(line.controlAsAt) },
        {
          key: 'difference',
          header: 'Difference',
          numeric: true,
          cell: (line) => <Difference line={line} />,
        },
        {
          key: 'source',
          header: 'Source',
          cell: (line) =>
            line.controlSource && (
              <SourceNote source={line.controlSource} of={`the control total of ${nameOf(line)}`} />
            ),
        },
      ]}
    />
  );
}

function Difference({ line }: { line: Line }) {
  if (line.difference === null) return <span className="muted">—</span>;
  if (line.difference === 0)
    return (
      <span className="agrees">
        <Sign kind="tick" /> 0
      </span>
    );
  return (
    <strong className="needs">
      <Sign kind="cross" /> {line.difference > 0 ? '+' : '−'}
      {formatMeasure(Math.abs(line.difference), line.unit)}
    </strong>
  );
}
