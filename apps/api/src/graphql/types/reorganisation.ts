import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import { ItemKind } from './enums.js';
import type { Linked } from './linked.js';
import { Area } from './area.js';
import { Body } from './body.js';
import { Node } from './node.js';
import { Scheme } from './scheme.js';
import { Source } from './source.js';

@ObjectType({
  description: 'One structural changes order: who ends, who takes over, where and when.',
  implements: Node,
})
export class Reorganisation {
  readonly __typename = 'Reorganisation' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLDate, { description: 'Every clock counts from this date.' })
  asAt!: string;

  @Field(() => GraphQLDate, {
    description: 'The day on which the predecessors end and the successors are responsible.',
  })
  vestingDay!: string;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Vesting day as it was planned on the as-at date, where it later moved.',
  })
  vestingDayAsPlanned?: string | null;

  @Field(() => Int, { description: 'Days from the as-at date to vesting day.' })
  daysToVesting!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the as-at date to vesting day as it was planned then.',
  })
  daysToVestingAsPlanned?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A sentence to show on every page when the programme re-tells history.',
  })
  reconstruction?: string | null;

  @Field(() => Order)
  order!: Linked<Order>;

  @Field(() => [Body])
  predecessors!: Body[];

  @Field(() => [Body])
  successors!: Body[];

  @Field(() => [Body], {
    description: 'All bodies in the order of every list: predecessors, successors, others.',
  })
  bodies!: Body[];

  @Field(() => [Scheme], { description: 'The caseload schemes in force on the as-at date.' })
  schemes!: Scheme[];

  @Field(() => [PublishedFigure], { description: 'Figures that others have published, with their source.' })
  publishedFigures!: PublishedFigure[];

  @Field(() => Cartogram, { nullable: true })
  cartogram?: Linked<Cartogram> | null;

  @Field(() => [ItemKind], { description: 'Kinds of item that plans cover.' })
  coveredKinds!: ItemKind[];

  @Field(() => [String], { description: 'What must also pass on vesting day and is not covered here yet.' })
  notCovered!: string[];
}

@ObjectType({ description: 'The order of Parliament that the programme carries out.' })
export class Order {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => Source)
  source!: Linked<Source>;
}

@ObjectType({ description: 'A figure that others have published, to compare with.' })
export class PublishedFigure {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'As published, with its unit.' })
  value!: string;

  @Field(() => Source)
  source!: Linked<Source>;
}

@ObjectType({
  description: 'A map of hexagons: every cell is one area, every hexagon the same number of residents.',
})
export class Cartogram {
  @Field(() => [String], { description: 'Rows from north to south, two characters a cell, `..` is empty.' })
  rows!: string[];

  @Field(() => [CartogramCell])
  cells!: CartogramCell[];

  @Field(() => Int)
  residentsPerHex!: number;
}

@ObjectType({ description: 'Which area the cells of one code stand for.' })
export class CartogramCell {
  @Field(() => String)
  code!: string;

  @Field(() => Area)
  area!: Linked<Area>;
}
