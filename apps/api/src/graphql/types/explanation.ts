import { Field, ObjectType } from 'type-graphql';
import { GraphQLSafeInt } from '../scalars.js';
import { Case } from './case.js';
import { Obstacle } from './enums.js';
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

  @Field(() => [ExplanationTerm], {
    description:
      'What this case costs the plan, term by term. Who sees only some of the cases that its worker holds is not told how much she holds, nor the terms of it.',
  })
  terms!: ExplanationTerm[];

  @Field(() => [Alternative], {
    description: 'Other workers, those who are possible first, the cheapest first.',
  })
  alternatives!: Alternative[];

  @Field(() => Exchange, {
    nullable: true,
    description: 'The best exchange with one other case; null when none is allowed.',
  })
  exchange?: Exchange | null;

  @Field(() => WithoutWorker, {
    nullable: true,
    description: 'What leaving it without a worker would do; null when it has none or may not be left.',
  })
  withoutWorker?: WithoutWorker | null;

  @Field(() => [Binding], {
    description: 'What binds: lock, ceiling, hard stop, balance of teams, employer.',
  })
  binds!: Binding[];

  @Field(() => WhyNot, { nullable: true, description: 'Of the worker named by workerId.' })
  whyNot?: WhyNot | null;
}

@ObjectType({ description: 'Two cases that change places.' })
export class Exchange {
  @Field(() => Case)
  case!: Linked<Case>;

  @Field(() => Worker, { description: 'Who holds the other case, and would hold this one.' })
  worker!: Linked<Worker>;

  @Field(() => GraphQLSafeInt, { description: "Exact change of the plan's cost; above zero is worse." })
  difference!: number;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ description: 'The case left without a worker, as one of the choices.' })
export class WithoutWorker {
  @Field(() => GraphQLSafeInt, { description: "Exact change of the plan's cost; above zero is worse." })
  difference!: number;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ description: 'A rule that holds the case where it is.' })
export class Binding {
  @Field(() => String, { description: 'LOCK, or the id of a rule.' })
  rule!: string;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ description: 'Why the case is not with a worker who was named.' })
export class WhyNot {
  @Field(() => Worker)
  worker!: Linked<Worker>;

  @Field(() => Obstacle, { nullable: true, description: 'Null: nothing forbids it.' })
  obstacle?: Obstacle | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description:
      "Exact change of the plan's cost if this case alone went to her; null where her employer does not deliver it.",
  })
  difference?: number | null;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ description: 'A part of what this case costs the plan.' })
export class ExplanationTerm {
  @Field(() => String)
  name!: string;

  @Field(() => GraphQLSafeInt, {
    description: 'How many of the unit; the cost is so many at the price of the rule.',
  })
  quantity!: number;

  @Field(() => String, { description: 'points, days, case ...' })
  unit!: string;

  @Field(() => GraphQLSafeInt, { description: 'In price points.' })
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
