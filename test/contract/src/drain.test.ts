import { workingFor } from '@vesting/domain';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { busyExtract, newPlan, openSmallCounty } from '@vesting/api/dist/testing/small-county.js';
import {
  ask,
  freePort,
  freshDatabase,
  freshFolder,
  projectRoot,
  type ThrowAwayDatabase,
} from '@vesting/testkit';
import { Subscriber } from './subscriber.js';

/** SIGTERM to a service that is busy: nothing that it accepted is lost. */
const ROUNDS = process.env['VESTING_TEST_LONG'] === '1' ? 10 : 1;
let store: ThrowAwayDatabase;
let started: Service[] = [];
const folder = freshFolder();

beforeAll(async () => {
  store = await freshDatabase();
  const county = await openSmallCounty(store.database, busyExtract());
  await newPlan(county.context);
  // As if it were imported: then a plan is all that a service waits for.
  await (await store.connect()).query('update item set synthetic = false');
}, 120_000);
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Service {
  child: ChildProcess;
  port: number;
  url: string;
  exit: Promise<number | null>;
}

async function start(): Promise<Service> {
  const port = await freePort();
  const { NODE_ENV: _environment, NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, [join(projectRoot, 'apps/api/dist/main.js'), 'start'], {
    cwd: projectRoot,
    env: { ...env, PORT: String(port), DATABASE_URL: store.url, VESTING_DATA: folder },
    stdio: 'ignore',
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const service = { child, port, url: `http://127.0.0.1:${port}`, exit };
  started = [...started, service];
  while (
    !(await fetch(`${service.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`);
    await pause(100);
  }
  return service;
}

interface Plan {
  id: string;
  version: number;
}
const SOLVE =
  'mutation($input: SolvePlanInput!) { solvePlan(input: $input) { run { id } userErrors { message } } }';
const SUBSCRIBE = 'subscription($id: ID!) { planChanged(planId: $id) { version } }';
const LOCK =
  'mutation($input: LockItemsInput!) { lockItems(input: $input) { plan { version } userErrors { message } } }';

describe('a service that is asked to stop', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'finishes what it accepted, gives back its solve, sends its sockets elsewhere and ends in time (round %i)',
    async () => {
      const { child, port, url, exit } = await start();
      const { plans, cases } = await ask<{ plans: Plan[]; cases: { nodes: { id: string }[] } }>(
        url,
        '{ plans { id version } cases(first: 1) { nodes { id } } }',
      );
      const [{ id, version } = { id: '', version: 0 }] = plans;
      const watching = await Subscriber.open(port);
      watching.subscribe('plan', SUBSCRIBE, { id });
      await ask(url, SOLVE, {
        input: { planId: id, version, steps: 9_000_000_000, idempotencyKey: randomUUID() },
      });
      await untilRun('RUNNING');

      // Somebody else holds the plan, so that what is accepted now waits for it.
      const holder = await store.connect();
      await holder.query('begin; select from plan for update');
      const accepted = Array.from({ length: 3 }, () =>
        ask<{ lockItems: { userErrors: unknown[] } }>(url, LOCK, {
          input: {
            planId: id,
            version,
            itemIds: [cases.nodes[0]?.id],
            holds: 'BOTH',
            reason: 'Stays',
            idempotencyKey: randomUUID(),
          },
        }),
      );
      await pause(500);
      const began = performance.now();
      child.kill('SIGTERM');
      await pause(200);
      const notReady = await fetch(`${url}/readyz`);
      expect([notReady.status, await notReady.json()]).toEqual([
        503,
        expect.objectContaining({ because: expect.stringMatching(/being stopped/) }),
      ]);
      expect(await watching.ended).toBe(1001);
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
      await holder.query('rollback');
      // Each has its answer: done, or that another of them was first.
      const answers = (await Promise.all(accepted)).map(({ lockItems }) => lockItems.userErrors.length);
      expect(answers).toHaveLength(3);
      expect(answers).toContain(0);
      expect(await exit).toBe(0);
      expect(performance.now() - began).toBeLessThan(30_000);
      expect(await untilRun('QUEUED')).toEqual({ attempts: 0, holder: null });
      await store.database.write(workingFor('test'), (session) =>
        session.query(`update run set state = 'STOPPED' where state = 'QUEUED'`),
      );
      await holder.end();
    },
    120_000,
  );
});

async function untilRun(state: string): Promise<{ attempts: number; holder: string | null }> {
  for (let tries = 0; tries < 300; tries += 1) {
    const reader = store.database.reader(workingFor('test'));
    const [run] = await reader
      .query<{ attempts: number; holder: string | null }>(
        'select attempts, holder from run where state = $1',
        [state],
      )
      .finally(() => reader.close());
    if (run) return run;
    await pause(100);
  }
  throw new Error(`no run is ${state}`);
}
