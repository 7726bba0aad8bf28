import type { CodedCell } from '../coded.js';
import type { RowCoder } from '../code-row.js';
import { datesIn } from '../code-row.js';
import type { Tree } from '../containers/records.js';
import { chainsOf, leavesAt, valueAt, type Leaf } from '../containers/tree.js';
import type { Located } from '../locate.js';
import type { TreeList, TreeShape } from '../maps/shape.js';
import { NOTHING, SOMETHING, textOf } from './table.js';

/** A list of a nested file as it was recognised, and what codes its rows. */
export interface ListCoder {
  located: Located;
  coder: RowCoder;
}

/** What stands in the leaves of a record; every other leaf is emptied. */
export type LeafTexts = ReadonlyMap<readonly (Tree | string)[], ReadonlyMap<number, string>>;

/** Of several texts for one leaf the one that says most stands: each column takes from it what it reads. */
const SAYS_MOST = ['b:', 't:', 'd:', 'v:', 'p:', 'x:'];
const rankOf = (text: string): number => {
  const found = SAYS_MOST.findIndex((letter) => text.startsWith(letter));
  return text === NOTHING ? 9 : text === SOMETHING || text === 'FILLED' ? 8 : found < 0 ? 7 : found;
};

/** Reads a record as its lists do, and says what stays in which of its leaves. */
export async function leafTexts(
  record: Tree,
  { lists }: TreeShape,
  coders: ReadonlyMap<string, ListCoder>,
  seal: string,
): Promise<LeafTexts> {
  const texts = new Map<readonly (Tree | string)[], Map<number, string>>();
  const write = ({ among, at }: Leaf, text: string): void => {
    const known = texts.get(among) ?? new Map<number, string>();
    const before = known.get(at);
    if (before === undefined || rankOf(text) < rankOf(before)) known.set(at, text);
    texts.set(among, known);
  };
  const rows: { chain: readonly Tree[]; list: TreeList; known: ListCoder | undefined }[] = [];
  for (const list of lists)
    for (const chain of chainsOf(record, list.path)) {
      if (!('leaf' in chain)) rows.push({ chain: chain.trees, list, known: coders.get(list.name) });
      else write(chain.leaf, SOMETHING);
    }
  // A birth stands once and is compared with the dates of every row of its record.
  const dates: string[] = [];
  for (const { chain, list, known } of rows) if (known) dates.push(...(await datesOf(chain, list, known)));
  for (const { chain, list, known } of rows) {
    const when = list.when;
    if (when !== undefined) {
      if (valueAt(chain, when) === null) continue;
      for (const leaf of leavesAt(chain, when).slice(0, 1)) write(leaf, SOMETHING);
    }
    if (known) await writeRow(chain, list, known, dates, seal, write);
  }
  return texts;
}

const cellsOf = (chain: readonly Tree[], { columns }: TreeList): (string | null)[] =>
  Object.values(columns).map((place) => valueAt(chain, place));

async function datesOf(
  chain: readonly Tree[],
  list: TreeList,
  { located, coder }: ListCoder,
): Promise<string[]> {
  const { cells } = await coder.code({ row: 1, cells: cellsOf(chain, list) });
  return located.map.columns.flatMap(({ type }, at) => (type === 'DATE' ? datesIn(cells[at] ?? null) : []));
}

async function writeRow(
  chain: readonly Tree[],
  list: TreeList,
  { located, coder }: ListCoder,
  dates: readonly string[],
  seal: string,
  write: (leaf: Leaf, text: string) => void,
): Promise<void> {
  const raw = cellsOf(chain, list);
  const { cells } = await coder.code({ row: 1, cells: raw }, dates);
  const placesInTree = Object.values(list.columns);
  for (const [at, column] of located.map.columns.entries()) {
    const place = located.places.get(column.field);
    if (place === undefined || raw[place] === null) continue;
    const cell: CodedCell = cells[at] ?? null;
    const text = column.type === 'MARK' ? SOMETHING : (textOf(column, cell, seal) ?? NOTHING);
    const [leaf] = leavesAt(chain, placesInTree[place] ?? '');
    if (leaf) write(leaf, text);
  }
}
