import type { ApportionmentBasis, RouteKind, ServicesQuery } from '../../generated/operations.js';
import { formatDate, formatShare } from '../../lib/format.js';

export type Route = ServicesQuery['services']['nodes'][number]['currentServices'][number]['routes'][number];

export const routeNames: Readonly<Record<RouteKind, string>> = {
  AGGREGATE: 'Passes whole',
  DISAGGREGATE: 'Divided',
  HOSTED: 'Hosted for a time',
  LEAD_AUTHORITY: 'Lead authority',
  TRUST: 'Trust delivers',
  CONTRACT: 'Contractor delivers',
  ELSEWHERE: 'Goes elsewhere',
  CEASE: 'Ceases',
};

export const basisNames: Readonly<Record<ApportionmentBasis, string>> = {
  HOME_AREA: 'by where people live',
  POPULATION: 'by population',
  AREA_SERVED: 'by the area served',
  LOCATION: 'by where it stands',
  WHOLE: 'whole',
};

/** The step's name; until it moves, a service that passes whole to the council that runs it stays. */
export function routeName(route: Route, runBy: { id: string }): string {
  const [only, ...more] = route.receivers;
  const stays = route.kind === 'AGGREGATE' && more.length === 0 && only?.body.id === runBy.id;
  return stays ? 'Stays' : routeNames[route.kind];
}

/** The step in force on a day (ISO date): steps have neither gap nor overlap. */
export function routeOn(routes: readonly Route[], day: string): Route | null {
  return routes.find((route) => route.from <= day && (route.to === null || day < route.to)) ?? null;
}

/** What the step in force on day 1 does, for a line: `Divided: West 53.7%, North 46.3%, by where people live`. */
export function dayOneWords(route: Route, runBy: { id: string }): string {
  const delivered = route.deliveredBy ? `, delivered by ${route.deliveredBy.shortName}` : '';
  const basis = route.basis && route.basis !== 'WHOLE' ? `, ${basisNames[route.basis]}` : '';
  return `${routeName(route, runBy)}: ${receiversWords(route) || 'nobody'}${delivered}${basis}`;
}

/** Who answers for it in this step, with shares where there are several. */
export function receiversWords(route: Route): string {
  return route.receivers
    .map(({ body, sharePpm }) =>
      route.receivers.length > 1 ? `${body.shortName} ${formatShare(sharePpm)}` : body.shortName,
    )
    .join(', ');
}

/** One step of the sequence as a sentence: since when, to whom, delivered by whom, shared by what. */
export function routeSentence(route: Route): string {
  const until = route.to ? ` to ${formatDate(route.to)}` : ' on';
  const delivered = route.deliveredBy ? `, delivered by ${route.deliveredBy.shortName}` : '';
  const basis = route.basis && route.basis !== 'WHOLE' ? `, ${basisNames[route.basis]}` : '';
  const exit = route.exitBy ? `, to end by ${formatDate(route.exitBy)}` : '';
  return `From ${formatDate(route.from)}${until}: ${receiversWords(route) || 'nobody'}${delivered}${basis}${exit}`;
}
