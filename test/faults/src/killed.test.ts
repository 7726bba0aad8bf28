import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask, freshFolder, projectRoot, startProduct, vesting, type RunningProduct } from '@vesting/testkit';

/** SIGKILL of the service and of its database in the middle of things, on the product as its user starts it. */
const long = process.env['VESTING_TEST_LONG'] === '1';
const PATIENCE_MS = 120_000;
const folders: string[] = [];
let product: RunningProduct;

const newFolder = (): string => {
  const folder = freshFolder();
  folders.push(folder);
  return folder;
};

beforeAll(async () => {
  product = await startProduct({ data: newFolder(), seconds: 280 });
}, 300_000);
afterAll(async () => {
  await product?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Plan {
  id: string;
  version: number;
}
interface Run {
  id: string;
  state: string;
  step: number;
}
interface Payload {
  plan: Plan | null;
  userErrors: { code: string; message: string }[];
}

const FIRST = '{ plans { id version purpose } }';
const COPY =
  'mutation($input: CopyPlanInput!) { copyPlan(input: $input) { plan { id version } userErrors { code message } } }';
const SOLVE =
  'mutation($input: SolvePlanInput!) { solvePlan(input: $input) { run { id } userErrors { code message } } }';
const ACCEPT =
  'mutation($input: AcceptProposalInput!) { acceptProposal(input: $input) { plan { id version } userErrors { code message } } }';
const RUN = 'query($id: ID!) { run(id: $id) { id state step } }';
const PLAN = 'query($id: ID!) { plan(id: $id) { id version ledger { balanced } } }';

async function copyOfFirst(name: string): Promise<Plan> {
  const { plans } = await ask<{ plans: Plan[] }>(product.url, FIRST);
  const [plan] = plans;
  const input = { planId: plan?.id, version: plan?.version, name, idempotencyKey: randomUUID() };
  const { copyPlan } = await ask<{ copyPlan: Payload }>(product.url, COPY, { input });
  if (!copyPlan.plan) throw new Error(JSON.stringify(copyPlan.userErrors));
  return copyPlan.plan;
}

async function solve({ id, version }: Plan, steps?: number): Promise<string> {
  const input = {
    planId: id,
    version,
    idempotencyKey: randomUUID(),
    ...(steps === undefined ? {} : { steps }),
  };
  const { solvePlan } = await ask<{ solvePlan: { run: { id: string } | null } }>(product.url, SOLVE, {
    input,
  });
  return solvePlan.run?.id ?? '';
}

/** Waits until the run is as wished; the product may be away for a while. */
async function waitForRun(id: string, wished: (run: Run) => boolean): Promise<Run> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(250)) {
    const run = await ask<{ run: Run }>(product.url, RUN, { id }).then(
      (data) => data.run,
      () => undefined,
    );
    if (run && wished(run)) return run;
    if (Date.now() > until)
      throw new Error(`the run is ${run?.state ?? 'unknown'} at step ${run?.step ?? 0}`);
  }
}
const ended = ({ state }: Run): boolean => ['DONE', 'STOPPED', 'FAILED'].includes(state);

/** Sends it until an answer comes, as a client with a retry does. */
async function insist<T>(send: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(250)) {
    try {
      return await send();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function everythingHolds(): Promise<void> {
  const reconciled = await vesting(['reconcile'], product.data);
  expect(reconciled).toMatchObject({ status: 0, json: { balanced: true } });
  const audited = await vesting(['audit', 'verify'], product.data);
  expect(audited).toMatchObject({ status: 0, json: { holds: true, faults: [] } });
}

const restart = async (): Promise<void> => {
  product = await startProduct({ data: product.data, seconds: 120 });
};
const killDatabase = (data: string): void => {
  const { pid } = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as { pid: number };
  process.kill(pid, 'SIGKILL');
};

describe('killed in the middle of a solve', () => {
  it('the service: the run is taken over and ends, and nothing of the plan has changed', async () => {
    const plan = await copyOfFirst('Solve, service killed');
    const runId = await solve(plan, 8_000_000);
    await waitForRun(runId, ({ state, step }) => state === 'RUNNING' && step > 0);
    await product.kill();
    await restart();
    expect((await waitForRun(runId, ended)).state).toBe('DONE');
    const now = await ask<{ plan: Plan & { ledger: { balanced: boolean } } }>(product.url, PLAN, {
      id: plan.id,
    });
    expect(now.plan).toEqual({ ...plan, ledger: { balanced: true } });
    await everythingHolds();
  }, 300_000);

  it('the database: the run ends, done or failed in words', async () => {
    const plan = await copyOfFirst('Solve, database killed');
    const runId = await solve(plan, 4_000_000);
    await waitForRun(runId, ({ state, step }) => state === 'RUNNING' && step > 0);
    killDatabase(product.data);
    expect(['DONE', 'FAILED']).toContain((await waitForRun(runId, ended)).state);
    await everythingHolds();
  }, 300_000);
});

describe('killed in the middle of an acceptance', () => {
  it.each(
    Array.from(
      { length: long ? 8 : 2 },
      (_, round) => [round % 2 === 0 ? 'service' : 'database', round] as const,
    ),
  )(
    'the %s (round %i): it is there whole or not at all, and the same request does it once',
    async (victim, round) => {
      const plan = await copyOfFirst(`Accept, ${victim} killed, ${round}`);
      const runId = await solve(plan, 300_000);
      expect((await waitForRun(runId, ended)).state).toBe('DONE');
      const input = { planId: plan.id, version: plan.version, runId, idempotencyKey: randomUUID() };
      const send = () => ask<{ acceptProposal: Payload }>(product.url, ACCEPT, { input });
      const first = send().catch(() => undefined);
      await pause(20 + 60 * round);
      if (victim === 'service') {
        await product.kill();
        await restart();
      } else killDatabase(product.data);
      await first;
      const { acceptProposal } = await insist(send);
      expect(acceptProposal.userErrors).toEqual([]);
      expect(acceptProposal.plan?.version).toBe(plan.version + 1);
      await everythingHolds();
    },
    300_000,
  );
});

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
