import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { BodyLabel } from '../../design/Account.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { CapacityGapsDocument, type CapacityGapsQuery } from '../../generated/operations.js';
import { LeversTable } from './LeversTable.js';
import { formatFte, formatNumber } from '../../lib/format.js';

type Gap = NonNullable<CapacityGapsQuery['plan']>['capacityGaps'][number];

const FIRST = 8;
const keyOfGap = (gap: Gap): string => `${gap.body.id} ${gap.team.id}`;

export function CapacityGapPanel({ planId }: { planId: string }) {
  const result = useQuery(CapacityGapsDocument, { variables: { planId } });
  const gaps = (result.data ?? result.previousData)?.plan?.capacityGaps ?? [];
  const [all, setAll] = useState(false);
  const ordered = [...gaps].sort((a, b) => b.fte - a.fte);
  const [worst] = ordered;
  const [asked, setAsked] = useState<string | null>(null);
  const shown = ordered.find((gap) => keyOfGap(gap) === asked);
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
            <>
              <Table<Gap>
                caption="Capacity gap by team and council"
                rows={all ? ordered : ordered.slice(0, FIRST)}
                keyOf={keyOfGap}
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
                  {
                    key: 'levers',
                    header: <span className="govuk-visually-hidden">Levers</span>,
                    nowrap: true,
                    cell: (gap) => (
                      <button
                        type="button"
                        className="link-button"
                        aria-expanded={shown === gap}
                        onClick={() => setAsked(shown === gap ? null : keyOfGap(gap))}
                      >
                        What would close it
                        <span className="govuk-visually-hidden">
                          {' '}
                          in {gap.team.name}, {gap.body.shortName}
                        </span>
                      </button>
                    ),
                  },
                ]}
              />
              {shown && <LeversTable key={asked} planId={planId} gap={shown} />}
              {ordered.length > FIRST && (
                <p>
                  <button
                    type="button"
                    className="link-button"
                    aria-expanded={all}
                    onClick={() => setAll(!all)}
                  >
                    {all ? 'Show the widest only' : `Show all ${ordered.length} teams and councils`}
                  </button>
                </p>
              )}
            </>
          ) : (
            <Empty title="No gap: every case has a worker and nobody is above the ceiling" />
          )
        }
      </Loaded>
    </Panel>
  );
}
