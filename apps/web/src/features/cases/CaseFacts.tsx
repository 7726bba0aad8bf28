import { Panel } from '../../design/Panel.js';
import { SourceText } from '../../design/Source.js';
import { Empty } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import type { CaseDetailQuery } from '../../generated/operations.js';
import { formatDate, words } from '../../lib/format.js';

type Fact = NonNullable<CaseDetailQuery['case']>['facts'][number];

/** What is known, and who says so as at when. */
export function CaseFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <Panel title="Facts and where they come from">
      {facts.length === 0 ? (
        <Empty title="No facts are stated for this case" />
      ) : (
        <Table<Fact>
          caption="Facts of this case with their sources"
          rows={facts}
          keyOf={(fact) => fact.name}
          columns={[
            { key: 'name', header: 'Fact', rowHeader: true, cell: (fact) => words(fact.name) },
            {
              key: 'value',
              header: 'Value',
              cell: (fact) => (/^\d{4}-\d{2}-\d{2}$/.test(fact.value) ? formatDate(fact.value) : fact.value),
            },
            {
              key: 'source',
              header: 'Source',
              sentence: true,
              cell: (fact) => <SourceText source={fact.source} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
