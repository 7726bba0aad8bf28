import { Field, ObjectType } from 'type-graphql';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { DataClass, Power } from './enums.js';

@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => String)
  actor!: string;

  @Field(() => String)
  role!: string;

  @Field(() => Boolean, {
    description: 'True for the development identity, which exists on the local machine only.',
  })
  development!: boolean;

  @Field(() => Body, { nullable: true, description: 'The body that the viewer acts for, where it is one.' })
  body?: Linked<Body> | null;

  @Field(() => [DataClass], {
    description:
      'Classes of data that the viewer reads, some of each or all. Of what is left out nothing is shown.',
  })
  reads!: DataClass[];

  @Field(() => [Power], {
    description:
      'What the viewer may do, to something at least: a change outside its reach is refused in words.',
  })
  may!: Power[];

  @Field(() => Boolean, {
    description: 'Whether the viewer may know who a worker is: see, find and sort by the reference.',
  })
  namesWorkers!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether counts of cases and workers are rounded to the nearest 5 (so 1 and 2 read as 0), in ledger, checks, counts and comparisons, because the viewer may not see every record behind them. Such counts take no filter but client group and council. Work that cases make, in points and in FTE (capacity gaps, levers, the curve of ceilings), is rounded to five times what the heaviest case weighs. Hours of posts and money are exact.',
  })
  countsRounded!: boolean;
}
