import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotOpen } from './cannot-open.js';
import { withFolderLock } from './folder-lock.js';
import { findBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { enterUser, leaveUser, readAddress, writeAddress, type ServerAddress } from './server-address.js';
import { canReach, serverUser, type ServerUser } from './server-user.js';

/** Recovery after a crash replays the log; a start that fails meanwhile is tried again this often. */
const RETRY_MS = 250;
const START_PATIENCE_MS = 60_000;

/** One Vesting process's hold on the data folder's server. */
export interface ServerHandle {
  port: number;
  /** Starts the server again when it died; the same port when that is free. */
  revive(): Promise<number>;
  /** Lets go; the last process out stops the server. */
  release(): Promise<void>;
}

/**
 * The PostgreSQL of a data folder: found when one runs, else started, detached in its own process group, so
 * that no signal to the caller's group reaches it. Throws, in words, when none can run here.
 */
export async function holdServer(
  dataFolder: string,
  log: (line: string) => void = () => {},
): Promise<ServerHandle> {
  const folder = resolve(dataFolder);
  const { port, entry } = await withFolderLock(folder, async () => {
    const running = await findOrStart(folder, log);
    return { port: running, entry: enterUser(folder) };
  });
  return {
    port,
    revive: () => withFolderLock(folder, () => findOrStart(folder, log)),
    release: () =>
      withFolderLock(folder, async () => {
        if (leaveUser(folder, entry) === 0) await stopServer(folder);
      }),
  };
}

async function findOrStart(folder: string, log: (line: string) => void): Promise<number> {
  const known = readAddress(folder);
  if (known) {
    const running = await findRunning(known);
    if (running) {
      if (running.pid !== known.pid || running.port !== known.port)
        writeAddress(folder, { ...known, ...running });
      return running.port;
    }
  }
  return startServer(folder, known, log);
}

/** The cluster's own pid file says where its server is; a server of another cluster on that port is not ours. */
async function findRunning(address: ServerAddress): Promise<{ pid: number; port: number } | undefined> {
  const lines = pidFile(address.cluster);
  if (!lines) return undefined;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const deadline = Date.now() + START_PATIENCE_MS;
  while (pid > 0 && port > 0 && existsSync(join(address.cluster, 'postmaster.pid'))) {
    const answer = await ask(port, address.cluster);
    if (answer === 'YES') return { pid, port };
    if (answer === 'NO' || Date.now() > deadline) return undefined;
    await sleep(RETRY_MS);
  }
  return undefined;
}

function pidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/** Whether this cluster's server answers on the port; SOON while it starts, recovers or shuts down. */
async function ask(port: number, cluster: string): Promise<'YES' | 'SOON' | 'NO'> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return realpathSync(rows[0]?.data_directory ?? '') === realpathSync(cluster) ? 'YES' : 'NO';
  } catch (error) {
    const cannotConnectNow = (error as { code?: string }).code === '57P03';
    return cannotConnectNow ? 'SOON' : 'NO';
  } finally {
    await client.end().catch(() => {});
  }
}

async function startServer(
  folder: string,
  known: ServerAddress | undefined,
  log: (line: string) => void,
): Promise<number> {
  const user = serverUser();
  const binaries = findBinaries(user);
  const cluster =
    known && existsSync(join(known.cluster, 'PG_VERSION')) ? known.cluster : chooseCluster(folder, user);
  refuseOtherMajor(cluster, binaries);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    log(`creating a PostgreSQL ${binaries.major} database in ${cluster}`);
    createCluster(cluster, binaries, user);
  }
  writeAddress(folder, { cluster, version: binaries.version, port: known?.port });
  const logFile = join(folder, 'postgres.log');
  const deadline = Date.now() + START_PATIENCE_MS;
  let port = known?.port ?? (await freePort());
  for (;;) {
    const running = await tryStart(cluster, binaries, user, port, logFile, deadline);
    if (running) {
      writeAddress(folder, { cluster, version: binaries.version, ...running });
      return running.port;
    }
    if (Date.now() > deadline) throw new CannotOpen(`PostgreSQL did not start; ${logFile} says why.`);
    // Someone else may have taken the port meanwhile.
    if (!(await isFree(port))) port = await freePort();
    await sleep(RETRY_MS);
  }
}

