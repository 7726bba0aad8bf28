import { Field, ObjectType } from 'type-graphql';
import { GraphQLSafeInt } from '../scalars.js';
import { AccountKind, ItemKind, Unit } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';

@ObjectType({ description: 'What holds an item after the move: a body, CEASES, or no destination.' })
export class Account {
  @Field(() => AccountKind)
  kind!: AccountKind;

  @Field(() => Body, { nullable: true })
  body?: Linked<Body> | null;

  @Field(() => String, { nullable: true, description: 'Why it ceases or has no destination.' })
  reason?: string | null;
}

@ObjectType({ description: 'Before and after, kind by kind. It balances by the shape of the data.' })
export class Ledger {
  @Field(() => Boolean)
  balanced!: boolean;

  @Field(() => [LedgerLine])
  lines!: LedgerLine[];
}

@ObjectType({ description: 'One kind before and after: before = accounts + noDestination.' })
export class LedgerLine {
  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => Unit)
  unit!: Unit;

  @Field(() => GraphQLSafeInt, { description: 'Total of the baseline.' })
  before!: number;

  @Field(() => [AccountTotal], { description: 'Bodies and CEASES. before = accounts + noDestination.' })
  accounts!: AccountTotal[];

  @Field(() => GraphQLSafeInt, { description: 'What no account has been found for.' })
  noDestination!: number;

  @Field(() => GraphQLSafeInt, {
    description: 'before less everything after it: 0 unless something is broken.',
  })
  difference!: number;
}

@ObjectType({ description: 'What one account holds after the move.' })
export class AccountTotal {
  @Field(() => Account)
  account!: Linked<Account>;

  @Field(() => GraphQLSafeInt)
  total!: number;
}

@ObjectType({
  description: 'Items of one kind that flow from a predecessor through a family of services to an account.',
})
export class Flow {
  @Field(() => Body)
  from!: Linked<Body>;

  @Field(() => String)
  family!: string;

  @Field(() => Account)
  to!: Linked<Account>;

  @Field(() => GraphQLSafeInt)
  total!: number;
}
