import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({
  description: 'Anything with an id of its own.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque, unique over all types, and the same for as long as the record exists.',
  })
  id!: string;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor?: string | null;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read the next page.' })
  endCursor?: string | null;
}
