import { stringify, type Stringifier } from 'csv-stringify';

/** Opens a file for spreadsheets: a byte order mark, so that they read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A value as a cell. A text that a spreadsheet would run as a formula gets an apostrophe before it: files go
 * to people in other organisations, and references and reasons come from elsewhere.
 */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A stream of rows as comma-separated values, with the names of the columns first. */
export function csvOf(columns: readonly string[]): Stringifier {
  const rows = stringify({ record_delimiter: 'windows', header: false });
  rows.write([...columns]);
  return rows;
}
