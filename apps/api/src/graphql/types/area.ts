import { Field, ObjectType } from 'type-graphql';
import { GraphQLSafeInt } from '../scalars.js';
import { AreaLevel } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';

@ObjectType({ description: 'A place with a code. A body and its area are different things.' })
export class Area {
  @Field(() => String)
  gssCode!: string;

  @Field(() => AreaLevel)
  level!: AreaLevel;

  @Field(() => String)
  name!: string;

  @Field(() => Area, { nullable: true })
  parent?: Linked<Area> | null;

  @Field(() => Body, { nullable: true, description: 'The body whose area this is, where it is one.' })
  body?: Linked<Body> | null;

  @Field(() => Body, { nullable: true, description: 'The council that the area falls to on vesting day.' })
  successor?: Linked<Body> | null;

  @Field(() => GraphQLSafeInt, { nullable: true })
  population?: number | null;
}

@ObjectType({ description: "Open children's cases by district, for the map." })
export class AreaTotal {
  @Field(() => Area)
  area!: Linked<Area>;

  @Field(() => Body, { nullable: true })
  successor?: Linked<Body> | null;

  @Field(() => GraphQLSafeInt)
  cases!: number;

  @Field(() => GraphQLSafeInt)
  unallocated!: number;
}
