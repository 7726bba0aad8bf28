import { NO_DESTINATION_REASONS, words, type ItemKind } from '@vesting/domain';
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
  /** Workers only: the day from which nobody of the plan employs her. Then there is no body. */
  leavesOn?: string | null;
  reason: string;
}

/** Cases whose worker has left, or is employed where they are not delivered, have none now: `unallocated`. */
export type DestinationsSet = PlanChanged & { changed: number; unallocated: string[] };

interface ItemRow {
  id: string;
  kind: ItemKind;
  bodyId: string;
  reference: string;
  measure: number;
  divisible: boolean;
  holds: string | null;
}

const MOST_ITEMS = 10_000;

/**
 * Sends whole items to a body that may hold them, sets them aside without a destination, or says from which day
 * workers leave. A case that is locked to its worker is not taken from her in this way: the lock comes first.
 */
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
  const leavesOn = request.leavesOn ?? null;
  if ((body === undefined && leavesOn === null) !== isNoDestinationReason(request.noDestinationReason))
    return refused('INVALID', 'Name a body, or one of the reasons for having no destination.', [
      'noDestinationReason',
    ]);
  if (leavesOn !== null && leavesOn > pack.vestingDay)
    return refused(
      'INVALID',
      `Who leaves after ${words.day(pack.vestingDay)} is there on the day of the plan.`,
      ['leavesOn'],
    );
  const itemIds = [...new Set(request.itemIds)];
  return changePlan(
    context,
    request,
    { power: 'CHANGE_PLAN', kind: 'SET_DESTINATIONS', reason: request.reason, touches: itemIds },
    async (command, session) => {
      const purpose = await purposeOf(session, context.reorganisationId, request.planId);
      const items = await readItems(session, context.reorganisationId, request.planId, itemIds);
      if (items.length < itemIds.length)
        refuse('NOT_FOUND', 'Some of these items are not in the plan.', ['itemIds']);
      if (purpose === 'TODAY' && leavesOn === null && !items.every((item) => isReturn(item, body?.id)))
        refuse('INVALID', 'Today’s allocation moves no responsibility: every item stays where it is.', [
          'planId',
        ]);
      for (const { kind, reference, holds } of items) {
        if (leavesOn !== null && kind !== 'WORKER')
          refuse('INVALID', `${reference} is no worker: only workers leave.`, ['leavesOn']);
        if (body && !body.mayHold.includes(kind))
          refuse('INVALID', `${body.name} cannot be the holder of a ${kind.toLowerCase()} in law.`, [
            'bodyGssCode',
          ]);
        if (holds === 'COUNCIL' || holds === 'BOTH')
          refuse('INVALID', `${reference} is locked. Unlock it first.`, ['itemIds']);
      }
      const rows = items.map((item) => ({
        itemId: item.id,
        parts: [wholePart(item, request, purpose === 'TODAY' ? pack.asAt : pack.vestingDay)],
      }));
      const { changed, ended } = await command.changeDestinations(rows);
      await refuseLocked(session, context.reorganisationId, request.planId, ended);
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

/** Under TODAY a worker of whom it was said that she leaves may be said to stay after all. */
const isReturn = ({ kind, bodyId }: ItemRow, to: string | undefined): boolean =>
  kind === 'WORKER' && bodyId === to;

const NAMED = 5;

async function refuseLocked(
  session: WriteSession,
  reorganisationId: string,
  planId: string,
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return;
  const locked = await session.query<{ reference: string; author: string }>(
    `select item.reference, author from item_lock join item on item.reorganisation_id = $1 and item.id = item_lock.item_id
     where item_lock.reorganisation_id = $1 and plan_id = $2 and item_id = any($3::uuid[]) and holds in ('WORKER', 'BOTH')
     order by item.reference`,
    [reorganisationId, planId, caseIds],
  );
  if (locked.length === 0) return;
  const named = locked.slice(0, NAMED).map(({ reference, author }) => `${reference} (by ${author})`);
  const more = locked.length > NAMED ? ` and ${words.counted(locked.length - NAMED, 'other')}` : '';
  refuse('INVALID', `Locked to their worker: ${named.join(', ')}${more}. Unlock them first.`, ['itemIds']);
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
    `select item.item_id as id, item.kind, item.body_id as "bodyId", item.reference, item.measure, item.divisible, item_lock.holds
     from destination join baseline_item item using (reorganisation_id, baseline_id, item_id)
       left join item_lock using (reorganisation_id, plan_id, item_id)
     where destination.reorganisation_id = $1 and destination.plan_id = $2 and destination.part = 0
       and destination.item_id = any($3::uuid[]) order by item.reference`,
    [reorganisationId, planId, itemIds],
  );
}

function wholePart(
  item: ItemRow,
  { body, noDestinationReason, leavesOn, reason }: SetDestinationsRequest,
  effectiveFrom: string,
): DestinationRow {
  return {
    itemId: item.id,
    part: 0,
    kind: item.kind,
    divisible: item.divisible,
    measure: item.measure,
    account: leavesOn ? 'CEASES' : body === null ? 'NO_DESTINATION' : 'BODY',
    bodyId: body,
    reason: leavesOn ? 'the worker leaves' : body === null ? (noDestinationReason ?? null) : null,
    effectiveFrom: leavesOn ?? effectiveFrom,
    decidedBy: 'PERSON',
    decisionReason: reason,
  };
}
