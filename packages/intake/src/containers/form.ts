/** How a file is packed. */
export type Container = { kind: 'CSV'; delimiter: string } | { kind: 'XLSX' } | { kind: 'TREE' };

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
