import { basename, extname } from 'node:path';
import type { IsoDate } from '@vesting/domain';
import { Areas } from './areas.js';
import { withAsAt } from './as-at.js';
import { RowCoder } from './code-row.js';
import type { CodedRow } from './coded.js';
import { digestOf, openFile } from './containers/open.js';
import type { Opened, RawSheet, StatedAsAt } from './containers/sheet.js';
import { datesOfBeginnings, lastDate, type DatedByRows, type DatedSheet } from './dated-by-rows.js';
import { describeSheets } from './describe.js';
import { detect, FORMATS, type Detected, type Format } from './formats.js';
import type { Located } from './locate.js';
import { locateMatched } from './match.js';
import type { ColumnMatch, ReadOptions, ReadReport } from './report.js';
import { Session } from './session.js';
import { namesSomebody } from './tripwire.js';
import { sealOf } from './written.js';

/** A file of which it is known what it is and as at when it was true; no row of it was coded yet. */
export interface Recognised {
  file: string;
  sha256: string;
  opened: Exclude<Opened, { refused: string }>;
  format: Format;
  located: readonly Located[];
  unrecognised: readonly RawSheet[];
  stated: StatedAsAt;
  session: Session;
  areas: Areas;
  /** Seal of the cells of this file that are, or would be, tokenised before it is sent. */
  seal: string;
  /** Heading by field, where a person has matched the columns. */
  headings?: ColumnMatch['headings'];
}

const OTHER_SEAL =
  'This file was tokenised with another key, for another council or as at another date. Tokenise the original again with the key and the date of this register.';

/** Finds out what a file of a body is; one that cannot be read comes back as a report. */
export async function recognise(
  path: string,
  name: string,
  options: ReadOptions,
): Promise<Recognised | (ReadReport & { refused: string })> {
  options.signal?.throwIfAborted();
  const { sha256, head, encryptedPackage } = await digestOf(path);
  const file = safeName(name, sha256);
  const opened = await openFile(path, head, encryptedPackage, options.signal);
  if ('refused' in opened) return refusal(file, opened.format ?? 'unknown', opened.refused, sha256);
  const { format: found, asAt: ofHeader } = opened;
  const wanted = options.format ?? 'auto';
  if (found !== undefined && wanted !== 'auto' && wanted !== found)
    return refusal(file, found, `The file is of the format ${found}, not of the one that was named.`, sha256);
  // A tree has lists, not tables; and what a person matched goes before what a format recognises.
  const isTable = found === undefined;
  const describe = () => describeSheets(opened.sheets, options.scheme.caseTypes);
  if (isTable && options.describe)
    return {
      ...refusal(file, 'unknown', 'Match its columns to have the file read.', sha256),
      sheets: await describe(),
    };
  const detected: Detection = isTable
    ? await detectTable(opened.sheets, wanted, options)
    : await detect(opened.sheets, found);
  if ('refused' in detected) {
    const report = refusal(file, detected.format ?? 'unknown', detected.refused, sha256);
    return isTable && detected.format === undefined ? { ...report, sheets: await describe() } : report;
  }
  const { format, located, unrecognised, asAt: ofTitles, headings } = detected;
  const ofRows = format.datedBy ? await datesOfRows(located, format.datedBy, options) : [];
  const stated = ofRows.length > 0 ? ofRows : (ofHeader ?? ofTitles);
  const session = new Session(withAsAt(options, stated));
  const areas = new Areas(session);
  const seal = sealOf(options.key, options.body, options.asAt, stated);
  if (located.some(({ sheet }) => [...sheet.seals].some((each) => each !== seal)))
    return refusal(file, format.id, OTHER_SEAL, sha256);
  return {
    file,
    sha256,
    opened,
    format,
    located,
    unrecognised,
    stated,
    session,
    areas,
    seal,
    ...(headings ? { headings } : {}),
  };
}

type Detection = Detected & { headings?: ColumnMatch['headings'] };

/** By a saved match whose layout a sheet has, else by the columns of a format. */
async function detectTable(
  sheets: readonly RawSheet[],
  wanted: string,
  { matches = [], onlyMatches = false }: ReadOptions,
): Promise<Detection> {
  const own = await locateMatched(
    sheets,
    matches.filter(({ format }) => wanted === 'auto' || wanted === format),
  );
  if (own === undefined && onlyMatches)
    return { refused: 'The headings of the file are not those of the column map that was named.' };
  if (own === undefined) return detect(sheets, wanted);
  if ('duplicate' in own)
    return {
      format: 'unknown',
      refused: `The column "${own.duplicate}" stands twice in one sheet. Remove one of them.`,
    };
  const { match, located } = own;
  const format = FORMATS.find(({ id }) => id === match.format);
  if (!format) throw new Error(`There is no format ${match.format}.`);
  return { format, located, unrecognised: [], asAt: [], headings: match.headings };
}

/** What the rows say of the date, before anything else of them is read: how births are coded depends on it. */
async function datesOfRows(
  located: readonly Located[],
  datedBy: DatedByRows,
  options: ReadOptions,
): Promise<IsoDate[]> {
  const { field, begins } = datedBy;
  const last = await lastDate(columnOf(located, field, options), datedBy, options.asAt);
  if (last !== undefined) return [last];
  if (begins === undefined) return [];
  return datesOfBeginnings(columnOf(located, begins, options), begins, options.asAt);
}

/** The rows of the sheets that have a column of this field, with that column alone. */
function columnOf(located: readonly Located[], wanted: string, options: ReadOptions): DatedSheet[] {
  const session = new Session(options);
  const areas = new Areas(session);
  return located.flatMap((list): DatedSheet[] => {
    const column = list.map.columns.find(({ field }) => field === wanted);
    if (!column || !list.places.has(column.field)) return [];
    const narrow = { ...list, map: { ...list.map, columns: [column] } };
    const coder = new RowCoder(session, areas, narrow, 0, new Map(), []);
    async function* rows(): AsyncGenerator<CodedRow> {
      for await (const raw of list.sheet.rows()) if (raw.row > list.headerRow) yield coder.code(raw);
    }
    return [{ columns: new Map([[column.field, { column, at: 0 }]]), fields: new Set([column.field]), rows }];
  });
}

const refusal = (
  file: string,
  format: string,
  refused: string,
  sha256: string,
): ReadReport & { refused: string } => ({
  file,
  format,
  refused,
  rowsIn: 0,
  rowsTaken: 0,
  rowsHeld: 0,
  rowsQuarantined: 0,
  faults: [],
  questions: [],
  sha256,
  rank: `00:${sha256}`,
});

/** The file's own name, unless somebody is named in it: file names reach screens and logs. */
export function safeName(name: string, sha256: string): string {
  const base = basename(name.replace(/\\/gu, '/'));
  const stem = base.slice(0, base.length - extname(base).length);
  const clean = /^[\w .()&+-]{1,120}$/u.test(base) && !namesSomebody(stem);
  const ending = /^\.[a-z0-9]{1,5}$/iu.test(extname(base)) ? extname(base).toLowerCase() : '';
  return clean ? base : `file-${sha256.slice(0, 12)}${ending}`;
}
