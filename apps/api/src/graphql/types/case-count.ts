import { Field, ObjectType } from 'type-graphql';
import { GraphQLSafeInt } from '../scalars.js';
import { CaseDimension } from './enums.js';

@ObjectType({ description: 'How many cases share one value in each dimension asked for.' })
export class CaseCount {
  @Field(() => [CaseCountKey])
  key!: CaseCountKey[];

  @Field(() => GraphQLSafeInt)
  count!: number;
}

@ObjectType({ description: 'The value of one dimension that the counted cases share.' })
export class CaseCountKey {
  @Field(() => CaseDimension)
  dimension!: CaseDimension;

  @Field(() => String, {
    nullable: true,
    description: 'The value as a filter takes it; null when no source has stated it.',
  })
  value?: string | null;

  @Field(() => String, { description: 'The value in words.' })
  label!: string;
}
