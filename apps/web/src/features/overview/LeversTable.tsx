import { useQuery } from '@apollo/client/react';
import { SourceText } from '../../design/Source.js';
import { Empty, Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { LeversDocument, type LeversQuery } from '../../generated/operations.js';
import { formatFte, formatNumber, formatPence } from '../../lib/format.js';

type LeverSet = NonNullable<LeversQuery['plan']>['levers'][number];

/** What would close one gap: at most two levers together, smallest first, then what falls short by itself. */
export function LeversTable({
  planId,
  gap,
}: {
  planId: string;
  gap: { team: { id: string; name: string }; body: { id: string; shortName: string } };
}) {
  const result = useQuery(LeversDocument, {
    variables: { planId, teamId: gap.team.id, bodyId: gap.body.id },
  });
  const name = `What would close the gap of ${gap.team.name}, ${gap.body.shortName}`;
  return (
    <div className="levers">
      <h3 className="govuk-heading-s">{name}</h3>
      <Loaded result={result} rows={5}>
        {({ plan }) => {
          const sets = plan?.levers ?? [];
          const source = sets.find((set) => set.costSource)?.costSource;
          return sets.length === 0 ? (
            <Empty title="No lever and no two of them together close this gap" />
          ) : (
            <>
              <Table<LeverSet>
                caption={name}
                rows={sets}
                keyOf={(set) => set.sentence}
                columns={[
                  { key: 'what', header: 'Lever', sentence: true, cell: (set) => set.sentence },
                  {
                    key: 'effect',
                    header: 'Effect, FTE',
                    numeric: true,
                    cell: (set) => formatFte(set.effect),
                  },
                  {
                    key: 'left',
                    header: 'Left, FTE',
                    numeric: true,
                    cell: (set) => (
                      <strong className={set.closes ? undefined : 'needs'}>{formatFte(set.remaining)}</strong>
                    ),
                  },
                  {
                    key: 'changes',
                    header: 'Change worker',
                    numeric: true,
                    cell: (set) => formatNumber(set.changesOfWorker),
                  },
                  {
                    key: 'pounds',
                    header: 'A year',
                    numeric: true,
                    cell: (set) => (set.costPerYear === null ? '—' : formatPence(set.costPerYear)),
                  },
                ]}
              />
              <p className="muted">
                Each effect is that of an allocation made for the purpose and counted as the gap is; a solve
                may do better.
              </p>
              {source && <SourceText source={source} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
