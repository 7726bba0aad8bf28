import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import './docs.scss';

const PAGES = [
  { to: '/docs', name: 'Interface' },
  { to: '/docs/examples', name: 'Examples' },
  { to: '/docs/limits', name: 'Limits and errors' },
  { to: '/docs/data-dictionary', name: 'Data dictionary' },
  { to: '/docs/changes', name: 'Changes' },
  { to: '/docs/guidance', name: 'Government guidance' },
];

/** The frame of the pages for partners. It asks the service nothing: whoever has no access yet reads them too. */
export function DocsFrame() {
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) document.getElementById('main')?.focus({ preventScroll: true });
    first.current = false;
  }, [pathname]);
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className="header">
        <div className="width header__row">
          <Link to="/" className="header__name">
            Vesting
          </Link>
          <span className="header__programme">For partner systems</span>
        </div>
      </header>
      <nav className="navigation" aria-label="Documentation">
        <ul className="width navigation__list">
          {PAGES.map(({ to, name }) => (
            <li
              key={to}
              className={pathname === to ? 'navigation__item navigation__item--active' : 'navigation__item'}
            >
              <NavLink to={to} end className="navigation__link">
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className="width main docs" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
