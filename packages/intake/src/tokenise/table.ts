import type { CodedCell } from '../coded.js';
import type { RowCoder } from '../code-row.js';
import { cellText, type RawRow, type RawSheet } from '../containers/sheet.js';
import type { Located } from '../locate.js';
import type { ColumnMap } from '../maps/map.js';
import { statedIn } from '../title-dates.js';
import { namesSomebody } from '../tripwire.js';
import { written, writtenArea } from '../written.js';

/** A row as it is written: its number and its cells. */
export interface WrittenRow {
  row: number;
  cells: readonly (string | null)[];
}

/** Stands where only that something stood is kept. */
export const SOMETHING = '#';
/** Read as blank everywhere, and yet a row with it is not empty. */
export const NOTHING = '#N/A';

/** What is written for a coded cell of a column. */
export const textOf = (column: ColumnMap, cell: CodedCell, seal: string): string | null =>
  column.type === 'POSTCODE' && typeof cell === 'string' ? writtenArea(cell, seal) : written(cell, seal);

/** The rows of a recognised sheet: its headings, the date in its titles, and of the rest what may be kept. */
export async function* tokenisedRows(
  { sheet, headerRow, map, places, width }: Located,
  coder: RowCoder,
  seal: string,
): AsyncGenerator<WrittenRow> {
  for await (const raw of sheet.rows()) {
    const { row } = raw;
    if (row < headerRow) yield { row, cells: [statedIn(raw.cells) ?? SOMETHING] };
    else if (row === headerRow) yield { row, cells: raw.cells.map(heading) };
    else {
      const { cells: coded, wide = false } = await coder.code(raw);
      const cells = Array.from<string | null>({ length: width }).fill(null);
      for (const [at, column] of map.columns.entries()) {
        const place = places.get(column.field);
        if (place !== undefined) cells[place] = textOf(column, coded[at] ?? null, seal);
      }
      if (!cells.some((cell) => cell !== null)) cells[Math.min(...places.values())] = NOTHING;
      yield { row, cells: wide ? [...cells, SOMETHING] : cells };
    }
  }
}

/** Headings tell what a file is; one that names somebody is none. */
function heading(cell: RawRow['cells'][number]): string | null {
  const text = cellText(cell);
  return text === '' || namesSomebody(text) ? null : text;
}

/** The rows of a sheet that is not read: that they are there, or the date that a title gives. */
export async function* otherRows(sheet: RawSheet, counts: boolean): AsyncGenerator<WrittenRow> {
  for await (const { row, cells } of sheet.rows()) {
    const said = counts ? SOMETHING : statedIn(cells);
    if (said !== undefined) yield { row, cells: [said] };
  }
}
