import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalars.js';
import { Body } from './body.js';
import { Decision, ItemKind, RebaseEffect, RegisterChange } from './enums.js';
import type { Linked } from './linked.js';
import { Plan } from './plan.js';
import { UserError } from './register-mutations.js';
import { Service } from './service.js';

@ObjectType({ description: 'Items of one kind to which one thing happened.' })
export class RegisterChangeCount {
  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => RegisterChange)
  change!: RegisterChange;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'An item that differs from the baseline, and in what.' })
export class ChangedItem {
  @Field(() => ID)
  id!: string;

  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => String)
  reference!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => Service, { nullable: true })
  service?: Linked<Service> | null;

  @Field(() => RegisterChange)
  change!: RegisterChange;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the record that stands for it now, when the two were found to be one.',
  })
  mergedInto?: string | null;

  @Field(() => [String], { description: 'Names of the facts that differ; never their values.' })
  fields!: string[];

  @Field(() => [Decision], { description: "A person's decisions in the plan that rest on what differs." })
  contradicts!: Decision[];
}

@InputType()
export class RegisterChangeFilter {
  @Field(() => ItemKind, { nullable: true })
  kind?: ItemKind | null;

  @Field(() => RegisterChange, { nullable: true })
  change?: RegisterChange | null;

  @Field(() => Boolean, { nullable: true, description: "True: only what contradicts a person's decision." })
  contradicts?: boolean | null;
}

@ObjectType({ description: 'One item that the plan does not have as the plan it was rebased from had it.' })
export class RebaseChange {
  @Field(() => ID)
  id!: string;

  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => String)
  reference!: string;

  @Field(() => RebaseEffect)
  effect!: RebaseEffect;

  @Field(() => [Decision])
  contradicts!: Decision[];

  @Field(() => [String])
  fields!: string[];

  @Field(() => String, { nullable: true, description: 'In the plan that it comes from, in words.' })
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'In this plan when it was rebased, in words.' })
  after?: string | null;

  @Field(() => String, { nullable: true })
  approvedBy?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  approvedAt?: string | null;
}

@ObjectType({
  description: 'Items of a rebased plan to which one thing happened, and how many wait for approval.',
})
export class RebaseCount {
  @Field(() => RebaseEffect)
  effect!: RebaseEffect;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Not approved yet.' })
  open!: number;
}

@ObjectType({
  description: 'Where a rebased plan comes from, and what it does not have as that plan had it.',
})
export class Rebase {
  @Field(() => ID)
  fromPlanId!: string;

  @Field(() => String)
  fromPlanName!: string;

  @Field(() => Int)
  fromVersion!: number;

  @Field(() => Int)
  fromBaselineNumber!: number;

  @Field(() => [RebaseCount])
  counts!: RebaseCount[];

  @Field(() => Int, { description: "Changes that speak against a person's decision." })
  contradictions!: number;
}

@InputType()
export class RebaseChangeFilter {
  @Field(() => RebaseEffect, { nullable: true })
  effect?: RebaseEffect | null;

  @Field(() => Boolean, { nullable: true })
  contradicts?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what nobody has approved yet.' })
  open?: boolean | null;
}

@InputType()
export class RebasePlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The newest when not given.' })
  baselineId?: string | null;

  @Field(() => String, { nullable: true })
  name?: string | null;
}

@ObjectType()
export class RebasePlanPayload {
  @Field(() => Plan, { nullable: true, description: 'The new plan.' })
  plan?: Linked<Plan> | null;

  @Field(() => Int)
  changes!: number;

  @Field(() => Int)
  contradictions!: number;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class ApproveChangesInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => [ID], { nullable: true, description: 'All that are open when not given.' })
  itemIds?: string[] | null;
}

@ObjectType()
export class ApproveChangesPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => Int)
  approved!: number;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
