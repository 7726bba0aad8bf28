import { covers } from './calendar.js';
import type { CaseFacts, Facts, PostFacts, WorkerFacts } from './facts.js';
import type { IsoDate, ItemKind } from './kinds.js';
import type { Pack, PackRoute, PlanPurpose } from './pack.js';
import { FairShare, largestRemainder } from './shares.js';

/** Why an item has no destination yet; each is a task for a person. */
export const NO_DESTINATION_REASONS = {
  AREA_UNKNOWN: 'the responsible area is not known',
  AREA_OUTSIDE: 'the responsible area lies outside the county',
  NO_HOME_RULE: 'there is no home in the county and no rule for the reason',
  SERVICE_UNKNOWN: 'the service is not known',
  NO_ROUTE: 'no arrangement covers vesting day',
  UNDECIDED: 'a person has set the case aside',
} as const;
export type NoDestinationReason = keyof typeof NO_DESTINATION_REASONS;

/** An item of the baseline as far as its destination follows from it. */
export interface DestinationItem {
  id: string;
  kind: ItemKind;
  body: string;
  reference: string;
  measure: number;
  divisible: boolean;
  service: string | null;
  facts: Facts;
}

export interface DestinationPart {
  part: number;
  measure: number;
  account: 'BODY' | 'CEASES' | 'NO_DESTINATION';
  body: string | null;
  reason: string | null;
  effectiveFrom: IsoDate;
}

export interface DestinationContext {
  pack: Pack;
  purpose: PlanPurpose;
  /** The plan's routes by current service id. */
  routes: ReadonlyMap<string, readonly PackRoute[]>;
  /** Body that employs each worker of a case-holding team, where her caseload decides (see employers.ts). */
  employers: ReadonlyMap<string, string>;
}

/** The routes of a template: the pack's defaults with the template's own in their stead. */
export function routesOf(pack: Pack, template: string | undefined): Map<string, PackRoute[]> {
  const routes = new Map(pack.currentServices.map(({ id, routes: own }) => [id, own]));
  for (const { currentService, routes: own } of pack.planTemplates.find(({ id }) => id === template)
    ?.routes ?? [])
    routes.set(currentService, own);
  return routes;
}

/** Maps any area to the successor its finest level falls to. */
export class AreaSuccessors {
  private readonly successor = new Map<string, string | undefined>();

  constructor(pack: Pack) {
    const areas = new Map(pack.areas.map((area) => [area.gssCode, area]));
    for (const area of pack.areas) {
      let at: typeof area | undefined = area;
      while (at && at.successor === undefined)
        at = at.parent === undefined ? undefined : areas.get(at.parent);
      this.successor.set(area.gssCode, at?.successor);
    }
  }

  of(gssCode: string): string | undefined {
    return this.successor.get(gssCode);
  }

  knows(gssCode: string): boolean {
    return this.successor.has(gssCode);
  }
}

/**
 * The destination of every item, from law, route and place. A case's council is decided here and never by
 * the solver. Items are taken in order of reference within a current service and kind, so that whole things
 * follow the shares of the route and the result does not depend on the order of the input.
 */
