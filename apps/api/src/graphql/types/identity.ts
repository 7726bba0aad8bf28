import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { Body } from './body.js';
import { IdentityVerdict, ItemKind, Likeness } from './enums.js';
import type { Linked } from './linked.js';
import { UserError } from './register-mutations.js';

@ObjectType({ description: 'A case or a worker as one record of one council has it.' })
export class RegisterRecord {
  @Field(() => ID, { description: 'Id of the case or worker.' })
  id!: string;

  @Field(() => ItemKind)
  kind!: ItemKind;

  @Field(() => String)
  reference!: string;

  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => String, { description: 'What tells it from others, in codes and dates.' })
  summary!: string;
}

@ObjectType({
  description:
    "What a person decided of two records. SAME: they are one item, with the survivor's id, also for every later file. It is never deleted, only taken back.",
})
export class IdentityDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => IdentityVerdict)
  verdict!: IdentityVerdict;

  @Field(() => RegisterRecord, { description: 'Stands for both while the decision holds.' })
  survivor!: Linked<RegisterRecord>;

  @Field(() => RegisterRecord)
  merged!: Linked<RegisterRecord>;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  actor!: string;

  @Field(() => GraphQLDateTime)
  at!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was taken back; null: it holds.' })
  undoneAt?: string | null;

  @Field(() => String, { nullable: true })
  undoneBy?: string | null;

  @Field(() => String, { nullable: true })
  undoReason?: string | null;
}

@ObjectType({ description: 'Two records that look as if they were of one person. A person decides.' })
export class LikelySame {
  @Field(() => Likeness)
  likeness!: Likeness;

  @Field(() => String, { description: 'Why they look alike.' })
  sentence!: string;

  @Field(() => RegisterRecord)
  first!: Linked<RegisterRecord>;

  @Field(() => RegisterRecord)
  second!: Linked<RegisterRecord>;
}

@ObjectType({ description: 'A format that named a record, and the latest date for which it did.' })
export class RecordSource {
  @Field(() => String)
  format!: string;

  @Field(() => GraphQLDate)
  asAt!: string;
}

@ObjectType({
  description:
    'An identifier under which one council knows the person. All of them stay, also of merged records.',
})
export class ExternalRecord {
  @Field(() => Body)
  body!: Linked<Body>;

  @Field(() => String, { description: 'Reference of the record itself.' })
  reference!: string;

  @Field(() => String, {
    description:
      "Keyed token of the council's identifier: HMAC-SHA-256 with the key of the register, which whoever holds both can compute. The identifier itself is not kept.",
  })
  token!: string;

  @Field(() => [RecordSource])
  sources!: RecordSource[];

  @Field(() => IdentityDecision, {
    nullable: true,
    description: 'The decision that joins it with this item; null: its own record.',
  })
  decision?: Linked<IdentityDecision> | null;
}

@InputType({ description: 'The survivor keeps its id and reference and stands for both.' })
export class MergeItemsInput {
  @Field(() => ID, { description: 'Id of a case or worker.' })
  survivorId!: string;

  @Field(() => ID)
  mergedId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class TellApartInput {
  @Field(() => ID, { description: 'Id of a case or worker.' })
  firstId!: string;

  @Field(() => ID)
  secondId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

@InputType()
export class UnmergeItemsInput {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class IdentityPayload {
  @Field(() => IdentityDecision, { nullable: true })
  decision?: Linked<IdentityDecision> | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
