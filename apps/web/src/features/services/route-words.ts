import type { ApportionmentBasis, RouteKind, ServicesQuery } from '../../generated/operations.js';
import { formatDate, formatShare } from '../../lib/format.js';

type Route = ServicesQuery['services']['nodes'][number]['currentServices'][number]['routes'][number];

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
