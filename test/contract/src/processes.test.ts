import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import { busyExtract, newPlan, openSmallCounty } from '@vesting/api/dist/testing/small-county.js';
import {
  ask,
  freshDatabase,
  freshFolder,
  projectRoot,
  startProduct,
  type RunningProduct,
  type ThrowAwayDatabase,
} from '@vesting/testkit';
import { SYSTEM } from '@vesting/domain';
import { Subscriber } from './subscriber.js';

/** Two services that only serve, and two solvers beside them, on one database. */
let store: ThrowAwayDatabase;
let services: RunningProduct[] = [];
const folder = freshFolder();
const solvers: ChildProcess[] = [];

beforeAll(async () => {
  store = await freshDatabase();
  const county = await openSmallCounty(store.database, busyExtract());
  await newPlan(county.context);
  // As if it were imported: then a plan is all that a service waits for.
  const administrator = await store.connect();
  await administrator.query('update item set synthetic = false');
  await administrator.query("insert into quota select id, 'AUDITOR', $1, 3600 from reorganisation", [QUOTA]);
  const env = { DATABASE_URL: store.url, VESTING_SOLVER: 'off' };
  services = await Promise.all([0, 1].map(() => startProduct({ data: folder, env, seconds: 60 })));
}, 120_000);
afterAll(async () => {
  for (const solver of solvers) solver.kill('SIGKILL');
  await Promise.all(services.map((service) => service.stop()));
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const [one, other] = [0, 1].map((at) => () => services[at]?.url ?? '') as [() => string, () => string];
const portOf = (url: string): number => Number(new URL(url).port);

function startSolver(): ChildProcess {
  const { NODE_ENV: _environment, NODE_OPTIONS: _options, ...env } = process.env;
  const solver = spawn(process.execPath, [join(projectRoot, 'apps/api/dist/main.js'), 'solver'], {
    cwd: projectRoot,
    env: { ...env, DATABASE_URL: store.url, VESTING_DATA: folder },
    stdio: 'ignore',
  });
  solvers.push(solver);
  return solver;
}

interface Plan {
  id: string;
  version: number;
}
const SOLVE =
  'mutation($input: SolvePlanInput!) { solvePlan(input: $input) { run { id } userErrors { message } } }';
const LOCK =
  'mutation($input: LockItemsInput!) { lockItems(input: $input) { plan { version } userErrors { code message } } }';
const STOP = 'mutation($id: ID!) { stopSolving(input: { runId: $id }) { userErrors { code } } }';
const PROGRESS = 'subscription($id: ID!) { solveProgress(runId: $id) { run { state step } } }';
const FOREVER = 9_000_000_000;
/** So small that every request of its caller is told to the other processes. */
const QUOTA = 1_000;

async function planAndCase(): Promise<{ plan: Plan; caseId: string }> {
  const { plans, cases } = await ask<{ plans: Plan[]; cases: { nodes: { id: string }[] } }>(
    one(),
    '{ plans { id version } cases(first: 1) { nodes { id } } }',
  );
  return { plan: plans[0] as Plan, caseId: cases.nodes[0]?.id ?? '' };
}

async function queue(): Promise<string> {
  const { plan } = await planAndCase();
  const input = { planId: plan.id, version: plan.version, steps: FOREVER, idempotencyKey: randomUUID() };
  const { solvePlan } = await ask<{ solvePlan: { run: { id: string } } }>(one(), SOLVE, { input });
  return solvePlan.run.id;
}

interface RunRow {
  state: string;
  attempts: number;
  holder: string | null;
}

async function untilRun(wished: (run: RunRow) => boolean): Promise<RunRow> {
  for (const until = Date.now() + 100_000; ; await pause(100)) {
    const reader = store.database.reader(SYSTEM);
    const [run] = await reader
      .query<RunRow>('select state, attempts, holder from run order by queued_at desc limit 1')
      .finally(() => reader.close());
    if (run && wished(run)) return run;
    if (Date.now() > until) throw new Error(`the run is ${JSON.stringify(run)}`);
  }
}

type Progress = { payload?: { data?: { solveProgress: { run: { state: string; step: number } } } } };
const runIn = (message: unknown) => (message as Progress).payload?.data?.solveProgress.run;

let runId = '';

describe('several processes on one database', () => {
  it('what one service changes arrives at a subscriber of the other', async () => {
    const { plan, caseId } = await planAndCase();
    const watching = await Subscriber.open(portOf(other()));
    watching.subscribe('plan', 'subscription($id: ID!) { planChanged(planId: $id) { version } }', {
      id: plan.id,
    });
    await watching.settled();
    const input = {
      planId: plan.id,
      version: plan.version,
      itemIds: [caseId],
      holds: 'BOTH',
      reason: 'Stays',
      idempotencyKey: randomUUID(),
    };
    await ask(one(), LOCK, { input });
    expect(await watching.next()).toMatchObject({
      id: 'plan',
      payload: { data: { planChanged: { version: plan.version + 1 } } },
    });
    await watching.close();
  });

  it('one request sent to both at once, under one key, has one effect and two equal answers', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { plan, caseId } = await planAndCase();
      const input = {
        planId: plan.id,
        version: plan.version,
        itemIds: [caseId],
        holds: round % 2 === 0 ? 'COUNCIL' : 'WORKER',
        reason: `Round ${round}`,
        idempotencyKey: randomUUID(),
      };
      const answers = await Promise.all([one(), other()].map((url) => ask(url, LOCK, { input })));
      expect(answers[0]).toEqual({ lockItems: { plan: { version: plan.version + 1 }, userErrors: [] } });
      expect(answers[1]).toEqual(answers[0]);
    }
  });

  it('what a caller spends of its quota at one service is spent at the other, and nobody else’s', async () => {
    const statusFor = async (url: string, role: 'AUDITOR' | 'GOVERNMENT') => {
      const token = await mintToken(developmentKey(folder), { role, until: '2099-01-01T00:00:00Z' });
      const { status } = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ viewer { role } }' }),
      });
      return status;
    };
    let answered = 0;
    while ((await statusFor(one(), 'AUDITOR')) === 200) answered += 1;
    expect(answered).toBeGreaterThan(3);
    expect(await statusFor(other(), 'AUDITOR')).toBe(429);
    expect(await statusFor(other(), 'GOVERNMENT')).toBe(200);
  });

  it('services that only serve leave a solve in the queue; a solver takes it, and a subscriber of either sees it move', async () => {
    runId = await queue();
    await pause(1_500);
    expect(await untilRun(() => true)).toEqual({ state: 'QUEUED', attempts: 0, holder: null });
    const watching = await Subscriber.open(portOf(other()));
    watching.subscribe('run', PROGRESS, { id: runId });
    expect(runIn(await watching.next())?.state).toBe('QUEUED');
    startSolver();
    let seen = runIn(await watching.next());
    while (seen !== undefined && seen.state !== 'RUNNING') seen = runIn(await watching.next());
    expect(seen?.state).toBe('RUNNING');
    await watching.close();
  }, 120_000);

  it('a solver that is killed is followed by another, once', async () => {
    const first = await untilRun(({ state }) => state === 'RUNNING');
    startSolver();
    solvers[0]?.kill('SIGKILL');
    const second = await untilRun(({ attempts }) => attempts === 2);
    expect(second.state).toBe('RUNNING');
    expect(second.holder).not.toBe(first.holder);
  }, 120_000);

  it('a service that does not hold a solve can stop it, and its best is kept', async () => {
    await ask(other(), STOP, { id: runId });
    expect(await untilRun(({ state }) => state !== 'RUNNING')).toMatchObject({
      state: 'STOPPED',
      attempts: 2,
    });
  }, 120_000);

  it('a solver that is asked to stop gives its run back, and ends', async () => {
    runId = await queue();
    await untilRun(({ state }) => state === 'RUNNING');
    const exit = new Promise((resolve) => solvers[1]?.once('exit', resolve));
    solvers[1]?.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(await untilRun(() => true)).toEqual({ state: 'QUEUED', attempts: 0, holder: null });
    await ask(one(), STOP, { id: runId });
    expect((await untilRun(() => true)).state).toBe('STOPPED');
  }, 120_000);
});
