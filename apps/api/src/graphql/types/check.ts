import { Field, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLSafeInt } from '../scalars.js';
import { CheckSeverity, ItemKind, LockHolds } from './enums.js';

@ObjectType({ description: "A rule over the plan's data with a count and the list behind it." })
export class Check {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  sentence!: string;

  @Field(() => GraphQLSafeInt, { description: 'How many do not keep it.' })
  count!: number;

  @Field(() => Boolean)
  holds!: boolean;

  @Field(() => CheckSeverity)
  severity!: CheckSeverity;

  @Field(() => ItemKind, { nullable: true })
  kind?: ItemKind | null;
}

@ObjectType({ description: 'Locks that contradict each other or a rule.' })
export class LockConflict {
  @Field(() => String, { description: 'EMPLOYER, FAMILY_COUNCIL, HARD_STOP, MAY_HOLD or NO_WORKER.' })
  rule!: string;

  @Field(() => Boolean, {
    description: 'While they stand, no plan without a fault exists, and no solve begins.',
  })
  impossible!: boolean;

  @Field(() => String)
  sentence!: string;

  @Field(() => [SetLock])
  locks!: SetLock[];
}

@ObjectType({ description: 'A lock with the item that it is of, who set it and when.' })
export class SetLock {
  @Field(() => String)
  reference!: string;

  @Field(() => LockHolds)
  holds!: LockHolds;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  author!: string;

  @Field(() => GraphQLDate)
  on!: string;
}
