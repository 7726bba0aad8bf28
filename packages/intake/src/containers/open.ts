import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readDate } from '../dates.js';
import { SHAPES } from '../maps/shapes.js';
import { openCsv } from './csv.js';
import { jsonRecords } from './json.js';
import type { Opened, StatedAsAt } from './sheet.js';
import type { Tree } from './records.js';
import { sheetsOf, TreeFault } from './tree.js';
import { openXlsx } from './xlsx.js';
import { NO_DOCTYPE, xmlRecords } from './xml.js';

const HEAD_BYTES = 4096;
const MOST_HEADER_FIELDS = 100;
const LONGEST_HEADER = 200;
/** The prefix of an element's name, which only says where the name was defined. */
const PREFIX = /(<\/?)[\w.-]+:(?=\w)/gu;
/** First bytes of packed files that are no workbook, in hexadecimal. */
const PACKED: readonly (readonly [string, string])[] = [
  ['1f8b', '.gz'],
  ['377abcaf271c', '.7z'],
  ['526172211a07', '.rar'],
];

/** SHA-256 of a file, and its first bytes. */
export async function digestOf(
  path: string,
): Promise<{ sha256: string; head: Buffer; encryptedPackage: boolean }> {
  const hash = createHash('sha256');
  // A password-protected .xlsx is an OLE file with a stream of this name, written in UTF-16.
  const mark = Buffer.from('EncryptedPackage', 'utf16le');
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let encryptedPackage = false;
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes]).subarray(0, HEAD_BYTES);
    if (!encryptedPackage && isOle(head)) {
      const window = Buffer.concat([tail, bytes]);
      encryptedPackage = window.includes(mark);
      tail = window.subarray(-mark.length);
    }
  }
  return { sha256: hash.digest('hex'), head, encryptedPackage };
}

const isOle = (head: Buffer): boolean => head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1';

/** Opens a file by what it contains, whatever its name says. */
export async function openFile(
  path: string,
  head: Buffer,
  encryptedPackage: boolean,
  signal?: AbortSignal,
): Promise<Opened> {
  if (head.length === 0) return { refused: 'The file is empty.' };
  if (isOle(head))
    return {
      format: encryptedPackage ? 'encrypted-workbook' : 'legacy-xls',
      refused: encryptedPackage
        ? 'The workbook is protected with a password. Save it without a password and send it again.'
        : 'This is an old binary Office file (.xls). Save it as an Excel workbook (.xlsx).',
    };
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return openXlsx(path);
  if (head.subarray(0, 2).toString('hex') === '5045' || head.subarray(0, 4).toString('hex') === '7f454c46')
    return { refused: 'This is a program, not a data file.' };
  if (head.subarray(0, 5).toString('latin1') === '%PDF-')
    return { refused: 'This is a PDF. Send the workbook or CSV it was made from.' };
  const packed = PACKED.find(([magic]) => head.subarray(0, magic.length / 2).toString('hex') === magic);
  if (packed) return { refused: `This is a packed file (${packed[1]}). Unpack it and send the files in it.` };
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff')
    return { refused: 'The file is in UTF-16 ("Unicode text"). Save it as "CSV UTF-8".' };
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (/^[<{[]/u.test(text)) return openTree(path, text, signal);
  return openCsv(path, 'CSV', signal);
}

/** Opens XML or JSON of a shape that is known; every record is read once before any row is used. */
async function openTree(path: string, text: string, signal?: AbortSignal): Promise<Opened> {
  const isXml = text.startsWith('<');
  const plain = isXml ? text.replace(PREFIX, '$1') : text;
  const shape = SHAPES.find(
    ({ container, recognisedBy }) => (container === 'XML') === isXml && recognisedBy.test(plain),
  );
  if (!shape) return isXml ? refusedXml(text) : refusedJson(text);
  const { format } = shape;
  const header = new Map<string, string>();
  const keep = (name: string, value: string): void => {
    if (header.size < MOST_HEADER_FIELDS && value.length <= LONGEST_HEADER) header.set(name, value);
  };
  const isArray = text.startsWith('[');
  const largest = shape.largest;
  const records = (): AsyncIterable<Tree> =>
    isXml
      ? xmlRecords(path, shape, signal, keep)
      : jsonRecords(path, shape.record, { isArray, largest, signal });
  try {
    const sheets = await sheetsOf(shape, records);
    const container = { kind: 'TREE', shape, records, header, isArray } as const;
    return { sheets, container, format, ...(shape.asAt ? { asAt: statedAsAt(shape.asAt, header) } : {}) };
  } catch (error) {
    if (error instanceof TreeFault) return { refused: error.message, format };
    throw error;
  }
}

/** The reference date of a census; a year that is not its year makes two dates, of which one is wrong. */
function statedAsAt(
  at: { referenceDate: string; year: string },
  header: ReadonlyMap<string, string>,
): StatedAsAt {
  const reading = readDate(header.get(at.referenceDate) ?? '', 'DMY');
  if (reading.kind !== 'DATE') return [];
  const { iso } = reading;
  const year = header.get(at.year) ?? '';
  return /^\d{4}$/u.test(year) && year !== iso.slice(0, 4) ? [`${year}${iso.slice(4)}`, iso] : [iso];
}

function refusedXml(text: string): Opened {
  if (/<!DOCTYPE|<!ENTITY/iu.test(text) && !/<html|<!doctype html/iu.test(text))
    return { refused: NO_DOCTYPE };
  if (/<html|<!doctype html/iu.test(text))
    return {
      refused:
        'This is a web page, perhaps a spreadsheet saved as one. Save it as an Excel workbook (.xlsx).',
    };
  if (/urn:schemas-microsoft-com:office:spreadsheet/iu.test(text))
    return { refused: 'This is an "XML Spreadsheet 2003". Save it as an Excel workbook (.xlsx).' };
  if (/<xs:schema|<xsd:schema/iu.test(text))
    return { refused: 'This is the schema of a census (.xsd), not a return. Send the return itself.' };
  return {
    refused:
      'This XML is of no kind that is known here. Read are the children in need census, SSDA903 and the social work workforce census.',
  };
}

const refusedJson = (text: string): Opened => ({
  refused: /"type"\s*:\s*"Topology"/u.test(text)
    ? 'This is TopoJSON. Convert it to GeoJSON and send that.'
    : "This JSON is of no kind that is known here. Read are payloads of the children's social care API, and boundaries as GeoJSON.",
});
