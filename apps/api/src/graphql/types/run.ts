import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDateTime, GraphQLSafeInt } from '../scalars.js';
import { ClientGroup, RunState } from './enums.js';
import type { Linked } from './linked.js';
import { Case } from './case.js';
import { Node } from './node.js';
import { Worker } from './worker.js';

@ObjectType({
  description: 'A solve: work counted in steps, so that the same seed gives the same plan.',
  implements: Node,
})
export class Run {
  readonly __typename = 'Run' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  planId!: string;

  @Field(() => RunState)
  state!: RunState;

  @Field(() => GraphQLSafeInt)
  step!: number;

  @Field(() => GraphQLSafeInt)
  steps!: number;

  @Field(() => GraphQLSafeInt)
  seed!: number;

  @Field(() => GraphQLSafeInt, { nullable: true })
  cost?: number | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Proved by its certificate; recomputed by the verifier once it has ended.',
  })
  bound?: number | null;

  @Field(() => Float, { nullable: true, description: '(cost - bound) / cost.' })
  gap?: number | null;

  @Field(() => Int, { nullable: true, description: 'Cases left without a worker by the best plan so far.' })
  unallocated?: number | null;

  @Field(() => ClientGroup)
  clientGroup!: ClientGroup;

  @Field(() => Boolean, { description: 'A repair of the plan as it stood, with the fewest changes.' })
  leastChange!: boolean;

  @Field(() => String)
  actor!: string;

  @Field(() => GraphQLDateTime)
  queuedAt!: string;

  @Field(() => String, { nullable: true })
  failure?: string | null;
}

@ObjectType({ description: 'What the last finished solve proposes. Nothing changes before it is accepted.' })
export class Proposal {
  @Field(() => Run)
  run!: Linked<Run>;

  @Field(() => [ProposalChange], { description: 'Cases whose worker would change.' })
  changes!: ProposalChange[];

  @Field(() => Int)
  casesChanged!: number;

  @Field(() => Int, { description: 'Workers whose employer would change.' })
  workersMoved!: number;

  @Field(() => Int)
  unallocated!: number;

  @Field(() => [CostTerm])
  terms!: CostTerm[];

  @Field(() => String)
  sentence!: string;
}

@ObjectType({ description: 'A case whose worker would be another.' })
export class ProposalChange {
  @Field(() => Case)
  case!: Linked<Case>;

  @Field(() => Worker, { nullable: true })
  workerBefore?: Linked<Worker> | null;

  @Field(() => Worker, { nullable: true })
  workerAfter?: Linked<Worker> | null;

  @Field(() => String, {
    description: 'Why: what the plan as it stands makes impossible, or what is gained.',
  })
  reason!: string;
}

@ObjectType({ description: "A part of the plan's cost." })
export class CostTerm {
  @Field(() => String)
  name!: string;

  @Field(() => GraphQLSafeInt)
  cost!: number;

  @Field(() => String)
  sentence!: string;
}

@ObjectType({
  description:
    'How close to the best the plan is as it stands. Cost and bound are recomputed from stored facts, rules and the prices that the accepted solve found; export the certificate to re-check them.',
})
export class Certificate {
  @Field(() => GraphQLSafeInt, { description: 'Cost of the plan as it stands.' })
  cost!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'No plan without faults under these rules that chooses from those considered can cost less.',
  })
  bound?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '(cost - bound) / cost; null without a bound, and while the plan has faults.',
  })
  gap?: number | null;

  @Field(() => String, {
    description: 'Who is considered for a case: the bound is about plans that choose from them.',
  })
  considered!: string;

  @Field(() => String, { description: 'Digest of all that cost and bound were computed from.' })
  digest!: string;

  @Field(() => Int, { description: 'The version of the plan that the solve was accepted in.' })
  planVersion!: number;

  @Field(() => Boolean, {
    description: 'False: the plan was changed since; the bound holds for it, but may be weak.',
  })
  current!: boolean;
}

@ObjectType({ description: 'The state of a solve, each time it is reported.' })
export class SolveProgress {
  @Field(() => Run)
  run!: Linked<Run>;
}
