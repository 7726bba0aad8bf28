import { Panel } from '../../design/Panel.js';
import { Empty } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import type { CaseDetailQuery } from '../../generated/operations.js';
import { formatNumber } from '../../lib/format.js';

type Explained = NonNullable<CaseDetailQuery['plan']>['explain'];
type Alternative = Explained['alternatives'][number];

/** `+30`, `−12` or `0`: by how much the plan's cost would change by this move alone. */
export function signed(difference: number): string {
  if (difference === 0) return '0';
  return difference > 0 ? `+${formatNumber(difference)}` : `−${formatNumber(-difference)}`;
}

/** What else was possible, at what exact difference, and what the choice made costs. */
export function OtherChoices({
  alternatives,
  terms,
}: {
  alternatives: readonly Alternative[];
  terms: Explained['terms'];
}) {
  const possible = alternatives.filter((each) => each.possible).length;
  return (
    <Panel
      title="What else was possible"
      conclusion={
        alternatives.length > 0 && (
          <p>
            <strong>
              {possible === 0
                ? 'No other worker could hold this case.'
                : `${possible} other workers could hold this case.`}
            </strong>{' '}
            The difference is what this move alone would add to the plan’s cost; above 0 is worse.
          </p>
        )
      }
    >
      {alternatives.length === 0 ? (
        <Empty title="No other worker was compared for this case" />
      ) : (
        <Table<Alternative>
          caption="Other workers for this case"
          rows={alternatives}
          keyOf={(each) => each.worker.id}
          columns={[
            { key: 'worker', header: 'Worker', rowHeader: true, cell: (each) => each.worker.reference },
            {
              key: 'difference',
              header: 'Difference',
              numeric: true,
              cell: (each) => (each.possible ? signed(each.difference) : ''),
            },
            { key: 'possible', header: 'Possible', cell: (each) => (each.possible ? 'Yes' : 'No') },
            { key: 'why', header: 'Why', cell: (each) => each.sentence },
          ]}
        />
      )}
      {terms.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">What the choice made costs</span>
          </summary>
          <Table
            caption="Cost of the choice made"
            rows={terms}
            keyOf={(term) => term.name}
            columns={[
              { key: 'name', header: 'Rule', rowHeader: true, cell: (term) => term.name },
              { key: 'cost', header: 'Cost', numeric: true, cell: (term) => formatNumber(term.cost) },
              { key: 'sentence', header: 'In words', cell: (term) => term.sentence },
            ]}
          />
        </details>
      )}
    </Panel>
  );
}
