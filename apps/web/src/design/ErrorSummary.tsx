import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../app/notices.js';

/** GOV.UK error summary: takes the focus when it appears, and links to the field where there is one. */
export function ErrorSummary({ problems, children }: { problems: readonly Problem[]; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary" tabIndex={-1} ref={box}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map((problem, index) => (
              <li key={index}>
                {problem.field ? <a href={`#${problem.field}`}>{problem.message}</a> : problem.message}
              </li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </div>
  );
}
