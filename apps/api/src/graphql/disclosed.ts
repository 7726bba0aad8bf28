import { isOfPeople, type ItemKind } from '@vesting/domain';
import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { OfItem } from '../reads/item-rows.js';
import type { NamesOthers } from '../reads/names.js';
import { isRecord } from '../reads/shown.js';
import type { OperationContext } from './context.js';
import { FIELD_CLASSES } from './field-classes.js';
import { itemKeyOf, keyOf } from './global-id.js';

type Ids = readonly (string | null | undefined)[];
type Tells = (record: object) => Ids;
const of =
  <Row>(ids: (row: Row) => Ids): Tells =>
  (record) =>
    ids(record as Row);

const person = ({ itemId }: OfItem): string | null => itemId;
interface Kind {
  kind: ItemKind;
}
interface Item extends Kind {
  id: string;
}
const known = ({ kind, id }: Item): string | null | undefined => (isOfPeople(kind) ? itemKeyOf(id) : null);

/** Of each type that tells of a person: the items that a record of it tells of. */
const TELLS: Readonly<Record<string, Tells>> = {
  Case: of<OfItem>((row) => [person(row)]),
  Worker: of<OfItem>((row) => [person(row)]),
  PlannedCase: of<{ case: OfItem }>((row) => [person(row.case)]),
  PlannedWorker: of<{ worker: OfItem }>((row) => [person(row.worker)]),
  Caseload: of<{ worker: OfItem }>((row) => [person(row.worker)]),
  ReceivedItem: of<OfItem>((row) => [person(row)]),
  RegisterRecord: of<Item>((row) => [known(row)]),
  IdentityDecision: of<Record<'survivor' | 'merged', Item>>(({ survivor, merged }) => [
    known(survivor),
    known(merged),
  ]),
  LikelySame: of<Record<'first' | 'second', Item>>(({ first, second }) => [known(first), known(second)]),
  ChangedItem: of<Item>((row) => [known(row)]),
  RebaseChange: of<Item & NamesOthers>((row) => [known(row), ...row.names]),
  CrosswalkEntry: of<Kind & { itemId: string }>(({ kind, itemId }) => [known({ kind, id: itemId })]),
  // Its id is of a planned case or worker, or of what is no person.
  Change: of<NamesOthers & { itemId: string | null }>(({ itemId, names }) => [
    itemId && keyOf(itemId, 'PlannedCase', 'PlannedWorker') && itemKeyOf(itemId),
    ...names,
  ]),
  LockConflict: of<NamesOthers & { locks: OfItem[] }>(({ locks, names }) => [...locks.map(person), ...names]),
  SetLock: of<OfItem>((row) => [person(row)]),
  Explanation: of<NamesOthers & { case: { case: OfItem } }>((row) => [person(row.case.case), ...row.names]),
  Alternative: of<{ worker: OfItem }>((row) => [person(row.worker)]),
  Exchange: of<{ case: OfItem; worker: OfItem }>((row) => [person(row.case), person(row.worker)]),
  WhyNot: of<{ worker: OfItem }>((row) => [person(row.worker)]),
  SkippedItem: of<{ item: Item | null }>(({ item }) => [item && isOfPeople(item.kind) ? item.id : null]),
  ProposalChange: of<NamesOthers & { case: OfItem }>((row) => [person(row.case), ...row.names]),
};

/**
 * Types that tell of no person by themselves: of posts, files and commands, and what is reached only through a
 * record that is noted already.
 */
const TELLS_OF_NOBODY: ReadonlySet<string> = new Set(
  `Post Import ImportReport RowFault Question Command Proposal
   Fact Family RecordSource ExternalRecord Lock ExplanationTerm WithoutWorker Binding`.split(/\s+/),
);

/** The record within a record that is noted with it. */
const THE_SAME: ReadonlySet<string> = new Set([
  'PlannedCase.case',
  'PlannedWorker.worker',
  'Caseload.worker',
  'Explanation.case',
]);

/** Fields that say who somebody is without answering with her record: the property that holds it. */
const NAMES: Readonly<Record<string, string>> = { 'Case.heldBy': 'worker' };

/** Notes the people of a record, whichever of the contract's types it is of. */
export function noteRecord(people: Set<string>, typeName: string, record: object): void {
  for (const id of TELLS[typeName]?.(record) ?? []) if (id) people.add(id);
}

const ownType = (record: object): string => (record as { __typename?: string }).__typename ?? '';

/** Notes the people of a record, and of the records within it, that leave as they are and not field by field. */
export function noteWhole(people: Set<string>, record: object): void {
  noteRecord(people, ownType(record), record);
  for (const value of Object.values(record)) if (isRecord(value)) noteWhole(people, value);
}

function note(people: Set<string>, typeName: string, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null) return;
  if (Array.isArray(answer)) for (const each of answer) note(people, typeName, each);
  else noteRecord(people, typeName === 'Node' ? ownType(answer) : typeName, answer);
}

/**
 * Notes at every field by which a person's record comes into an answer whose it is, list, edge and node alike. Throws
 * when a type that holds records does not say of whom.
 */
export function noteDisclosed(schema: GraphQLSchema): void {
  for (const typeName of Object.keys(FIELD_CLASSES))
    if (!TELLS[typeName] && !TELLS_OF_NOBODY.has(typeName))
      throw new Error(`nothing says of whom a ${typeName} tells`);
  for (const type of Object.values(schema.getTypeMap())) {
    // A page is noted by the field that answers with it.
    if (!isObjectType(type) || /^__|(Connection|Edge)$/.test(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const { name } = getNamedType(field.type);
      const told = name.replace(/Connection$/, '');
      const named = NAMES[`${type.name}.${field.name}`];
      if (named) noteNamed(field as GraphQLField<unknown, OperationContext>, named);
      if ((TELLS[told] || told === 'Node') && !THE_SAME.has(`${type.name}.${field.name}`))
        noteField(field as GraphQLField<unknown, OperationContext>, told, told !== name);
    }
  }
}

function noteField(field: GraphQLField<unknown, OperationContext>, typeName: string, page: boolean): void {
  const { resolve = defaultFieldResolver } = field;
  const noted = ({ reads }: OperationContext, answer: unknown): unknown => {
    note(reads.people, typeName, page ? (answer as { nodes?: unknown } | null)?.nodes : answer);
    return answer;
  };
  field.resolve = (source, args, context, info) => {
    const answer = resolve(source, args, context, info);
    return answer instanceof Promise ? answer.then((value) => noted(context, value)) : noted(context, answer);
  };
}

function noteNamed(field: GraphQLField<unknown, OperationContext>, property: string): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const answer = resolve(source, args, context, info);
    if (answer !== null) note(context.reads.people, 'Worker', (source as Record<string, unknown>)[property]);
    return answer;
  };
}
