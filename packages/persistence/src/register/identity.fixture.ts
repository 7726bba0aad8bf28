import { SYSTEM, workingFor } from '@vesting/domain';
import { afterAll, beforeAll } from '@jest/globals';
import type { WriteSession } from '../database/session.js';
import { savePack } from '../structure/packs.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { derive, freshRequest, SMALL_PACK } from '../testing/world.js';
import { decideIdentity, undoIdentity, type IdentityOutcome } from './identity.js';

export const reorganisationId = SMALL_PACK.id;
export let world: ThrowAwayDatabase;
/** A database for the file, with a small pack and an empty register. */
export function useRegister(): void {
  beforeAll(async () => {
    world = await freshDatabase();
    await world.database.write(SYSTEM, (session) => savePack(session, SMALL_PACK));
  });
  afterAll(() => world.drop());
}

class Undone extends Error {}
/** Runs in a transaction that is undone, so that every test starts from an empty register. */
export async function inEmptyRegister(work: (session: WriteSession) => Promise<void>): Promise<void> {
  await world.database
    .write(workingFor('clerk'), async (session) => {
      await work(session);
      await session.query('set constraints all immediate');
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
}

/** Decides on two records, each named by its key. */
export async function decide(
  session: WriteSession,
  survivor: string,
  merged: string,
  verdict: 'SAME' | 'DISTINCT' = 'SAME',
  request = freshRequest(),
): Promise<IdentityOutcome> {
  return decideIdentity(session, {
    ...request,
    reorganisationId,
    verdict,
    reason: 'One person on two lists',
    derive,
    survivorId: await idOf(session, survivor),
    mergedId: await idOf(session, merged),
  });
}

async function idOf(session: WriteSession, key: string): Promise<string> {
  const [row] = await session.query<{ id: string }>('select id from item where key = $1', [key]);
  return row?.id ?? '';
}

/** Answers with the id of the decision. */
export async function merge(session: WriteSession, survivor: string, merged: string): Promise<string> {
  const outcome = await decide(session, survivor, merged);
  if (outcome.outcome !== 'DECIDED') throw new Error(JSON.stringify(outcome));
  return outcome.decisionId;
}

export const undo = (session: WriteSession, decisionId: string, request = freshRequest()) =>
  undoIdentity(session, { ...request, reorganisationId, derive, decisionId, reason: 'They are two' });

/** Keys of the items that count. */
export const counted = async (session: WriteSession): Promise<string[]> =>
  (await session.query<{ key: string }>('select key from item where open and not gone order by key')).map(
    ({ key }) => key,
  );
