import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotOpen } from './cannot-open.js';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.js';

const POLL_MS = 25;
/** A lock file is written in one go; one that is still empty after this long belongs to a process that died. */
const EMPTY_IS_STALE_AFTER_MS = 2_000;

/**
 * Runs `work` while this process alone holds the lock of the folder. A lock whose holder no longer runs is
 * taken over. Throws when a live holder keeps it for longer than `patienceMs`.
 */
export async function withFolderLock<T>(
  folder: string,
  work: () => Promise<T>,
  patienceMs = 120_000,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const deadline = Date.now() + patienceMs;
  while (!tryLock(lock)) {
    if (isStale(lock)) removeStale(lock);
    else if (Date.now() > deadline)
      throw new CannotOpen(`The data folder ${folder} is locked by process ${holderOf(lock)?.pid}.`);
    else await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeSync(file, JSON.stringify(identityOf(process.pid)));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(lock: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

function isStale(lock: string): boolean {
  const holder = holderOf(lock);
  if (holder) return !isAlive(holder);
  const age = ageOf(lock);
  return age !== undefined && age > EMPTY_IS_STALE_AFTER_MS;
}

/**
 * Two processes may find the same dead lock; if both removed it, the second would remove the first one's new
 * lock. So whoever removes one first takes a second lock and looks again. That second section has no wait in
 * it, so a file of it that is old was left by a crash.
 */
function removeStale(lock: string): void {
  const guard = `${lock}.removal`;
  try {
    closeSync(openSync(guard, 'wx', 0o600));
  } catch {
    const age = ageOf(guard);
    if (age !== undefined && age > 5 * EMPTY_IS_STALE_AFTER_MS) rmSync(guard, { force: true });
    return;
  }
  try {
    if (isStale(lock)) rmSync(lock, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function ageOf(file: string): number | undefined {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}
