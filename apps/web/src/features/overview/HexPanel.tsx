import { skipToken, useQuery } from '@apollo/client/react';
import { HexMap } from '../../charts/HexMap.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import {
  AreaTotalsDocument,
  DistrictCartogramDocument,
  type AreaTotalsQuery,
  type DistrictCartogramQuery,
} from '../../generated/operations.js';
import { formatNumber } from '../../lib/format.js';

/** How many: hexagons of one size, each so many residents, so that a town is as large as its people. */
export function HexPanel({ planId }: { planId?: string }) {
  const result = useQuery(DistrictCartogramDocument);
  const counted = useQuery(AreaTotalsDocument, planId ? { variables: { planId } } : skipToken);
  const data = result.data ?? result.previousData;
  const totals = (counted.data ?? counted.previousData)?.plan?.areaTotals ?? [];
  const bySuccessor = new Map<string, number>();
  for (const total of [...totals].sort((a, b) => (a.successor?.order ?? 0) - (b.successor?.order ?? 0))) {
    const name = total.successor?.shortName;
    if (name) bySuccessor.set(name, (bySuccessor.get(name) ?? 0) + total.cases);
  }
  const residents = data?.reorganisation.cartogram?.residentsPerHex;
  return (
    <Panel
      title={planId ? 'How many on each side' : 'How many live where'}
      conclusion={
        (totals.length > 0 || !planId) && (
          <p>
            {planId && (
              <strong>
                {[...bySuccessor]
                  .map(([name, cases]) => `${formatNumber(cases)} children’s cases belong to ${name}`)
                  .join(', ')}
                .
              </strong>
            )}{' '}
            {residents && <>One hexagon is {formatNumber(residents)} residents. </>}The wide line is the new
            boundary.
          </p>
        )
      }
    >
      <Loaded result={result} rows={8}>
        {({ reorganisation }) =>
          reorganisation.cartogram ? (
            <HexMap
              rows={reorganisation.cartogram.rows}
              districts={reorganisation.cartogram.cells.map((cell) => {
                const total = totals.find((each) => each.area.gssCode === cell.area.gssCode);
                return {
                  code: cell.code,
                  name: cell.area.name,
                  group: cell.area.successor?.id ?? 'none',
                  colour: cell.area.successor?.colour ?? '#6f777b',
                  figure: !planId
                    ? formatNumber(cell.area.population)
                    : total
                      ? formatNumber(total.cases)
                      : '—',
                };
              })}
              table={{
                name: 'districts',
                ...(planId ? countedTable(totals) : residentsTable(reorganisation.cartogram.cells)),
              }}
            />
          ) : (
            <Empty title="This programme has no map">
              <p>A map of hexagons is part of a programme’s data pack.</p>
            </Empty>
          )
        }
      </Loaded>
    </Panel>
  );
}

type Totals = NonNullable<AreaTotalsQuery['plan']>['areaTotals'];
type Cells = NonNullable<DistrictCartogramQuery['reorganisation']['cartogram']>['cells'];

const countedTable = (totals: Totals) => ({
  caption: 'Open children’s cases by district and the council they belong to',
  header: ['District', 'Council', 'Residents', 'Children’s cases', 'Without a worker'],
  rows: totals.map((total) => [
    total.area.name,
    total.successor?.shortName ?? 'No destination',
    total.area.population,
    total.cases,
    total.unallocated,
  ]),
});

const residentsTable = (cells: Cells) => ({
  caption: 'Residents by district and the council it falls to',
  header: ['District', 'Council', 'Residents'],
  rows: cells.map(({ area }) => [area.name, area.successor?.shortName ?? 'No destination', area.population]),
});
