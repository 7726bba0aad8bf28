import { randomUUID } from 'node:crypto';
import { CLIENT_GROUPS, extentOfPower, refusalOf, type ClientGroup, type Power } from '@vesting/domain';
import { openCommand, type CommandRequest, type PlanCommand, type WriteSession } from '@vesting/persistence';
import { readChangeRecords, type ChangeRecord } from '../reads/changes.js';
import type { PlanPicture } from '../solving/picture.js';
import { readPlanning } from '../solving/planning.js';
import { discreet } from '../reads/discretion.js';
import { refusalOfReach } from './within-reach.js';
import type { UseCaseContext } from './context.js';
import { done, refused, type ErrorCode, type Outcome } from './outcome.js';
import { requestDigest, type PlanRequest } from './request.js';

export interface PlanChanged {
  planId: string;
  /** The number of the command, which is the plan's version now. */
  version: number;
  /** Of a dry run: what it would have changed. */
  wouldChange?: ChangeRecord[];
}

export interface ChangeAbout {
  power: Power;
  kind: string;
  reason?: string;
  touches: CommandRequest['touches'];
  /** Items that the change names and leaves as they are; their reader must see them, too. */
  refersTo?: readonly string[];
  /** Client groups whose picture the rules of the change need. */
  pictures?: readonly ClientGroup[];
}

/** Thrown inside a transaction to end it with an answer instead of a change. */
export class Refusal extends Error {
  constructor(readonly outcome: Exclude<Outcome<never>, { ok: true }>) {
    super(outcome.errors[0]?.message);
  }
}

/** Thrown when everything has been done, to end the transaction with its answer and leave nothing of it. */
class Rehearsed extends Error {
  constructor(readonly answer: PlanChanged) {
    super('A dry run changes nothing.');
  }
}

export const refuse = (code: ErrorCode, message: string, path?: string[]): never => {
  throw new Refusal(refused(code, message, path));
};

export type Pictures = ReadonlyMap<ClientGroup, PlanPicture>;

/**
 * One change of a plan: access, the command, the rules (in `work`, which refuses by throwing), the rows and the
 * answer, in one transaction. The pictures are those of the plan before the command; nobody else can change
 * it meanwhile. A repeat of the same request gets the answer that the first one got. A dry run goes the whole
 * way, the checks at its end included, and is undone.
 */
export async function changePlan<T extends object>(
  context: UseCaseContext,
  request: PlanRequest,
  { power, kind, reason, touches, refersTo = [], pictures = [] }: ChangeAbout,
  work: (command: PlanCommand, session: WriteSession, pictures: Pictures) => Promise<T>,
): Promise<Outcome<PlanChanged & T>> {
  const extent = extentOfPower(context.actor, power);
  // Whoever may change a part of a plan changes items, never the plan itself.
  if (extent === 'NONE' || (extent !== 'ALL' && !Array.isArray(touches)))
    return refused('NOT_ALLOWED', refusalOf(context.actor, power));
  const { planId, version, idempotencyKey, dryRun = false } = request;
  if (!isUuid(planId)) return refused('NOT_FOUND', 'There is no such plan.', ['planId']);
  return inTransaction(context, async (session) => {
    if (extent !== 'ALL' && Array.isArray(touches)) {
      const beyond = await refusalOfReach(session, context.reorganisationId, planId, touches, refersTo);
      if (beyond) throw new Refusal(beyond);
    }
    const drawn = await draw(context, session, planId, pictures);
    const command = await openCommand(session, {
      reorganisationId: context.reorganisationId,
      planId,
      seenVersion: version,
      kind,
      ...(reason === undefined ? {} : { reason }),
      touches,
      idempotencyKey: dryRun ? randomUUID() : idempotencyKey,
      requestDigest: requestDigest(kind, request),
    });
    if (command.outcome === 'REPEATED') return { ...(command.answer as PlanChanged & T), planId };
    if (command.outcome !== 'OPENED') throw new Refusal(refusalOfCommand(command));
    const answer = await work(command, session, drawn);
    await command.finish(answer as Record<string, unknown>);
    if (dryRun) {
      await session.query('set constraints all immediate');
      const wouldChange = await readChangeRecords(session, context.reorganisationId, planId, command.number);
      throw new Rehearsed({ planId, version: command.number - 1, ...answer, wouldChange });
    }
    return { planId, version: command.number, ...answer };
  });
}

/** Runs a use case's work in one transaction; a `Refusal` or the end of a dry run undoes it and is the answer. */
export async function inTransaction<T>(
  { database, actor }: UseCaseContext,
  work: (session: WriteSession) => Promise<T>,
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ',
): Promise<Outcome<T>> {
  try {
    return done(await database.write(actor, work, isolation));
  } catch (error) {
    if (error instanceof Refusal) return error.outcome;
    if (error instanceof Rehearsed) return done(error.answer as T);
    throw error;
  }
}

async function draw(
  { pack, actor }: UseCaseContext,
  session: WriteSession,
  planId: string,
  groups: readonly ClientGroup[],
): Promise<Pictures> {
  const drawn = new Map<ClientGroup, PlanPicture>();
  if (groups.length === 0) return drawn;
  await session.query('select from plan where reorganisation_id = $1 and id = $2 for update', [
    pack.id,
    planId,
  ]);
  for (const group of CLIENT_GROUPS.filter((each) => groups.includes(each))) {
    // The rules see the whole plan; what they say names only whom the actor may see.
    const picture = await session.seeingAll(() => readPlanning(session, pack, planId, group));
    if (picture) drawn.set(group, await discreet(session, actor, pack.id, picture.plan.baselineId, picture));
  }
  return drawn;
}

type Unopened =
  | { outcome: 'CONFLICT'; number: number; actor: string; kind: string; itemIds: string[] }
  | { outcome: 'FROZEN'; status: string }
  | { outcome: 'KEY_REUSED' }
  | { outcome: 'NOT_FOUND' }
  | { outcome: 'NAME_TAKEN' };

/** What persistence answered instead of carrying the command out, in words. */
export function refusalOfCommand(answer: Unopened): Exclude<Outcome<never>, { ok: true }> {
  switch (answer.outcome) {
    case 'CONFLICT': {
      const what =
        answer.itemIds.length === 0
          ? 'the plan'
          : answer.itemIds.length === 1
            ? 'one of these'
            : `${answer.itemIds.length} of these`;
      return refused(
        'CONFLICT',
        `Command ${answer.number} (${answer.kind.toLowerCase().replaceAll('_', ' ')}) by ${answer.actor} changed ${what} after you last saw the plan.`,
      );
    }
    case 'FROZEN':
      return refused(
        'FROZEN',
        `The plan is ${answer.status.toLowerCase()} and no longer changes. Copy it to go on.`,
      );
    case 'KEY_REUSED':
      return refused('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used for another request.', [
        'idempotencyKey',
      ]);
    case 'NOT_FOUND':
      return refused('NOT_FOUND', 'There is no such plan.', ['planId']);
    case 'NAME_TAKEN':
      return refused('INVALID', 'Another plan has this name.', ['name']);
  }
}

/** Ids of the database; anything else names nothing. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
