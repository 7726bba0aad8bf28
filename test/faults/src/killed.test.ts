import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, freshFolder, startProduct, vesting, type RunningProduct } from '@vesting/testkit';

/** SIGKILL of the service and of its database in the middle of things, on the product as its user starts it. */
const long = process.env['VESTING_TEST_LONG'] === '1';
const PATIENCE_MS = 120_000;
/** Enough to be killed in, or to have something to accept; how good it is is not asked here. */
const steps = (ofLongRun: number): number => (long ? ofLongRun : ofLongRun / 5);
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
    const runId = await solve(plan, steps(2_000_000));
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
    const runId = await solve(plan, steps(1_500_000));
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
      const runId = await solve(plan, steps(300_000));
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
