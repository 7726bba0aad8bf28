import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLFte, GraphQLPence, GraphQLSafeInt } from '../scalars.js';
import { LeverKind } from './enums.js';
import { Source } from './source.js';
import type { Linked } from './linked.js';

@ObjectType({ description: 'Something that can be done about a capacity gap.' })
export class Lever {
  @Field(() => LeverKind)
  kind!: LeverKind;

  @Field(() => Int, { nullable: true, description: 'More full-time workers, of WORKERS.' })
  workers?: number | null;

  @Field(() => Int, { nullable: true, description: 'Points more for a full-time worker, of CEILING.' })
  points?: number | null;
}

@ObjectType({
  description:
    'At most two levers pulled together, and what is left of the gap: of an allocation made for the purpose, counted as the gap is.',
})
export class LeverSet {
  @Field(() => [Lever])
  levers!: Lever[];

  @Field(() => Boolean, { description: 'Nothing of the gap is left.' })
  closes!: boolean;

  @Field(() => GraphQLFte, { description: 'By how much the gap falls, in thousandths of FTE.' })
  effect!: number;

  @Field(() => GraphQLFte, { description: 'What is left of it.' })
  remaining!: number;

  @Field(() => GraphQLSafeInt, { description: 'Cases that would go from one worker to another.' })
  changesOfWorker!: number;

  @Field(() => GraphQLPence, {
    nullable: true,
    description: 'A year, of the workers added; null where none is, or the programme knows no cost.',
  })
  costPerYear?: number | null;

  @Field(() => Source, { nullable: true, description: 'Where the cost of a worker comes from.' })
  costSource?: Linked<Source> | null;

  @Field(() => String)
  sentence!: string;
}
