import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLSafeInt } from '../scalars.js';
import { CaseOrderField, ClientGroup, Direction } from './enums.js';
import type { Linked } from './linked.js';
import { Area } from './area.js';
import { Body } from './body.js';
import { Node } from './node.js';
import { CaseType } from './scheme.js';
import { Service } from './service.js';
import { Source } from './source.js';
import { Team } from './team.js';
import { Worker } from './worker.js';

@ObjectType({
  description: 'An involvement in the register today. Facts that no source has stated are null.',
  implements: Node,
})
export class Case {
  readonly __typename = 'Case' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: 'Short code shown on screen. It identifies no person outside the register.',
  })
  reference!: string;

  @Field(() => Body, { description: 'The predecessor that is responsible today.' })
  body!: Linked<Body>;

  @Field(() => ClientGroup)
  clientGroup!: ClientGroup;

  @Field(() => CaseType, { nullable: true })
  caseType?: Linked<CaseType> | null;

  @Field(() => Service, { nullable: true })
  service?: Linked<Service> | null;

  @Field(() => Team, { nullable: true })
  team?: Linked<Team> | null;

  @Field(() => Worker, {
    nullable: true,
    description:
      "The worker of today. Null with expectsWorker YES: unallocated; the team's manager holds the case.",
  })
  worker?: Linked<Worker> | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who holds the case today, in words: a worker, or the manager of the team whose queue it is in. Null where the caller may not see it: see maskedFields.',
  })
  heldBy!: string;

  @Field(() => GraphQLSafeInt, {
    description: 'How many cases it stands for; above 1 only for counted items.',
  })
  count!: number;

  @Field(() => Area, {
    nullable: true,
    description:
      'The area whose council is responsible: home, or the area of the court order. Null where it is protected.',
  })
  responsibleArea?: Linked<Area> | null;

  @Field(() => Area, {
    nullable: true,
    description: 'The area where the person lives now. Null where it is protected.',
  })
  livingArea?: Linked<Area> | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the person lives outside the county. Null where the caller may not see it: see maskedFields.',
  })
  livesOutside!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The place is protected: no area is shown anywhere. Null where the caller may not see it: see maskedFields.',
  })
  areaProtected!: boolean;

  @Field(() => GraphQLDate, { nullable: true })
  openedOn?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  lastSeenOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since it was opened, for a case that waits for a worker.',
  })
  waitingDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days within which the work must be complete.' })
  clockDays?: number | null;

  @Field(() => GraphQLDate, { nullable: true })
  hearingOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the legal status, as in the children looked after return.',
  })
  legalStatus?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'A child protection enquiry is open. Null where the caller may not see it: see maskedFields.',
  })
  inEnquiry!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A court is hearing it. Null where the caller may not see it: see maskedFields.',
  })
  inProceedings!: boolean;

  @Field(() => Boolean, { description: 'Open, expects a worker, has none.' })
  unallocated!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'On a protection plan, looked after, in an enquiry or in court: must never be without a worker. Null where the caller may not see it: see maskedFields.',
  })
  inSafetyOrder!: boolean;

  @Field(() => Int, { nullable: true, description: 'Rank of risk, 0 the gravest.' })
  risk?: number | null;

  @Field(() => Int, { description: 'Caseload points.' })
  points!: number;

  @Field(() => Family, {
    nullable: true,
    description: 'The cases that are tied to this one; null when it stands alone.',
  })
  family?: Linked<Family> | null;

  @Field(() => GraphQLDate, { description: 'The latest date that any source of it is about.' })
  asAt!: string;

  @Field(() => Boolean)
  synthetic!: boolean;

  @Field(() => [String], {
    description: 'Names of fields of this record that the caller may not see; they are null or left empty.',
  })
  maskedFields?: string[];
}

@ObjectType({ description: 'One fact of the record that holds, with the source that says it.' })
export class Fact {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;

  @Field(() => Source)
  source!: Linked<Source>;
}

@ObjectType({ description: 'Cases connected by ties: one council is a must, one worker is wished.' })
export class Family {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  size!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Kinds of tie that connect them. Null where the caller may not see sensitive facts.',
  })
  ties!: string[];
}

@InputType({ description: 'All given conditions must hold; of the values of one condition any.' })
export class CaseFilter {
  @Field(() => String, { nullable: true, description: 'Start of the reference.' })
  search?: string | null;

  @Field(() => [ClientGroup], { nullable: true })
  clientGroup?: ClientGroup[] | null;

  @Field(() => [String], { nullable: true })
  caseType?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  unallocated?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  inSafetyOrder?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of responsible areas; an area includes the areas within it.',
  })
  areaGssCode?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the predecessors responsible today.' })
  bodyGssCode?: string[] | null;

  @Field(() => [ID], { nullable: true })
  teamId?: string[] | null;

  @Field(() => [ID], { nullable: true })
  workerId?: string[] | null;
}

@InputType()
export class CaseOrder {
  @Field(() => CaseOrderField)
  field!: CaseOrderField;

  @Field(() => Direction)
  direction!: Direction;
}
