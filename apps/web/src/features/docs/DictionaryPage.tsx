import { contract } from 'virtual:contract';
import { PageHead } from '../../design/Panel.js';
import { useTitle } from '../../lib/use-title.js';
import { Place, WithCode } from './Code.js';

/** What each class of data is, in words; the service keeps the names and their order. */
const MEANINGS: Readonly<Record<string, string>> = {
  STRUCTURE: 'What the order and the councils have published: bodies, areas, services, schemes.',
  TOTALS: 'Totals: ledger, checks, gaps, what was received and what it should be.',
  ESTABLISHMENT: 'Posts, contracts, money, and what a source said of them.',
  STAFF: 'Single workers.',
  CASES: 'Single cases, under pseudonyms.',
  SENSITIVE:
    'Of a case: protected place, court, enquiry, legal status, safety order, risk, where somebody lives now.',
  PROPOSALS: 'What the solver proposes, and why.',
  HISTORY: 'Who did what, and when.',
};

/** The data dictionary: of which class each field of the contract is. */
export function DictionaryPage() {
  useTitle('Data dictionary');
  const rows = contract.types.flatMap((type) =>
    type.members
      .filter(({ classes }) => classes.length > 0)
      .map(({ name, description, classes }) => ({ place: `${type.name}.${name}`, description, classes })),
  );
  return (
    <div className="page">
      <PageHead
        title="Data dictionary"
        lead="Who may read a field depends on its class. A field that several ways lead to is read under any of theirs."
      >
        <a className="govuk-button govuk-button--secondary" href="/data-dictionary.csv" download>
          Download as CSV
        </a>
      </PageHead>
      <dl className="govuk-summary-list docs__text">
        {contract.dataClasses.map((name, number) => (
          <div className="govuk-summary-list__row" key={name}>
            <dt className="govuk-summary-list__key">
              D{number} <code>{name}</code>
            </dt>
            <dd className="govuk-summary-list__value">{MEANINGS[name]}</dd>
          </div>
        ))}
      </dl>
      <div className="table-region" role="region" aria-label="Fields and their classes" tabIndex={0}>
        <table className="dense docs__members">
          <caption className="govuk-visually-hidden">Fields and their classes</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Class</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, description, classes }) => (
              <tr key={place}>
                <th scope="row">
                  <Place place={place} />
                </th>
                <td className="nowrap">
                  {classes.map((name) => `D${contract.dataClasses.indexOf(name)}`).join(', ')}
                </td>
                <td>
                  <WithCode text={description} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
