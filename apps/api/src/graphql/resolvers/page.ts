import { ArgsType, Field, Int } from 'type-graphql';

/** The page of a list that is asked for. */
@ArgsType()
export class Page {
  @Field(() => Int, { nullable: true, description: 'Records on the page, 1 to 500; 50 when not given.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor behind which the page begins.' })
  after?: string | null;
}
