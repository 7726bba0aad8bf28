import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { useRights } from '../../app/plan-context.js';
import { PlanLink } from '../../app/PlanLink.js';
import { CaseViewCountsDocument } from '../../generated/operations.js';
import { writeView } from '../../lib/url-state.js';
import { caseCodecs, groupOf, views, type CaseView } from './case-view.js';

/** The questions planners ask most, each with its count. */
export function CaseViews({ view, planId }: { view: CaseView; planId: string }) {
  const [parameters] = useSearchParams();
  const sensitive = useRights().reads('SENSITIVE');
  const result = useQuery(CaseViewCountsDocument, {
    variables: { planId, clientGroup: groupOf(view), sensitive },
  });
  const counts = (result.data ?? result.previousData)?.plan;
  return (
    <nav className="views" aria-label="Views of cases">
      <ul>
        {views
          .filter((each) => sensitive || !('sensitive' in each))
          .map((each) => {
            const next = writeView(caseCodecs, parameters, { view: each.id });
            next.delete('page');
            next.delete('after');
            const active = each.id === view.view;
            return (
              <li key={each.id}>
                <PlanLink
                  to={`?${next.toString()}`}
                  className={active ? 'views__link views__link--active' : 'views__link'}
                  aria-current={active ? 'true' : undefined}
                >
                  {each.name}
                  <span className="views__count">
                    {counts?.[each.count]?.totalCount.toLocaleString('en-GB') ?? ''}
                  </span>
                </PlanLink>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
