import { onePerItem, type IsoDate } from '@vesting/domain';
import type { Listed } from './build/rows.js';
import { RowCoder } from './code-row.js';
import type { CodedRow, ExtractLayout, SheetLayout } from './coded.js';
import { withAsAt } from './as-at.js';
import type { FileForm } from './containers/form.js';
import type { RawSheet } from './containers/sheet.js';
import { FORMATS, isPublic, type Format } from './formats.js';
import { dateOrders, type Located } from './locate.js';
import { recognise } from './recognise.js';
import { matchedMap } from './match.js';
import type { ReadOptions, ReadReport } from './report.js';
import { compare, Session } from './session.js';

/** A file whose format was recognised, before any row of it is read. */
export interface OpenedExtract {
  file: string;
  format: string;
  sha256: string;
  /** Breaks ties between sources of one date, whatever the order of arrival. */
  rank: string;
  layout: ExtractLayout;
  /** The date on which it was true: its own, else the sender's. */
  asAt: IsoDate;
  /** Public data that is not kept by row (a postcode directory). */
  isPublic: boolean;
  form: FileForm;
  /** Its rows as they may be kept, in the order of the file: of one sheet, or of all without the first `skipped`. */
  rows(sheet?: number, skipped?: number): AsyncIterable<CodedRow>;
}

/** Coded rows that were kept; with a format that groups, those of one group come one after the other. */
export interface KeptExtract extends Omit<OpenedExtract, 'rows' | 'isPublic' | 'asAt' | 'form'> {
  /** The rows of one sheet of the layout. */
  rows(sheet: number): AsyncIterable<CodedRow>;
  grouped: boolean;
}

/** Opens one file of one body and finds out what it is; a file that cannot be read comes back as a report. */
export async function openExtract(
  path: string,
  name: string,
  options: ReadOptions,
): Promise<OpenedExtract | ReadReport> {
  const found = await recognise(path, name, options);
  if ('refused' in found) return found;
  const { file, sha256, opened, format, located, unrecognised, stated, session, areas, headings } = found;
  const sheets = [
    ...located.map(({ sheet, map, places }) => ({
      name: sheet.name,
      map: map.name,
      fields: [...places.keys()],
      ...(headings ? { headings } : {}),
    })),
    ...unrecognised.map(({ name: sheet }) => ({ name: sheet, map: null, fields: [] })),
  ];
  const layout = { sheets, sent: options.asAt, stated };
  async function* rows(wanted?: number, skipped = 0): AsyncGenerator<CodedRow> {
    let seen = 0;
    for (const [index, list] of located.entries()) {
      if (wanted !== undefined && wanted !== index) continue;
      const orders = await dateOrders(list, session);
      const coder = new RowCoder(session, areas, list, index, orders, format.groupBy ?? []);
      for await (const raw of list.sheet.rows())
        if (raw.row > list.headerRow && (seen += 1) > skipped) yield coder.code(raw);
    }
    for (const [at, list] of unrecognised.entries()) {
      const sheet = located.length + at;
      if (wanted !== undefined && wanted !== sheet) continue;
      for await (const row of belowFirst(list))
        if ((seen += 1) > skipped) yield { sheet, row, group: '', cells: [] };
    }
  }
  const rank = `${String(format.precedence)}:${sha256}`;
  const { asAt } = session.options;
  const form = { container: opened.container, sheets: formsOf(opened.sheets, located, unrecognised) };
  return { file, format: format.id, sha256, rank, layout, asAt, isPublic: isPublic(format), form, rows };
}

function formsOf(
  sheets: readonly RawSheet[],
  located: readonly Located[],
  unrecognised: readonly RawSheet[],
): FileForm['sheets'] {
  return [
    ...located.map(({ sheet, headerRow, width, places, columns }) => ({
      name: sheet.name,
      at: sheets.indexOf(sheet),
      headerRow,
      width,
      places: new Map([...places].map(([field, place]) => [columns.get(field)?.name ?? field, place])),
    })),
    ...unrecognised.map((sheet) => ({
      name: sheet.name,
      at: sheets.indexOf(sheet),
      headerRow: 0,
      width: 0,
      places: new Map<string, number>(),
    })),
  ];
}

async function* belowFirst(sheet: RawSheet): AsyncGenerator<number> {
  let first = true;
  for await (const { row } of sheet.rows()) {
    if (!first) yield row;
    first = false;
  }
}

/** Reads what coded rows say. The rows may come from a file, or from where an earlier reading kept them. */
export async function readExtract(kept: KeptExtract, options: ReadOptions): Promise<ReadReport> {
  const format = FORMATS.find(({ id }) => id === kept.format);
  if (!format) throw new Error(`There is no format ${kept.format}.`);
  const session = new Session(datedOptions(kept.layout, options));
  const sheets = kept.layout.sheets.map((sheet, index) => listed(sheet, index, kept, format));
  const located = sheets.flatMap((sheet) => (sheet.recognised ? [sheet.list] : []));
  const unrecognised = sheets.flatMap((sheet) => (sheet.recognised ? [] : [sheet.list]));
  const built = await format.build(session, located, unrecognised);
  if (built.extract && options.onStatements) {
    const { statements } = built.extract;
    if (statements !== session.stated) await session.state(onePerItem(statements));
    built.extract = { ...built.extract, statements: [] };
  }
  await session.flush();
  const { file, sha256, rank } = kept;
  const { asAt } = session.options;
  return { file, format: format.id, ...session.result(), asAt, ...built, sha256, rank };
}

/** The options with the date on which kept rows were true; a person may have decided it since they were kept. */
export const datedOptions = ({ sent, stated }: ExtractLayout, options: ReadOptions): ReadOptions =>
  withAsAt({ ...options, asAt: sent }, stated);

function listed(
  { name, map: known, fields, headings }: SheetLayout,
  index: number,
  kept: KeptExtract,
  format: Format,
): { recognised: boolean; list: Listed } {
  const found = format.maps.find((map) => map.name === known);
  const map = headings
    ? matchedMap({ format: format.id, headings })
    : (found ?? { id: '', name, signature: [], columns: [] });
  const columns = new Map(map.columns.map((column, at) => [column.field, { column, at }]));
  const list = {
    name,
    map,
    columns,
    fields: new Set(fields),
    rows: () => kept.rows(index),
    grouped: kept.grouped && kept.layout.sheets.length === 1,
  };
  return { recognised: found !== undefined, list };
}

/**
 * Reads one file of one body. Expected trouble (a format that is not read, a damaged or hostile file, a row
 * that is wrong) comes back in the report; only bugs, failing disks and an aborted signal throw.
 * @param path where the file lies
 * @param name its name as the sender calls it; only for the report
 * @returns one report per logical file
 */
export async function readFile(path: string, name: string, options: ReadOptions): Promise<ReadReport[]> {
  const opened = await openExtract(path, name, options);
  if (!('rows' in opened)) return [opened];
  const report = await readExtract({ ...opened, grouped: false }, options);
  report.extract?.statements.sort((a, b) => compare(a.kind, b.kind) || compare(a.key, b.key));
  return [report];
}
