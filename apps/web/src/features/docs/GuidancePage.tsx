import { Link } from 'react-router';
import { PageHead } from '../../design/Panel.js';
import { useTitle } from '../../lib/use-title.js';

/** How the service meets what the government asks of whoever uses GraphQL, heading by heading. */
export function GuidancePage() {
  useTitle('Government guidance');
  return (
    <div className="page prose">
      <PageHead
        title="Answers to the government’s guidance"
        lead="The guidance on GraphQL asks that six things can be managed. This is how they are here."
      />
      <h2 className="govuk-heading-m">Skills</h2>
      <p className="govuk-body">
        A partner needs to send a JSON body by POST and to read one. The package <code>@vesting/schema</code>{' '}
        brings typed documents for the usual questions, so that no GraphQL has to be written to begin with,
        and two complete examples: a records system that follows its council’s cases, and a dashboard. Tables
        that need no program are files for spreadsheets.
      </p>
      <h2 className="govuk-heading-m">Security</h2>
      <p className="govuk-body">
        The policy stands before every entry of the schema, and one without a rule cannot be published. Each
        field is of a{' '}
        <Link className="govuk-link" to="/docs/data-dictionary">
          class of data
        </Link>
        . An operation is measured before it is carried out: depth, fields, aliases, and the values that its
        answer could hold; see the{' '}
        <Link className="govuk-link" to="/docs/limits">
          limits
        </Link>
        . It is asked by POST only, pages of other sites are refused, and an answer is kept by no proxy.
        Documents can be known by id, so that a partner sends no query text at all. Errors repeat no value
        that was sent. Nothing that identifies a person is stored.
      </p>
      <h2 className="govuk-heading-m">Tooling</h2>
      <p className="govuk-body">
        The schema can be read by introspection, at <code>/schema.graphql</code>, and from the package, so
        that every editor, generator and client of the GraphQL ecosystem works; connections, global ids and
        persisted documents follow its conventions. The page at <code>/graphiql</code> and these pages come
        from the service itself and ask no other site. Operations, errors and statements are counted at{' '}
        <code>/metrics</code>.
      </p>
      <h2 className="govuk-heading-m">Versioning</h2>
      <p className="govuk-body">
        There is one contract, which grows. Fields are added; what goes is marked as deprecated, with its
        replacement and the day from which it may be gone, at least twelve months before. Each release is
        compared with the one before: a break that was not declared with a reason is refused. The{' '}
        <Link className="govuk-link" to="/docs/changes">
          changes
        </Link>{' '}
        and the schema of every release are in the package.
      </p>
      <h2 className="govuk-heading-m">Caching</h2>
      <p className="govuk-body">
        Answers about people are never kept on the way: <code>Cache-Control: no-store</code>. A client keeps
        what it has by the <code>id</code> of each record, which is unique over all types. A plan has a{' '}
        <code>version</code>: a client that holds an answer of the same version need not ask again, and one
        that holds an older asks for <code>changesSince</code>. An operation reads one state, so that figures
        of one answer agree.
      </p>
      <h2 className="govuk-heading-m">Documentation</h2>
      <p className="govuk-body">
        Descriptions stand in the schema itself, so these pages, the editors and the package say the same. A
        test fails when a type or an entry is not described, and every example is run against the service.
      </p>
    </div>
  );
}
