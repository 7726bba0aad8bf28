import { use } from 'react';
import { useLocation } from 'react-router';
import type { DataClass } from '../generated/operations.js';
import { FrameContext, type Frame } from './plan-context.js';
import { PlanLink } from './PlanLink.js';

export interface Page {
  to: string;
  name: string;
  key: string;
  /** Classes of data without which the page would be empty. */
  needs: readonly DataClass[];
}

/** Pages in the order of the work: what is unsafe, who it concerns, how it moves, whether it adds up. */
const everyPage: readonly Page[] = [
  { to: '/', name: 'Overview', key: 'o', needs: ['STRUCTURE'] },
  { to: '/unallocated', name: 'Unallocated', key: 'n', needs: ['CASES', 'SENSITIVE'] },
  { to: '/cases', name: 'Cases', key: 'c', needs: ['CASES'] },
  { to: '/caseloads', name: 'Caseloads', key: 'l', needs: ['STAFF', 'CASES'] },
  { to: '/staff', name: 'Staff', key: 's', needs: ['STAFF'] },
  { to: '/services', name: 'Services', key: 'v', needs: ['STRUCTURE'] },
  { to: '/plans', name: 'Plans', key: 'p', needs: ['TOTALS'] },
  { to: '/checks', name: 'Checks', key: 'k', needs: ['TOTALS'] },
  { to: '/data', name: 'Data', key: 'd', needs: ['TOTALS'] },
  { to: '/history', name: 'History', key: 'h', needs: ['HISTORY'] },
  { to: '/brief', name: 'Brief', key: 'b', needs: ['TOTALS'] },
];

/** The pages that the viewer's role has something on; the others are not offered. */
export const pagesFor = (frame: Frame | null): Page[] =>
  everyPage.filter(({ needs }) => needs.every((dataClass) => frame?.viewer.reads.includes(dataClass)));

export function Navigation() {
  const { pathname } = useLocation();
  const pages = pagesFor(use(FrameContext));
  return (
    <nav className="navigation" aria-label="Pages">
      <ul className="width navigation__list">
        {pages.map((page) => {
          const active = page.to === '/' ? pathname === '/' : pathname.startsWith(page.to);
          return (
            <li
              key={page.to}
              className={active ? 'navigation__item navigation__item--active' : 'navigation__item'}
            >
              <PlanLink to={page.to} className="navigation__link" aria-current={active ? 'page' : undefined}>
                {page.name}
              </PlanLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
