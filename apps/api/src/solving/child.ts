import { randomUUID } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimRun, readPack } from '@vesting/persistence';
import { environment, remark } from '../cli/terminal.js';
import { openQuietly } from '../cli/product.js';
import { executeRun, LEASE_SECONDS } from './execute-run.js';

/** The solving process: claims runs, one after the other, and ends when there has been none for a while. */
const IDLE_MS = 5_000;
const LOOK_MS = 500;

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const holder = `solver ${process.pid} ${randomUUID()}`;
const database = await openQuietly(environment(), remark);
process.once('SIGTERM', () => process.exit(0));
process.once('SIGINT', () => process.exit(0));
try {
  for (let idleSince = Date.now(); Date.now() - idleSince < IDLE_MS; await sleep(LOOK_MS)) {
    const run = await database.write('system', (session) => claimRun(session, holder, LEASE_SECONDS));
    if (run === undefined) continue;
    const reader = database.reader('system');
    const pack = await readPack(reader, run.reorganisationId).finally(() => reader.close());
    if (pack)
      await executeRun(database, pack, run, holder).catch((error: Error) =>
        remark(`solve ${run.id}: ${error.stack ?? error.message}`),
      );
    idleSince = Date.now();
  }
} finally {
  await database.close();
}
