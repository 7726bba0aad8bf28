import { workerName } from '../../lib/hidden.js';
import type { ReactNode } from 'react';
import { PlanLink } from '../../app/PlanLink.js';
import { Panel } from '../../design/Panel.js';
import { Empty } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import type { CaseDetailQuery } from '../../generated/operations.js';
import { countOf, formatNumber } from '../../lib/format.js';

type Explained = NonNullable<NonNullable<CaseDetailQuery['plan']>['explain']>;

/** `+30`, `−12` or `0`: by how much the plan's cost would change by this move alone. */
export function signed(difference: number): string {
  if (difference === 0) return '0';
  return difference > 0 ? `+${formatNumber(difference)}` : `−${formatNumber(-difference)}`;
}

interface Choice {
  key: string;
  what: ReactNode;
  difference: number | null;
  sentence: string;
}

/** Moves to other workers, the best exchange with another case and leaving it, each as one row. */
function choicesOf({ alternatives, exchange, withoutWorker }: Explained): Choice[] {
  const rows: Choice[] = alternatives.map((each) => ({
    key: each.worker.id,
    what: workerName(each.worker),
    difference: each.possible ? each.difference : null,
    sentence: each.sentence,
  }));
  if (exchange)
    rows.push({
      key: 'exchange',
      what: (
        <>
          Exchange with{' '}
          <PlanLink to={`/cases/${encodeURIComponent(exchange.case.id)}`}>{exchange.case.reference}</PlanLink>
        </>
      ),
      difference: exchange.difference,
      sentence: exchange.sentence,
    });
  if (withoutWorker) rows.push({ key: 'none', what: 'No worker', ...withoutWorker });
  return rows;
}

/** What else was possible, at what exact difference, what binds, and what the choice made costs. */
export function OtherChoices({ explained }: { explained: Explained }) {
  const { alternatives, terms, binds } = explained;
  const choices = choicesOf(explained);
  const possible = alternatives.filter((each) => each.possible).length;
  const cost = terms.reduce((sum, term) => sum + term.cost, 0);
  return (
    <Panel
      title="What else was possible"
      conclusion={
        choices.length > 0 && (
          <p>
            <strong>
              {possible === 0
                ? 'No other worker could hold this case.'
                : `The best ${countOf(possible, 'other worker')} who could hold it, and other ways.`}
            </strong>{' '}
            The difference is exactly what this alone would add to the plan’s cost, in price points; above 0
            is worse.
          </p>
        )
      }
    >
      {choices.length === 0 ? (
        <Empty title="There is nobody else who may hold this case" />
      ) : (
        <Table<Choice>
          caption="Other choices for this case"
          rows={choices}
          keyOf={(each) => each.key}
          columns={[
            { key: 'what', header: 'Choice', rowHeader: true, cell: (each) => each.what },
            {
              key: 'difference',
              header: 'Difference',
              numeric: true,
              cell: (each) => (each.difference === null ? 'not possible' : signed(each.difference)),
            },
            { key: 'why', header: 'Why', sentence: true, cell: (each) => each.sentence },
          ]}
        />
      )}
      {binds.length > 0 && (
        <>
          <h3 className="govuk-heading-s">What binds</h3>
          <ul className="govuk-list govuk-list--bullet">
            {binds.map((each) => (
              <li key={each.sentence}>{each.sentence}</li>
            ))}
          </ul>
        </>
      )}
      {terms.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              What this case costs the plan now: {formatNumber(cost)} price points
            </span>
          </summary>
          <Table<Explained['terms'][number]>
            caption="Cost of the choice made"
            rows={terms}
            keyOf={(term) => term.name}
            columns={[
              { key: 'why', header: 'Because', rowHeader: true, cell: (term) => term.sentence },
              {
                key: 'quantity',
                header: 'How much',
                numeric: true,
                cell: (term) => `${formatNumber(term.quantity)} ${term.unit}`,
              },
              { key: 'cost', header: 'Price points', numeric: true, cell: (term) => signed(term.cost) },
            ]}
          />
        </details>
      )}
    </Panel>
  );
}
