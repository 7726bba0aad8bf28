import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalars.js';
import type { Linked } from './linked.js';

@ObjectType({ description: 'One change of a plan: who, when, why, and what it changed.' })
export class Command {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  actor!: string;

  @Field(() => GraphQLDateTime)
  at!: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => String)
  sentence!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the command that it undoes.' })
  undoes?: number | null;

  @Field(() => Boolean, { description: 'True when a later command undid it.' })
  undone!: boolean;

  @Field(() => Int)
  itemCount!: number;
}

@ObjectType({ description: 'One aspect of one item, before and after.' })
export class Change {
  @Field(() => Int, {
    description:
      'Number of its command, which is the version of the plan behind it. In a dry run the next one.',
  })
  version!: number;

  @Field(() => String)
  aspect!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the item: `nodes` reads a case, worker or post by it as it stands in the plan now. Null for a change of the plan itself.',
  })
  itemId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the item; null for a change of the plan itself.',
  })
  reference?: string | null;

  @Field(() => String, { nullable: true })
  before?: string | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ObjectType({ description: 'Sent after each command of the plan.' })
export class PlanChange {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Command)
  command!: Linked<Command>;
}
