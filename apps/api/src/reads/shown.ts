import {
  extentOf,
  isStaffMasked,
  readsRows,
  refusalToRead,
  type Actor,
  type CaseFacts,
  type DataClass,
} from '@vesting/domain';
import { forbidden } from '../graphql/errors.js';
import { FIELD_CLASSES, type FieldClass } from '../graphql/field-classes.js';

/** Whether the actor, who may see the record, may see this field of it. */
export function readsField(actor: Actor, fieldClass: FieldClass): boolean {
  if (fieldClass === 'RECORD') return true;
  if (fieldClass === 'IDENTITY') return readsRows(actor, 'STAFF') && !isStaffMasked(actor);
  return fieldClass === 'TOTALS' || fieldClass === 'STRUCTURE'
    ? extentOf(actor, fieldClass) !== 'NONE'
    : readsRows(actor, fieldClass);
}

/** Names of the fields of a type that are hidden from the actor. */
export const maskedFieldsOf = (actor: Actor, typeName: string): string[] =>
  Object.entries(FIELD_CLASSES[typeName] ?? {})
    .filter(([, fieldClass]) => !readsField(actor, fieldClass))
    .map(([name]) => name)
    .sort();

/** A record as its reader may see it, and the records within it, for what leaves by another way than GraphQL. */
export function shownTo<Record extends object>(actor: Actor, record: Record): Record {
  const { __typename: typeName } = record as { __typename?: string };
  const masked = new Set(typeName === undefined ? [] : maskedFieldsOf(actor, typeName));
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      masked.has(name) ? null : isRecord(value) ? shownTo(actor, value) : value,
    ]),
  ) as Record;
}

/** Whether a value is a record whose fields have classes. */
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(FIELD_CLASSES, (value as { __typename?: string }).__typename ?? '');

/**
 * Refuses to filter, sort or group by what the actor may not see: an answer that follows it would betray it.
 * `uses`: what the request goes by, with the class of it.
 */
export function refuseHidden(
  actor: Actor,
  uses: readonly (readonly [asked: unknown, what: FieldClass])[],
): void {
  for (const [asked, what] of uses)
    if (asked !== undefined && asked !== null && asked !== false && !readsField(actor, what))
      throw forbidden(
        `${refusalToRead(actor, classOfRefusal(what))} A list cannot be filtered or sorted by it.`,
      );
}

const classOfRefusal = (fieldClass: FieldClass): DataClass =>
  fieldClass === 'IDENTITY' || fieldClass === 'RECORD' ? 'STAFF' : fieldClass;

/** Facts of a case that are as sensitive as the fields made of them. */
const SENSITIVE_FACTS: ReadonlySet<string> = new Set<keyof CaseFacts>([
  'livingArea',
  'areaProtected',
  'hearingOn',
  'legalStatus',
  'inEnquiry',
  'inProceedings',
  'noHome',
  'strands',
  'ties',
  'disabled',
]);

export const readsFact = (actor: Actor, name: string): boolean =>
  !SENSITIVE_FACTS.has(name) || readsField(actor, 'SENSITIVE');
