import type { IsoDate } from '@vesting/domain';
import type { StatedAsAt } from './containers/sheet.js';

/**
 * A cell as the door lets it in: nothing that names a person is left in it, and yet whatever a person answers
 * later can be read from it. That is why rows that wait for an answer can be kept without their file.
 *
 * - `null`: blank; a text: a label, a code of the column's table, a GSS code, an ISO date or a plain number;
 * - `t`: keyed token of an identifier or a worker; where it is a national registration number also (`n`) the token
 *   that it has in every council;
 * - `v`: keyed token of a value that is not known, or may mean several things (`m`), shown only when it is a
 *   short coded value in which the tripwire finds nobody (`s`);
 * - `d`: a date that is one thing read day first and another read month first;
 * - `b`: a date of birth made coarse, in one reading or in the two of `d`, and (`v`) keyed tokens of the dates as
 *   they were, by which rows of one item, and of no other, can be compared;
 * - `p`: a postcode that gives no area: it crosses a border (`v` is its token), lies elsewhere, or is unknown;
 * - `x`: a fault, raised when the cell is needed: its rule and message, never the value.
 */
export type CodedCell =
  null | string | CodedToken | CodedValue | CodedDates | CodedBirth | CodedPostcode | CodedFault;

export interface CodedToken {
  t: string;
  n?: string;
}
export interface CodedValue {
  v: string;
  m: string[];
  s?: string;
}
export interface CodedDates {
  d: [string | null, string | null];
}
export interface CodedBirth {
  b: (string | null)[];
  v: (string | null)[];
}
export interface CodedPostcode {
  p: 'AMBIGUOUS' | 'ELSEWHERE' | 'NOT_IN_DIRECTORY';
  v: string;
}
export interface CodedFault {
  x: string;
  w: string;
}

/** One row of a recognised sheet, its cells in the order of the map's columns. */
export interface CodedRow {
  /** Place of the sheet in the layout. */
  sheet: number;
  /** Row number as the spreadsheet shows it. */
  row: number;
  /** Rows of one group say something of one item and are read together. */
  group: string;
  cells: CodedCell[];
  /** The row has more cells than the header. */
  wide?: boolean;
}

/** A sheet as it was recognised: enough to read its coded rows again without the file. */
export interface SheetLayout {
  name: string;
  /** Name of the map, as several of a format may have one id; null for a sheet named like a list in which no list was recognised. */
  map: string | null;
  /** Fields whose columns are there. */
  fields: string[];
  /** Heading by field, where a person has matched the columns. */
  headings?: Readonly<Record<string, string>>;
}

/** A file as it was recognised. */
export interface ExtractLayout {
  sheets: SheetLayout[];
  /** The sender's date. */
  sent: IsoDate;
  /** The date that the file states itself; of several, a person says which. */
  stated: StatedAsAt;
}
