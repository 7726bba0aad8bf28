import { useQuery } from '@apollo/client/react';
import { CheckField, SelectField } from '../../design/Fields.js';
import { Panel } from '../../design/Panel.js';
import { Empty, Loaded } from '../../design/States.js';
import { Pager, Table } from '../../design/Table.js';
import { Tag } from '../../design/Tag.js';
import {
  ChangesDocument,
  type ChangesQuery,
  type ItemKind,
  type RegisterChange,
} from '../../generated/operations.js';
import { countOf, formatDate, formatNumber, kindNames, words } from '../../lib/format.js';
import { flag, oneOf } from '../../lib/url-state.js';
import { usePaging } from '../../lib/use-paging.js';
import { useView } from '../../lib/use-view.js';
import { changeNames, fieldsInWords } from './change-words.js';
import { RebaseButton } from './RebaseButton.js';

type Plan = NonNullable<ChangesQuery['plan']>;
type Item = Plan['registerChanges']['nodes'][number];

const changes = Object.keys(changeNames) as RegisterChange[];
const kinds = Object.keys(kindNames) as ItemKind[];
const codecs = {
  kind: oneOf(['', 'CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'] as const, ''),
  change: oneOf(['', 'NEW', 'GONE', 'MERGED', 'MOVED', 'CHANGED'] as const, ''),
  contradicts: flag(),
};

/** Counts first, then the list of what differs between the plan's baseline and the register of now. */
export function RegisterChangesPanel({ planId }: { planId: string }) {
  const [view, change] = useView(codecs);
  const filter = {
    ...(view.kind && { kind: view.kind }),
    ...(view.change && { change: view.change }),
    ...(view.contradicts && { contradicts: true }),
  };
  const paging = usePaging(`changes ${planId} ${JSON.stringify(filter)}`, 50);
  const result = useQuery(ChangesDocument, {
    variables: { planId, filter, first: paging.first, after: paging.after },
  });
  return (
    <Loaded result={result} rows={10}>
      {({ plan }) =>
        plan && (
          <Panel
            title="Since the baseline"
            conclusion={<p>{conclusionOf(plan)}</p>}
            actions={plan.registerChangeCounts.length > 0 && <RebaseButton />}
          >
            {plan.registerChangeCounts.length === 0 ? (
              <Empty title="The register is as it was when the baseline was taken" />
            ) : (
              <>
                <Counts plan={plan} />
                <div className="filters changes-filters">
                  <SelectField
                    label="Kind"
                    value={view.kind}
                    options={[
                      { value: '', label: 'All' },
                      ...kinds.map((value) => ({ value, label: kindNames[value] })),
                    ]}
                    onChange={(event) => change({ kind: event.currentTarget.value as typeof view.kind })}
                  />
                  <SelectField
                    label="What happened"
                    value={view.change}
                    options={[
                      { value: '', label: 'All' },
                      ...changes.map((value) => ({ value, label: changeNames[value] })),
                    ]}
                    onChange={(event) => change({ change: event.currentTarget.value as typeof view.change })}
                  />
                  <CheckField
                    label="Only what speaks against a decision"
                    checked={view.contradicts}
                    onChange={(event) => change({ contradicts: event.currentTarget.checked })}
                  />
                </div>
                <Table<Item>
                  caption="What differs between the baseline and the register"
                  rows={plan.registerChanges.nodes}
                  keyOf={(item) => item.id}
                  columns={columns}
                />
                <Pager
                  paging={paging}
                  total={plan.registerChanges.totalCount}
                  shown={plan.registerChanges.nodes.length}
                  page={plan.registerChanges.pageInfo}
                  noun="change"
                />
              </>
            )}
          </Panel>
        )
      }
    </Loaded>
  );
}

function conclusionOf(plan: Plan): string {
  const total = plan.registerChangeCounts.reduce((sum, each) => sum + each.count, 0);
  const against = plan.registerContradictions;
  return `Baseline ${plan.baseline.number}, as at ${formatDate(plan.baseline.asAt)}: ${countOf(total, 'item differs', 'items differ')} now, ${formatNumber(against)} of them against a decision that a person made.`;
}

/** Kind by what happened: how many. */
function Counts({ plan }: { plan: Plan }) {
  const rows = kinds.filter((kind) => plan.registerChangeCounts.some((each) => each.kind === kind));
  return (
    <Table<ItemKind>
      caption="Changes by kind"
      rows={rows}
      keyOf={(kind) => kind}
      columns={[
        { key: 'kind', header: 'Kind', rowHeader: true, cell: (kind) => kindNames[kind] },
        ...changes.map((change) => ({
          key: change,
          header: changeNames[change],
          numeric: true,
          cell: (kind: ItemKind) =>
            formatNumber(
              plan.registerChangeCounts.find((each) => each.kind === kind && each.change === change)?.count ??
                0,
            ),
        })),
      ]}
    />
  );
}

/** A record that was merged says which one stands for it. */
const happened = ({ change, mergedInto }: Item): string =>
  mergedInto ? `${changeNames[change]} with ${mergedInto}` : changeNames[change];

const columns = [
  { key: 'reference', header: 'Reference', rowHeader: true, cell: (item: Item) => item.reference },
  { key: 'kind', header: 'Kind', cell: (item: Item) => kindNames[item.kind] },
  { key: 'body', header: 'Council', cell: (item: Item) => item.body.shortName },
  { key: 'service', header: 'Service', cell: (item: Item) => item.service?.name ?? '—' },
  { key: 'change', header: 'What happened', cell: happened },
  { key: 'fields', header: 'What differs', cell: (item: Item) => fieldsInWords(item.fields) },
  {
    key: 'contradicts',
    header: 'Against a decision',
    cell: (item: Item) =>
      item.contradicts.map((decision) => (
        <Tag key={decision} colour="red">
          {words(decision)}
        </Tag>
      )),
  },
];
