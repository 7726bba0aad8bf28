import readXlsxFile, { type SheetData } from 'read-excel-file/universal';
import { namesSomebody } from '../tripwire.js';
import { sealIn } from '../written.js';
import { storedZip, unzip } from './zip.js';
import type { Cell, Opened, RawRow, RawSheet } from './sheet.js';

const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/.*\.rels|xl\/worksheets\/[^/]+\.xml)$/iu;

/** Opens an Excel workbook (.xlsx), after checking that unpacking it is safe. Macros are refused unread. */
export async function openXlsx(path: string): Promise<Opened> {
  const unzipped = await unzip(path, (name) => PARTS.test(name));
  if ('refused' in unzipped) return unzipped;
  const { parts, names } = unzipped;
  const contentTypes = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (names.some((name) => /vbaProject\.bin$/iu.test(name)) || contentTypes.includes('macroEnabled'))
    return { refused: 'The workbook contains macros. Save it as an Excel workbook (.xlsx) without macros.' };
  if (!parts.has('xl/workbook.xml')) return { refused: notAWorkbook(names) };
  try {
    const bytes = storedZip(parts);
    const copy = new ArrayBuffer(bytes.length);
    new Uint8Array(copy).set(bytes);
    const sheets = await readXlsxFile(copy);
    return {
      sheets: sheets.map(({ sheet, data }, at) => rawSheet(safeSheetName(sheet, at), data)),
      container: { kind: 'XLSX' },
    };
  } catch {
    return {
      refused:
        'The workbook cannot be read: a sheet in it is damaged, or a formula has no saved result. Open it, save it again and send it again.',
    };
  }
}

function notAWorkbook(names: readonly string[]): string {
  if (names.some((name) => name === 'xl/workbook.bin'))
    return 'This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx).';
  if (names.some((name) => name.startsWith('word/')))
    return 'This is a Word document. Send the workbook or CSV it was made from.';
  if (names.includes('content.xml'))
    return 'This is an OpenDocument file. Save it as an Excel workbook (.xlsx).';
  return 'This is a zip file, not a workbook. Unpack it and send the files in it.';
}

/** Names of sheets stand in reports; one that names somebody is replaced by its place. */
const safeSheetName = (name: string, at: number): string =>
  namesSomebody(name) ? `Sheet ${String(at + 1)}` : name;

function rawSheet(name: string, data: SheetData): RawSheet {
  return {
    name,
    seals: new Set(data.flat().flatMap((cell) => (typeof cell === 'string' && sealIn(cell)) || [])),
    async *rows(): AsyncGenerator<RawRow> {
      await Promise.resolve();
      for (const [index, cells] of data.entries()) {
        if (cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === '')))
          continue;
        yield { row: index + 1, cells: cells as Cell[] };
      }
    },
  };
}
