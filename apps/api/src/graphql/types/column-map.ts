import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalars.js';
import { Body } from './body.js';
import type { Linked } from './linked.js';
import { UserError } from './register-mutations.js';

@ObjectType({
  description: 'What a table can be about, and the fields that its columns can be matched with.',
})
export class ColumnTarget {
  @Field(() => String, { description: 'Id of the format, such as cases.' })
  format!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [ColumnField])
  fields!: ColumnField[];
}

@ObjectType({ description: 'A field that a column of a table of this kind can be read as.' })
export class ColumnField {
  @Field(() => String, { description: 'The code by which a column map names it.' })
  field!: string;

  @Field(() => String, { description: 'As it is called in our own files.' })
  name!: string;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => String, { description: 'How its cells are read, in words.' })
  reads!: string;
}

@ObjectType({ description: 'One heading of a layout, and the field that it is read as.' })
export class MappedColumn {
  @Field(() => String)
  heading!: string;

  @Field(() => String, { nullable: true, description: 'Null: the column is not read.' })
  field?: string | null;
}

@ObjectType({
  description: 'A saved match of columns. The next file of the body with these headings is read by it.',
})
export class ColumnMap {
  @Field(() => ID)
  id!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  format!: string;

  @Field(() => [MappedColumn])
  columns!: MappedColumn[];

  @Field(() => String)
  author!: string;

  @Field(() => GraphQLDateTime)
  savedAt!: string;
}

@InputType()
export class MappedColumnInput {
  @Field(() => String)
  heading!: string;

  @Field(() => String, { nullable: true })
  field?: string | null;
}

@InputType({ description: 'The same name, or the same headings, again replace the earlier map.' })
export class SaveColumnMapInput {
  @Field(() => String)
  bodyGssCode!: string;

  @Field(() => String, { description: 'Such as the system that makes the file.' })
  name!: string;

  @Field(() => String)
  format!: string;

  @Field(() => [MappedColumnInput], { description: 'Every heading of the layout, in its order.' })
  columns!: MappedColumnInput[];
}

@ObjectType()
export class SaveColumnMapPayload {
  @Field(() => ColumnMap, { nullable: true })
  columnMap?: Linked<ColumnMap> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
export class DeleteColumnMapInput {
  @Field(() => ID)
  columnMapId!: string;
}

@ObjectType()
export class DeleteColumnMapPayload {
  @Field(() => ID, { nullable: true })
  deletedId?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
