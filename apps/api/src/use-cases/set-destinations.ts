import { NO_DESTINATION_REASONS, type ItemKind } from '@vesting/domain';
import type { DestinationRow, WriteSession } from '@vesting/persistence';
import { changePlan, isUuid, refuse, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';
import { faultOfReason, type PlanRequest } from './request.js';

export interface SetDestinationsRequest extends PlanRequest {
  itemIds: readonly string[];
  /** Id in the pack of the body that will hold them; null: none, for the reason given. */
  body: string | null;
  /** One of domain's reasons for having no destination; when there is no body. */
  noDestinationReason?: string | null;
  reason: string;
}

/** Cases whose worker the new destination's deliverer does not employ have none now: `unallocated`. */
export type DestinationsSet = PlanChanged & { changed: number; unallocated: string[] };

interface ItemRow {
  id: string;
  kind: ItemKind;
  reference: string;
  measure: number;
  divisible: boolean;
  holds: string | null;
}

const MOST_ITEMS = 10_000;

/** Sends whole items to a body that may hold them, or sets them aside without a destination. */
export async function setDestinations(
  context: UseCaseContext,
  request: SetDestinationsRequest,
): Promise<Outcome<DestinationsSet>> {
  const { pack } = context;
  const fault = faultOfReason(request.reason) ?? faultOfItems(request.itemIds);
  if (fault) return refused('INVALID', fault);
  const body = request.body === null ? undefined : pack.bodies.find(({ id }) => id === request.body);
  if (request.body !== null && body === undefined)
    return refused('NOT_FOUND', 'There is no such body.', ['bodyGssCode']);
  if ((body === undefined) !== isNoDestinationReason(request.noDestinationReason))
    return refused('INVALID', 'Name a body, or one of the reasons for having no destination.', [
      'noDestinationReason',
    ]);
  const itemIds = [...new Set(request.itemIds)];
  return changePlan(
    context,
    request,
    { action: 'CHANGE_PLAN', kind: 'SET_DESTINATIONS', reason: request.reason, touches: itemIds },
    async (command, session) => {
      const purpose = await purposeOf(session, context.reorganisationId, request.planId);
      if (purpose === 'TODAY')
        refuse('INVALID', 'Today’s allocation moves no responsibility: every item stays where it is.', [
          'planId',
        ]);
      const items = await readItems(session, context.reorganisationId, request.planId, itemIds);
      if (items.length < itemIds.length)
        refuse('NOT_FOUND', 'Some of these items are not in the plan.', ['itemIds']);
      for (const { kind, reference, holds } of items) {
        if (body && !body.mayHold.includes(kind))
          refuse('INVALID', `${body.name} cannot be the holder of a ${kind.toLowerCase()} in law.`, [
            'bodyGssCode',
          ]);
        if (holds === 'COUNCIL' || holds === 'BOTH')
          refuse('INVALID', `${reference} is locked. Unlock it first.`, ['itemIds']);
      }
      const rows = items.map((item) => ({
        itemId: item.id,
        parts: [wholePart(item, request, pack.vestingDay)],
      }));
      const { changed, ended } = await command.changeDestinations(rows);
      return { changed: changed.length, unallocated: ended };
    },
  );
}

/** What is wrong with a choice of items, in words. */
export function faultOfItems(itemIds: readonly string[]): string | undefined {
  if (itemIds.length === 0) return 'Choose at least one.';
  if (itemIds.length > MOST_ITEMS) return `Choose ${MOST_ITEMS} at most at a time.`;
  return itemIds.every(isUuid) ? undefined : 'Some of these items are not in the plan.';
}

const isNoDestinationReason = (reason: string | null | undefined): boolean =>
  reason !== null && reason !== undefined && Object.hasOwn(NO_DESTINATION_REASONS, reason);

export async function purposeOf(
  session: WriteSession,
  reorganisationId: string,
  planId: string,
): Promise<string | undefined> {
  const [plan] = await session.query<{ purpose: string }>(
    'select purpose from plan where reorganisation_id = $1 and id = $2',
    [reorganisationId, planId],
  );
  return plan?.purpose;
}

function readItems(
  session: WriteSession,
  reorganisationId: string,
  planId: string,
  itemIds: readonly string[],
): Promise<ItemRow[]> {
  return session.query<ItemRow>(
    `select item.item_id as id, item.kind, item.reference, item.measure, item.divisible, item_lock.holds
     from destination join baseline_item item using (reorganisation_id, baseline_id, item_id)
       left join item_lock using (reorganisation_id, plan_id, item_id)
     where destination.reorganisation_id = $1 and destination.plan_id = $2 and destination.part = 0
       and destination.item_id = any($3::uuid[]) order by item.reference`,
    [reorganisationId, planId, itemIds],
  );
}

function wholePart(
  item: ItemRow,
  { body, noDestinationReason, reason }: SetDestinationsRequest,
  effectiveFrom: string,
): DestinationRow {
  return {
    itemId: item.id,
    part: 0,
    kind: item.kind,
    divisible: item.divisible,
    measure: item.measure,
    account: body === null ? 'NO_DESTINATION' : 'BODY',
    bodyId: body,
    reason: body === null ? (noDestinationReason ?? null) : null,
    effectiveFrom,
    decidedBy: 'PERSON',
    decisionReason: reason,
  };
}
