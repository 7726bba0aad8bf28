import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { PlanRow } from '../../reads/plans.js';
import { listRebaseChanges, readRebase } from '../../reads/rebase.js';
import { countRegisterChanges, listRegisterChanges } from '../../reads/register-changes.js';
import type { OperationContext } from '../context.js';
import { itemKeyOf } from '../global-id.js';
import { wantsRecords } from '../look-ahead.js';
import { ChangedItemConnection, RebaseChangeConnection, type Connection } from '../types/connection.js';
import { Plan } from '../types/plan.js';
import {
  ApproveChangesInput,
  ApproveChangesPayload,
  Rebase,
  RebaseChangeFilter,
  RebasePlanInput,
  RebasePlanPayload,
  RegisterChangeCount,
  RegisterChangeFilter,
  type ChangedItem,
  type RebaseChange,
} from '../types/register-change.js';
import { answer, commandOf, planAfter, requireEach, requireKey, requireText } from './outcomes.js';
import { Page } from './page.js';

@Resolver(() => Plan)
export class RebaseResolver {
  @FieldResolver(() => [RegisterChangeCount], {
    description: 'What has changed in the register since the plan’s baseline, counted.',
  })
  async registerChangeCounts(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
  ): Promise<RegisterChangeCount[]> {
    return (await changesOf(reads, root as PlanRow)).counts;
  }

  @FieldResolver(() => Int, {
    description: "Changes of the register that speak against a person's decision.",
  })
  async registerContradictions(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<number> {
    return (await changesOf(reads, root as PlanRow)).contradictions;
  }

  @FieldResolver(() => ChangedItemConnection, {
    description: 'What has changed in the register since the plan’s baseline, one page.',
  })
  registerChanges(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Args(() => Page) page: Page,
    @Arg('filter', () => RegisterChangeFilter, { nullable: true }) filter?: RegisterChangeFilter | null,
  ): Promise<Connection<ChangedItem>> {
    return listRegisterChanges(reads, root as PlanRow, filter, page);
  }

  @FieldResolver(() => Rebase, {
    nullable: true,
    description: 'Where the plan comes from, when it was rebased.',
  })
  rebase(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Rebase | null> {
    return readRebase(reads, root as PlanRow);
  }

  @FieldResolver(() => RebaseChangeConnection, {
    description: 'What the rebase changed, each to be approved, one page.',
  })
  rebaseChanges(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => Page) page: Page,
    @Arg('filter', () => RebaseChangeFilter, { nullable: true }) filter?: RebaseChangeFilter | null,
  ): Promise<Connection<RebaseChange>> {
    return listRebaseChanges(reads, root as PlanRow, filter, page, wantsRecords(info));
  }
}

const changesOf = (reads: OperationContext['reads'], plan: PlanRow) =>
  reads.once(`changes ${plan.key}`, () => countRegisterChanges(reads, plan));

@Resolver()
export class RebaseMutations {
  @Mutation(() => RebasePlanPayload, {
    description:
      'Carries a plan to a later baseline, as a new plan that keeps what the register did not touch.',
  })
  rebasePlan(
    @Ctx() context: OperationContext,
    @Arg('input', () => RebasePlanInput) input: RebasePlanInput,
  ): Promise<RebasePlanPayload> {
    return answer(
      context,
      { plan: null, changes: 0, contradictions: 0 },
      async () =>
        context.useCases.rebasePlan(context.actor, {
          ...commandOf(input),
          baselineId: input.baselineId ? requireKey(input.baselineId, 'baselineId', 'Baseline') : null,
          name: input.name ? requireText(input.name, 'name', 80) : null,
        }),
      async ({ changes, contradictions, ...made }) => ({
        ...(await planAfter(context, made)),
        changes,
        contradictions,
      }),
    );
  }

  @Mutation(() => ApproveChangesPayload, { description: 'Approves what a rebase changed, all or some.' })
  approveChanges(
    @Ctx() context: OperationContext,
    @Arg('input', () => ApproveChangesInput) input: ApproveChangesInput,
  ): Promise<ApproveChangesPayload> {
    return answer(
      context,
      { plan: null, approved: 0 },
      async () =>
        context.useCases.approveChanges(context.actor, {
          ...commandOf(input),
          itemIds: input.itemIds ? requireEach(input.itemIds, 'itemIds', itemKeyOf) : null,
        }),
      async ({ approved, ...made }) => ({ ...(await planAfter(context, made)), approved }),
    );
  }
}
