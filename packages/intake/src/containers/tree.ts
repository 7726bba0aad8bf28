import type { TreeList, TreeShape } from '../maps/shape.js';
import { sealIn, showsMonthFirst } from '../written.js';
import type { Records, Tree } from './records.js';
import type { Cell, RawRow, RawSheet } from './sheet.js';

/** Limits that no honest record comes near; beyond them a file is refused, so that memory stays bounded. */
export const DEEPEST = 64;
export const MOST_PARTS_OF_A_RECORD = 50_000;
export const LONGEST_TEXT = 1024 * 1024;

/** A nested file that cannot be read, with the place and what to do, in words for the sender. */
export class TreeFault extends Error {}

/** Control characters and halves of characters, which no store of text takes. */
const UNSTORABLE = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]`, 'u');

/**
 * The lists of a nested file as sheets. Every record is read once here, so that a damaged file is refused
 * before any row of it is used; then each sheet streams.
 * @throws TreeFault when the file is damaged
 */
export async function sheetsOf(shape: TreeShape, records: Records): Promise<RawSheet[]> {
  const monthFirst = new Map(shape.lists.map(({ name }) => [name, new Set<number>()]));
  const seals = new Set<string>();
  for await (const record of records())
    for (const list of shape.lists)
      for (const cells of rowsOf(record, list))
        for (const [place, cell] of cells.entries()) {
          if (typeof cell !== 'string') continue;
          if (UNSTORABLE.test(cell) || !isWellFormed(cell))
            throw new TreeFault('The file contains control characters. Export it again as UTF-8.');
          if (showsMonthFirst(cell)) monthFirst.get(list.name)?.add(place);
          const seal = sealIn(cell);
          if (seal !== undefined) seals.add(seal);
        }
  return shape.lists.map((list) => ({
    name: list.name,
    monthFirst: monthFirst.get(list.name) ?? new Set(),
    seals,
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
  for (const chain of chainsOf(record, list.path)) {
    if ('leaf' in chain) yield Object.keys(list.columns).map(() => null);
    else if (list.when === undefined || valueAt(chain.trees, list.when) !== null)
      yield Object.values(list.columns).map((place) => valueAt(chain.trees, place));
  }
}

/** The place of a text among those of one name. */
export interface Leaf {
  among: readonly (Tree | string)[];
  at: number;
}

/** Every way from the record to a row, or the text that stands in place of what should be a row. */
export function chainsOf(
  record: Tree,
  path: readonly string[],
): Generator<{ trees: readonly Tree[] } | { leaf: Leaf }> {
  return chains([record], path);
}

function* chains(
  trees: readonly Tree[],
  path: readonly string[],
): Generator<{ trees: readonly Tree[] } | { leaf: Leaf }> {
  const [name, ...rest] = path;
  if (name === undefined) return yield { trees };
  const among = trees.at(-1)?.get(name) ?? [];
  for (const [at, child] of among.entries()) {
    if (typeof child !== 'string') yield* chains([...trees, child], rest);
    else if (child !== '' && rest.length === 0) yield { leaf: { among, at } };
  }
}

/** The value of a row at one of the places, the first that is filled. */
export function valueAt(chain: readonly Tree[], places: string): string | null {
  const leaves = leavesAt(chain, places);
  return leaves.length === 0 ? null : leaves.map(({ among, at }) => String(among[at])).join(';');
}

/** Where the texts of that value stand. */
export function leavesAt(chain: readonly Tree[], places: string): Leaf[] {
  for (const place of places.split('|')) {
    const leaves = leavesOf(chain, place);
    if (leaves.length > 0) return leaves;
  }
  return [];
}

function leavesOf(chain: readonly Tree[], place: string): Leaf[] {
  const [, depth, names = ''] = /^(?:(\d):)?(.*)$/u.exec(place) ?? [];
  const from = depth === undefined ? chain.at(-1) : chain[Number(depth)];
  const path = names.split('/');
  const last = path.pop() ?? '';
  let found: Tree[] = from ? [from] : [];
  for (const name of path)
    found = found.flatMap((tree) => (tree.get(name) ?? []).filter((node) => typeof node !== 'string'));
  return found.flatMap((tree) => {
    const among = tree.get(last) ?? [];
    return among.flatMap((node, at) => (typeof node === 'string' && node !== '' ? [{ among, at }] : []));
  });
}
