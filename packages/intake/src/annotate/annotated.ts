import { extname } from 'node:path';
import { Readable } from 'node:stream';
import type { OpenedExtract } from '../read-file.js';
import { annotatedCsv, faultList } from './csv.js';
import type { FaultBook } from './fault-book.js';
import { annotatedXlsx } from './xlsx.js';

/** A file for its sender. */
export interface AnnotatedFile {
  name: string;
  mediaType: string;
  content: Readable;
}

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A file as it was sent, with the fault beside each cell, made while the file streams: nothing of it is kept.
 * Of XML and JSON it is a list of the faults.
 */
export async function annotated(
  path: string,
  { file, form }: Pick<OpenedExtract, 'file' | 'form'>,
  faults: FaultBook,
): Promise<AnnotatedFile> {
  const stem = file.slice(0, file.length - extname(file).length);
  const { container, sheets } = form;
  const [sheet] = sheets;
  if (container.kind === 'XLSX')
    return {
      name: `${stem} with faults.xlsx`,
      mediaType: XLSX,
      content: await annotatedXlsx(path, sheets, faults),
    };
  const content =
    container.kind === 'CSV' && sheet
      ? annotatedCsv(path, container.delimiter, sheet, faults.on(sheet.name))
      : faultList(faults);
  const name = container.kind === 'CSV' ? `${stem} with faults.csv` : `${stem} faults.csv`;
  return { name, mediaType: CSV, content: Readable.from(content, { objectMode: false }) };
}
