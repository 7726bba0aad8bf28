import {
  caseTypesInForce,
  deliveriesOf,
  destinationsOf,
  employerByCaseload,
  AreaSuccessors,
  type CaseFacts,
  type CaseTypeRule,
  type Delivery,
  type DestinationItem,
  type DestinationPart,
  type Pack,
  type PackRoute,
  type PlanPurpose,
  type WorkerFacts,
} from '@vesting/domain';
import { DeliveringBodies, Employment } from '../solving/picture.js';

/** An item of the baseline, as far as a new plan reads it. */
export interface OpeningItem extends DestinationItem {
  /** Worker of today; cases only. */
  workerId: string | null;
  points: number | null;
}

export interface OpeningAllocation {
  caseId: string;
  workerId: string;
  serviceId: string;
  responsibleId: string;
  deliveringId: string;
}

export interface OpeningPlan {
  destinations: Map<string, DestinationPart[]>;
  deliveries: Delivery[];
  allocations: OpeningAllocation[];
}

/**
 * A new plan, before anybody decides anything: destinations by law, route and place; each case-holding worker
 * with the body that delivers most of the points she holds today; and a case keeps its worker wherever that
 * worker's employer delivers it.
 */
export function openingPlan(
  pack: Pack,
  purpose: PlanPurpose,
  routes: ReadonlyMap<string, readonly PackRoute[]>,
  items: readonly OpeningItem[],
): OpeningPlan {
  const deliveries = deliveriesOf(pack, purpose, routes);
  const deliveringOf = new DeliveringBodies(pack, purpose, deliveries);
  const context = { pack, purpose, routes };
  const types = caseTypesInForce(pack);
  const cases = items.filter(({ kind, divisible }) => kind === 'CASE' && !divisible);
  const destinations = new Map<string, DestinationPart[]>();
  const decide = (some: readonly OpeningItem[], employers: ReadonlyMap<string, string>) => {
    for (const { itemId, parts } of destinationsOf(some, { ...context, employers }))
      destinations.set(itemId, parts);
  };
  decide(
    items.filter(({ kind }) => kind === 'CASE'),
    new Map(),
  );
  const deliveringBody = ({ id, service }: OpeningItem): string | null => {
    const council = destinations.get(id)?.[0]?.body ?? null;
    return service === null || council === null ? null : deliveringOf.body(service, council);
  };
  const employers =
    purpose === 'TODAY'
      ? new Map<string, string>()
      : employersOf(pack, new Employment(pack, purpose, routes), items, cases, deliveringBody, types);
  decide(
    items.filter(({ kind }) => kind !== 'CASE'),
    employers,
  );
  const allocations = cases.flatMap((item): OpeningAllocation[] => {
    const { id, service, workerId } = item;
    const responsible = destinations.get(id)?.[0]?.body ?? null;
    const delivering = deliveringBody(item);
    if (workerId === null || service === null || responsible === null || delivering === null) return [];
    if (destinations.get(workerId)?.[0]?.body !== delivering) return [];
    return [
      { caseId: id, workerId, serviceId: service, responsibleId: responsible, deliveringId: delivering },
    ];
  });
  return { destinations, deliveries, allocations };
}

/** Employers of the workers who hold or may hold cases, by what they hold today. */
function employersOf(
  pack: Pack,
  employment: Employment,
  items: readonly OpeningItem[],
  cases: readonly OpeningItem[],
  deliveringBody: (item: OpeningItem) => string | null,
  types: ReadonlyMap<string, CaseTypeRule>,
): Map<string, string> {
  const successors = new AreaSuccessors(pack);
  const held = new Map<string, { delivering: string | null; points: number }[]>();
  const deliverers = new Set<string>();
  for (const item of cases) {
    const delivering = deliveringBody(item);
    if (delivering !== null) deliverers.add(delivering);
    if (item.workerId === null) continue;
    const list = held.get(item.workerId) ?? [];
    held.set(item.workerId, list);
    const type = types.get((item.facts as CaseFacts).caseType ?? '');
    list.push({ delivering, points: item.points ?? type?.points ?? 0 });
  }
  const employers = new Map<string, string>();
  for (const item of items) {
    const facts = item.facts as WorkerFacts;
    if (item.kind !== 'WORKER' || !(facts.carriesCases || held.has(item.id))) continue;
    const possible = employment.bodies(item, [...deliverers]);
    const officeBody = facts.base === undefined ? null : (successors.of(facts.base) ?? null);
    const employer = employerByCaseload({ employers: possible, officeBody }, held.get(item.id) ?? []);
    if (employer !== null) employers.set(item.id, employer);
  }
  return employers;
}
