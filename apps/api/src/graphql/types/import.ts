import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { ImportState, RowState } from './enums.js';
import type { Linked } from './linked.js';
import { Body } from './body.js';
import { Node } from './node.js';

@ObjectType({
  description:
    'One file that was read. Its rows are counts that some roles read rounded: see Viewer.countsRounded.',
  implements: Node,
})
export class Import {
  readonly __typename = 'Import' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => String)
  format!: string;

  @Field(() => GraphQLDate)
  asAt!: string;

  @Field(() => Int)
  rowsIn!: number;

  @Field(() => Int)
  rowsTaken!: number;

  @Field(() => Int)
  rowsHeld!: number;

  @Field(() => Int)
  rowsQuarantined!: number;

  @Field(() => Int, { description: 'Register records created, altered or closed by it.' })
  changed!: number;

  @Field(() => String)
  actor!: string;

  @Field(() => GraphQLDateTime)
  at!: string;

  @Field(() => Boolean)
  synthetic!: boolean;

  @Field(() => ImportState)
  state!: ImportState;

  @Field(() => String, { nullable: true, description: 'Name of the file, unless somebody is named in it.' })
  fileName?: string | null;

  @Field(() => Int, { description: 'Rows read, or checked, so far in its present state.' })
  rowsDone!: number;

  @Field(() => Int, {
    description: 'Chunks of rows kept so far; the same file sent again goes on after them.',
  })
  chunksDone!: number;

  @Field(() => Boolean, { description: 'Only read on trial; it leaves nothing.' })
  trial!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it last went on.' })
  touchedAt!: string;
}

@ObjectType({ description: 'A row that was not taken, and why. The value itself is never repeated.' })
export class RowFault {
  @Field(() => String)
  sheet!: string;

  @Field(() => Int)
  row!: number;

  @Field(() => String, { nullable: true })
  column?: string | null;

  @Field(() => String)
  rule!: string;

  @Field(() => String)
  message!: string;

  @Field(() => RowState)
  state!: RowState;

  @Field(() => ID, { nullable: true, description: 'The question whose answer releases the row.' })
  questionId?: string | null;
}

@ObjectType({
  description: 'A value that could mean several things. A person answers once, and the answer is remembered.',
  implements: Node,
})
export class Question {
  readonly __typename = 'Question' as const;

  @Field(() => ID)
  id!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => String)
  column!: string;

  @Field(() => String)
  prompt!: string;

  @Field(() => String, { nullable: true })
  shownValue?: string | null;

  @Field(() => [Candidate])
  candidates!: Candidate[];

  @Field(() => Int, { description: 'Rows that wait for the answer.' })
  rowsHeld!: number;

  @Field(() => String, { nullable: true })
  answer?: string | null;

  @Field(() => String, { nullable: true })
  answeredBy?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  answeredAt?: string | null;
}

@ObjectType({ description: 'One of the meanings that a value may have.' })
export class Candidate {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;
}
