import { Field, ObjectType } from 'type-graphql';
import { GraphQLSafeInt } from '../scalars.js';
import type { Linked } from './linked.js';
import { PlannedCase } from './planned-case.js';
import { Worker } from './worker.js';

@ObjectType({ description: 'Why a case goes to that council and that worker, and what else was possible.' })
export class Explanation {
  @Field(() => PlannedCase)
  case!: Linked<PlannedCase>;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  councilReason!: string;

  @Field(() => String)
  workerReason!: string;

  @Field(() => [ExplanationTerm], { description: 'What this case costs the plan, term by term.' })
  terms!: ExplanationTerm[];

  @Field(() => [Alternative])
  alternatives!: Alternative[];
}

@ObjectType({ description: 'A part of what this case costs the plan.' })
export class ExplanationTerm {
  @Field(() => String)
  name!: string;

  @Field(() => GraphQLSafeInt)
  cost!: number;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ description: 'Another worker that could be thought of, and what that would change.' })
export class Alternative {
  @Field(() => Worker)
  worker!: Linked<Worker>;

  @Field(() => GraphQLSafeInt, {
    description: "Change of the plan's cost by this move alone; above zero is worse.",
  })
  difference!: number;

  @Field(() => String)
  sentence!: string;

  @Field(() => Boolean, { description: 'False when a rule forbids it; the sentence names the rule.' })
  possible!: boolean;
}
