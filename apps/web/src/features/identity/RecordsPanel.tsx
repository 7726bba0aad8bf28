import { useState } from 'react';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { Table } from '../../design/Table.js';
import type { DecisionPartsFragment, ExternalRecordPartsFragment } from '../../generated/operations.js';
import { formatDate, formatInstant } from '../../lib/format.js';
import { SamePersonDialog } from './SamePersonDialog.js';
import { TakeBackDialog } from './TakeBackDialog.js';
import './identity.scss';

/** Every record under which councils know one person, and the decisions that make them one. */
export function RecordsPanel({
  kind,
  id,
  reference,
  records,
}: {
  kind: 'CASE' | 'WORKER';
  id: string;
  reference: string;
  records: readonly ExternalRecordPartsFragment[];
}) {
  const [open, setOpen] = useState<'MERGE' | DecisionPartsFragment | null>(null);
  return (
    <Panel
      title="Records of this person"
      conclusion={
        <p>
          {records.length > 1
            ? 'These records are one item, also in every later file. Baselines that were taken stay as they are.'
            : 'Known by one record.'}
        </p>
      }
      actions={
        <Button look="secondary" onClick={() => setOpen('MERGE')}>
          This is the same person as…
        </Button>
      }
    >
      <Table<ExternalRecordPartsFragment>
        caption="Records"
        stacked
        rows={records}
        keyOf={(record) => `${record.body.id} ${record.reference}`}
        columns={[
          { key: 'reference', header: 'Record', rowHeader: true, cell: (record) => record.reference },
          { key: 'body', header: 'Council', cell: (record) => record.body.shortName },
          {
            key: 'sources',
            header: 'Named by',
            cell: (record) =>
              record.sources.map(({ format, asAt }) => `${format}, as at ${formatDate(asAt)}`).join('; ') ||
              'No file any more',
          },
          {
            key: 'decision',
            header: 'Joined by',
            cell: ({ decision }) =>
              decision
                ? `${decision.actor}, ${formatInstant(decision.at)}: ${decision.reason}`
                : 'Its own record',
          },
          {
            key: 'undo',
            header: 'Change',
            cell: ({ decision }) =>
              decision && (
                <Button look="secondary" onClick={() => setOpen(decision)}>
                  Take back
                  <span className="govuk-visually-hidden"> the merge of {decision.merged.reference}</span>
                </Button>
              ),
          },
        ]}
      />
      {open === 'MERGE' && (
        <SamePersonDialog kind={kind} id={id} reference={reference} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'MERGE' && <TakeBackDialog decision={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
