import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { ChangeEvent } from '@vesting/persistence';
import { readCommandOrSign } from '../../reads/history.js';
import { readPlan } from '../../reads/plans.js';
import { readRun } from '../../reads/runs.js';
import type { OperationContext } from '../context.js';
import { badInput } from '../errors.js';
import { encodeId, keyOf, type IdType } from '../global-id.js';
import { PlanChange } from '../types/command.js';
import { SolveProgress } from '../types/run.js';

interface Subscribed {
  args: Record<string, unknown>;
  context: OperationContext;
}

const keyFor = (args: Record<string, unknown>, name: string, type: IdType): string => {
  const key = keyOf(String(args[name]), type);
  if (key === undefined) throw badInput(`${name} is not the id of a ${type.toLowerCase()}.`);
  return key;
};

/** Events about a solve, beginning with one that says nothing but "read it now", until the solve has ended. */
async function* aboutRun(context: OperationContext, id: string): AsyncGenerator<ChangeEvent> {
  const events = context.live.subscribe('run', id);
  try {
    yield { topic: 'run', id, reorganisationId: context.reads.reorganisationId };
    while (!(await hasEnded(context, id))) {
      const { done, value } = await events.next();
      if (done) return;
      yield value;
    }
  } finally {
    await events.return();
  }
}

async function hasEnded({ reads }: OperationContext, id: string): Promise<boolean> {
  await reads.renew();
  const run = await readRun(reads, id);
  await reads.close();
  return run === null || !['QUEUED', 'RUNNING'].includes(run.state);
}

@Resolver()
export class SubscriptionsResolver {
  @Subscription(() => SolveProgress, {
    description: 'The state of a solve: at once, and each time it is reported, until it ends.',
    subscribe: ({ args, context }: Subscribed) => aboutRun(context, keyFor(args, 'runId', 'Run')),
  })
  async solveProgress(
    @Root() _event: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('runId', () => ID) runId: string,
  ): Promise<SolveProgress> {
    await reads.renew();
    const run = await readRun(reads, keyOf(runId, 'Run') ?? '');
    if (!run) throw badInput('There is no such run.');
    return { run };
  }

  @Subscription(() => PlanChange, {
    description:
      'Each command of a plan as it is committed. It names ids; what is shown is read anew. After a break commands may have been skipped, and one may come twice: take it as a sign that there is something to read, and read `Plan.changesSince` from the version last seen.',
    subscribe: ({ args, context }: Subscribed) =>
      context.live.subscribe('plan', keyFor(args, 'planId', 'Plan')),
  })
  async planChanged(
    @Root() event: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('planId', () => ID) planId: string,
  ): Promise<PlanChange> {
    await reads.renew();
    const key = keyOf(planId, 'Plan') ?? '';
    const version = (event as ChangeEvent).version ?? (await readPlan(reads, key))?.version ?? 0;
    const command = await readCommandOrSign(reads, key, version);
    return { planId: encodeId('Plan', key), version, command };
  }
}
