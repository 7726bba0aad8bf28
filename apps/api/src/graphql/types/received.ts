import { Field, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLSafeInt } from '../scalars.js';
import { ClientGroup, ItemKind, Unit } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Source } from './source.js';

@ObjectType({ description: 'What one predecessor has sent of one kind. loaded null: not received.' })
export class Received {
  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => ClientGroup, { nullable: true })
  clientGroup?: ClientGroup | null;

  @Field(() => Unit)
  unit!: Unit;

  @Field(() => GraphQLDate, { nullable: true })
  asAt?: string | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Items loaded; null when nothing was received.',
  })
  rows?: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'What the predecessor says the total is.' })
  controlTotal?: number | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'What was loaded, in the unit. Null: not received.',
  })
  loaded?: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Loaded less the control total.' })
  difference?: number | null;

  @Field(() => Boolean)
  synthetic!: boolean;

  @Field(() => Source, { nullable: true, description: 'Who gave the control total.' })
  controlSource?: Linked<Source> | null;
}
