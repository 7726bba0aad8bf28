import type { Delivery, IsoDate, ItemKind, PackRoute } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { ROUTE_COLUMNS, routeValues } from '../structure/packs.js';

export type Account = 'BODY' | 'CEASES' | 'NO_DESTINATION';
/** Who decided: the route of the service, an accepted proposal, or a person, who gives a reason. */
export type DecidedBy = 'ROUTE' | 'SOLVER' | 'PERSON';

/** Where one part of an item goes. Only divisible items have more than part 0. */
export interface DestinationRow {
  itemId: string;
  part: number;
  kind: ItemKind;
  divisible: boolean;
  measure: number;
  account: Account;
  bodyId: string | null;
  /** Why it ceases, or has no destination; null with a body. */
  reason: string | null;
  effectiveFrom: IsoDate;
  decidedBy: DecidedBy;
  decisionReason: string | null;
}

/** Who works a case; no worker: unallocated. */
export interface AllocationRow {
  caseId: string;
  workerId: string | null;
  serviceId: string;
  responsibleId: string;
  deliveringId: string;
  decidedBy: DecidedBy;
  decisionReason: string | null;
}

export type LockHolds = 'COUNCIL' | 'WORKER' | 'BOTH';
/** `holds` null takes the lock away. */
export interface LockRow {
  itemId: string;
  holds: LockHolds | null;
  reason: string;
  /** Whose lock it is; the actor, unless an undo restores another's. */
  author?: string;
}

/** Routes and deliveries of a new plan: the plan's own copy. */
export async function copyArrangements(
  session: WriteSession,
  { reorganisationId, planId }: { reorganisationId: string; planId: string },
  routes: ReadonlyMap<string, readonly PackRoute[]>,
  deliveries: readonly Delivery[],
): Promise<void> {
  await session.insertMany(
    'plan_route',
    ['reorganisation_id', 'plan_id', 'current_service_id', ...ROUTE_COLUMNS],
    [...routes].flatMap(([currentService, steps]) =>
      steps.map((route, position) => [
        reorganisationId,
        planId,
        currentService,
        ...routeValues(route, position),
      ]),
    ),
  );
  await session.insertMany(
    'delivery',
    ['reorganisation_id', 'plan_id', 'service_id', 'responsible_id', 'delivering_id', 'from_date', 'to_date'],
    deliveries.map(({ service, responsible, delivering, from, to }) => [
      reorganisationId,
      planId,
      service,
      responsible,
      delivering,
      from,
      to,
    ]),
  );
}
