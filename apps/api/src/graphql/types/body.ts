import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLSafeInt } from '../scalars.js';
import { BodyRole, ItemKind, Tier } from './enums.js';
import type { Linked } from './linked.js';
import { Node } from './node.js';
import { Source } from './source.js';

@ObjectType({
  description: 'An organisation that can hold responsibility: a council, a trust or another.',
  implements: Node,
})
export class Body {
  readonly __typename = 'Body' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the Office for National Statistics; some bodies have none.',
  })
  gssCode?: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'For tables and charts.' })
  shortName!: string;

  @Field(() => [String], { description: 'Other names and spellings under which files know it.' })
  aliases!: string[];

  @Field(() => BodyRole)
  role!: BodyRole;

  @Field(() => Tier, { nullable: true })
  tier?: Tier | null;

  @Field(() => String, { nullable: true, description: 'What the council calls itself, such as borough.' })
  style?: string | null;

  @Field(() => [ItemKind], { description: 'Kinds of item that the law lets it hold.' })
  mayHold!: ItemKind[];

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'First day of existence, where it is founded by the order.',
  })
  opensOn?: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Last day of existence, where it is abolished by the order.',
  })
  closesOn?: string | null;

  @Field(() => GraphQLSafeInt, { nullable: true })
  population?: number | null;

  @Field(() => String, { nullable: true, description: 'Colour of a successor in every chart.' })
  colour?: string | null;

  @Field(() => Int, { description: 'Place in every list and chart.' })
  order!: number;

  @Field(() => [Body], { description: 'Bodies that this one takes over from.' })
  predecessors!: Body[];

  @Field(() => [Body], { description: 'Bodies that take over from this one.' })
  successors!: Body[];

  @Field(() => Source)
  source!: Linked<Source>;
}
