import { SYSTEM } from '@vesting/domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimRun, readPack, type Database } from '@vesting/persistence';
import { faultFields } from '../logging/fault.js';
import type { Log } from '../logging/log.js';
import { executeRun, LEASE_SECONDS } from './execute-run.js';

const LOOK_MS = 500;

/**
 * Claims runs, one after the other, and solves them, until `stop`, or until there was nothing to do for `idleMs`.
 * A run that is under way then goes back to the queue.
 */
export async function claimRuns(
  database: Database,
  log: Log,
  { stop, idleMs = Infinity }: { stop: AbortSignal; idleMs?: number },
): Promise<void> {
  const holder = `solver ${process.pid} ${randomUUID()}`;
  for (let idleSince = Date.now(); !stop.aborted && Date.now() - idleSince < idleMs; await pause(stop)) {
    try {
      const run = await database.write(SYSTEM, (session) => claimRun(session, holder, LEASE_SECONDS));
      if (run === undefined) continue;
      const reader = database.reader(SYSTEM);
      const pack = await readPack(reader, run.reorganisationId).finally(() => reader.close());
      if (pack) await executeRun(database, pack, run, holder, { leave: stop });
    } catch (error) {
      // One that cannot be solved has been ended in words; the database may be away for a while.
      log.event('error', 'solve failed', faultFields(error));
    }
    idleSince = Date.now();
  }
}

const pause = (stop: AbortSignal): Promise<void> =>
  sleep(LOOK_MS, undefined, { signal: stop }).catch(() => {});
