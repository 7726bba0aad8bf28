import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Tag, type TagColour } from '../design/Tag.js';
import { words } from '../lib/format.js';
import { useFrame } from './plan-context.js';
import { PlanLink } from './PlanLink.js';
import { Sign } from '../design/Sign.js';

const statusColours: Readonly<Record<string, TagColour>> = {
  DRAFT: 'grey',
  PROPOSED: 'blue',
  AGREED: 'teal',
};

export function PlanStatusTag({ status }: { status: string }) {
  return <Tag colour={statusColours[status] ?? 'green'}>{words(status)}</Tag>;
}

/** The plan on screen, and a list of links to the same page in another plan. */
export function PlanSwitch() {
  const { plan, plans } = useFrame();
  const { pathname } = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const element = box.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent && event.key === 'Escape') {
        element.open = false;
        element.querySelector('summary')?.focus();
      } else if (event.type === 'click' && !element.contains(event.target as Node)) {
        element.open = false;
      }
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  const onPlanPage = pathname.startsWith('/plans/') && pathname !== '/plans/compare';
  return (
    <details className="plan-switch" ref={box}>
      <summary className="plan-switch__summary">
        <span className="plan-switch__word">Plan</span>
        <Sign kind="open" />
        <span className="plan-switch__name">{plan?.name ?? 'None chosen'}</span>
        {plan && (
          <span className="plan-switch__state">
            <PlanStatusTag status={plan.status} /> version {plan.version}
          </span>
        )}
      </summary>
      <ul className="plan-switch__list">
        {plans.map((each) => (
          <li key={each.id}>
            <PlanLink
              to={`${onPlanPage ? `/plans/${encodeURIComponent(each.id)}` : pathname}?plan=${encodeURIComponent(each.id)}`}
              aria-current={each.id === plan?.id ? 'true' : undefined}
              onClick={() => box.current?.removeAttribute('open')}
            >
              {each.name}
            </PlanLink>
            <span className="muted">
              {' '}
              {each.purpose === 'TODAY' ? 'for this week' : 'for vesting day'},{' '}
              {words(each.status).toLowerCase()}
            </span>
          </li>
        ))}
        <li>
          <PlanLink to="/plans">All plans</PlanLink>
        </li>
      </ul>
    </details>
  );
}
