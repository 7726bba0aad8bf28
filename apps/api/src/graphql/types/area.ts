import type { Polygons } from '@vesting/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLMultiPolygon, GraphQLSafeInt } from '../scalars.js';
import { AreaLevel } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Source } from './source.js';

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

@ObjectType({ description: 'Where an area lies, as finely as a map of all areas of its level needs it.' })
export class AreaBoundary {
  @Field(() => Area)
  area!: Linked<Area>;

  @Field(() => GraphQLMultiPolygon, {
    description: 'Two areas that share a border have the same positions along it.',
  })
  polygons!: Polygons;

  @Field(() => Int, { description: 'No line lies further than this from the line of the source.' })
  precisionMetres!: number;

  @Field(() => GraphQLDate, { description: 'The date on which it was the boundary.' })
  asAt!: string;

  @Field(() => String, { description: 'The line that must be printed wherever the boundary is shown.' })
  attribution!: string;

  @Field(() => Source)
  source!: Linked<Source>;
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
