import type { IsoDate } from '@vesting/domain';
import type { CodedCell, CodedRow } from './coded.js';
import type { SheetColumns } from './row-reader.js';

/** How each row of a format says when the file was true; the last date that one of them gives is the file's. */
export interface DatedByRows {
  field: string;
  dateOf(cell: CodedCell, sent: IsoDate): IsoDate | undefined;
}

export interface DatedSheet extends Omit<SheetColumns, 'map'> {
  rows(): AsyncIterable<CodedRow>;
}

/** A date so long after the sender's is a slip of the pen; believed, it would outrank every later file. */
const YEARS_AHEAD = 10;
const FIRST_YEAR = 1990;
const YEAR_ENDS = '-03-31';

export const lastLikelyYear = (sent: IsoDate): number => Number(sent.slice(0, 4)) + YEARS_AHEAD;

export const isLikelyYear = (year: number, sent: IsoDate): boolean =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= lastLikelyYear(sent);

/** SSDA903: the year for which a row was returned. */
export const BY_YEAR: DatedByRows = {
  field: 'year',
  dateOf: (cell, sent) =>
    typeof cell === 'string' && isLikelyYear(Number(cell), sent) ? `${cell}${YEAR_ENDS}` : undefined,
};

/** Client level data: the end of the period for which a row was sent. */
export const BY_PERIOD_END: DatedByRows = {
  field: 'periodEnd',
  dateOf: (cell, sent) => {
    const date = cell !== null && typeof cell === 'object' && 'd' in cell ? cell.d[0] : cell;
    const limit = `${String(lastLikelyYear(sent))}-12-31`;
    return typeof date === 'string' && date <= limit ? date : undefined;
  },
};

/** The date that the rows of these sheets give; undefined when none of them has one that can be. */
export async function lastDate(
  sheets: readonly DatedSheet[],
  { field, dateOf }: DatedByRows,
  sent: IsoDate,
): Promise<IsoDate | undefined> {
  let last: IsoDate | undefined;
  for (const { columns, fields, rows } of sheets) {
    const at = fields.has(field) ? columns.get(field)?.at : undefined;
    if (at === undefined) continue;
    for await (const { cells } of rows()) {
      const date = dateOf(cells[at] ?? null, sent);
      if (date !== undefined && date > (last ?? '')) last = date;
    }
  }
  return last;
}
