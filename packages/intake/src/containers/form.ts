import type { TreeShape } from '../maps/shape.js';
import type { Records } from './records.js';

/** How a file is packed. */
export type Container =
  | { kind: 'CSV'; delimiter: string }
  | { kind: 'XLSX' }
  | {
      kind: 'TREE';
      shape: TreeShape;
      records: Records;
      /** Texts outside the records, by their names. */
      header: ReadonlyMap<string, string>;
      isArray: boolean;
    };

/** Where the columns of a recognised sheet stand. */
export interface SheetForm {
  name: string;
  /** Its place among the sheets of the file. */
  at: number;
  headerRow: number;
  /** Cells of the header. */
  width: number;
  /** Name of a column -> its place in a row. */
  places: ReadonlyMap<string, number>;
}

/** The form of a file, by which an answer to it can be written in the same form. */
export interface FileForm {
  container: Container;
  sheets: readonly SheetForm[];
}
