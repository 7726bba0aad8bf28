import { Field, Int, ObjectType } from 'type-graphql';
import { RuleKind } from './enums.js';

@ObjectType({
  description: 'A rule of a plan: a level that bounds, or a price that weighs, shown in its own unit.',
})
export class Rule {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => RuleKind)
  kind!: RuleKind;

  @Field(() => Int)
  value!: number;

  @Field(() => String, { description: 'What one step of the value means.' })
  unit!: string;

  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;

  @Field(() => Int)
  default!: number;
}
