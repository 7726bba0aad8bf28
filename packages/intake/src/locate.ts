import { cellText, type RawSheet } from './containers/sheet.js';
import type { DateOrder } from './dates.js';
import type { ColumnMap, SheetMap } from './maps/map.js';
import { folded } from './normalise.js';
import type { Ask, Session } from './session.js';
import { showsMonthFirst } from './written.js';

/** Titles and notes may stand above the header. */
export const HEADER_WITHIN = 12;

/** A sheet recognised: its map, the row of its header, and the place of each column that is read. */
export interface Located {
  sheet: RawSheet;
  map: SheetMap;
  headerRow: number;
  places: ReadonlyMap<string, number>;
  columns: ReadonlyMap<string, ColumnMap>;
  width: number;
}

export type Location = Located | { duplicate: string } | undefined;

/** Finds the header of a sheet and which of the maps it fits: the one with the most columns present. */
export async function locate(sheet: RawSheet, maps: readonly SheetMap[]): Promise<Location> {
  let seen = 0;
  for await (const { row, cells } of sheet.rows()) {
    if ((seen += 1) > HEADER_WITHIN) return undefined;
    const headings = cells.map((cell) => folded(cellText(cell)));
    const fitting = maps.flatMap((map) => fit(map, headings) ?? []);
    const best = fitting.sort((a, b) => b.places.size - a.places.size)[0];
    if (!best) continue;
    if (best.duplicate !== undefined) return { duplicate: best.duplicate };
    const { map, places } = best;
    const columns = new Map(map.columns.map((column) => [column.field, column]));
    return { sheet, map, headerRow: row, places, columns, width: headings.length };
  }
  return undefined;
}

function fit(
  map: SheetMap,
  headings: readonly string[],
): { map: SheetMap; places: Map<string, number>; duplicate?: string } | undefined {
  const places = new Map<string, number>();
  let duplicate: string | undefined;
  for (const column of map.columns) {
    if (map.only?.has(column.field) === false) continue;
    const { own, all } = namesOf(column);
    const exact = headings.indexOf(own);
    const found = headings.flatMap((heading, at) => (heading !== '' && all.has(heading) ? [at] : []));
    if (headings.filter((heading) => heading === own).length > 1) duplicate = column.name;
    const place = exact >= 0 ? exact : found[0];
    if (place !== undefined) places.set(column.field, place);
  }
  if (map.never?.some((field) => places.has(field))) return undefined;
  if (!map.signature.every((field) => places.has(field))) return undefined;
  if (map.anyOf && !map.anyOf.some((field) => places.has(field))) return undefined;
  return { map, places, ...(duplicate === undefined ? {} : { duplicate }) };
}

/** A column's headings, folded once: every file is compared with every column of every format. */
const FOLDED = new WeakMap<ColumnMap, { own: string; all: ReadonlySet<string> }>();

function namesOf(column: ColumnMap): { own: string; all: ReadonlySet<string> } {
  const known = FOLDED.get(column);
  if (known) return known;
  const own = folded(column.name);
  const names = { own, all: new Set([own, ...(column.alsoCalled ?? []).map(folded)]) };
  FOLDED.set(column, names);
  return names;
}

const isDateColumn = ({ type }: ColumnMap): boolean => type === 'DATE' || type === 'BIRTH';

/** The question how the dates of a column are written; one for the column, in every file of the body. */
export const dateOrderQuestion = (column: string): Ask => ({
  column,
  rule: 'DATE_ORDER',
  prompt: 'Some dates in this column can only be read month first (12/25/2018). How are its dates written?',
  value: 'date order',
  candidates: [
    { code: 'DMY', label: 'Day first: 03/04/2018 is 3 April' },
    { code: 'MDY', label: 'Month first: 03/04/2018 is 4 March' },
  ],
});

/**
 * How each date column writes its dates. Day first is the English way; in a column that holds a date which can
 * only be month first nothing says which it is: both readings are kept, and a person's answer chooses.
 */
export async function dateOrders(located: Located, session: Session): Promise<Map<string, DateOrder>> {
  const columns = located.map.columns.filter(
    (column) => isDateColumn(column) && located.places.has(column.field),
  );
  const monthFirst = new Set<string>();
  const seen = located.sheet.monthFirst;
  if (seen)
    for (const { field } of columns) if (seen.has(located.places.get(field) ?? -1)) monthFirst.add(field);
  if (columns.length > 0 && !seen)
    for await (const { row, cells } of located.sheet.rows()) {
      if (row <= located.headerRow) continue;
      for (const { field } of columns) {
        const cell = cells[located.places.get(field) ?? -1];
        if (typeof cell === 'string' && showsMonthFirst(cell)) monthFirst.add(field);
      }
    }
  return new Map(
    columns.map(({ field, name }) => {
      const answered = session.answerTo(dateOrderQuestion(name)) !== undefined;
      return [field, answered || monthFirst.has(field) ? 'UNDECIDED' : 'DMY'];
    }),
  );
}
