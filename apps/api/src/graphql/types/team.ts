import { Field, ID, ObjectType } from 'type-graphql';
import type { Linked } from './linked.js';
import { Body } from './body.js';

@ObjectType({ description: 'A team of one body, as its files name it.' })
export class Team {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Body)
  body!: Linked<Body>;
}
