import { contract } from 'virtual:contract';
import { PageHead } from '../../design/Panel.js';
import { useTitle } from '../../lib/use-title.js';

/** The documents of the contract's package, to copy or to send by their ids. */
export function ExamplesPage() {
  useTitle('Examples');
  return (
    <div className="page">
      <PageHead title="Examples" lead="What partners ask most. Typed in the package @vesting/schema." />
      {contract.examples.map(({ name, question, text, id }) => (
        <section key={name}>
          <h2 className="govuk-heading-m">{name}</h2>
          <p className="govuk-body docs__text">{question}</p>
          <pre className="docs__code" tabIndex={0} aria-label={`Document ${name}`}>
            {text}
          </pre>
          <p className="govuk-body-s docs__id">
            Known as <code>{id}</code>
          </p>
        </section>
      ))}
    </div>
  );
}
