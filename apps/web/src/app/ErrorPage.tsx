import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useTitle } from '../lib/use-title.js';
import { PlanLink } from './PlanLink.js';

/** A page that failed to draw. The rest of the frame stays usable. */
export function ErrorPage() {
  useTitle('Problem');
  const error = useRouteError();
  const said = isRouteErrorResponse(error) ? error.statusText : error instanceof Error ? error.message : '';
  return (
    <div className="page" role="alert">
      <h1 className="govuk-heading-l">Sorry, this page could not be shown</h1>
      <p className="govuk-body">Nothing was changed. Load the page again, or go back to the overview.</p>
      {said !== '' && <p className="govuk-body-s muted">What went wrong: {said}</p>}
      <p>
        <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
          Load again
        </button>
      </p>
    </div>
  );
}

export function NotFoundPage() {
  useTitle('Page not found');
  return (
    <div className="page">
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">If you typed the address, check that it is right.</p>
      <p className="govuk-body">
        <PlanLink to="/">Go to the overview</PlanLink>
      </p>
    </div>
  );
}
