import { cellText, type Cell, type RawSheet, type StatedAsAt } from './containers/sheet.js';
import { readDate } from './dates.js';
import type { Located } from './locate.js';

/** How people say the date on which a list was true, and the date after it. */
const STATED =
  /\b(?:as at|as of|position at|snapshot(?: date)?|date of (?:extract|snapshot)|extract(?:ed)?(?: date| on)?)\b[\s:,-]*((?:\d{4}-\d{1,2}-\d{1,2})|(?:\d{1,2}[/.]\d{1,2}[/.]\d{4})|(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4}))/iu;
/** True for a sheet that may say in its first rows as at when the workbook was true. */
export const isTitleSheet = (name: string): boolean => TITLE_SHEET.test(name);
const TITLE_SHEET = /front|cover|title/iu;
const FIRST_ROWS = 30;

/** The words of a row that say a date on which the file was true, and no others. */
export const statedIn = (cells: readonly Cell[]): string | undefined =>
  STATED.exec(cells.map(cellText).join(' '))?.[0];

/**
 * Dates that the titles above the headers, or a front sheet, give for the whole workbook. Different dates
 * contradict each other, and are asked.
 */
export async function titleDates(
  sheets: readonly RawSheet[],
  located: readonly Located[],
): Promise<StatedAsAt> {
  const dates = new Set<string>();
  const headers = new Map(located.map(({ sheet, headerRow }) => [sheet, headerRow]));
  for (const sheet of sheets) {
    const until = headers.get(sheet) ?? (isTitleSheet(sheet.name) ? FIRST_ROWS : 0);
    if (until <= 1) continue;
    for await (const { row, cells } of sheet.rows()) {
      if (row >= until) break;
      const found = STATED.exec(cells.map(cellText).join(' '))?.[1];
      const plain = found?.replace(/(?<=\d)(?:st|nd|rd|th)|,/giu, '');
      const reading = plain === undefined ? undefined : readDate(plain, 'DMY');
      if (reading?.kind === 'DATE') dates.add(reading.iso);
    }
  }
  return [...dates].sort();
}
