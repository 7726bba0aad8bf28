import { Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import type { FaultPartsFragment, ImportExtractMutation } from '../../generated/operations.js';
import { formatNumber, words } from '../../lib/format.js';

type Report = ImportExtractMutation['importExtract']['reports'][number];

/** Rows in = taken + held + quarantined, file by file, and where each fault stands. */
export function ImportReports({ reports }: { reports: readonly Report[] }) {
  return (
    <>
      {reports.map((report) => (
        <div key={report.file} className="trial__file">
          <h3 className="govuk-heading-s">{report.file}</h3>
          {report.refused === null ? (
            <p className="govuk-body">
              Read as {report.format}: {formatNumber(report.rowsIn)} rows = {formatNumber(report.rowsTaken)}{' '}
              taken + {formatNumber(report.rowsHeld)} held + {formatNumber(report.rowsQuarantined)}{' '}
              quarantined. Nothing is changed until you load it.
            </p>
          ) : (
            <p className="govuk-body">
              <Tag colour="red">Refused</Tag> {report.refused}
            </p>
          )}
          {report.faults.length > 0 && <Faults faults={report.faults} />}
        </div>
      ))}
    </>
  );
}

export function Faults({ faults }: { faults: readonly FaultPartsFragment[] }) {
  return (
    <Table<FaultPartsFragment>
      caption="Rows that were not taken"
      stacked
      rows={faults}
      keyOf={(fault) => `${fault.sheet} ${fault.row} ${fault.column ?? ''} ${fault.rule}`}
      columns={[
        {
          key: 'place',
          header: 'Place',
          rowHeader: true,
          cell: (fault) => `${fault.sheet}, row ${fault.row}${fault.column ? `, ${fault.column}` : ''}`,
        },
        {
          key: 'state',
          header: 'State',
          cell: (fault) => <Tag colour={fault.state === 'HELD' ? 'yellow' : 'red'}>{words(fault.state)}</Tag>,
        },
        { key: 'rule', header: 'Rule', cell: (fault) => fault.rule },
        { key: 'message', header: 'What is wrong', cell: (fault) => fault.message },
      ]}
    />
  );
}
