import type { IsoDate } from '@vesting/domain';
import type { Container } from './form.js';

/** A cell as its container gives it; dates are midnight UTC. */
export type Cell = string | number | boolean | Date | null;

export interface RawRow {
  /** As the spreadsheet shows it, from 1; for CSV the number of the record, which is the same when it is opened there. */
  row: number;
  cells: readonly Cell[];
}

export interface RawSheet {
  name: string;
  /** Can be read more than once; each time from the first row. Empty rows are left out. */
  rows(): AsyncIterable<RawRow>;
  /** Places of columns with a date that can only be month first, when the container has looked already. */
  monthFirst?: ReadonlySet<number>;
  /** Seals of the cells that were tokenised before the file was sent. */
  seals: ReadonlySet<string>;
}

/** What a file says of the date on which it was true: one date, or several that contradict each other. */
export type StatedAsAt = readonly IsoDate[];

/** A file opened as sheets, or the reason why it is refused, with what to do. */
export type Opened =
  | {
      sheets: RawSheet[];
      container: Container;
      /** Id of the format, when the container could tell. */
      format?: string;
      asAt?: StatedAsAt;
    }
  | { refused: string; format?: string };

export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : typeof cell === 'boolean'
        ? cell
          ? 'TRUE'
          : 'FALSE'
        : String(cell);
