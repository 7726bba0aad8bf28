import { Field, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLSafeInt } from '../scalars.js';
import type { Linked } from './linked.js';

@ObjectType({ description: 'Who says so, as at which date.' })
export class Source {
  @Field(() => String, { description: 'The publication, file or rule, in words.' })
  text!: string;

  @Field(() => String, { nullable: true })
  url?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The date the statement is about.' })
  asAt?: string | null;

  @Field(() => Boolean, {
    description: 'True when it was worked out or estimated, not stated by the source.',
  })
  inferred!: boolean;

  @Field(() => Boolean, {
    description: 'True when a generator made it; it says nothing about a real person.',
  })
  synthetic!: boolean;
}

@ObjectType({ description: 'A whole number with its source.' })
export class Figure {
  @Field(() => GraphQLSafeInt)
  value!: number;

  @Field(() => Source)
  source!: Linked<Source>;
}