export function* destinationsOf(
  items: Iterable<DestinationItem>,
  context: DestinationContext,
): Generator<{ itemId: string; parts: DestinationPart[] }> {
  if (context.purpose === 'TODAY') {
    for (const item of items) yield { itemId: item.id, parts: [stay(item, context.pack.asAt)] };
    return;
  }
  const successors = new AreaSuccessors(context.pack);
  const fairShares = new Map<string, FairShare>();
  const inOrder = [...items].sort((a, b) =>
    a.reference === b.reference ? compare(a.body, b.body) : compare(a.reference, b.reference),
  );
  for (const item of inOrder)
    yield { itemId: item.id, parts: partsOf(item, context, successors, fairShares) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const stay = (item: DestinationItem, from: IsoDate): DestinationPart => whole(item, item.body, from);

const whole = (item: DestinationItem, body: string, effectiveFrom: IsoDate): DestinationPart => ({
  part: 0,
  measure: item.measure,
  account: 'BODY',
  body,
  reason: null,
  effectiveFrom,
});

const none = (
  item: DestinationItem,
  reason: NoDestinationReason,
  effectiveFrom: IsoDate,
): DestinationPart => ({
  part: 0,
  measure: item.measure,
  account: 'NO_DESTINATION',
  body: null,
  reason,
  effectiveFrom,
});

function partsOf(
  item: DestinationItem,
  { pack, routes, employers }: DestinationContext,
  successors: AreaSuccessors,
  fairShares: Map<string, FairShare>,
): DestinationPart[] {
  const vesting = pack.vestingDay;
  const steps = item.service === null ? undefined : routes.get(`${item.service}@${item.body}`);
  if (steps === undefined) {
    // Her service is not known, but her caseload says who employs her.
    const employer = item.kind === 'WORKER' ? employers.get(item.id) : undefined;
    return [employer === undefined ? none(item, 'SERVICE_UNKNOWN', vesting) : whole(item, employer, vesting)];
  }
  const route = steps.find((step) => covers(step, vesting));
  if (route === undefined) return [none(item, 'NO_ROUTE', vesting)];
  if (route.kind === 'CEASE')
    return [
      {
        part: 0,
        measure: item.measure,
        account: 'CEASES',
        body: null,
        reason: 'the service ceases',
        effectiveFrom: route.from,
      },
    ];
  const from = route.kind === 'ELSEWHERE' ? route.from : vesting;
  const bodies = route.receivers.map((receiver) => receiver.body);

  if (item.kind === 'CASE') return [caseDestination(item, bodies, pack, successors, from)];
  if ((item.kind === 'SPEND' || item.kind === 'FUNDING') && item.divisible) {
    const measures = largestRemainder(
      item.measure,
      route.receivers.map((receiver) => receiver.sharePpm),
    );
    return bodies
      .map((body, index) => ({ ...whole(item, body, from), measure: measures[index] ?? 0 }))
      .filter(({ measure }) => measure > 0)
      .map((part, index) => ({ ...part, part: index }));
  }
  if (item.kind === 'WORKER' || item.kind === 'POST') {
    const employer = item.kind === 'WORKER' ? employers.get(item.id) : undefined;
    if (employer !== undefined) return [whole(item, employer, from)];
    if (
      route.deliveredBy !== undefined &&
      pack.bodies.find(({ id }) => id === route.deliveredBy)?.mayHold.includes(item.kind)
    )
      return [whole(item, route.deliveredBy, from)];
  }
  const local = localReceiver(item.facts, bodies, successors);
  if (local !== undefined) return [whole(item, local, from)];
  const group = `${item.service}@${item.body} ${item.kind}`;
  const share = fairShares.get(group) ?? new FairShare(route.receivers.map((receiver) => receiver.sharePpm));
  fairShares.set(group, share);
  return [whole(item, bodies[share.next(item.measure)] as string, from)];
}

/** A case goes to the one receiver, or by the area that is responsible, or by the rule for those without a home. */
function caseDestination(
  item: DestinationItem,
  receivers: readonly string[],
  pack: Pack,
  successors: AreaSuccessors,
  from: IsoDate,
): DestinationPart {
  const councils = receivers.filter((id) =>
    pack.bodies.find((body) => body.id === id)?.mayHold.includes('CASE'),
  );
  if (councils.length === 1) return whole(item, councils[0] as string, from);
  const { responsibleArea, noHome } = item.facts as CaseFacts;
  if (noHome !== undefined) {
    const rule = pack.noHomeRules.find(({ reason }) => reason === noHome);
    return rule && councils.includes(rule.body)
      ? whole(item, rule.body, from)
      : none(item, 'NO_HOME_RULE', from);
  }
  if (responsibleArea === undefined) return none(item, 'AREA_UNKNOWN', from);
  const successor = successors.of(responsibleArea);
  return successor !== undefined && councils.includes(successor)
    ? whole(item, successor, from)
    : none(item, successors.knows(responsibleArea) ? 'NO_ROUTE' : 'AREA_OUTSIDE', from);
}

/** Posts, workers and contracts that serve one area go with that area. */
function localReceiver(
  facts: Facts,
  receivers: readonly string[],
  successors: AreaSuccessors,
): string | undefined {
  const area = (facts as PostFacts).areaServed ?? (facts as WorkerFacts).base;
  const successor = area === undefined ? undefined : successors.of(area);
  return successor !== undefined && receivers.includes(successor) ? successor : undefined;
}

export interface Delivery {
  service: string;
  responsible: string;
  delivering: string;
  from: IsoDate;
  to: IsoDate | null;
}

/**
 * Who delivers each service for each responsible body, from the plan's routes: the dated table that an
 * allocation must obey. Under TODAY everybody delivers for itself.
 */
export function deliveriesOf(
  pack: Pack,
  purpose: PlanPurpose,
  routes: ReadonlyMap<string, readonly PackRoute[]>,
): Delivery[] {
  const deliveries = new Map<string, Delivery>();
  const add = (delivery: Delivery) => {
    const key = `${delivery.service} ${delivery.responsible} ${delivery.delivering}`;
    const known = deliveries.get(key);
    if (!known || delivery.from < known.from)
      deliveries.set(key, known ? { ...known, from: delivery.from } : delivery);
  };
  for (const { id, service, runBy } of pack.currentServices) {
    if (purpose === 'TODAY') {
      add({ service, responsible: runBy, delivering: runBy, from: pack.asAt, to: null });
      continue;
    }
    for (const route of routes.get(id) ?? []) {
      if (route.kind === 'CEASE') continue;
      const beforeVesting = !covers(route, pack.vestingDay);
      const responsible =
        beforeVesting && route.kind !== 'ELSEWHERE' ? [runBy] : route.receivers.map(({ body }) => body);
      for (const body of responsible)
        add({
          service,
          responsible: body,
          delivering: route.deliveredBy ?? body,
          from: route.from,
          to: route.to ?? null,
        });
    }
  }
  return [...deliveries.values()];
}
