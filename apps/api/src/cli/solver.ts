import { constants, setPriority } from 'node:os';
import { processLog } from '../logging/log.js';
import { claimRuns } from '../solving/claim-runs.js';
import { untilAsked } from '../solving/until-asked.js';
import { openQuietly } from './product.js';
import { environment, parseOnly, type ExitCode } from './terminal.js';

export const USAGE = 'solver';

/** Solves what services with VESTING_SOLVER=off queue on the same database, until it is asked to stop. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  parseOnly(args, {}, USAGE);
  const settings = environment();
  const log = processLog(settings.log);
  const stop = untilAsked();
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const database = await openQuietly(settings, (line) => log.remark(line));
  try {
    log.event('info', 'solver ready');
    await claimRuns(database, log, { stop });
  } finally {
    await database.close();
  }
  // Threads of a solve that was given back have nothing left to do.
  process.exit(0);
}
