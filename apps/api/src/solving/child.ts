import { constants, setPriority } from 'node:os';
import { environment } from '../cli/terminal.js';
import { openQuietly } from '../cli/product.js';
import { processLog } from '../logging/log.js';
import { claimRuns } from './claim-runs.js';
import { untilAsked } from './until-asked.js';

/** The solving process of a service: claims runs, and ends when there has been none for a while. */
const IDLE_MS = 5_000;

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const settings = environment();
const log = processLog(settings.log);
const stop = untilAsked();
const database = await openQuietly(settings, (line) => log.remark(line));
try {
  await claimRuns(database, log, { stop, idleMs: IDLE_MS });
} finally {
  await database.close();
}
// Threads of a solve that was given back have nothing left to do.
process.exit();
