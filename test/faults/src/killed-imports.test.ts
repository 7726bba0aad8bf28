import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freshDatabase, freshFolder, projectRoot, vesting, type ThrowAwayDatabase } from '@vesting/testkit';

/** SIGKILL of an import, or of its database, on the command as its user has it. */
const long = process.env['VESTING_TEST_LONG'] === '1';
const KILLS = long ? 20 : 2;
const KILLS_OF_DATABASE = long ? 4 : 1;
const ROWS = long ? 60_000 : 6_000;
/** Milliseconds after the first sign of life; of a seed, so that a failure can be had again. */
const MOMENTS = fc.sample(fc.integer({ min: 0, max: long ? 2_000 : 900 }), {
  numRuns: KILLS + KILLS_OF_DATABASE,
  seed: 20210401,
});

const folder = freshFolder();
const otherFolder = freshFolder();
const stores: ThrowAwayDatabase[] = [];
const path = join(folder, 'cases.csv');
const IMPORT = ['import', path, '--body', 'E10000021'];
/** Digest of the baseline after the same import when nobody disturbs it. */
let undisturbed = '';

const newStore = async (): Promise<{ store: ThrowAwayDatabase; env: NodeJS.ProcessEnv }> => {
  const store = await freshDatabase();
  stores.push(store);
  return { store, env: { DATABASE_URL: store.url } };
};
beforeAll(async () => {
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `${100_000 + n},CHILD_IN_NEED,2018-03-01,E0700015${n % 2 === 0 ? 4 : 3}`,
  );
  writeFileSync(path, `case_id,case_type,opened_on,responsible_area\n${rows.join('\n')}\n`);
  const { env } = await newStore();
  expect(await vesting(IMPORT, folder, env)).toMatchObject({ status: 0, json: [{ changed: ROWS }] });
  undisturbed = await digest(folder, env);
}, 300_000);
afterAll(async () => {
  for (const store of stores) await store.drop();
  for (const each of [folder, otherFolder]) rmSync(each, { recursive: true, force: true });
});

async function digest(data: string, env?: NodeJS.ProcessEnv): Promise<string> {
  const { json } = await vesting(['baseline', 'take'], data, env);
  expect(json).toMatchObject({ items: ROWS });
  return (json as { digest: string }).digest;
}

/** Lets an import begin, and kills it or what it works with. Answers with the rows that it found kept. */
async function killed(
  data: string,
  env: NodeJS.ProcessEnv,
  moment: number,
  kill: (child: ChildProcess) => void,
): Promise<number | undefined> {
  const child = spawn(process.execPath, [join(projectRoot, 'apps/api/dist/main.js'), ...IMPORT], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: undefined, NODE_OPTIONS: '', VESTING_DATA: data, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // Its progress tells that it is under way.
  const said = await Promise.race([
    new Promise<string>((resolve) => child.stderr.once('data', (text: Buffer) => resolve(String(text)))),
    gone.then(() => ''),
  ]);
  await pause(moment);
  kill(child);
  await gone;
  const read = /([\d,]+) rows? read/.exec(said)?.[1];
  return read === undefined ? undefined : Number(read.replaceAll(',', ''));
}

describe('an import that is killed again and again', () => {
  it('is never half there, goes on after the chunks that were kept, and ends as if nothing had happened', async () => {
    const { store, env } = await newStore();
    const administrator = await store.connect();
    const kept: number[] = [];
    let whole = false;
    for (const moment of MOMENTS.slice(0, KILLS)) {
      const rows = await killed(folder, env, moment, (child) => child.kill('SIGKILL'));
      // Once an attempt came to its end, the file is read anew.
      if (rows !== undefined && !whole) kept.push(rows);
      const { rows: items } = await administrator.query<{ count: string }>('select count(*) from item');
      expect([0, ROWS]).toContain(Number(items[0]?.count));
      whole = Number(items[0]?.count) === ROWS;
    }
    expect(await vesting(IMPORT, folder, env)).toMatchObject({
      status: 0,
      json: [{ rowsIn: ROWS, rowsTaken: ROWS }],
    });
    expect(await vesting(IMPORT, folder, env)).toMatchObject({ status: 0, json: [{ changed: 0 }] });
    expect(await digest(folder, env)).toBe(undisturbed);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
  }, 900_000);

  it('with its database is never half there either, and the next import is whole', async () => {
    // Makes the cluster, so that what is killed is the import.
    expect(await vesting(['totals'], otherFolder)).toMatchObject({ status: 0 });
    for (const moment of MOMENTS.slice(KILLS))
      await killed(otherFolder, {}, moment, () => killDatabase(otherFolder));
    const { json } = await vesting(IMPORT, otherFolder);
    const [report] = json as { rowsTaken: number; changed: number }[];
    expect(report?.rowsTaken).toBe(ROWS);
    // What it does not change was there already: all or nothing.
    expect([0, ROWS]).toContain(report?.changed);
    expect(await digest(otherFolder)).toBe(undisturbed);
  }, 900_000);
});

function killDatabase(data: string): void {
  try {
    const { pid } = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
  } catch {
    // The import has ended before, and its database with it.
  }
}
