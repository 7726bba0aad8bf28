import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import type { Linked } from './linked.js';
import { Baseline } from './baseline.js';
import { FileSheet } from './file-sheet.js';
import { Import, Question, RowFault } from './import.js';

@ObjectType({ description: 'Why a change was refused. Nothing was changed.' })
export class UserError {
  @Field(() => String, { description: 'Stable, for programs.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'The input field that it is about.' })
  path?: string[] | null;
}

@InputType()
export class ImportExtractInput {
  @Field(() => ID, { description: 'As answered by POST /uploads.' })
  uploadId!: string;

  @Field(() => String, { description: 'The predecessor that sent the file.' })
  bodyGssCode!: string;

  @Field(() => String, { nullable: true, description: 'Format of the file; recognised when not given.' })
  format?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a saved column map of the body. Without it the map of the layout is found.',
  })
  map?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Reads nothing and answers with the sheets, to match their columns.',
  })
  askColumns?: boolean | null;

  @Field(() => GraphQLDate, { nullable: true })
  asAt?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Reads and reports, changes nothing.' })
  dryRun?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Removes the synthetic register first.' })
  replaceSynthetic?: boolean | null;
}

@ObjectType()
export class ImportExtractPayload {
  @Field(() => Import, { nullable: true })
  import?: Linked<Import> | null;

  @Field(() => [ImportReport])
  reports!: ImportReport[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({
  description: 'What became of the rows of one file: rowsIn = rowsTaken + rowsHeld + rowsQuarantined.',
})
export class ImportReport {
  @Field(() => String)
  file!: string;

  @Field(() => String)
  format!: string;

  @Field(() => String, { nullable: true })
  refused?: string | null;

  @Field(() => Int)
  rowsIn!: number;

  @Field(() => Int)
  rowsTaken!: number;

  @Field(() => Int)
  rowsHeld!: number;

  @Field(() => Int)
  rowsQuarantined!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => [RowFault])
  faults!: RowFault[];

  @Field(() => [FileSheet], {
    description: 'Where no format was recognised: the tables of the file, to match their columns.',
  })
  sheets!: FileSheet[];
}

@InputType()
export class AnswerQuestionInput {
  @Field(() => ID)
  questionId!: string;

  @Field(() => String)
  answer!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class AnswerQuestionPayload {
  @Field(() => Question, { nullable: true })
  question?: Linked<Question> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class CancelImportInput {
  @Field(() => ID)
  importId!: string;
}

@ObjectType()
export class CancelImportPayload {
  @Field(() => Import, { nullable: true })
  import?: Linked<Import> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class TakeBaselineInput {
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@ObjectType()
export class TakeBaselinePayload {
  @Field(() => Baseline, { nullable: true })
  baseline?: Linked<Baseline> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
