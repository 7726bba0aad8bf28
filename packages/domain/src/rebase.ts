import { largestRemainder } from './shares.js';

/** What became of an item between two readings of the register. */
export const REGISTER_CHANGES = ['NEW', 'GONE', 'MERGED', 'MOVED', 'CHANGED'] as const;
/** MERGED: one with another, which stands for it. MOVED: its area or its responsible body differs. CHANGED: another fact. */
export type RegisterChange = (typeof REGISTER_CHANGES)[number];

/** What a rebase did to an item of the plan. KEPT: nothing, though the facts behind a person's decision differ. */
export const REBASE_EFFECTS = [
  'NEW',
  'GONE',
  'MERGED',
  'MOVED',
  'AMOUNT',
  'RELEASED',
  'REALLOCATED',
  'KEPT',
] as const;
export type RebaseEffect = (typeof REBASE_EFFECTS)[number];

export const DECISIONS = ['DESTINATION', 'ALLOCATION', 'LOCK'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Facts that say where an item is; with another value it has moved. */
export const PLACE_FACTS = ['responsibleArea', 'noHome', 'areaServed', 'base'] as const;

/** Facts that are news and no ground of any decision. */
export const NEWS_ONLY_FACTS = ['lastSeenOn', 'number'] as const;

/** Names, beside facts, under which a difference is listed. */
export const MEASURE_FIELD = 'measure';
export const DIVISIBLE_FIELD = 'divisible';
export const BODY_FIELD = 'body';

const ROUTED: ReadonlySet<string> = new Set([...PLACE_FACTS, BODY_FIELD, DIVISIBLE_FIELD, 'service']);
const NEWS: ReadonlySet<string> = new Set(NEWS_ONLY_FACTS);

/** Whether a person's decision rests on what changed. */
export const questionsDecision = (fields: readonly string[]): boolean =>
  fields.some((field) => !NEWS.has(field));

/** One part of a destination, whatever else is known of it. */
interface Part {
  part: number;
  measure: number;
}

export interface RebasedItem<P extends Part> {
  measure: number;
  divisible: boolean;
  /** Facts and measures that differ; null: the item is new. */
  fields: readonly string[] | null;
  /** Whether a person decided anything about it: her decisions stay. */
  decidedByPerson: boolean;
  /** Its destination in the plan so far. */
  before: readonly P[];
  /** Where its route sends it now. */
  route: readonly P[];
}

/**
 * Where an item of a plan goes when the plan moves to a later baseline: a new one by its route; a moved one by
 * its route, unless a person decided about it; every other stays where it is, with the measure of now.
 */
export function rebasedDestination<P extends Part>({
  measure,
  divisible,
  fields,
  decidedByPerson,
  before,
  route,
}: RebasedItem<P>): readonly P[] {
  if (fields === null || before.length === 0) return route;
  const fits = divisible || before.length === 1;
  if (!fits || (!decidedByPerson && fields.some((field) => ROUTED.has(field)))) return route;
  return resized(before, measure);
}

/** The same accounts with the measure of now, shared as before; a part that would come to nothing is left out. */
function resized<P extends Part>(parts: readonly P[], measure: number): readonly P[] {
  const sum = parts.reduce((all, part) => all + part.measure, 0);
  if (sum === measure) return parts;
  if (parts.length === 1 || sum === 0) return parts.slice(0, 1).map((part) => ({ ...part, measure }));
  const measures = largestRemainder(
    measure,
    parts.map((part) => part.measure),
  );
  return parts
    .map((part, index) => ({ ...part, measure: measures[index] ?? 0 }))
    .filter((part) => part.measure > 0)
    .map((part, index) => ({ ...part, part: index }));
}
