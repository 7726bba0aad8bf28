import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { readRun } from '../../reads/runs.js';
import type { OperationContext } from '../context.js';
import { itemKeyOf } from '../global-id.js';
import {
  AcceptProposalInput,
  AcceptProposalPayload,
  SolvePlanInput,
  SolvePlanPayload,
  StopSolvingInput,
  StopSolvingPayload,
} from '../types/solve-mutations.js';
import { answer, commandOf, planAfter, requireEach, requireKey } from './outcomes.js';

const runAfter = async ({ reads }: OperationContext, { runId }: { runId: string }) => ({
  run: await readRun(reads, runId),
});

@Resolver()
export class SolveMutations {
  @Mutation(() => SolvePlanPayload, {
    description: 'Starts a solve. It ends in a proposal and never writes into the plan.',
  })
  solvePlan(
    @Ctx() context: OperationContext,
    @Arg('input', () => SolvePlanInput) input: SolvePlanInput,
  ): Promise<SolvePlanPayload> {
    return answer(
      context,
      { run: null },
      async () =>
        context.useCases.solvePlan(context.actor, {
          ...commandOf(input),
          clientGroup: input.clientGroup ?? 'CHILDREN',
          seed: input.seed ?? null,
          steps: input.steps ?? null,
          leastChange: input.leastChange ?? false,
        }),
      (started) => runAfter(context, started),
    );
  }

  @Mutation(() => StopSolvingPayload, {
    description: 'Asks a solve to stop. It keeps its best as the proposal.',
  })
  stopSolving(
    @Ctx() context: OperationContext,
    @Arg('input', () => StopSolvingInput) input: StopSolvingInput,
  ): Promise<StopSolvingPayload> {
    return answer(
      context,
      { run: null },
      async () =>
        context.useCases.stopSolving(context.actor, { runId: requireKey(input.runId, 'runId', 'Run') }),
      (stopped) => runAfter(context, stopped),
    );
  }

  @Mutation(() => AcceptProposalPayload, {
    description:
      'Takes a proposal into the plan, whole or in part. What people changed or locked meanwhile is left and listed.',
  })
  acceptProposal(
    @Ctx() context: OperationContext,
    @Arg('input', () => AcceptProposalInput) input: AcceptProposalInput,
  ): Promise<AcceptProposalPayload> {
    return answer(
      context,
      { plan: null, accepted: 0, skipped: [] },
      async () =>
        context.useCases.acceptProposal(context.actor, {
          ...commandOf(input),
          runId: requireKey(input.runId, 'runId', 'Run'),
          caseIds: input.caseIds ? requireEach(input.caseIds, 'caseIds', itemKeyOf) : null,
        }),
      async ({ planId, accepted, skipped }) => ({
        ...(await planAfter(context, { planId })),
        accepted,
        skipped,
      }),
    );
  }
}
