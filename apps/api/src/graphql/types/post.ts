import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLFte } from '../scalars.js';
import { Direction, PostOrderField } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Node } from './node.js';
import { Service } from './service.js';
import { Team } from './team.js';

@ObjectType({ description: 'A position with established hours, filled or vacant.', implements: Node })
export class Post {
  readonly __typename = 'Post' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Team, { nullable: true })
  team?: Linked<Team> | null;

  @Field(() => Service, { nullable: true })
  service?: Linked<Service> | null;

  @Field(() => String, { nullable: true })
  grade?: string | null;

  @Field(() => GraphQLFte)
  fte!: number;

  @Field(() => Boolean, { description: 'An empty chair: nobody fills it, no plan invents somebody.' })
  vacant!: boolean;

  @Field(() => Boolean)
  carriesCases!: boolean;

  @Field(() => GraphQLDate)
  asAt!: string;

  @Field(() => Boolean)
  synthetic!: boolean;
}

@InputType({ description: 'All given conditions must hold; of the values of one condition any.' })
export class PostFilter {
  @Field(() => String, { nullable: true, description: 'Part of the reference or the title.' })
  search?: string | null;

  @Field(() => [String], { nullable: true })
  bodyGssCode?: string[] | null;

  @Field(() => [ID], { nullable: true })
  serviceId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  teamId?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  vacant?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  carriesCases?: boolean | null;
}

@InputType()
export class PostOrder {
  @Field(() => PostOrderField)
  field!: PostOrderField;

  @Field(() => Direction)
  direction!: Direction;
}
