import type { ComponentProps } from 'react';
import { Link, useSearchParams } from 'react-router';

/** The address with the plan on screen kept in it. */
export function withPlan(to: string, planId: string | null): string {
  if (planId === null) return to;
  const [path = '', query = ''] = to.split('?');
  const parameters = new URLSearchParams(query);
  if (!parameters.has('plan')) parameters.set('plan', planId);
  return `${path}?${parameters.toString()}`;
}

export function usePlanHref(): (to: string) => string {
  const [parameters] = useSearchParams();
  const planId = parameters.get('plan');
  return (to) => withPlan(to, planId);
}

type Props = Omit<ComponentProps<typeof Link>, 'to'> & { to: string };

/** A link within the product; the plan on screen goes along. */
export function PlanLink({ to, className = 'govuk-link', ...rest }: Props) {
  const href = usePlanHref();
  return <Link to={href(to)} className={className} {...rest} />;
}
