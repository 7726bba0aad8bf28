import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Failed, isRefusal, Refused, Skeleton } from '../design/States.js';
import { ShellDocument } from '../generated/operations.js';
import { useShortcuts } from '../lib/use-shortcuts.js';
import { Banners } from './Banners.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { HelpDialog } from './HelpDialog.js';
import { LedgerBar } from './LedgerBar.js';
import { Messages } from './Messages.js';
import { Navigation, pagesFor } from './Navigation.js';
import { NoticesProvider, useNotices } from './notices.js';
import { choosePlan, FrameContext, whyFrozen, type Frame } from './plan-context.js';
import { withPlan } from './PlanLink.js';
import { PlanSwitch } from './PlanSwitch.js';
import { SignIn } from './SignIn.js';
import { useStanding } from './standing.js';

/** The frame of every page. It stays while pages change, so that the ledger is always in sight. */
export function Shell() {
  const standing = useStanding();
  if (standing !== 'KNOWN') return <SignIn standing={standing} />;
  return (
    <NoticesProvider>
      <FramedPage />
    </NoticesProvider>
  );
}

function FramedPage() {
  const result = useShell();
  const [parameters] = useSearchParams();
  const planId = parameters.get('plan');
  const data = result.data;
  const frame = useMemo<Frame | null>(() => {
    if (!data) return null;
    const { reorganisation, viewer, plans = [] } = data;
    const plan = choosePlan(plans, planId);
    return { reorganisation, viewer, plans, plan, frozen: whyFrozen(plan, viewer) };
  }, [data, planId]);
  const [help, setHelp] = useState(false);
  useGlobalKeys(frame, planId, () => setHelp(true));
  useFocusOnPageChange();

  return (
    <FrameContext value={frame}>
      <a href="#main" className="govuk-skip-link" data-module="govuk-skip-link">
        Skip to main content
      </a>
      <Header
        onHelp={() => setHelp(true)}
        programme={frame?.reorganisation.name ?? ''}
        searches={frame?.viewer.reads.includes('CASES') ?? false}
      />
      {frame && <Banners />}
      <Navigation />
      {frame && readsTotals(frame) && (
        <div className="frame-strip">
          <div className="width strip">
            <PlanSwitch />
            {frame.plan && <LedgerBar key={frame.plan.id} planId={frame.plan.id} />}
          </div>
        </div>
      )}
      <main id="main" className="width main" tabIndex={-1}>
        {frame && <Messages />}
        {frame ? (
          <PageOrNoPlan frame={frame} wanted={planId} />
        ) : result.error ? (
          <Failed error={result.error} retry={() => void result.refetch()} page="The planner" />
        ) : (
          <Skeleton rows={10} />
        )}
      </main>
      <Footer programme={frame?.reorganisation} />
      {help && <HelpDialog onClose={() => setHelp(false)} />}
      <ScrollRestoration />
    </FrameContext>
  );
}

/**
 * The frame's own question. Who may not read totals may not know of plans, and is answered with what everybody may
 * know: that takes a second question, which nobody else has to wait for.
 */
function useShell() {
  const whole = useQuery(ShellDocument, { variables: { totals: true } });
  const refused = isRefusal(whole.error);
  const open = useQuery(ShellDocument, refused ? { variables: { totals: false } } : skipToken);
  return refused ? open : whole;
}

const readsTotals = ({ viewer }: Frame): boolean => viewer.reads.includes('TOTALS');

/** Pages that have something on them also without totals. */
const OPEN_PAGES: readonly string[] = ['/', '/services', '/accessibility-statement'];

function PageOrNoPlan({ frame, wanted }: { frame: Frame; wanted: string | null }) {
  const { pathname } = useLocation();
  if (!readsTotals(frame)) return OPEN_PAGES.includes(pathname) ? <Outlet /> : <Refused page="The planner" />;
  const needsPlan = !['/data', '/services', '/staff', '/plans', '/accessibility-statement'].includes(
    pathname,
  );
  if (frame.plan === null && needsPlan) {
    return (
      <div className="page">
        <h1 className="govuk-heading-l">{wanted ? 'This plan does not exist' : 'There is no plan yet'}</h1>
        <p className="govuk-body">
          {wanted
            ? 'The address names a plan that was not found. Choose another one above, or open the plans.'
            : 'Load the register on the Data page, take a baseline, and make a plan from it.'}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={wanted ? '/plans' : '/data'}>
            {wanted ? 'Open the plans' : 'Open the data'}
          </a>
        </p>
      </div>
    );
  }
  // Another plan is another page: nothing of the plan before may stand under its name while it loads.
  return <Outlet key={frame.plan?.id} />;
}

function useGlobalKeys(frame: Frame | null, planId: string | null, help: () => void): void {
  const navigate = useNavigate();
  const { notice } = useNotices();
  const go = Object.fromEntries(
    pagesFor(frame).map(({ key, to }) => [`g ${key}`, () => void navigate(withPlan(to, planId))]),
  );
  useShortcuts({
    ...go,
    '/': () => document.getElementById('search')?.focus(),
    '?': help,
    u: () => {
      if (notice?.undo) document.getElementById('undo-last')?.click();
    },
  });
}

/** After a change of page the reader starts at the page's own part, not at the frame. */
function useFocusOnPageChange(): void {
  const { pathname } = useLocation();
  const first = useRef(true);
  const { forgetProblems } = useNotices();
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    forgetProblems();
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, forgetProblems]);
}
