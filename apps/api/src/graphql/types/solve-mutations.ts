import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLSafeInt } from '../scalars.js';
import { ClientGroup } from './enums.js';
import type { Linked } from './linked.js';
import { Plan } from './plan.js';
import { UserError } from './register-mutations.js';
import { Run } from './run.js';

@InputType()
export class SolvePlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ClientGroup, { nullable: true, description: 'CHILDREN when not given.' })
  clientGroup?: ClientGroup | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Same input, seed and steps give the same plan.',
  })
  seed?: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true })
  steps?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Repair the plan as it stands with the fewest changes: who has a worker keeps her unless a rule forbids it or the gain outweighs CHANGE_AGAINST_PLAN.',
  })
  leastChange?: boolean | null;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class SolvePlanPayload {
  @Field(() => Run, { nullable: true })
  run?: Linked<Run> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class StopSolvingInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@ObjectType()
export class StopSolvingPayload {
  @Field(() => Run, { nullable: true })
  run?: Linked<Run> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class AcceptProposalInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  runId!: string;

  @Field(() => [ID], { nullable: true, description: 'Only these cases; all when not given.' })
  caseIds?: string[] | null;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class AcceptProposalPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => Int)
  accepted!: number;

  @Field(() => [SkippedItem])
  skipped!: SkippedItem[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ description: 'An item that was left as it is, and why.' })
export class SkippedItem {
  @Field(() => String)
  reference!: string;

  @Field(() => String)
  reason!: string;
}
