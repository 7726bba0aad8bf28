import type { WriteSession } from '../database/session.js';
import type { Request } from './idempotency.js';
import { openCommand, type Conflict, type Refused } from './open-command.js';
import type { AllocationRow, DestinationRow, LockRow } from './rows.js';

export interface UndoRequest extends Request {
  reorganisationId: string;
  planId: string;
  seenVersion: number;
  /** The command to undo: one of this actor's own. */
  number: number;
  reason?: string;
}

/** Something that the undo leaves as it is, because a later command changed it or stands on it. */
export interface LeftAlone {
  /** Null: the plan's own settings. */
  itemId: string | null;
  byCommand: number;
  actor: string;
}
export interface Undone {
  outcome: 'UNDONE';
  number: number;
  restored: string[];
  skipped: LeftAlone[];
}
export interface NotOwn {
  outcome: 'NOT_OWN';
  actor: string;
}

interface Before {
  aspect: 'DESTINATION' | 'ALLOCATION' | 'LOCK' | 'RULES' | 'STATUS' | 'APPROVAL';
  item_id: string | null;
  before: unknown;
}

/**
 * Restores, in a new command, what one command changed, item by item. What any later command changed stays and
 * is listed with that command. A worker to whom others gave cases since keeps her employer; an allocation whose
 * worker's employer no longer delivers is not restored.
 */
export async function undoCommand(
  session: WriteSession,
  { number, ...request }: UndoRequest,
): Promise<Undone | NotOwn | Conflict | Refused> {
  const { reorganisationId, planId } = request;
  const [undone] = await session.query<{ actor: string }>(
    'select actor from command where reorganisation_id = $1 and plan_id = $2 and number = $3',
    [reorganisationId, planId, number],
  );
  if (!undone) return { outcome: 'NOT_FOUND' };
  if (undone.actor !== session.actor) return { outcome: 'NOT_OWN', actor: undone.actor };
  const command = await openCommand(session, { ...request, kind: 'UNDO', touches: [], undoes: number });
  if (command.outcome !== 'OPENED') return command;

  const key = [reorganisationId, planId, number];
  const skipped = new Map((await laterChanges(session, key)).map((each) => [each.itemId, each]));
  for (const each of await leanedOn(session, key))
    if (!skipped.has(each.itemId)) skipped.set(each.itemId, each);
  const restored = (await firstBefore(session, key)).filter(({ item_id }) => !skipped.has(item_id));
  const of = (aspect: Before['aspect']) => restored.filter((each) => each.aspect === aspect);

  await command.changeDestinations(
    of('DESTINATION').map(({ item_id, before }) => ({
      itemId: item_id as string,
      parts: before as DestinationRow[],
    })),
  );
  const unfit = await unfitAllocations(session, key, of('ALLOCATION'));
  // A worker who stays is why her case stays.
  for (const { workerId, ...each } of unfit)
    skipped.set(each.itemId, { ...each, ...skipped.get(workerId), itemId: each.itemId });
  await command.changeAllocations(
    of('ALLOCATION')
      .filter(({ item_id }) => !skipped.has(item_id))
      .map(({ item_id, before }) => ({
        ...((before ?? NOBODY) as AllocationRow),
        caseId: item_id as string,
      })),
  );
  await command.changeLocks(
    of('LOCK').map(({ item_id, before }) => ({
      holds: null,
      reason: '',
      ...(before as LockRow | null),
      itemId: item_id as string,
    })),
  );
  for (const approved of [true, false])
    await command.changeApprovals(
      of('APPROVAL').flatMap(({ item_id, before }) =>
        item_id !== null && (before !== null) === approved ? [item_id] : [],
      ),
      approved,
    );
  for (const { before } of of('RULES')) await command.changeRules(before as Record<string, number>);

  const items = new Set(
    restored.flatMap(({ item_id }) => (item_id !== null && !skipped.has(item_id) ? [item_id] : [])),
  );
  const answer = { number: command.number, restored: [...items], skipped: [...skipped.values()] };
  await command.finish(answer);
  return { outcome: 'UNDONE', ...answer };
}

const NOBODY = {
  workerId: null,
  serviceId: '',
  responsibleId: '',
  deliveringId: '',
  decidedBy: 'PERSON',
  decisionReason: null,
};

/** What the command changed first of each item and aspect; a step of the plan's life is not undone. */
function firstBefore(session: WriteSession, key: unknown[]): Promise<Before[]> {
  return session.query<Before>(
    `select distinct on (aspect, item_id) aspect, item_id, before from change
     where reorganisation_id = $1 and plan_id = $2 and number = $3 and aspect <> 'STATUS' order by aspect, item_id, position`,
    key,
  );
}

/** The last later command on each thing that the command changed. */
function laterChanges(session: WriteSession, key: unknown[]): Promise<LeftAlone[]> {
  return session.query<LeftAlone>(
    `select distinct on (later.item_id) later.item_id as "itemId", later.number as "byCommand", command.actor
     from change own join change later on later.reorganisation_id = own.reorganisation_id and later.plan_id = own.plan_id
       and later.number > own.number and later.item_id is not distinct from own.item_id
       and (own.item_id is not null or later.aspect = own.aspect)
     join command on command.reorganisation_id = own.reorganisation_id and command.plan_id = own.plan_id and command.number = later.number
     where own.reorganisation_id = $1 and own.plan_id = $2 and own.number = $3
     order by later.item_id, later.number desc`,
    key,
  );
}

/** Workers whose employer the command changed, and who were given cases by later commands. */
function leanedOn(session: WriteSession, key: unknown[]): Promise<LeftAlone[]> {
  return session.query<LeftAlone>(
    `select distinct on (worker_id) worker_id as "itemId", changed_by as "byCommand", command.actor
     from change join allocation on allocation.reorganisation_id = change.reorganisation_id
       and allocation.plan_id = change.plan_id and worker_id = item_id and changed_by > change.number
     join command on command.reorganisation_id = change.reorganisation_id and command.plan_id = change.plan_id
       and command.number = changed_by
     where change.reorganisation_id = $1 and change.plan_id = $2 and change.number = $3 and aspect = 'DESTINATION'
     order by worker_id, changed_by desc`,
    key,
  );
}

/** Allocations that would not fit the destinations as they stand now, with the command that moved the worker or case. */
async function unfitAllocations(
  session: WriteSession,
  [reorganisationId, planId]: unknown[],
  rows: Before[],
): Promise<(LeftAlone & { workerId: string })[]> {
  const given = rows.flatMap(({ item_id, before }) =>
    before === null ? [] : [{ case_id: item_id, ...(before as AllocationRow) }],
  );
  if (given.length === 0) return [];
  return session.query<LeftAlone & { workerId: string }>(
    `select case_id as "itemId", "workerId", moved.changed_by as "byCommand", command.actor
     from jsonb_to_recordset($3) as given(case_id uuid, "workerId" uuid, "responsibleId" text, "deliveringId" text)
       join destination duty on (duty.reorganisation_id, duty.plan_id, duty.item_id, duty.part) = ($1, $2, case_id, 0)
       join destination employer on (employer.reorganisation_id, employer.plan_id, employer.item_id, employer.part) = ($1, $2, "workerId", 0)
       cross join lateral (select case when duty.body_id is distinct from "responsibleId" then duty.changed_by
         else employer.changed_by end as changed_by) as moved
       join command on command.reorganisation_id = $1 and command.plan_id = $2 and command.number = moved.changed_by
     where (duty.body_id, employer.body_id) is distinct from ("responsibleId", "deliveringId")`,
    [reorganisationId, planId, JSON.stringify(given)],
  );
}
