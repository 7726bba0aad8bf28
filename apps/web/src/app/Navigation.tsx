import { useLocation } from 'react-router';
import { PlanLink } from './PlanLink.js';

/** Pages in the order of the work: what is unsafe, who it concerns, how it moves, whether it adds up. */
export const goTo = [
  { to: '/', name: 'Overview', key: 'o' },
  { to: '/unallocated', name: 'Unallocated', key: 'n' },
  { to: '/cases', name: 'Cases', key: 'c' },
  { to: '/caseloads', name: 'Caseloads', key: 'l' },
  { to: '/staff', name: 'Staff', key: 's' },
  { to: '/services', name: 'Services', key: 'v' },
  { to: '/plans', name: 'Plans', key: 'p' },
  { to: '/checks', name: 'Checks', key: 'k' },
  { to: '/data', name: 'Data', key: 'd' },
  { to: '/history', name: 'History', key: 'h' },
  { to: '/brief', name: 'Brief', key: 'b' },
] as const;

export function Navigation() {
  const { pathname } = useLocation();
  return (
    <nav className="navigation" aria-label="Pages">
      <ul className="width navigation__list">
        {goTo.map((page) => {
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
