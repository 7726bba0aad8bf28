import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLFte, GraphQLSafeInt } from '../scalars.js';
import { ClientGroup } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Account } from './ledger.js';
import { Figure } from './source.js';
import { Team } from './team.js';
import { Worker } from './worker.js';

@ObjectType({ description: 'The figures of the overview, each with its source and date.' })
export class PlanSummary {
  @Field(() => Figure, { description: 'Children who expect a worker and have none, in the baseline.' })
  unallocatedToday!: Linked<Figure>;

  @Field(() => Figure, { description: 'The same under this plan.' })
  unallocated!: Linked<Figure>;

  @Field(() => Figure, {
    description: 'Of those without a worker under this plan, waiting more than 7 days.',
  })
  waitingOver7Days!: Linked<Figure>;

  @Field(() => Figure, { description: 'The longest wait among those without a worker under this plan.' })
  longestWaitDays!: Linked<Figure>;

  @Field(() => Figure, {
    description:
      'Of those without a worker under this plan, on a protection plan, looked after, in an enquiry or in court. Must be 0.',
  })
  unallocatedInSafetyOrder!: Linked<Figure>;

  @Field(() => Figure, { description: 'In thousandths of a full-time equivalent, in the baseline.' })
  capacityGapToday!: Linked<Figure>;

  @Field(() => Figure, { description: 'In thousandths of a full-time equivalent, under this plan.' })
  capacityGap!: Linked<Figure>;

  @Field(() => Figure, { description: 'Case-holding posts that nobody fills.' })
  emptyPosts!: Linked<Figure>;

  @Field(() => Figure)
  workersAboveCeilingToday!: Linked<Figure>;

  @Field(() => Figure)
  workersAboveCeiling!: Linked<Figure>;

  @Field(() => Figure, { description: 'Cases whose worker under this plan is another than today.' })
  changesOfWorker!: Linked<Figure>;

  @Field(() => Figure)
  familiesDividedBetweenCouncils!: Linked<Figure>;

  @Field(() => Figure)
  familiesDividedBetweenWorkers!: Linked<Figure>;

  @Field(() => Figure, { description: 'Items of every kind for which no account has been found.' })
  noDestination!: Linked<Figure>;

  @Field(() => [String], { description: 'One sentence a group of figures, as on the brief.' })
  sentences!: string[];
}

@ObjectType({
  description:
    'Unallocated points and points held above the ceiling, of one team and council, in points and thousandths of FTE.',
})
export class CapacityGap {
  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => Team)
  team!: Linked<Team>;

  @Field(() => GraphQLSafeInt)
  unallocatedPoints!: number;

  @Field(() => GraphQLSafeInt)
  pointsAboveCeiling!: number;

  @Field(() => GraphQLSafeInt, { description: 'unallocatedPoints + pointsAboveCeiling.' })
  points!: number;

  @Field(() => GraphQLFte)
  fte!: number;

  @Field(() => GraphQLSafeInt)
  unallocatedCases!: number;

  @Field(() => GraphQLSafeInt)
  emptyPosts!: number;
}

@ObjectType({ description: 'What one ceiling would mean: how many can be held, how many are left.' })
export class CeilingPoint {
  @Field(() => Int, { description: 'Points one full-time worker may hold.' })
  ceilingPerFte!: number;

  @Field(() => GraphQLSafeInt)
  canBeHeld!: number;

  @Field(() => GraphQLSafeInt, { description: 'Cases that no worker could hold.' })
  leftWithout!: number;

  @Field(() => GraphQLFte, { description: 'Workers that are missing.' })
  shortFte!: number;

  @Field(() => Boolean, { description: 'The ceiling of this plan.' })
  current!: boolean;
}

@ObjectType({
  description:
    'What one worker holds today and under the plan, as far as the caller sees her cases; aboveCeiling is of all she holds in the plan.',
})
export class Caseload {
  @Field(() => Worker)
  worker!: Linked<Worker>;

  @Field(() => Account)
  employer!: Linked<Account>;

  @Field(() => Team, { nullable: true })
  team?: Linked<Team> | null;

  @Field(() => Int)
  casesToday!: number;

  @Field(() => Int)
  pointsToday!: number;

  @Field(() => Int)
  cases!: number;

  @Field(() => Int)
  points!: number;

  @Field(() => Int)
  ceiling!: number;

  @Field(() => Int)
  target!: number;

  @Field(() => Boolean)
  aboveCeiling!: boolean;
}

@InputType()
export class CaseloadFilter {
  @Field(() => [ClientGroup], { nullable: true })
  clientGroup?: ClientGroup[] | null;

  @Field(() => [ID], { nullable: true })
  teamId?: string[] | null;

  @Field(() => [String], { nullable: true })
  bodyGssCode?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  carriesCases?: boolean | null;
}
