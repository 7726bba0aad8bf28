import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import { ApportionmentBasis, Direction, RouteKind, ServiceOrderField, ServiceTier } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Node } from './node.js';
import { Source } from './source.js';

@ObjectType({ description: 'A function from the catalogue of what councils do.', implements: Node })
export class Service {
  readonly __typename = 'Service' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Natural code in the catalogue.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Number in the Local Government Services List.' })
  lgslId?: number | null;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  family!: string;

  @Field(() => ServiceTier)
  tier!: ServiceTier;

  @Field(() => Boolean, { description: 'True when a council must provide it.' })
  statutory!: boolean;

  @Field(() => Boolean, { description: 'True when it works with cases.' })
  caseBearing!: boolean;

  @Field(() => Source)
  source!: Linked<Source>;

  @Field(() => [CurrentService])
  currentServices!: CurrentService[];
}

@ObjectType({ description: 'One predecessor running one service today.', implements: Node })
export class CurrentService {
  readonly __typename = 'CurrentService' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => Service)
  service!: Linked<Service>;

  @Field(() => Body, { description: 'The predecessor that runs it.' })
  runBy!: Linked<Body>;
}

@ObjectType({ description: 'One dated step in how a service moves to its new owners.' })
export class Route {
  @Field(() => RouteKind)
  kind!: RouteKind;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The day before which it ends; null for the last step.',
  })
  to?: string | null;

  @Field(() => [Receiver], { description: 'Who takes it, with shares; none when it ceases.' })
  receivers!: Receiver[];

  @Field(() => Body, {
    nullable: true,
    description: 'Who does the work for the receivers, where that is another body.',
  })
  deliveredBy?: Linked<Body> | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The day by which a hosted service must have left its host.',
  })
  exitBy?: string | null;

  @Field(() => ApportionmentBasis, { nullable: true, description: 'What the shares are worked out by.' })
  basis?: ApportionmentBasis | null;

  @Field(() => Boolean)
  inferred!: boolean;

  @Field(() => String, { nullable: true })
  source?: string | null;
}

@ObjectType({ description: 'A body that takes a share.' })
export class Receiver {
  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => Int, { description: 'Share in parts per million. The shares of a step sum to 1,000,000.' })
  sharePpm!: number;
}

@InputType({ description: 'All given conditions must hold; of the values of one condition any.' })
export class ServiceFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or the code.' })
  search?: string | null;

  @Field(() => [String], { nullable: true })
  family?: string[] | null;

  @Field(() => [ServiceTier], { nullable: true })
  tier?: ServiceTier[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of predecessors that run it.' })
  runByGssCode?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of bodies that receive any of it in any step, as the programme assumes.',
  })
  receiverGssCode?: string[] | null;

  @Field(() => [RouteKind], {
    nullable: true,
    description: 'Kinds of any step of any of its current services.',
  })
  routeKind?: RouteKind[] | null;

  @Field(() => Boolean, { nullable: true })
  caseBearing?: boolean | null;
}

@InputType()
export class ServiceOrder {
  @Field(() => ServiceOrderField)
  field!: ServiceOrderField;

  @Field(() => Direction)
  direction!: Direction;
}
