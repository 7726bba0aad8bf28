import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import { Change } from './command.js';
import { LockHolds } from './enums.js';
import type { Linked } from './linked.js';
import { Plan } from './plan.js';
import { PlannedCase } from './planned-case.js';
import { UserError } from './register-mutations.js';
import { SkippedItem } from './solve-mutations.js';

const DRY_RUN =
  'Answers what would change, or why it is refused, and changes nothing; the idempotency key is not used up.';
const CHANGES = 'What the command changed; of a dry run, what it would change.';

@InputType({ description: 'Exactly one of bodyGssCode, noDestinationReason and leavesOn.' })
export class SetDestinationsInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [ID], { description: 'Ids of cases, workers or posts, or of their planned forms.' })
  itemIds!: string[];

  @Field(() => String, { nullable: true })
  bodyGssCode?: string | null;

  @Field(() => String, { nullable: true })
  noDestinationReason?: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Workers only: the day from which nobody of the plan employs her. She holds no cases then.',
  })
  leavesOn?: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;
}

@ObjectType()
export class SetDestinationsPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => [PlannedCase])
  cases!: PlannedCase[];

  @Field(() => Int, { description: 'Cases that this left without a worker.' })
  unallocated!: number;

  @Field(() => [Change], { description: CHANGES })
  changes!: Change[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType({ description: 'workerId null leaves the cases unallocated, where the scheme allows it.' })
export class AllocateCasesInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [ID])
  caseIds!: string[];

  @Field(() => ID, { nullable: true })
  workerId?: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;
}

@ObjectType()
export class AllocateCasesPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => [PlannedCase])
  cases!: PlannedCase[];

  @Field(() => [Change], { description: CHANGES })
  changes!: Change[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType({ description: 'holds null unlocks.' })
export class LockItemsInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [ID])
  itemIds!: string[];

  @Field(() => LockHolds, { nullable: true })
  holds?: LockHolds | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;
}

@ObjectType()
export class LockItemsPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => [PlannedCase])
  cases!: PlannedCase[];

  @Field(() => [Change], { description: CHANGES })
  changes!: Change[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class UndoInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: "A command of one's own." })
  commandNumber!: number;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class UndoPayload {
  @Field(() => Plan, { nullable: true })
  plan?: Linked<Plan> | null;

  @Field(() => Int)
  restored!: number;

  @Field(() => [SkippedItem])
  skipped!: SkippedItem[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}
