import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLSafeInt } from '../scalars.js';
import { Node } from './node.js';

@ObjectType({
  description: 'An immutable copy of every item with all facts that a plan reads.',
  implements: Node,
})
export class Baseline {
  readonly __typename = 'Baseline' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: 'The same for the same content, anywhere.' })
  digest!: string;

  @Field(() => GraphQLSafeInt)
  items!: number;

  @Field(() => GraphQLDate)
  asAt!: string;

  @Field(() => Boolean)
  synthetic!: boolean;

  @Field(() => GraphQLDateTime)
  takenAt!: string;

  @Field(() => String)
  actor!: string;
}