/**
 * Starts the server and waits until the cluster answers. Undefined when the server ended first: just after a
 * crash it may, and it does when one that was still starting already holds the cluster.
 */
async function tryStart(
  cluster: string,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
  port: number,
  logFile: string,
  deadline: number,
): Promise<{ pid: number; port: number } | undefined> {
  const output = openSync(logFile, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', cluster, ...settings(port)], {
    ...asUser(user),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();
  while (!ended && Date.now() < deadline) {
    const running = await findRunning({ cluster, version: binaries.version });
    if (running) return running;
    await sleep(20);
  }
  return findRunning({ cluster, version: binaries.version });
}

/** Local only: no socket file, no network. A crash loses nothing that was acknowledged. */
function settings(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 80,
    fsync: 'on',
    synchronous_commit: 'on',
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    // Queries here are short: planning them for parallel workers or compiling them costs more than it saves.
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    random_page_cost: 1.1,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The cluster stays in the data folder unless the server's user cannot get there (a home folder of mode 700). */
function chooseCluster(folder: string, user: ServerUser | undefined): string {
  if (!user || canReach(user, folder, 'x')) return join(folder, 'postgres');
  const name = `vesting-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  for (const base of ['/var/lib', '/var/tmp', tmpdir()]) {
    if (existsSync(base) && canReach(user, base, 'x') && canReach(undefined, base, 'w'))
      return join(base, name, 'postgres');
  }
  throw new CannotOpen(
    `PostgreSQL runs as "${user.name}" here, who can reach neither ${folder} nor /var/lib, /var/tmp or ${tmpdir()}. Set VESTING_DATA to a folder that "${user.name}" may enter, or set DATABASE_URL.`,
  );
}

function refuseOtherMajor(cluster: string, binaries: PostgresBinaries): void {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return;
  const major = Number(readFileSync(file, 'utf8').trim());
  if (major !== binaries.major) {
    throw new CannotOpen(
      `The database in ${cluster} was made by PostgreSQL ${major}; the one here is ${binaries.major}. Use the earlier one to move it, or set VESTING_DATA to another folder.`,
    );
  }
}

/** Makes the cluster beside its final place and moves it there whole, so that a crash leaves none half-made. */
function createCluster(cluster: string, binaries: PostgresBinaries, user: ServerUser | undefined): void {
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(resolve(cluster, '..'), { recursive: true, mode: 0o755 });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user) chownSync(unfinished, user.uid, user.gid);
  const locale =
    binaries.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C'];
  const run = spawnSync(
    binaries.initdb,
    ['-D', unfinished, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-instructions', ...locale],
    {
      ...asUser(user),
      encoding: 'utf8',
    },
  );
  if (run.status !== 0)
    throw new CannotOpen(
      `PostgreSQL could not create its folder: ${run.error?.message ?? `${run.stdout}${run.stderr}`.trim()}`,
    );
  renameSync(unfinished, cluster);
}

const asUser = (user: ServerUser | undefined): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'> => ({
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
  cwd: '/',
  env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C', SystemRoot: process.env['SystemRoot'] },
});

/** A fast shutdown: sessions are ended, everything committed is on disk. */
async function stopServer(folder: string): Promise<void> {
  const address = readAddress(folder);
  const running = address && (await findRunning(address));
  if (!address || !running) return;
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + START_PATIENCE_MS;
  while (existsSync(join(address.cluster, 'postmaster.pid')) && Date.now() < deadline) await sleep(20);
  writeAddress(folder, { ...address, pid: undefined });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(0, '127.0.0.1', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((answer) => {
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });
}
