import { useQuery } from '@apollo/client/react';
import { usePlan } from '../../app/plan-context.js';
import { Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { CommandChangesDocument } from '../../generated/operations.js';
import { words } from '../../lib/format.js';

const SHOWN = 20;

/** What one command changed, item by item, before and after. */
export function CommandChanges({ number, after }: { number: number; after: string | undefined }) {
  const plan = usePlan();
  const result = useQuery(CommandChangesDocument, {
    variables: { planId: plan.id, first: 25, after, changes: SHOWN },
    fetchPolicy: 'no-cache',
  });
  return (
    <Loaded result={result} rows={3}>
      {(data) => {
        const changes = data.plan?.history.nodes.find((command) => command.number === number)?.changes ?? [];
        return (
          <Table
            caption={`What command ${number} changed`}
            rows={changes.map((change, index) => ({ ...change, index }))}
            keyOf={(change) => String(change.index)}
            columns={[
              {
                key: 'reference',
                header: 'Item',
                rowHeader: true,
                cell: (change) => change.reference ?? '—',
              },
              { key: 'aspect', header: 'What', cell: (change) => words(change.aspect) },
              { key: 'before', header: 'Before', cell: (change) => change.before ?? 'None' },
              { key: 'after', header: 'After', cell: (change) => change.after ?? 'None' },
            ]}
          />
        );
      }}
    </Loaded>
  );
}
