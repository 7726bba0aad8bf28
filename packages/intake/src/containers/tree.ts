import { isMonthFirstOnly } from '../dates.js';
import type { TreeList, TreeShape } from '../maps/shape.js';
import type { Cell, RawRow, RawSheet } from './sheet.js';

/** A record of a nested file: each name with all that stands under it, in the order of the file. */
export type Tree = ReadonlyMap<string, readonly (Tree | string)[]>;

/** Limits that no honest record comes near; beyond them a file is refused, so that memory stays bounded. */
export const DEEPEST = 64;
export const MOST_PARTS_OF_A_RECORD = 50_000;
export const LONGEST_TEXT = 1024 * 1024;

/** A nested file that cannot be read, with the place and what to do, in words for the sender. */
export class TreeFault extends Error {}

/** Streams the records of a file from its beginning, as often as it is called. */
export type Records = () => AsyncIterable<Tree>;

const LONGEST_DATE = 30;
/** Control characters and halves of characters, which no store of text takes. */
const UNSTORABLE = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]`, 'u');

/**
 * The lists of a nested file as sheets. Every record is read once here, so that a damaged file is refused
 * before any row of it is used; then each sheet streams.
 * @throws TreeFault when the file is damaged
 */
export async function sheetsOf(shape: TreeShape, records: Records): Promise<RawSheet[]> {
  const monthFirst = new Map(shape.lists.map(({ name }) => [name, new Set<number>()]));
  for await (const record of records())
    for (const list of shape.lists)
      for (const cells of rowsOf(record, list))
        for (const [place, cell] of cells.entries()) {
          if (typeof cell !== 'string') continue;
          if (UNSTORABLE.test(cell) || !isWellFormed(cell))
            throw new TreeFault('The file contains control characters. Export it again as UTF-8.');
          if (cell.length <= LONGEST_DATE && isMonthFirstOnly(cell)) monthFirst.get(list.name)?.add(place);
        }
  return shape.lists.map((list) => ({
    name: list.name,
    monthFirst: monthFirst.get(list.name) ?? new Set(),
    rows: () => rows(list, records),
  }));
}

const isWellFormed = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

/** The names of the columns as row 0; below it the rows are numbered within their list. */
async function* rows(list: TreeList, records: Records): AsyncGenerator<RawRow> {
  yield { row: 0, cells: Object.keys(list.columns) };
  let row = 0;
  for await (const record of records())
    for (const cells of rowsOf(record, list)) {
      row += 1;
      yield { row, cells };
    }
}

function* rowsOf(record: Tree, list: TreeList): Generator<Cell[]> {
  for (const chain of chains([record], list.path)) {
    if (chain === undefined) yield Object.keys(list.columns).map(() => null);
    else if (list.when === undefined || valueAt(chain, list.when) !== null)
      yield Object.values(list.columns).map((place) => valueAt(chain, place));
  }
}

/** Every way from the record to a row; undefined where text stands in place of what should be a row. */
function* chains(chain: readonly Tree[], path: readonly string[]): Generator<readonly Tree[] | undefined> {
  const [name, ...rest] = path;
  if (name === undefined) return yield chain;
  for (const child of chain.at(-1)?.get(name) ?? []) {
    if (typeof child !== 'string') yield* chains([...chain, child], rest);
    else if (child !== '' && rest.length === 0) yield undefined;
  }
}

function valueAt(chain: readonly Tree[], places: string): string | null {
  for (const place of places.split('|')) {
    const value = valueOf(chain, place);
    if (value !== null) return value;
  }
  return null;
}

function valueOf(chain: readonly Tree[], place: string): string | null {
  const [, depth, names = ''] = /^(?:(\d):)?(.*)$/u.exec(place) ?? [];
  const from = depth === undefined ? chain.at(-1) : chain[Number(depth)];
  let found: (Tree | string)[] = from ? [from] : [];
  for (const name of names.split('/'))
    found = found.flatMap((node) => (typeof node === 'string' ? [] : (node.get(name) ?? [])));
  const texts = found.filter((node): node is string => typeof node === 'string' && node !== '');
  return texts.length === 0 ? null : texts.join(';');
}
