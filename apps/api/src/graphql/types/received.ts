import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLSafeInt } from '../scalars.js';
import { ClientGroup, ItemKind, Unit } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Service } from './service.js';
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

  @Field(() => GraphQLDate, { nullable: true, description: 'The date that the control total is about.' })
  controlAsAt?: string | null;

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

@ObjectType({ description: 'One record behind a figure of what was received.' })
export class ReceivedItem {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => ClientGroup, { nullable: true })
  clientGroup?: ClientGroup | null;

  @Field(() => Service, { nullable: true })
  service?: Linked<Service> | null;

  @Field(() => Unit)
  unit!: Unit;

  @Field(() => GraphQLSafeInt)
  measure!: number;

  @Field(() => GraphQLDate, { description: 'The date of the latest source that names it.' })
  asAt!: string;

  @Field(() => String, { description: 'Format of the file that says the latest of it.' })
  format!: string;

  @Field(() => GraphQLDateTime, { description: 'When that file was read.' })
  importedAt!: string;

  @Field(() => Int, { description: 'Files that name it.' })
  sources!: number;

  @Field(() => Boolean)
  synthetic!: boolean;
}

@ObjectType({
  description:
    'What one file states of one kind, to the unit, beside the control total of its date or the one in use.',
})
export class ImportReconciliation {
  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => ClientGroup, { nullable: true })
  clientGroup?: ClientGroup | null;

  @Field(() => Unit)
  unit!: Unit;

  @Field(() => GraphQLSafeInt, { description: 'Records that the file names.' })
  rows!: number;

  @Field(() => GraphQLSafeInt, {
    description: 'Of these, closed on the as-at date: not counted in the total.',
  })
  closedRows!: number;

  @Field(() => GraphQLSafeInt, { description: 'What the open ones come to, in the unit.' })
  stated!: number;

  @Field(() => GraphQLSafeInt, { nullable: true })
  controlTotal?: number | null;

  @Field(() => GraphQLDate, { nullable: true })
  controlAsAt?: string | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Stated less the control total.' })
  difference?: number | null;

  @Field(() => Source, { nullable: true })
  controlSource?: Linked<Source> | null;
}
