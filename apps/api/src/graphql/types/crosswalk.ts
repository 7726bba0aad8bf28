import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import { Body } from './body.js';
import { ItemKind } from './enums.js';
import { RecordSource } from './identity.js';
import { Account } from './ledger.js';
import type { Linked } from './linked.js';

@ObjectType({
  description:
    'From an old identifier to where its item goes in a plan. A records system re-keys by it: a case that arrives without its old reference counts as a new one.',
})
export class CrosswalkEntry {
  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => Body, { description: 'The predecessor that knows the item by this identifier.' })
  knownTo!: Linked<Body>;

  @Field(() => String, {
    description:
      "Of cases and workers the keyed token of the predecessor's identifier, as in ExternalRecord.token; of other kinds the code that its files give.",
  })
  externalId!: string;

  @Field(() => String, {
    description: 'Reference of the record; another than `reference` when it was merged.',
  })
  recordReference!: string;

  @Field(() => [RecordSource])
  sources!: RecordSource[];

  @Field(() => ID, { description: 'Id of the item, the same in every baseline and plan.' })
  itemId!: string;

  @Field(() => Body, { description: 'The predecessor whose item it is.' })
  from!: Linked<Body>;

  @Field(() => String)
  reference!: string;

  @Field(() => Int, { description: 'Divisible items have a line for each part.' })
  part!: number;

  @Field(() => Account)
  destination!: Linked<Account>;

  @Field(() => GraphQLDate)
  effectiveFrom!: string;

  @Field(() => String, {
    description: 'The reference to carry: unique among the items of its kind at the destination.',
  })
  carries!: string;
}
