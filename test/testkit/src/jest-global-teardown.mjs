import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Stops the cluster that a test of this run started, if one did, and removes its folder. */
export default async function globalTeardown() {
  const folder = process.env['VESTING_TEST_DATA'];
  if (folder) await stopTestCluster(folder);
  if (folder && process.env['DATABASE_URL']) await dropTestDatabases(folder.replace(/^.*\D/, ''));
}

/** On a server that stays, removes the template and whatever a failed test of this run left. */
async function dropTestDatabases(run) {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  try {
    await client.connect();
    const { rows } = await client.query(
      `select datname from pg_database where datname ~ ('^vesting_(template|test)_' || $1 || '(_|$)')`,
      [run],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await client.end();
  }
}

/** Stops the server whose address stands in `folder`/postgres.json and removes the folder and the cluster. */
export async function stopTestCluster(folder) {
  const addressFile = join(folder, 'postgres.json');
  let cluster = join(folder, 'postgres');
  if (existsSync(addressFile)) {
    const address = JSON.parse(readFileSync(addressFile, 'utf8'));
    cluster = address.cluster ?? cluster;
    const pidFile = join(cluster, 'postmaster.pid');
    // The server's own pid file is the proof that the process of that number is this cluster's server.
    for (let waited = 0; existsSync(pidFile) && waited < 100; waited += 1) {
      const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
      if (pid !== address.pid || !signal(pid, waited === 0 ? 'SIGINT' : 0)) break;
      await sleep(100);
    }
  }
  rmSync(cluster, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
