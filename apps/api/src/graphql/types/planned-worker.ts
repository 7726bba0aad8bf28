import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ClientGroup, DecidedBy } from './enums.js';
import type { Linked } from './linked.js';
import { Account } from './ledger.js';
import { Node } from './node.js';
import { Lock } from './planned-case.js';
import { Worker } from './worker.js';

@ObjectType({ description: 'A worker in a plan: her employer from the effective date on.', implements: Node })
export class PlannedWorker {
  readonly __typename = 'PlannedWorker' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => Worker)
  worker!: Linked<Worker>;

  @Field(() => Account)
  employer!: Linked<Account>;

  @Field(() => DecidedBy)
  employerDecidedBy!: DecidedBy;

  @Field(() => Int, {
    nullable: true,
    description: 'Cases held under the plan. Null where the caller may not see it: see maskedFields.',
  })
  cases!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Points held under the plan. Null where the caller may not see it: see maskedFields.',
  })
  points!: number;

  @Field(() => Lock, { nullable: true })
  lock?: Linked<Lock> | null;

  @Field(() => [String], {
    description: 'Names of fields of this record that the caller may not see; they are null or left empty.',
  })
  maskedFields?: string[];
}

@InputType()
export class PlannedWorkerFilter {
  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => [ClientGroup], { nullable: true })
  clientGroup?: ClientGroup[] | null;

  @Field(() => [ID], { nullable: true })
  teamId?: string[] | null;

  @Field(() => [String], { nullable: true })
  employerGssCode?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  carriesCases?: boolean | null;
}
