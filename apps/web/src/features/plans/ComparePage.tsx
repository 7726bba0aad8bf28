import { useQuery } from '@apollo/client/react';
import { useFrame } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { SelectField } from '../../design/Fields.js';
import { PageHead } from '../../design/Panel.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { ComparePlansDocument, type ComparePlansQuery } from '../../generated/operations.js';
import { downloadCsv } from '../../lib/csv.js';
import { inUnit } from './in-unit.js';
import { text } from '../../lib/url-state.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';
import './plans.scss';

type Row = ComparePlansQuery['comparePlans']['rows'][number];
const codecs = { a: text(), b: text() };

/** Two plans side by side: what a choice changes, and what it leaves as it is. */
export function ComparePage() {
  useTitle('Compare plans');
  const { plans, plan } = useFrame();
  const [view, change] = useView(codecs);
  const transfers = plans.filter((each) => each.purpose === 'TRANSFER');
  const a = view.a || (plan?.id ?? '');
  const b = view.b || (transfers.find((each) => each.id !== a)?.id ?? '');
  const options = plans.map((each) => ({ value: each.id, label: each.name }));
  const ready = a !== '' && b !== '' && a !== b;
  const result = useQuery(ComparePlansDocument, { variables: { ids: [a, b] }, skip: !ready });
  return (
    <div className="page">
      <p className="back">
        <PlanLink to="/plans">All plans</PlanLink>
      </p>
      <PageHead
        title="Compare two plans"
        lead="The same baseline, two ways. What differs is marked with the difference."
      />
      <div className="filters compare-choice">
        <SelectField
          label="First plan"
          value={a}
          options={options}
          onChange={(event) => change({ a: event.currentTarget.value })}
        />
        <SelectField
          label="Second plan"
          value={b}
          options={options}
          onChange={(event) => change({ b: event.currentTarget.value })}
        />
      </div>
      <Contained>
        {ready ? (
          <Loaded result={result} rows={10}>
            {({ comparePlans }) => <Comparison of={comparePlans} />}
          </Loaded>
        ) : (
          <Empty title="Choose two different plans">
            <p>Copy a plan on its page to try a change beside it.</p>
          </Empty>
        )}
      </Contained>
    </div>
  );
}

function Comparison({ of }: { of: ComparePlansQuery['comparePlans'] }) {
  const differing = of.rows.filter((row) => row.values[0] !== row.values[1]);
  return (
    <>
      <p className="why">
        {differing.length === 0
          ? 'The two plans do not differ in any of these figures.'
          : `${differing.length} of ${of.rows.length} figures differ.`}
      </p>
      <p>
        <button type="button" className="link-button" onClick={() => download(of)}>
          Download CSV<span className="govuk-visually-hidden"> of the comparison</span>
        </button>
      </p>
      <div className="table-region" role="region" aria-label="Two plans side by side" tabIndex={0}>
        <table className="dense compare">
          <caption className="govuk-visually-hidden">Two plans side by side</caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {of.plans.map((plan) => (
                <th scope="col" className="numeric" key={plan.id}>
                  {plan.name}
                </th>
              ))}
              <th scope="col">What it says</th>
            </tr>
          </thead>
          <tbody>
            {of.rows.map((row) => (
              <CompareRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function download({ plans, rows }: ComparePlansQuery['comparePlans']): void {
  downloadCsv(
    'comparison',
    ['Figure', ...plans.map((plan) => plan.name), 'Unit'],
    rows.map((row) => [row.label, ...row.values, row.unit]),
  );
}

function CompareRow({ row }: { row: Row }) {
  const same = row.values.every((value) => value === row.values[0]);
  return (
    <tr className={same ? 'compare__same' : 'compare__differs'}>
      <th scope="row">{row.label}</th>
      {row.values.map((value, index) => (
        <td key={index} className="numeric">
          {inUnit(value, row.unit)}
        </td>
      ))}
      <td>{row.sentence || (same ? 'The same in both.' : '')}</td>
    </tr>
  );
}
