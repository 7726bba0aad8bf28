import { badInput } from '../graphql/errors.js';

export const PAGE_DEFAULT = 50;
export const PAGE_LARGEST = 500;

/** How a list is sorted: expressions with their direction. A unique one must come last. */
export interface SortTerm {
  sql: string;
  direction: 'ASC' | 'DESC';
  /** What a keyset cursor compares with; all terms need one for the list to be read by keyset. */
  keyset?: string;
}

/**
 * Where a page begins. The order by reference is read by keyset: no row is missed or seen twice when others
 * change meanwhile, and the last page costs what the first does. Other orders are read by offset.
 */
export type Position =
  { kind: 'START' } | { kind: 'KEYSET'; values: string[] } | { kind: 'OFFSET'; offset: number };

/** Rows asked for, refused above the published limit. */
export function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return PAGE_DEFAULT;
  if (first < 1 || first > PAGE_LARGEST) throw badInput(`first must be between 1 and ${PAGE_LARGEST}.`);
  return first;
}

const MARK = { KEYSET: 'k', OFFSET: 'o' } as const;

export const writeCursor = (order: string, position: Exclude<Position, { kind: 'START' }>): string =>
  Buffer.from(
    JSON.stringify([
      MARK[position.kind],
      order,
      ...(position.kind === 'KEYSET' ? position.values : [position.offset]),
    ]),
  ).toString('base64url');

/** Reads a cursor back. A cursor of another list or order is refused, for it would skip records silently. */
export function readCursor(order: string, cursor: string | null | undefined, keys: number): Position {
  if (cursor === null || cursor === undefined) return { kind: 'START' };
  const [mark, of, ...values] = parse(cursor);
  if (of === order) {
    if (mark === MARK.KEYSET && values.length === keys && values.every((value) => typeof value === 'string'))
      return { kind: 'KEYSET', values: values as string[] };
    const [offset] = values;
    if (
      mark === MARK.OFFSET &&
      values.length === 1 &&
      Number.isSafeInteger(offset) &&
      (offset as number) >= 0
    )
      return { kind: 'OFFSET', offset: offset as number };
  }
  throw badInput('after is not a cursor of this list in this order.');
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Refuses a cursor whose values are not of the list's keys: the database would call it a fault. */
export function requireKeys(values: readonly string[], sort: readonly SortTerm[]): void {
  if (values.some((value, index) => sort[index]?.keyset === 'uuid' && !UUID.test(value)))
    throw badInput('after is not a cursor of this list in this order.');
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor.slice(0, 2000), 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
