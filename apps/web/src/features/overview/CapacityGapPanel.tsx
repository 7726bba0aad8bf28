import { useQuery } from '@apollo/client/react';
import { BodyLabel } from '../../design/Account.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { CapacityGapsDocument, type CapacityGapsQuery } from '../../generated/operations.js';
import { formatFte, formatNumber } from '../../lib/format.js';

type Gap = NonNullable<CapacityGapsQuery['plan']>['capacityGaps'][number];

export function CapacityGapPanel({ planId }: { planId: string }) {
  const result = useQuery(CapacityGapsDocument, { variables: { planId } });
  const gaps = (result.data ?? result.previousData)?.plan?.capacityGaps ?? [];
  const worst = [...gaps].sort((a, b) => b.fte - a.fte)[0];
  return (
    <Panel
      title="Capacity gap by team and council"
      conclusion={
        worst &&
        worst.fte > 0 && (
          <p>
            <strong>
              The widest gap is in {worst.team.name}, {worst.body.shortName}: {formatFte(worst.fte)} FTE.
            </strong>{' '}
            A gap is work without a worker and work above the ceiling, so that no overload can hide it.
          </p>
        )
      }
    >
      <Loaded result={result} rows={6}>
        {() =>
          gaps.length > 0 ? (
            <Table<Gap>
              caption="Capacity gap by team and council"
              rows={[...gaps].sort((a, b) => b.fte - a.fte)}
              keyOf={(gap) => `${gap.body.id} ${gap.team.id}`}
              columns={[
                { key: 'team', header: 'Team', rowHeader: true, cell: (gap) => gap.team.name },
                { key: 'body', header: 'Council', cell: (gap) => <BodyLabel body={gap.body} /> },
                {
                  key: 'fte',
                  header: 'Gap, FTE',
                  numeric: true,
                  cell: (gap) => (
                    <strong className={gap.fte > 0 ? 'needs' : undefined}>{formatFte(gap.fte)}</strong>
                  ),
                },
                {
                  key: 'unallocated',
                  header: 'No worker',
                  numeric: true,
                  cell: (gap) => formatNumber(gap.unallocatedCases),
                },
                {
                  key: 'above',
                  header: 'Points above ceiling',
                  numeric: true,
                  cell: (gap) => formatNumber(gap.pointsAboveCeiling),
                },
                {
                  key: 'chairs',
                  header: 'Empty posts',
                  numeric: true,
                  cell: (gap) => formatNumber(gap.emptyPosts),
                },
              ]}
            />
          ) : (
            <Empty title="No gap: every case has a worker and nobody is above the ceiling" />
          )
        }
      </Loaded>
    </Panel>
  );
}
