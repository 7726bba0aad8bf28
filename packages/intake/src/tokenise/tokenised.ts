import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { RowCoder } from '../code-row.js';
import { isPublic } from '../formats.js';
import type { Located } from '../locate.js';
import type { ReadOptions } from '../report.js';
import { recognise, type Recognised } from '../recognise.js';
import { isTitleSheet } from '../title-dates.js';
import { csvOf } from './csv.js';
import { otherRows, tokenisedRows, type WrittenRow } from './table.js';
import { leafTexts } from './tree.js';
import { jsonOf, xmlOf } from './tree-text.js';
import { workbookOf } from './xlsx.js';

/** A file in which nobody is named any more, or why it cannot be made. */
export type Tokenised =
  { file: string; format: string; content: Readable } | { file: string; format: string; refused: string };

/**
 * A file of a council as it may leave it: the same form and rows, identifiers and names as keyed tokens, births and
 * postcodes as coarse as they are kept, and nothing of what is not read. Reading it says what reading the original
 * says. Public data is handed on as it is.
 */
export async function tokenised(path: string, name: string, options: ReadOptions): Promise<Tokenised> {
  const found = await recognise(path, name, options);
  if ('refused' in found) return found;
  const { file, format } = found;
  const content = isPublic(format) ? createReadStream(path) : contentOf(found);
  return { file, format: format.id, content };
}

function contentOf(found: Recognised): Readable {
  const { opened, located, unrecognised, seal } = found;
  const { container, sheets } = opened;
  const rowsOf = (list: Located): AsyncIterable<WrittenRow> =>
    tokenisedRows(list, coderOf(found, list), seal);
  if (container.kind === 'CSV') {
    const [list] = located;
    if (!list) throw new Error('A CSV that was recognised has a sheet.');
    return Readable.from(csvOf(rowsOf(list), container.delimiter), { objectMode: false });
  }
  if (container.kind === 'XLSX')
    return workbookOf(
      sheets.map((sheet) => {
        const list = located.find((each) => each.sheet === sheet);
        const isRead = unrecognised.includes(sheet) || isTitleSheet(sheet.name);
        const rows = list
          ? rowsOf(list)
          : isRead
            ? otherRows(sheet, unrecognised.includes(sheet))
            : nothing();
        return { name: sheet.name, rows };
      }),
    );
  const { shape, records, header, isArray } = container;
  const coders = new Map(
    located.map((list) => [list.sheet.name, { located: list, coder: coderOf(found, list) }]),
  );
  const textsOf = (record: Parameters<typeof leafTexts>[0]) => leafTexts(record, shape, coders, seal);
  const text =
    shape.container === 'XML'
      ? xmlOf(shape, records, header, textsOf)
      : jsonOf(shape, records, isArray, textsOf);
  return Readable.from(text, { objectMode: false });
}

/** Codes both readings of every date: which of them holds is decided where the file is read. */
function coderOf({ session, areas, format }: Recognised, list: Located): RowCoder {
  const orders = new Map(list.map.columns.map(({ field }) => [field, 'UNDECIDED' as const]));
  return new RowCoder(session, areas, list, 0, orders, format.groupBy ?? []);
}

async function* nothing(): AsyncGenerator<WrittenRow> {
  // A sheet that is not read stays, so that the others keep their places.
}
