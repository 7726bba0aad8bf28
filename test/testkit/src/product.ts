import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder that holds apps, packages and test; the same from source and from dist. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const main = join(projectRoot, 'apps/api/dist/main.js');

export interface RunningProduct {
  url: string;
  data: string;
  pid: number;
  /** SIGTERM, and wait until the process has gone. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'vesting-test-'));

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The built product as its user starts it, on a free port; resolves when /readyz answers 200. */
export async function startProduct(
  options: { data?: string; env?: NodeJS.ProcessEnv; seconds?: number } = {},
): Promise<RunningProduct> {
  const data = options.data ?? freshFolder();
  const port = await freePort();
  const child = spawn(process.execPath, [main, 'start'], {
    cwd: projectRoot,
    env: { ...cleanEnvironment(), PORT: String(port), VESTING_DATA: data, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const log = createWriteStream(join(data, 'server.log'), { flags: 'a' });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + (options.seconds ?? 180) * 1000;
  while (
    !(await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null)
      throw new Error(`the product ended with ${child.exitCode}; see ${join(data, 'server.log')}`);
    if (Date.now() > deadline) {
      signalGroup(child, 'SIGKILL');
      throw new Error(`the product was not ready in time; see ${join(data, 'server.log')}`);
    }
    await pause(200);
  }
  return {
    url,
    data,
    pid: child.pid as number,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

/** A command of the CLI in the data folder; `json` is what it printed, when that is JSON. */
export async function vesting(
  args: readonly string[],
  data: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number; json: unknown; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [main, ...args, '--json'], {
    cwd: projectRoot,
    env: { ...cleanEnvironment(), VESTING_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, status] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1))),
  ]);
  let json: unknown;
  try {
    json = JSON.parse(stdout);
  } catch {
    json = undefined;
  }
  return { status, json, stdout, stderr };
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

/**
 * The environment of a fresh machine: what jest sets for itself must not reach the product, and each product
 * runs the database of its own data folder, whatever server the tests of the rooms were given.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _environment,
    NODE_OPTIONS: _options,
    JEST_WORKER_ID: _worker,
    DATABASE_URL: _database,
    ...rest
  } = process.env;
  return rest;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid as number), signal);
  } catch {
    // The group has gone already.
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child, signal);
  const forced = setTimeout(() => signalGroup(child, 'SIGKILL'), 20_000);
  await gone;
  clearTimeout(forced);
}
