import { useQuery } from '@apollo/client/react';
import { useFrame } from '../../app/plan-context.js';
import { Panel } from '../../design/Panel.js';
import { Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import { LedgerDocument } from '../../generated/operations.js';
import { formatMeasure, kindNames, unitNames } from '../../lib/format.js';
import { shareOut } from '../../lib/ledger.js';
import { Sign } from '../../design/Sign.js';

/** The ledger in full: before = after for every kind; the kind that was followed here is marked. */
export function LedgerTable({ planId, kind }: { planId: string; kind: string }) {
  const { reorganisation } = useFrame();
  const result = useQuery(LedgerDocument, { variables: { planId } });
  return (
    <Panel
      title="Responsibility ledger"
      conclusion={
        <p>
          Everything there was before is held by exactly one account after. The database refuses anything
          else.
        </p>
      }
    >
      <Loaded result={result} rows={6}>
        {({ plan }) => {
          const lines = (plan?.ledger.lines ?? []).map((line) => ({
            line,
            shares: shareOut(line, reorganisation.successors),
          }));
          return (
            <Table
              caption="Responsibility ledger"
              rows={lines}
              keyOf={({ line }) => line.kind}
              rowClass={({ line }) => (line.kind === kind ? 'selected' : undefined)}
              columns={[
                {
                  key: 'kind',
                  header: 'Kind',
                  rowHeader: true,
                  cell: ({ line }) =>
                    `${kindNames[line.kind]}${line.kind === 'POST' ? ` (${unitNames[line.unit]})` : ''}`,
                },
                {
                  key: 'before',
                  header: 'Before',
                  numeric: true,
                  cell: ({ line }) => formatMeasure(line.before, line.unit),
                },
                ...reorganisation.successors.map((body, index) => ({
                  key: body.id,
                  header: body.shortName,
                  numeric: true,
                  cell: ({ line, shares }: (typeof lines)[number]) =>
                    formatMeasure(shares.successors[index]?.total ?? 0, line.unit),
                })),
                {
                  key: 'other',
                  header: 'Other accounts',
                  numeric: true,
                  cell: ({ line, shares }) => formatMeasure(shares.other, line.unit),
                },
                {
                  key: 'none',
                  header: 'No destination',
                  numeric: true,
                  cell: ({ line }) => (
                    <span className={line.noDestination > 0 ? 'needs' : undefined}>
                      {formatMeasure(line.noDestination, line.unit)}
                    </span>
                  ),
                },
                {
                  key: 'difference',
                  header: 'Difference',
                  cell: ({ line }) =>
                    line.difference === 0 ? (
                      <Tag colour="green">
                        <Sign kind="tick" /> 0
                      </Tag>
                    ) : (
                      <Tag colour="red">
                        <Sign kind="cross" /> {formatMeasure(line.difference, line.unit)}
                      </Tag>
                    ),
                },
              ]}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
