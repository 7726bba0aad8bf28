import { Field, ObjectType } from 'type-graphql';
import type { Linked } from './linked.js';
import { Body } from './body.js';

@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => String)
  actor!: string;

  @Field(() => String)
  role!: string;

  @Field(() => Boolean, {
    description: 'True for the development identity, which exists on the local machine only.',
  })
  development!: boolean;

  @Field(() => Body, { nullable: true, description: 'The body that the viewer acts for, where it is one.' })
  body?: Linked<Body> | null;
}
