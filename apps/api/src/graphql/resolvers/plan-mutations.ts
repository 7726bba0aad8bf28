import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OperationContext } from '../context.js';
import {
  CopyPlanInput,
  CopyPlanPayload,
  CreatePlanInput,
  CreatePlanPayload,
  SetRulesInput,
  SetRulesPayload,
  SubmitPlanInput,
  SubmitPlanPayload,
} from '../types/plan-mutations.js';
import { answer, commandOf, planAfter, requireKey, requireText } from './outcomes.js';

const NAME_LENGTH = 80;
const NOTHING = { plan: null };

@Resolver()
export class PlanMutations {
  @Mutation(() => CreatePlanPayload, {
    description: 'Makes a plan of a baseline by a template: every item has a destination at once.',
  })
  createPlan(
    @Ctx() context: OperationContext,
    @Arg('input', () => CreatePlanInput) input: CreatePlanInput,
  ): Promise<CreatePlanPayload> {
    return answer(
      context,
      NOTHING,
      async () =>
        context.useCases.createPlan(context.actor, {
          baselineId: input.baselineId ? requireKey(input.baselineId, 'baselineId', 'Baseline') : null,
          name: requireText(input.name, 'name', NAME_LENGTH),
          template: requireText(input.template, 'template', NAME_LENGTH),
          idempotencyKey: requireText(input.idempotencyKey, 'idempotencyKey', 200),
        }),
      (made) => planAfter(context, made),
    );
  }

  @Mutation(() => CopyPlanPayload, {
    description: 'Copies a plan with its destinations, allocations, locks and rules.',
  })
  copyPlan(
    @Ctx() context: OperationContext,
    @Arg('input', () => CopyPlanInput) input: CopyPlanInput,
  ): Promise<CopyPlanPayload> {
    return answer(
      context,
      NOTHING,
      async () =>
        context.useCases.copyPlan(context.actor, {
          ...commandOf(input),
          name: requireText(input.name, 'name', NAME_LENGTH),
        }),
      (made) => planAfter(context, made),
    );
  }

  @Mutation(() => SetRulesPayload, {
    description: 'Turns levels and prices of the plan. It moves nobody; the next solve follows them.',
  })
  setRules(
    @Ctx() context: OperationContext,
    @Arg('input', () => SetRulesInput) input: SetRulesInput,
  ): Promise<SetRulesPayload> {
    return answer(
      context,
      NOTHING,
      async () =>
        context.useCases.setRules(context.actor, {
          ...commandOf(input),
          rules: Object.fromEntries(input.rules.map(({ id, value }) => [id, value])),
        }),
      (made) => planAfter(context, made),
    );
  }

  @Mutation(() => SubmitPlanPayload, { description: 'Hands the plan in. From then on it is frozen.' })
  submitPlan(
    @Ctx() context: OperationContext,
    @Arg('input', () => SubmitPlanInput) input: SubmitPlanInput,
  ): Promise<SubmitPlanPayload> {
    return answer(
      context,
      NOTHING,
      async () => context.useCases.submitPlan(context.actor, commandOf(input)),
      (made) => planAfter(context, made),
    );
  }
}
