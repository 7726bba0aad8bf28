import type { WrittenRow } from './table.js';

/** Rows as CSV, each in the place of its record. */
export async function* csvOf(rows: AsyncIterable<WrittenRow>, delimiter: string): AsyncGenerator<string> {
  let next = 1;
  for await (const { row, cells } of rows) {
    yield '\r\n'.repeat(row - next);
    yield `${cells.map((cell) => quoted(cell ?? '', delimiter)).join(delimiter)}\r\n`;
    next = row + 1;
  }
}

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
