import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopTestCluster } from './jest-global-teardown.mjs';

/**
 * Names the folder of this run's throw-away PostgreSQL cluster; the first test that asks for a database starts
 * it, so a run of pure tests starts none. Sweeps the clusters of runs that were killed before their teardown.
 */
export default async function globalSetup() {
  const prefix = 'vesting-test-run-';
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : 0;
    if (owner > 0 && !existsSync(`/proc/${owner}`) && !isRunning(owner))
      await stopTestCluster(join(tmpdir(), name));
  }
  process.env['VESTING_TEST_DATA'] = join(tmpdir(), `${prefix}${process.pid}`);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
