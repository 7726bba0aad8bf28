import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDateTime, GraphQLSafeInt } from '../scalars.js';
import { PlanPurpose, PlanStatus } from './enums.js';
import type { Linked } from './linked.js';
import { Baseline } from './baseline.js';
import { Node } from './node.js';
import { Rule } from './rule.js';

@ObjectType({
  description: 'A destination for every item of one baseline, and a worker for the cases.',
  implements: Node,
})
export class Plan {
  readonly __typename = 'Plan' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PlanPurpose)
  purpose!: PlanPurpose;

  @Field(() => PlanStatus)
  status!: PlanStatus;

  @Field(() => Int, {
    description: 'Number of its last command. Mutations name the version their caller saw.',
  })
  version!: number;

  @Field(() => Baseline)
  baseline!: Linked<Baseline>;

  @Field(() => [Rule])
  rules!: Rule[];

  @Field(() => String, { nullable: true, description: 'The template of the pack that it was made from.' })
  template?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => GraphQLDateTime)
  createdAt!: string;
}

@ObjectType({ description: 'Plans side by side, figure by figure.' })
export class PlanComparison {
  @Field(() => [Plan])
  plans!: Plan[];

  @Field(() => [ComparisonRow])
  rows!: ComparisonRow[];
}

@ObjectType({ description: 'One figure of all the plans compared, and what to conclude.' })
export class ComparisonRow {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => [GraphQLSafeInt], { description: 'One value a plan, in the order of the plans.' })
  values!: number[];

  @Field(() => String)
  sentence!: string;
}
