import { useSearchParams } from 'react-router';
import { PlanLink } from '../app/PlanLink.js';
import { countOf, formatNumber } from '../lib/format.js';

/** Pages of a list that is here as a whole (a county has some hundred workers with cases). */
export function LocalPager({
  page,
  size,
  total,
  shown,
  noun,
}: {
  page: number;
  size: number;
  total: number;
  shown: number;
  noun: string;
}) {
  const [parameters] = useSearchParams();
  const href = (target: number) => {
    const next = new URLSearchParams(parameters);
    if (target > 1) next.set('page', String(target));
    else next.delete('page');
    return `?${next.toString()}`;
  };
  return (
    <nav className="pager" aria-label={`Pages of ${noun}s`}>
      <p className="pager__count">
        {formatNumber((page - 1) * size + 1)} to {formatNumber((page - 1) * size + shown)} of{' '}
        {countOf(total, noun)}
      </p>
      {page > 1 && (
        <PlanLink to={href(page - 1)} rel="prev">
          Previous page
        </PlanLink>
      )}
      {page * size < total && (
        <PlanLink to={href(page + 1)} rel="next">
          Next page
        </PlanLink>
      )}
    </nav>
  );
}
