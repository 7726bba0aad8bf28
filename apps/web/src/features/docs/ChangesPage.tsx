import { contract } from 'virtual:contract';
import { PageHead } from '../../design/Panel.js';
import { formatDate } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';

const LEVELS = { BREAKING: 'Breaking', DANGEROUS: 'To look at', SAFE: 'Added or relaxed' };

/** Every release of the contract and what it changed, found by comparing it with the one before. */
export function ChangesPage() {
  useTitle('Changes of the contract');
  return (
    <div className="page">
      <PageHead title="Changes of the contract" />
      {contract.changes.map(({ version, date, changes }) => (
        <section key={version}>
          <h2 className="govuk-heading-m">
            {version}, {formatDate(date)}
          </h2>
          {changes.length === 0 && <p className="govuk-body">The first release.</p>}
          {Object.entries(LEVELS).map(([level, heading]) => {
            const of = changes.filter((change) => change.level === level);
            if (of.length === 0) return null;
            return (
              <section key={level}>
                <h3 className="govuk-heading-s">{heading}</h3>
                <ul className="govuk-list govuk-list--bullet docs__text">
                  {of.map(({ path, message, reason }) => (
                    <li key={path + message}>
                      <code>{path}</code>: {message}.{reason && ` Why: ${reason}`}
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </section>
      ))}
    </div>
  );
}
