import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Failed, Skeleton } from '../design/States.js';
import { useTitle } from '../lib/use-title.js';
import { Footer } from './Footer.js';
import { signOutElsewhere, type Standing } from './standing.js';
import { useTenants, type Tenant } from './use-tenants.js';

/** The regulations want it to be read by whoever comes. */
const FOR_EVERYBODY = '/accessibility-statement';

type Reason = Exclude<Standing, 'KNOWN'>;

const TITLES: Readonly<Record<Reason, string>> = {
  UNKNOWN: 'Sign in to Vesting',
  ENDED: 'Sign in again',
  LEFT: 'You have signed out',
};

/** Where every page was, while nobody is known. What was on screen is gone, its address is kept. */
export function SignIn({ standing }: { standing: Reason }) {
  const client = useApolloClient();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    void client.clearStore();
    // Who was working finds the place where the page was; who has just come starts at the top.
    if (standing !== 'UNKNOWN') main.current?.focus({ preventScroll: true });
  }, [client, standing]);
  const { pathname } = useLocation();
  return (
    <>
      <header className="header">
        <div className="width header__row">
          <span className="header__name">Vesting</span>
        </div>
      </header>
      <main id="main" className="width main" tabIndex={-1} ref={main}>
        {pathname === FOR_EVERYBODY ? <Outlet /> : <SignInPage standing={standing} />}
      </main>
      <Footer />
    </>
  );
}

function SignInPage({ standing }: { standing: Reason }) {
  useTitle(TITLES[standing]);
  return (
    <div className="page">
      <h1 className="govuk-heading-l">{TITLES[standing]}</h1>
      <Why standing={standing} />
      <Organisations />
    </div>
  );
}

function Why({ standing }: { standing: Reason }) {
  const elsewhere = signOutElsewhere();
  if (standing === 'UNKNOWN')
    return <p className="govuk-body">Use the account that your own organisation gave you.</p>;
  if (standing === 'ENDED')
    return (
      <p className="govuk-body">
        Your session has ended, because it was not used for half an hour, was open for eight hours, or was
        ended elsewhere. What was done is kept. Signing in brings you back to this page.
      </p>
    );
  if (elsewhere === null) return null;
  return (
    <p className="govuk-body">
      On a computer that others use,{' '}
      <a className="govuk-link" href={elsewhere}>
        sign out of your organisation’s account
      </a>{' '}
      as well.
    </p>
  );
}

/** One way to sign in for each organisation; the one that was used last on this computer comes first. */
function Organisations() {
  const { tenants, last, choose, retry } = useTenants();
  if (tenants === 'FAILED') return <Failed error={new Error('The service does not answer.')} retry={retry} />;
  if (tenants === 'LOADING') return <Skeleton rows={3} />;
  const first = tenants.find(({ name }) => name === last) ?? (tenants.length === 1 ? tenants[0] : undefined);
  const others = tenants.filter((tenant) => tenant !== first);
  return (
    <>
      {first && (
        <SignInLink tenant={first} choose={choose} className="govuk-button">
          Sign in with {first.title}
        </SignInLink>
      )}
      {others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{first ? 'Another organisation' : 'Choose your organisation'}</h2>
          <ul className="govuk-list govuk-list--spaced">
            {others.map((tenant) => (
              <li key={tenant.name}>
                <SignInLink tenant={tenant} choose={choose} className="govuk-link">
                  {tenant.title}
                </SignInLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function SignInLink({
  tenant,
  choose,
  className,
  children,
}: {
  tenant: Tenant;
  choose: (tenant: Tenant) => void;
  className: string;
  children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams({ tenant: tenant.name, returnTo: pathname + search });
  return (
    <a className={className} href={`/auth/login?${query.toString()}`} onClick={() => choose(tenant)}>
      {children}
    </a>
  );
}
