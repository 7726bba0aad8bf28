import { Field, ObjectType } from 'type-graphql';
import { GraphQLSafeInt } from '../scalars.js';
import { CheckSeverity, ItemKind } from './enums.js';

@ObjectType({ description: "A rule over the plan's data with a count and the list behind it." })
export class Check {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => GraphQLSafeInt, { description: 'How many do not keep it.' })
  count!: number;

  @Field(() => Boolean)
  holds!: boolean;

  @Field(() => CheckSeverity)
  severity!: CheckSeverity;

  @Field(() => ItemKind, { nullable: true })
  kind?: ItemKind | null;
}
