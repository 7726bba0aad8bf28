import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLIENT_GROUPS, words, type ClientGroup, SYSTEM } from '@vesting/domain';
import { claimRun, readRun, type RunRecord } from '@vesting/persistence';
import { executeRun, LEASE_SECONDS } from '../solving/execute-run.js';
import { solvePlan } from '../use-cases/solve-plan.js';
import { choosePlan, reading } from './chosen-plan.js';
import { COMMAND_LINE, withProduct, type Product } from './product.js';
import { answer, CommandError, environment, parseOnly, remark, wrongUse, type ExitCode } from './terminal.js';

const USE = 'plan solve [--plan ID] [--group CHILDREN|ADULTS] [--seed N] [--steps N] [--least-change]';
const LOOK_MS = 250;

/** Solves a plan in this process and keeps the proposal. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(
    args,
    {
      plan: { type: 'string' },
      group: { type: 'string' },
      seed: { type: 'string' },
      steps: { type: 'string' },
      'least-change': { type: 'boolean' },
    },
    USE,
  );
  const clientGroup = groupOf(values.group);
  const seed = wholeNumber(values.seed);
  const steps = wholeNumber(values.steps);
  return withProduct(environment(), remark, async (product) => {
    const plan = await reading(product, (session) => choosePlan(session, product.pack.id, values.plan));
    const outcome = await solvePlan(product.contextOf(COMMAND_LINE), {
      planId: plan.id,
      version: plan.version,
      clientGroup,
      idempotencyKey: randomUUID(),
      ...(seed === undefined ? {} : { seed }),
      ...(steps === undefined ? {} : { steps }),
      leastChange: values['least-change'] === true,
    });
    if (!outcome.ok) throw new CommandError(outcome.errors.map(({ message }) => message).join('\n'));
    const found = await solveHere(product, outcome.value.runId, (line) => remark(line));
    if (found.state === 'FAILED') throw new CommandError(found.failure ?? 'The solve failed.');
    const { cost, bound, unallocated } = found;
    const gap = cost === null || bound === null ? null : cost === 0 ? 0 : (cost - bound) / cost;
    answer(values.json, { runId: found.id, cost, bound, gap, unallocated }, () => [
      `Solve ${found.id}: cost ${words.number(cost ?? 0)}, ${words.counted(unallocated ?? 0, 'case')} without a worker${gap === null ? '' : `, within ${(gap * 100).toFixed(1)}% of the best`}`,
    ]);
    return 0;
  });
}

/** Executes a queued run in this process unless it may only wait, or waits for whoever was quicker to claim it. */
export async function solveHere(
  { database, pack }: Product,
  runId: string,
  onLine: (line: string) => void,
  onlyWaits = false,
): Promise<RunRecord> {
  const holder = `process ${process.pid} ${randomUUID()}`;
  for (let told = 0; ; await sleep(LOOK_MS)) {
    const claimed = onlyWaits
      ? undefined
      : await database.write(SYSTEM, (session) => claimRun(session, holder, LEASE_SECONDS, runId));
    if (claimed) {
      await executeRun(database, pack, claimed, holder, {
        onProgress: ({ step, cost, unallocated }) => {
          const share = Math.floor((step * 10) / claimed.steps);
          if (share <= told) return;
          told = share;
          onLine(
            `${share * 10}%: cost ${words.number(cost)}, ${words.counted(unallocated, 'case')} without a worker`,
          );
        },
      });
    }
    const reader = database.reader(SYSTEM);
    const run = await readRun(reader, pack.id, runId).finally(() => reader.close());
    if (run === undefined) throw new Error('a queued run is gone');
    if (run.state !== 'QUEUED' && run.state !== 'RUNNING') return run;
  }
}

function groupOf(text: string | undefined): ClientGroup {
  const wanted = (text ?? 'CHILDREN').toUpperCase();
  return CLIENT_GROUPS.find((group) => group === wanted) ?? wrongUse(`Use: vesting ${USE}`);
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : wrongUse(`Use: vesting ${USE}`);
}
