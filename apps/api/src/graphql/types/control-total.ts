import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLSafeInt } from '../scalars.js';
import { Body } from './body.js';
import { ClientGroup, ItemKind, TotalOrigin, Unit } from './enums.js';
import type { Linked } from './linked.js';
import { UserError } from './register-mutations.js';
import { Source } from './source.js';

@ObjectType({
  description: 'What a source says a predecessor has of one kind. What was loaded is held against it.',
})
export class ControlTotal {
  readonly __typename = 'ControlTotal' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => ClientGroup, { nullable: true, description: 'Null: all of the kind.' })
  clientGroup?: ClientGroup | null;

  @Field(() => Unit)
  unit!: Unit;

  @Field(() => GraphQLDate)
  asAt!: string;

  @Field(() => GraphQLSafeInt)
  total!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Records that the total counts, where stated.',
  })
  rows?: number | null;

  @Field(() => Source)
  source!: Linked<Source>;

  @Field(() => TotalOrigin)
  origin!: TotalOrigin;

  @Field(() => String, { description: 'Who entered it or imported its file.' })
  author!: string;

  @Field(() => GraphQLDateTime)
  statedAt!: string;

  @Field(() => Boolean, {
    description: 'True for the one of its body and kind that the register is held against.',
  })
  held!: boolean;
}

@InputType()
export class EnterControlTotalInput {
  @Field(() => String)
  bodyGssCode!: string;

  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => ClientGroup, { nullable: true })
  clientGroup?: ClientGroup | null;

  @Field(() => GraphQLSafeInt, {
    description: 'In the unit of the kind: FTE in thousandths, money in pence.',
  })
  total!: number;

  @Field(() => Int, { nullable: true })
  rows?: number | null;

  @Field(() => GraphQLDate)
  asAt!: string;

  @Field(() => String, { description: 'The list, return or system that says so; nothing about a person.' })
  source!: string;
}

@ObjectType()
export class EnterControlTotalPayload {
  @Field(() => ControlTotal, { nullable: true })
  controlTotal?: Linked<ControlTotal> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class WithdrawControlTotalInput {
  @Field(() => ID)
  controlTotalId!: string;
}

@ObjectType()
export class WithdrawControlTotalPayload {
  @Field(() => ID, { nullable: true })
  withdrawnId?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
