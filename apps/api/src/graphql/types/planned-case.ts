import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import { ClientGroup, DecidedBy, Direction, LockHolds, PlannedCaseOrderField } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Case } from './case.js';
import { Account } from './ledger.js';
import { Node } from './node.js';
import { Worker } from './worker.js';

@ObjectType({
  description: 'A case in a plan: its council and its worker from the effective date on.',
  implements: Node,
})
export class PlannedCase {
  readonly __typename = 'PlannedCase' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => Case)
  case!: Linked<Case>;

  @Field(() => Account, { description: 'The responsible authority, or no destination with a reason.' })
  destination!: Linked<Account>;

  @Field(() => GraphQLDate)
  effectiveFrom!: string;

  @Field(() => DecidedBy)
  destinationDecidedBy!: DecidedBy;

  @Field(() => String, { nullable: true, description: 'The reason a person gave.' })
  destinationReason?: string | null;

  @Field(() => Worker, {
    nullable: true,
    description: 'The worker under the plan; null when unallocated or when none is expected.',
  })
  worker?: Linked<Worker> | null;

  @Field(() => Body, {
    nullable: true,
    description: "The body that does the work for the responsible authority: the worker's employer.",
  })
  deliveredBy?: Linked<Body> | null;

  @Field(() => DecidedBy, { nullable: true })
  allocationDecidedBy?: DecidedBy | null;

  @Field(() => String, { nullable: true })
  allocationReason?: string | null;

  @Field(() => Lock, { nullable: true })
  lock?: Linked<Lock> | null;

  @Field(() => Boolean, { description: 'Council known, open, expects a worker, has none under the plan.' })
  unallocated!: boolean;

  @Field(() => Boolean, { description: 'Has a worker today and another, or none, under the plan.' })
  changesWorker!: boolean;

  @Field(() => [String], {
    description: 'Names of fields of this record that the caller may not see; they are null or left empty.',
  })
  maskedFields?: string[];
}

@ObjectType({ description: 'What a person has fixed; no solve and no bulk change moves it.' })
export class Lock {
  @Field(() => LockHolds)
  holds!: LockHolds;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  author!: string;
}

@InputType({ description: 'All given conditions must hold; of the values of one condition any.' })
export class PlannedCaseFilter {
  @Field(() => String, { nullable: true, description: 'Start of the reference.' })
  search?: string | null;

  @Field(() => [ClientGroup], { nullable: true })
  clientGroup?: ClientGroup[] | null;

  @Field(() => [String], { nullable: true })
  caseType?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  unallocated?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'No council has been found.' })
  noDestination?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  inSafetyOrder?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  changesWorker?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  locked?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  inProceedings?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Its family goes to more than one council.',
  })
  familyDivided?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the councils responsible under the plan.' })
  destinationGssCode?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of responsible areas; an area includes the areas within it.',
  })
  areaGssCode?: string[] | null;

  @Field(() => [ID], { nullable: true })
  teamId?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Workers under the plan.' })
  workerId?: string[] | null;
}

@InputType()
export class PlannedCaseOrder {
  @Field(() => PlannedCaseOrderField)
  field!: PlannedCaseOrderField;

  @Field(() => Direction)
  direction!: Direction;
}
