import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { ChangeEvent } from '@vesting/persistence';
import { readCommand } from '../../reads/history.js';
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

/** Events about one record, beginning with one that says nothing but "read it now". */
async function* about(context: OperationContext, topic: 'plan' | 'run', id: string): AsyncGenerator<ChangeEvent> {
  const events = context.live.subscribe((event) => event.topic === topic && event.id === id);
  if (topic === 'run') yield { topic, id, reorganisationId: context.reads.reorganisationId };
  try {
    for await (const event of events) {
      yield event;
      if (topic === 'run' && (await hasEnded(context, id))) return;
    }
  } finally {
    await events.return(undefined);
  }
}

async function hasEnded({ reads }: OperationContext, id: string): Promise<boolean> {
  await reads.renew();
  const run = await readRun(reads, id);
  return run === null || !['QUEUED', 'RUNNING'].includes(run.state);
}

@Resolver()
export class SubscriptionsResolver {
  @Subscription(() => SolveProgress, {
    description: 'The state of a solve: at once, and each time it is reported, until it ends.',
    subscribe: ({ args, context }: Subscribed) => about(context, 'run', keyFor(args, 'runId', 'Run')),
  })
  async solveProgress(
    @Root() _event: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('runId', () => ID) runId: string,
  ): Promise<SolveProgress> {
    await reads.renew();
    const run = await readRun(reads, keyOf(runId, 'Run') ?? '');
    await reads.close();
    if (!run) throw badInput('There is no such run.');
    return { run };
  }

  @Subscription(() => PlanChange, {
    description: 'Each command of a plan as it is committed. It names ids; what is shown is read anew.',
    subscribe: ({ args, context }: Subscribed) => about(context, 'plan', keyFor(args, 'planId', 'Plan')),
  })
  async planChanged(
    @Root() event: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('planId', () => ID) planId: string,
  ): Promise<PlanChange> {
    await reads.renew();
    const key = keyOf(planId, 'Plan') ?? '';
    const version = (event as ChangeEvent).version ?? (await readPlan(reads, key))?.version ?? 0;
    const command = await readCommand(reads, key, version);
    if (!command) throw badInput('There is no such command.');
    return { planId: encodeId('Plan', key), version, command };
  }
}
