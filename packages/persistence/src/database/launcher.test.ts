import { workingFor } from '@vesting/domain';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from './database.js';
import { withFolderLock } from './folder-lock.js';
import { holdServer } from './launcher.js';
import { identityOf, isAlive } from './process-identity.js';
import { readAddress } from './server-address.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vesting-launcher-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isRunning = (pid: number): boolean => isAlive(identityOf(pid)) && identityOf(pid).startedAt !== 'ended';
async function ends(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 200 && isRunning(pid); waited += 1) await sleep(50);
  return !isRunning(pid);
}
/** Number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((ended) => child.once('exit', ended));
  return child.pid as number;
}

describe('the lock of a data folder', () => {
  it('is held by one at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => withFolderLock(folder, work)));
    expect(most).toBe(1);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is taken over from a process that died, by one of those who wait', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: await deadPid(), startedAt: '' }));
    let inside = 0;
    const results = await Promise.all(
      [1, 2, 3].map(() =>
        withFolderLock(folder, async () => {
          inside += 1;
          const alone = inside === 1;
          await sleep(10);
          inside -= 1;
          return alone;
        }),
      ),
    );
    expect(results).toEqual([true, true, true]);
  });

  it('is taken over when its number now belongs to another process', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, startedAt: 'another boot/1' }));
    if (process.platform === 'linux') expect(await withFolderLock(folder, async () => 'in')).toBe('in');
  });

  it('is refused in words when a live process keeps it too long', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify(identityOf(process.pid)));
    await expect(withFolderLock(folder, async () => {}, 100)).rejects.toThrow(
      `locked by process ${process.pid}`,
    );
  });
});

describe('the server of a data folder', () => {
  it('is one for all who come at once, and stops with the last', async () => {
    const [first, second] = await Promise.all([
      openDatabase({ dataFolder: folder }),
      openDatabase({ dataFolder: folder }),
    ]);
    expect(first.url).toBe(second.url);
    const pid = readAddress(folder)?.pid as number;
    expect(isRunning(pid)).toBe(true);
    await first.close();
    expect(await second.write(workingFor('x'), (session) => session.query('select 1 as one'))).toEqual([
      { one: 1 },
    ]);
    await second.close();
    expect(await ends(pid)).toBe(true);
    expect(readAddress(folder)?.pid).toBeUndefined();
  });

  it('comes back after it was killed, with everything that was committed', async () => {
    const database = await openDatabase({ dataFolder: folder });
    const count = () =>
      database.write(workingFor('x'), (session) => session.query(`select count(*) as rows from audit`));
    await database.write(workingFor('x'), (session) =>
      session.query(
        `insert into audit (reorganisation_id, actor, action, subject) values ('r', 'x', 'a', 's')`,
      ),
    );
    const killed = readAddress(folder)?.pid as number;
    process.kill(killed, 'SIGKILL');
    await ends(killed);
    let rows: unknown;
    for (let tries = 0; rows === undefined && tries < 40; tries += 1) {
      rows = await count().catch(() => sleep(250));
    }
    expect(rows).toEqual([{ rows: 1 }]);
    expect(readAddress(folder)?.pid).not.toBe(killed);
    await database.close();
  });

  it('is reused when the process that started it was killed with its whole group', async () => {
    const script = join(folder, 'holder.mjs');
    const launcher = new URL('../../dist/database/launcher.js', import.meta.url).pathname;
    if (!existsSync(launcher)) return;
    writeFileSync(
      script,
      `const { holdServer } = await import(${JSON.stringify(launcher)});
      await holdServer(process.argv[2]); process.stdout.write('up'); setInterval(() => {}, 1000);`,
    );
    const holder = spawn(process.execPath, [script, folder], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((up) => holder.stdout.once('data', up));
    const pid = readAddress(folder)?.pid as number;
    process.kill(-(holder.pid as number), 'SIGKILL');
    await new Promise((ended) => holder.once('exit', ended));
    expect(isRunning(pid)).toBe(true);
    const server = await holdServer(folder);
    expect(readAddress(folder)?.pid).toBe(pid);
    await server.release();
    expect(await ends(pid)).toBe(true);
  });

  it('runs for root also when its user cannot reach the data folder', async () => {
    if (process.getuid?.() !== 0) return;
    const hidden = join(folder, 'home');
    mkdirSync(hidden, { mode: 0o700 });
    const data = join(hidden, '.vesting');
    const server = await holdServer(data);
    const address = readAddress(data);
    expect(address?.cluster.startsWith(hidden)).toBe(false);
    await server.release();
    const again = await holdServer(data);
    expect(readAddress(data)?.cluster).toBe(address?.cluster);
    await again.release();
    rmSync(join(address?.cluster as string, '..'), { recursive: true, force: true });
  });

  it('writes its address for its owner only', async () => {
    const server = await holdServer(folder);
    expect(JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'))).toMatchObject({
      port: server.port,
    });
    await server.release();
  });
});
