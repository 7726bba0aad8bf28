import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import { ClientGroup, WorkerExpectation } from './enums.js';
import type { Linked } from './linked.js';
import { Source } from './source.js';

@ObjectType({ description: 'What a case weighs and what a worker should and may hold: local policy, dated.' })
export class Scheme {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => ClientGroup)
  clientGroup!: ClientGroup;

  @Field(() => Int, { description: 'Points that one full-time worker should hold.' })
  targetPerFte!: number;

  @Field(() => Int, { description: 'Points that one full-time worker may hold.' })
  ceilingPerFte!: number;

  @Field(() => Int, { description: 'Points above which no plan ever goes.' })
  hardStopPerFte!: number;

  @Field(() => Int, { description: 'Share of the ceiling for a newly qualified worker, in thousandths.' })
  newlyQualifiedThousandths!: number;

  @Field(() => [CaseType])
  caseTypes!: CaseType[];

  @Field(() => Source)
  source!: Linked<Source>;
}

@ObjectType({ description: 'A kind of involvement, as the scheme weighs it.' })
export class CaseType {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ClientGroup)
  clientGroup!: ClientGroup;

  @Field(() => WorkerExpectation, { description: 'Whether such a case must have a named worker.' })
  expectsWorker!: WorkerExpectation;

  @Field(() => Int, { description: 'Caseload points of one case.' })
  points!: number;

  @Field(() => Boolean, { description: 'True when a plan may leave it without a worker.' })
  mayWait!: boolean;

  @Field(() => Int, { description: 'Rank of risk, 0 the gravest.' })
  risk!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days within which the work must be complete, where there is a clock.',
  })
  clockDays?: number | null;
}
