import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Linked } from './linked.js';
import { Plan } from './plan.js';
import { UserError } from './register-mutations.js';

@InputType()
export class CreatePlanInput {
  @Field(() => ID, { nullable: true })
  baselineId?: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  template!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class CreatePlanPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class CopyPlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class CopyPlanPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class RuleSettingInput {
  @Field(() => String)
  id!: string;

  @Field(() => Int)
  value!: number;
}

@InputType()
export class SetRulesInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [RuleSettingInput])
  rules!: RuleSettingInput[];

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class SetRulesPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class SubmitPlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class SubmitPlanPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
