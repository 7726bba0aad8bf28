import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { describeChanges, readChangeRecords } from '../../reads/changes.js';
import { readPlannedCases } from '../../reads/planned-cases.js';
import type { OperationContext } from '../context.js';
import { itemKeyOf } from '../global-id.js';
import { requestedPaths, wants } from '../look-ahead.js';
import {
  AllocateCasesInput,
  AllocateCasesPayload,
  LockItemsInput,
  LockItemsPayload,
  SetDestinationsInput,
  SetDestinationsPayload,
  UndoInput,
  UndoPayload,
} from '../types/desk-mutations.js';
import type { Tried } from '../use-cases.js';
import {
  answer,
  commandOf,
  planAfter,
  Refusal,
  requireBody,
  requireEach,
  requireKey,
  requireText,
} from './outcomes.js';

const REASON_LENGTH = 500;
const NOTHING = { plan: null, cases: [], changes: [] };

/** The plan as it is now, the cases that the command was about, and what it changed or would change. */
async function afterwards(
  context: OperationContext,
  { planId, version, wouldChange }: Tried,
  items: readonly string[],
  info: GraphQLResolveInfo,
) {
  const { reads } = context;
  const { plan } = await planAfter(context, { planId });
  if (!plan) return NOTHING;
  const records = !wants(requestedPaths(info, 1), 'changes')
    ? []
    : (wouldChange ?? (await readChangeRecords(reads, reads.reorganisationId, planId, version)));
  return {
    plan,
    cases: await readPlannedCases(reads, plan, items, info, 'cases.'),
    changes: await describeChanges(reads, planId, records),
  };
}

/** What a command that can be tried first names of itself. */
const triable = (input: Parameters<typeof commandOf>[0] & { dryRun?: boolean | null }) => ({
  ...commandOf(input),
  dryRun: input.dryRun ?? false,
});

const itemsOf = (ids: readonly string[], field: string): string[] => requireEach(ids, field, itemKeyOf);
const reasonOf = ({ reason }: { reason: string }): string => requireText(reason, 'reason', REASON_LENGTH);

@Resolver()
export class DeskMutations {
  @Mutation(() => SetDestinationsPayload, {
    description: 'Sends items to a body, or sets them aside with a reason.',
  })
  setDestinations(
    @Ctx() context: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetDestinationsInput) input: SetDestinationsInput,
  ): Promise<SetDestinationsPayload> {
    return answer(
      context,
      { ...NOTHING, unallocated: 0 },
      async () => {
        const given = [input.bodyGssCode, input.noDestinationReason, input.leavesOn].filter(Boolean);
        if (given.length !== 1)
          throw new Refusal([
            {
              code: 'INVALID',
              message: 'Give exactly one of bodyGssCode, noDestinationReason and leavesOn.',
              path: ['input'],
            },
          ]);
        return context.useCases.setDestinations(context.actor, {
          ...triable(input),
          itemIds: itemsOf(input.itemIds, 'itemIds'),
          bodyId: input.bodyGssCode ? await requireBody(context, input.bodyGssCode, 'bodyGssCode') : null,
          noDestinationReason: input.noDestinationReason ?? null,
          leavesOn: input.leavesOn ?? null,
          reason: reasonOf(input),
        });
      },
      async ({ unallocated, ...tried }) => ({
        ...(await afterwards(context, tried, itemsOf(input.itemIds, 'itemIds'), info)),
        unallocated: unallocated.length,
      }),
    );
  }

  @Mutation(() => AllocateCasesPayload, {
    description: 'Gives cases a worker, or leaves them unallocated where the scheme allows it.',
  })
  allocateCases(
    @Ctx() context: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AllocateCasesInput) input: AllocateCasesInput,
  ): Promise<AllocateCasesPayload> {
    return answer(
      context,
      NOTHING,
      async () =>
        context.useCases.allocateCases(context.actor, {
          ...triable(input),
          caseIds: itemsOf(input.caseIds, 'caseIds'),
          workerId: input.workerId ? requireKey(input.workerId, 'workerId', 'Worker') : null,
          reason: reasonOf(input),
        }),
      (tried) => afterwards(context, tried, itemsOf(input.caseIds, 'caseIds'), info),
    );
  }

  @Mutation(() => LockItemsPayload, {
    description: 'Fixes council, worker or both of items, or sets them free again.',
  })
  lockItems(
    @Ctx() context: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => LockItemsInput) input: LockItemsInput,
  ): Promise<LockItemsPayload> {
    return answer(
      context,
      NOTHING,
      async () =>
        context.useCases.lockItems(context.actor, {
          ...triable(input),
          itemIds: itemsOf(input.itemIds, 'itemIds'),
          holds: input.holds ?? null,
          reason: reasonOf(input),
        }),
      (tried) => afterwards(context, tried, itemsOf(input.itemIds, 'itemIds'), info),
    );
  }

  @Mutation(() => UndoPayload, {
    description: 'Restores what one’s own command changed, item by item; what others changed since stays.',
  })
  undo(
    @Ctx() context: OperationContext,
    @Arg('input', () => UndoInput) input: UndoInput,
  ): Promise<UndoPayload> {
    return answer(
      context,
      { plan: null, restored: 0, skipped: [] },
      async () =>
        context.useCases.undo(context.actor, { ...commandOf(input), commandNumber: input.commandNumber }),
      async ({ planId, restored, skipped }) => ({
        ...(await planAfter(context, { planId })),
        restored,
        skipped,
      }),
    );
  }
}
