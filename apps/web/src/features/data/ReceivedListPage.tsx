import { useQuery } from '@apollo/client/react';
import { useFrame } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { PageHead } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { Pager, Table } from '../../design/Table.js';
import { ReceivedListDocument, type ReceivedListQuery } from '../../generated/operations.js';
import {
  formatDate,
  formatInstant,
  formatMeasure,
  formatNumber,
  kindNames,
  words,
} from '../../lib/format.js';
import { oneOf, text } from '../../lib/url-state.js';
import { usePaging } from '../../lib/use-paging.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';

type Item = ReceivedListQuery['receivedItems']['nodes'][number];

const codecs = {
  body: text(),
  kind: oneOf(['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'] as const, 'CASE'),
  group: oneOf(['', 'CHILDREN', 'ADULTS'] as const, ''),
};

/** The records behind one figure of what was received, and the control totals it is held against. */
export function ReceivedListPage() {
  const { reorganisation } = useFrame();
  const [{ body: code, kind, group }] = useView(codecs);
  const body = reorganisation.predecessors.find((each) => each.gssCode === code);
  const paging = usePaging(`received ${code} ${kind} ${group}`, 50);
  const result = useQuery(ReceivedListDocument, {
    variables: { body: code, kind, group: group || null, first: paging.first, after: paging.after },
    skip: !body,
  });
  const title = `${kindNames[kind]} of ${body?.name ?? 'the council'}${group ? `, ${words(group).toLowerCase()}` : ''}`;
  useTitle(title);
  return (
    <div className="page">
      <p className="back">
        <PlanLink to="/data">Data</PlanLink>
      </p>
      <PageHead
        title={title}
        lead="Every record behind the figure, with the file that says the latest of it."
      />
      {!body ? (
        <Empty title="The programme has no such council" />
      ) : (
        <Contained>
          <Loaded result={result} rows={14}>
            {({ receivedItems, received, controlTotals }) => (
              <>
                <Figures
                  line={received.find(
                    (each) =>
                      each.body.gssCode === code && each.kind === kind && (each.clientGroup ?? '') === group,
                  )}
                  totals={controlTotals.filter(
                    (each) =>
                      each.body.gssCode === code && each.kind === kind && (each.clientGroup ?? '') === group,
                  )}
                />
                {receivedItems.nodes.length === 0 ? (
                  <Empty title="Nothing has been received" />
                ) : (
                  <Table<Item>
                    caption={title}
                    rows={receivedItems.nodes}
                    keyOf={(item) => item.id}
                    columns={columns}
                  />
                )}
                <Pager
                  paging={paging}
                  total={receivedItems.totalCount}
                  shown={receivedItems.nodes.length}
                  page={receivedItems.pageInfo}
                  noun="record"
                />
              </>
            )}
          </Loaded>
        </Contained>
      )}
    </div>
  );
}

const columns = [
  { key: 'reference', header: 'Reference', rowHeader: true, cell: (item: Item) => item.reference },
  { key: 'service', header: 'Service', cell: (item: Item) => item.service?.name ?? '—' },
  {
    key: 'measure',
    header: 'Measure',
    numeric: true,
    cell: (item: Item) => formatMeasure(item.measure, item.unit),
  },
  { key: 'asat', header: 'As at', nowrap: true, cell: (item: Item) => formatDate(item.asAt) },
  {
    key: 'source',
    header: 'Latest source',
    cell: (item: Item) => `${item.format}, read ${formatInstant(item.importedAt)}`,
  },
  { key: 'sources', header: 'Sources', numeric: true, cell: (item: Item) => formatNumber(item.sources) },
];

function Figures({
  line,
  totals,
}: {
  line: ReceivedListQuery['received'][number] | undefined;
  totals: ReceivedListQuery['controlTotals'];
}) {
  if (!line) return null;
  return (
    <dl className="facts-row">
      <div>
        <dt>Loaded</dt>
        <dd>{line.loaded === null ? 'not received' : formatMeasure(line.loaded, line.unit)}</dd>
      </div>
      <div>
        <dt>As at</dt>
        <dd>{formatDate(line.asAt)}</dd>
      </div>
      {totals.map((total) => (
        <div key={total.id}>
          <dt>
            {total.source.text}, {formatDate(total.asAt)}
            {total.held ? ' (in use)' : ''}
          </dt>
          <dd>
            {formatMeasure(total.total, total.unit)}
            {line.loaded !== null &&
              (line.loaded === total.total
                ? ', agrees'
                : `, ${formatMeasure(Math.abs(line.loaded - total.total), line.unit)} ${line.loaded < total.total ? 'fewer' : 'more'} loaded`)}
          </dd>
        </div>
      ))}
      {totals.length === 0 && (
        <div>
          <dt>Control total</dt>
          <dd>none stated</dd>
        </div>
      )}
    </dl>
  );
}
