import type { IsoDate } from '@vesting/domain';
import type { CodedCell, CodedRow } from './coded.js';
import type { SheetColumns } from './row-reader.js';

/** How each row of a format says when the file was true; the last date that one of them gives is the file's. */
export interface DatedByRows {
  field: string;
  dateOf(cell: CodedCell, sent: IsoDate): IsoDate | undefined;
  /** Field with the day on which what a row is about began, where the file is of a year to 31 March. */
  begins?: string;
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
  begins: 'start',
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

/** More than one row in so many that begins later: the date is wrong, and not the rows. */
const ONE_IN = 10;

/**
 * Dates as at which a file may have been true of which so much begins after the sender's date that this cannot be
 * it: the day of the newest row, and the end of its year. None when the sender's date can be.
 */
export async function datesOfBeginnings(
  sheets: readonly DatedSheet[],
  field: string,
  sent: IsoDate,
): Promise<IsoDate[]> {
  const limit = `${String(lastLikelyYear(sent))}-12-31`;
  let [begun, later] = [0, 0];
  let newest = sent;
  for (const { columns, fields, rows } of sheets) {
    const at = fields.has(field) ? columns.get(field)?.at : undefined;
    if (at === undefined) continue;
    for await (const { cells } of rows()) {
      const cell = cells[at] ?? null;
      if (typeof cell !== 'string' || cell > limit) continue;
      begun += 1;
      if (cell > sent) later += 1;
      if (cell > newest) newest = cell;
    }
  }
  if (later * ONE_IN <= begun) return [];
  const sameYear = `${newest.slice(0, 4)}${YEAR_ENDS}`;
  const yearEnd = newest <= sameYear ? sameYear : `${String(Number(newest.slice(0, 4)) + 1)}${YEAR_ENDS}`;
  return [...new Set([newest, yearEnd])];
}
