import { Field, Int, ObjectType } from 'type-graphql';
import { ColumnLook } from './enums.js';

@ObjectType({ description: 'A field that a heading resembles, by format.' })
export class ColumnSuggestion {
  @Field(() => String)
  format!: string;

  @Field(() => String)
  field!: string;
}

@ObjectType({ description: 'What a column looks like. Never what stands in it about people.' })
export class ColumnHint {
  @Field(() => String, { nullable: true, description: 'Null: nothing above it that can be kept.' })
  heading?: string | null;

  @Field(() => Int, { description: 'Place, from 1.' })
  at!: number;

  @Field(() => Int)
  filledPercent!: number;

  @Field(() => ColumnLook)
  looksLike!: ColumnLook;

  @Field(() => [String], {
    description: 'A few values that a list of codes knows, or that are codes by form.',
  })
  values!: string[];

  @Field(() => [ColumnSuggestion])
  suggestions!: ColumnSuggestion[];
}

@ObjectType({ description: 'A table of a file whose columns a person can match.' })
export class FileSheet {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  headerRow!: number;

  @Field(() => Int, { description: 'Rows that were looked at: the first, at most 1,000.' })
  rows!: number;

  @Field(() => String, { nullable: true, description: 'The format of which most is suggested.' })
  suggestedFormat?: string | null;

  @Field(() => [ColumnHint])
  columns!: ColumnHint[];
}
