/**
 * How a file of nested records (XML, JSON) becomes lists of rows. A *record* is the repeated thing, such as a
 * child; each list walks from the record to what repeats inside it, and makes one row of each. Shapes are data,
 * like the maps of columns: a new census is a shape and a map, not code.
 */
export interface TreeShape {
  /** Id of the format whose maps read the lists. */
  format: string;
  container: 'XML' | 'JSON';
  /** XML: element names from the root to the record. JSON: names to the array of records; empty: the root itself. */
  record: readonly string[];
  /** XML: records of several kinds under the same parent, where `record` ends in the parent; each stands under its name. */
  records?: readonly string[];
  /** JSON: parts that a record may have, where the usual limit is too small. */
  largest?: number;
  /** What the beginning of the file must show. */
  recognisedBy: RegExp;
  lists: readonly TreeList[];
  /** XML elements outside the records that say the date on which the file was true. */
  asAt?: { referenceDate: string; year: string };
}

export interface TreeList {
  name: string;
  /** Names from the record down to what makes a row; empty: the record itself. */
  path: readonly string[];
  /** A row is made only where this is filled. */
  when?: string;
  /**
   * Column -> where its value stands: names separated by `/`, from the row; `0:` counts from the record, `1:`
   * from the first name of `path`, and so on. What repeats is joined by semicolons; of several places, separated
   * by `|`, the first that is filled counts.
   */
  columns: Readonly<Record<string, string>>;
}
