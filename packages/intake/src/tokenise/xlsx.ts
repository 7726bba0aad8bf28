import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnName, escaped } from '../annotate/marked-sheet.js';
import { outputOf, put } from '../annotate/zip-output.js';
import type { WrittenRow } from './table.js';

export interface WrittenSheet {
  name: string;
  rows: AsyncIterable<WrittenRow>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of sheets whose cells are all texts, written sheet by sheet. */
export function workbookOf(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipFile();
  const writing = write(zip, sheets);
  writing.catch((error: unknown) => zip.emit('error', error));
  return Readable.from(outputOf(zip, writing));
}

async function write(zip: ZipFile, sheets: readonly WrittenSheet[]): Promise<void> {
  const numbers = sheets.map((_, at) => String(at + 1));
  const add = (name: string, xml: string): void => zip.addBuffer(Buffer.from(HEAD + xml), name);
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${numbers[at] ?? ''}" r:id="rId${numbers[at] ?? ''}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
  );
  for (const [at, { rows }] of sheets.entries())
    await put(zip, `xl/worksheets/sheet${numbers[at] ?? ''}.xml`, sheetOf(rows));
  zip.end();
}

async function* sheetOf(rows: AsyncIterable<WrittenRow>): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  for await (const { row, cells } of rows) {
    const filled = cells.flatMap((text, place) =>
      text === null
        ? []
        : `<c r="${columnName(place)}${String(row)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    );
    yield `<row r="${String(row)}">${filled.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}
