import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import { sealIn, showsMonthFirst } from '../written.js';
import type { Opened, RawRow } from './sheet.js';

const DELIMITERS = [',', ';', '\t', '|'];
const CANCELLED_WITHIN = 1000;
const LONGEST_RECORD = 1024 * 1024;
/** Everything below space but tab, line feed and carriage return, and delete. */
const CONTROL = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]`, 'u');

/**
 * Opens a CSV file. The whole file is checked first (encoding, control characters, quoting), so that a file
 * is refused before any row of it is used; then it can be streamed as often as needed, in bounded memory.
 */
export async function openCsv(path: string, sheetName: string, signal?: AbortSignal): Promise<Opened> {
  const checked = await checkText(path);
  if ('refused' in checked) return checked;
  const monthFirst = new Set<number>();
  const seals = new Set<string>();
  const rows = (): AsyncGenerator<RawRow> => records(path, checked.delimiter, signal);
  try {
    for await (const { cells } of rows())
      for (const [place, cell] of cells.entries())
        if (typeof cell === 'string') {
          if (showsMonthFirst(cell)) monthFirst.add(place);
          const seal = sealIn(cell);
          if (seal !== undefined) seals.add(seal);
        }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` near line ${String(error['lines'])}` : '';
    return { refused: `The quotes of this CSV do not match${line}. Save it again as "CSV UTF-8".` };
  }
  const container = { kind: 'CSV', delimiter: checked.delimiter } as const;
  return { sheets: [{ name: sheetName, rows, monthFirst, seals }], container };
}

async function checkText(path: string): Promise<{ delimiter: string } | { refused: string }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let head = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      const at = text.search(CONTROL);
      if (at >= 0)
        return {
          refused: `Line ${String(line + count(text.slice(0, at)))} contains a control character. Save the file again as "CSV UTF-8".`,
        };
      line += count(text);
      if (head.length < 65536) head += text;
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return { refused: 'The file is not in UTF-8, so letters would be misread. Save it as "CSV UTF-8".' };
  }
  const first = head.split(/\r?\n|\r/u).find((text) => text.trim() !== '') ?? '';
  if (first === '') return { refused: 'The file is empty.' };
  const best = DELIMITERS.map((mark) => ({ mark, times: first.split(mark).length })).sort(
    (a, b) => b.times - a.times,
  )[0];
  return { delimiter: best?.mark ?? ',' };
}

const count = (text: string): number => text.split('\n').length - 1;

/** Every record of a CSV that was checked, with its text as it stands in the file. */
export async function* csvRecords(
  path: string,
  delimiter: string,
): AsyncGenerator<{ row: number; cells: readonly string[]; raw: string }> {
  let row = 0;
  for await (const { record, raw } of parsed(path, delimiter, true) as AsyncIterable<{
    record: string[];
    raw: string;
  }>)
    yield { row: (row += 1), cells: record, raw };
}

async function* records(path: string, delimiter: string, signal?: AbortSignal): AsyncGenerator<RawRow> {
  let row = 0;
  for await (const record of parsed(path, delimiter, false) as AsyncIterable<string[]>) {
    row += 1;
    if (row % CANCELLED_WITHIN === 0) signal?.throwIfAborted();
    if (record.some((cell) => cell !== '' && cell.trim() !== '')) yield { row, cells: record };
  }
}

const parsed = (path: string, delimiter: string, raw: boolean): AsyncIterable<unknown> =>
  pipeline(
    createReadStream(path),
    parse({
      bom: true,
      delimiter,
      raw,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    }),
    // Errors reach the reader's loop through the parser; this only makes both streams close together.
    () => undefined,
  );
