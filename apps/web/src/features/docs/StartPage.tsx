import { Link, useSearchParams } from 'react-router';
import { contract } from 'virtual:contract';
import { PageHead } from '../../design/Panel.js';
import { SearchField } from '../../design/SearchField.js';
import { countOf } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import { Place, WithCode } from './Code.js';
import type { TypeKind } from './contract-docs.js';
import { find } from './search.js';
import { KINDS } from './TypePage.js';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** The way in: what to know first, the search, and every type by its kind. */
export function StartPage() {
  useTitle('Programming interface');
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('find') ?? '';
  return (
    <div className="page">
      <PageHead title="Programming interface" lead={`Version ${contract.version} of the contract`} />
      <SearchField
        label="Find a type, field or word"
        value={asked}
        onFind={(words) => setParameters(words === '' ? {} : { find: words })}
      />
      {asked === '' ? <Overview /> : <Results asked={asked} />}
    </div>
  );
}

function Results({ asked }: { asked: string }) {
  const found = find(contract.types, asked);
  return (
    <section aria-live="polite">
      <h2 className="govuk-heading-m">
        {found.length === 0
          ? `Nothing holds “${asked}”`
          : `${countOf(found.length, 'place')} with “${asked}”`}
      </h2>
      <ul className="govuk-list docs__found">
        {found.map(({ place, description }) => (
          <li key={place}>
            <Place place={place} /> <WithCode text={description} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overview() {
  return (
    <>
      <p className="govuk-body docs__text">
        The service is asked by GraphQL: <code>POST /graphql</code> with a JSON body, and a WebSocket
        (protocol <code>graphql-transport-ws</code>) at the same address for subscriptions. The whole contract
        is at{' '}
        <a className="govuk-link" href="/schema.graphql">
          /schema.graphql
        </a>
        , a page to try it at{' '}
        <a className="govuk-link" href="/graphiql">
          /graphiql
        </a>
        ; for a program there is the npm package <code>@vesting/schema</code> with types and documents.
      </p>
      <ul className="govuk-list govuk-list--bullet docs__text">
        <li>
          Every record has an opaque <code>id</code>, the same for as long as it exists, beside its natural
          code: a GSS code, a post number, a case reference. <code>node</code> and <code>nodes</code> read by
          id.
        </li>
        <li>
          A list is read page by page: <code>first</code>, at most 500, and <code>after</code>, the cursor of
          the page before.
        </li>
        <li>
          A change names the version of the plan that its caller saw and an idempotency key; sent twice, it
          happens once. <code>dryRun</code> says first what it would do. What was refused is in{' '}
          <code>userErrors</code>.
        </li>
        <li>
          A document may be sent by its id: <code>{'{ "documentId": "sha256:…" }'}</code>. The{' '}
          <Link className="govuk-link" to="/docs/examples">
            examples
          </Link>{' '}
          are known to every service; register your own with <code>vesting documents add FILE</code>.
        </li>
      </ul>
      <h2 className="govuk-heading-m">Begin here</h2>
      <TypeList names={ROOTS} />
      {(Object.keys(KINDS) as TypeKind[]).map((kind) => (
        <section key={kind}>
          <h2 className="govuk-heading-m">{kind === 'ENUM' ? 'Enumerations' : `${KINDS[kind]}s`}</h2>
          <TypeList
            names={contract.types
              .filter((type) => type.kind === kind && !ROOTS.includes(type.name))
              .map(({ name }) => name)}
          />
        </section>
      ))}
    </>
  );
}

function TypeList({ names }: { names: readonly string[] }) {
  return (
    <ul className="govuk-list docs__types">
      {names.map((name) => (
        <li key={name}>
          <Place place={name} />
        </li>
      ))}
    </ul>
  );
}
