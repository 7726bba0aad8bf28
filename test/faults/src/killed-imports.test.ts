import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freshFolder, projectRoot, vesting } from '@vesting/testkit';

/** SIGKILL of an import, or of its database, on the command as its user has it. */
const long = process.env['VESTING_TEST_LONG'] === '1';
const folders: string[] = [];

const newFolder = (): string => {
  const folder = freshFolder();
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const killDatabase = (data: string): void => {
  const { pid } = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGKILL');
};

describe('killed in the middle of an import', () => {
  const ROWS = long ? 50_000 : 8_000;
  const file = (folder: string): string => {
    const path = join(folder, 'cases.csv');
    const rows = Array.from(
      { length: ROWS },
      (_, n) => `${100_000 + n},CHILD_IN_NEED,2018-03-01,E0700015${n % 2 === 0 ? 4 : 3}`,
    );
    writeFileSync(path, `case_id,case_type,opened_on,responsible_area\n${rows.join('\n')}\n`);
    return path;
  };

  it.each(['command', 'database'] as const)(
    'the %s: nothing is half there, and the next import is whole',
    async (victim) => {
      const data = newFolder();
      expect(await vesting(['totals'], data)).toMatchObject({ status: 0 });
      const path = file(data);
      const args = ['import', path, '--body', 'E10000021'];
      const child = spawn(process.execPath, [join(projectRoot, 'apps/api/dist/main.js'), ...args], {
        cwd: projectRoot,
        env: { ...process.env, NODE_OPTIONS: '', VESTING_DATA: data },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // Its progress tells that it is under way.
      await new Promise((resolve) => child.stderr.once('data', resolve));
      await pause(700);
      if (victim === 'command') child.kill('SIGKILL');
      else killDatabase(data);
      await gone;
      const [{ rows: before = null } = {}] = casesOf(await vesting(['totals'], data));
      expect([null, ROWS]).toContain(before);
      const again = await vesting(args, data);
      expect(again).toMatchObject({
        status: 0,
        json: [{ rowsIn: ROWS, rowsTaken: ROWS, changed: before === null ? ROWS : 0 }],
      });
      expect(casesOf(await vesting(['totals'], data))).toMatchObject([{ rows: ROWS }]);
      expect(await vesting(['baseline', 'take'], data)).toMatchObject({ status: 0, json: { items: ROWS } });
    },
    300_000,
  );

  const casesOf = ({ json }: { json: unknown }): { rows: number | null }[] =>
    (json as { body: string; kind: string; rows: number | null }[]).filter(
      ({ body, kind, rows }) => body === 'ncc' && kind === 'CASE' && rows !== null,
    );
});

describe('killed at any moment of an import', () => {
  const KILLS = long ? 20 : 3;
  /** Moments after the first sign of life; of a seed, so that a failure can be had again. */
  const MOMENTS = fc.sample(fc.integer({ min: 0, max: 900 }), { numRuns: KILLS, seed: 20210401 });
  const ROWS = long ? 60_000 : 12_000;

  it('and sent again until it ends: the register is as if nothing had happened, and chunks that were kept are not read twice', async () => {
    const data = newFolder();
    const undisturbed = newFolder();
    for (const folder of [data, undisturbed])
      expect(await vesting(['totals'], folder)).toMatchObject({ status: 0 });
    const path = join(data, 'killed-often.csv');
    const rows = Array.from({ length: ROWS }, (_, n) => `${500_000 + n},CHILD_IN_NEED,2018-03-01,E07000154`);
    writeFileSync(path, `case_id,case_type,opened_on,responsible_area\n${rows.join('\n')}\n`);
    const args = ['import', path, '--body', 'E10000021'];
    const kept: number[] = [];
    for (const moment of MOMENTS) {
      const child = spawn(process.execPath, [join(projectRoot, 'apps/api/dist/main.js'), ...args], {
        cwd: projectRoot,
        env: { ...process.env, NODE_OPTIONS: '', VESTING_DATA: data },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      const first = await Promise.race([
        new Promise<string>((resolve) => child.stderr.once('data', (said: Buffer) => resolve(String(said)))),
        gone.then(() => ''),
      ]);
      const read = /([\d,]+) rows? read/.exec(first)?.[1];
      if (read !== undefined) kept.push(Number(read.replaceAll(',', '')));
      await pause(moment);
      child.kill('SIGKILL');
      await gone;
    }
    expect(await vesting(args, data)).toMatchObject({ status: 0, json: [{ rowsIn: ROWS, rowsTaken: ROWS }] });
    expect(await vesting(args, data)).toMatchObject({ status: 0, json: [{ changed: 0 }] });
    const { json: baseline } = await vesting(['baseline', 'take'], data);
    expect(baseline).toMatchObject({ items: ROWS, digest: expect.any(String) });
    // Tokens are of the key, which belongs to the folder.
    copyFileSync(join(data, 'token.key'), join(undisturbed, 'token.key'));
    expect(await vesting(args, undisturbed)).toMatchObject({ status: 0, json: [{ changed: ROWS }] });
    const { json: other } = await vesting(['baseline', 'take'], undisturbed);
    expect((other as { digest: string }).digest).toBe((baseline as { digest: string }).digest);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
  }, 900_000);
});
