import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { openCsv } from './csv.js';
import { openXlsx } from './xlsx.js';
import type { Opened } from './sheet.js';

const HEAD_BYTES = 4096;

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
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff')
    return { refused: 'The file is in UTF-16 ("Unicode text"). Save it as "CSV UTF-8".' };
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (text.startsWith('<')) return refusedXml(text);
  if (text.startsWith('{') || text.startsWith('[')) return refusedJson(text);
  return openCsv(path, 'CSV', signal);
}

function refusedXml(text: string): Opened {
  if (/<EXPSSDA903/iu.test(text)) return notYet('ssda903-xml', 'An SSDA903 return as XML');
  if (/<CSWW|<Collection>\s*CSWW/iu.test(text))
    return notYet('csww', "A children's social work workforce census");
  if (/<Collection>\s*CIN|<CINdetails|<Children>/iu.test(text))
    return notYet('cin', 'A children in need census');
  if (/<html|<!doctype html/iu.test(text))
    return {
      refused:
        'This is a web page, perhaps a spreadsheet saved as one. Save it as an Excel workbook (.xlsx).',
    };
  if (/urn:schemas-microsoft-com:office:spreadsheet/iu.test(text))
    return { refused: 'This is an "XML Spreadsheet 2003". Save it as an Excel workbook (.xlsx).' };
  return {
    refused: 'This XML is of no kind that is known here. Send an Annex A workbook or one of the CSVs.',
  };
}

const refusedJson = (text: string): Opened =>
  /la_child_id|social_care_episodes|child_details/u.test(text)
    ? notYet('dfe-csc-api', "A payload of the children's social care API")
    : { refused: 'This JSON is of no kind that is known here. Send an Annex A workbook or one of the CSVs.' };

/** A format that is recognised and not read. */
export const notYet = (format: string, what: string): { refused: string; format: string } => ({
  format,
  refused: `${what} is recognised but not read yet. Send an Annex A workbook, or the cases and supplement CSVs.`,
});
