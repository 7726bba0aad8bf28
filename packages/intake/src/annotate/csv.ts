import { createReadStream } from 'node:fs';
import { csvRecords } from '../containers/csv.js';
import type { SheetForm } from '../containers/form.js';
import type { FaultBook, SheetFaults } from './fault-book.js';
import { inWords, plainText, stateOf, toDo } from './words.js';

const STATE = 'Vesting';
const WORDS = 'Vesting: what is wrong';
const HEAD_BYTES = 65_536;

/**
 * A CSV as it was sent, each row byte for byte, with two columns more: what has become of the row, and what is
 * wrong with which of its columns. Nothing of the sender's is changed, so the file can be mended and sent again.
 */
export async function* annotatedCsv(
  path: string,
  delimiter: string,
  form: SheetForm,
  faults: SheetFaults,
): AsyncGenerator<string> {
  const { mark, lineEnd } = await headOf(path);
  yield mark;
  for await (const { row, cells, raw } of csvRecords(path, delimiter)) {
    const record = raw.replace(/^\n|[\r\n]+$/gu, '');
    const isBlank = cells.every((cell) => cell.trim() === '');
    if (row < form.headerRow || isBlank) {
      yield `${record}${lineEnd}`;
      continue;
    }
    const ofRow = faults.of(row);
    const added = row === form.headerRow ? [STATE, WORDS] : [stateOf(ofRow), ofRow.map(inWords).join(' ')];
    const even = ofWidth(record, cells, form.width, delimiter);
    yield `${even}${added.map((text) => `${delimiter}${cell(text, delimiter)}`).join('')}${lineEnd}`;
  }
}

/** A record with as many cells as the header, when what it has more is empty. */
function ofWidth(record: string, cells: readonly string[], width: number, delimiter: string): string {
  if (cells.length <= width) return record + delimiter.repeat(width - cells.length);
  if (cells.slice(width).some((text) => text !== '')) return record;
  let even = record;
  for (let more = cells.length; more > width; more -= 1) even = even.slice(0, even.lastIndexOf(delimiter));
  return even;
}

/** The byte-order mark of a file, and how its first line ends. */
async function headOf(path: string): Promise<{ mark: string; lineEnd: string }> {
  let head = '';
  for await (const chunk of createReadStream(path, { end: HEAD_BYTES })) head += (chunk as Buffer).toString();
  return {
    mark: head.startsWith('\ufeff') ? '\ufeff' : '',
    lineEnd: /\r\n|\n|\r/u.exec(head)?.[0] ?? '\r\n',
  };
}

/** The faults alone, place by place: for files that are no tables. */
export function* faultList(faults: FaultBook): Generator<string> {
  yield `\ufeff${line(['List', 'Row', 'Column', 'State', 'Rule', 'What to do'])}`;
  for (const fault of faults.all()) {
    const { sheet, row, column, state, rule } = fault;
    yield line([sheet, String(row), column, state.toLowerCase(), rule, toDo(fault)]);
  }
}

const line = (cells: readonly string[]): string => `${cells.map((text) => cell(text, ',')).join(',')}\r\n`;

function cell(text: string, delimiter: string): string {
  const plain = plainText(text);
  return plain.includes(delimiter) || /["\r\n]/u.test(plain) ? `"${plain.replace(/"/gu, '""')}"` : plain;
}
