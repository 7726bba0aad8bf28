import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLFte, GraphQLSafeInt } from '../scalars.js';
import { ClientGroup, Direction, Employment, WorkerOrderField } from './enums.js';
import type { Linked } from './linked.js';
import { Area } from './area.js';
import { Body } from './body.js';
import { Node } from './node.js';
import { Team } from './team.js';

@ObjectType({
  description: 'A person employed or engaged, known by a post number, never by a name.',
  implements: Node,
})
export class Worker {
  readonly __typename = 'Worker' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What identifies the worker. Null where the caller may not see it: see maskedFields.',
  })
  reference!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => ClientGroup, {
    nullable: true,
    description: "Cases of children and of adults are never in one worker's list.",
  })
  clientGroup?: ClientGroup | null;

  @Field(() => Team, { nullable: true })
  team?: Linked<Team> | null;

  @Field(() => String, { nullable: true })
  role?: string | null;

  @Field(() => GraphQLFte, { nullable: true, description: 'Contracted hours in full-time equivalents.' })
  fte?: number | null;

  @Field(() => Employment, { nullable: true })
  employment?: Employment | null;

  @Field(() => Boolean, { description: 'In the assessed and supported first year: a lower ceiling applies.' })
  newlyQualified!: boolean;

  @Field(() => [String])
  specialisms!: string[];

  @Field(() => Boolean)
  carriesCases!: boolean;

  @Field(() => Area, { nullable: true, description: 'The area of the office.' })
  base?: Linked<Area> | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Cases held today. Null where the caller may not see it: see maskedFields.',
  })
  cases!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Points held today. Null where the caller may not see it: see maskedFields.',
  })
  points!: number;

  @Field(() => GraphQLSafeInt, { description: 'Points the worker may hold under the scheme.' })
  ceiling!: number;

  @Field(() => GraphQLDate)
  asAt!: string;

  @Field(() => Boolean)
  synthetic!: boolean;

  @Field(() => [String], {
    description: 'Names of fields of this record that the caller may not see; they are null or left empty.',
  })
  maskedFields?: string[];
}

@InputType({ description: 'All given conditions must hold; of the values of one condition any.' })
export class WorkerFilter {
  @Field(() => String, { nullable: true, description: 'Start of the reference.' })
  search?: string | null;

  @Field(() => [ClientGroup], { nullable: true })
  clientGroup?: ClientGroup[] | null;

  @Field(() => [ID], { nullable: true })
  teamId?: string[] | null;

  @Field(() => [String], { nullable: true })
  bodyGssCode?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  carriesCases?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Holds more points today than the scheme allows.' })
  aboveCeiling?: boolean | null;
}

@InputType()
export class WorkerOrder {
  @Field(() => WorkerOrderField)
  field!: WorkerOrderField;

  @Field(() => Direction)
  direction!: Direction;
}
