import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import yazl from 'yazl';
import { context, useEmptyRegister } from '../testing/empty-register.fixture.js';
import { must } from '../testing/small-county.js';
import { importExtract, type ImportReport } from './import-extract.js';

useEmptyRegister();

type Cell = string | number | boolean | Date | null;
type Sheets = readonly { sheet: string; data: readonly (readonly Cell[])[] }[];

const SAMPLE = join(
  process.env['VESTING_SAMPLES'] ?? join(process.cwd(), '../shared/samples'),
  'annex-a/liia-Annex_A.xlsx',
);

/** Written by a library: its own styles, strings and parts. */
const written = (sheets: Sheets, fontFamily = 'Calibri'): Promise<Buffer> =>
  writeWorkbook(
    sheets.map(({ sheet, data }) => ({
      sheet,
      data: data.map((row) =>
        row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)),
      ),
    })),
    { fontFamily },
  ).toBuffer();

const read = (path: string): Promise<Sheets> => readWorkbook(path) as Promise<Sheets>;

async function partsOf(path: string): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  const zip = await promisify<string, Options, ZipFile>(yauzl.open)(path, { lazyEntries: true });
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve).on('error', reject);
    zip.on('entry', (entry: Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          parts.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      }),
    );
    zip.readEntry();
  });
  return parts;
}

async function packed(parts: Iterable<readonly [name: string, content: Buffer]>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of parts) zip.addBuffer(content, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

/** The same parts in another order, and not compressed. */
const repacked = async (path: string): Promise<Buffer> => packed([...(await partsOf(path))].reverse());

/** Each text in its cell instead of in the list that the cells share. */
async function inlined(path: string): Promise<Buffer> {
  const parts = await partsOf(path);
  const shared = parts.get('xl/sharedStrings.xml')?.toString() ?? '';
  const texts = [...shared.matchAll(/<si>(.*?)<\/si>|<si\/>/gsu)].map(([, inner = '']) => inner);
  let moved = 0;
  for (const [name, content] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) continue;
    const text = content
      .toString()
      .replace(
        /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/gu,
        (_, before: string, after: string, at: string) => {
          moved += 1;
          return `<c ${before}t="inlineStr"${after}><is>${texts[Number(at)] ?? ''}</is></c>`;
        },
      );
    parts.set(name, Buffer.from(text));
  }
  expect(moved).toBeGreaterThan(50);
  return packed(parts);
}

const RESAVED: Readonly<Record<string, (path: string) => Promise<Buffer>>> = {
  'by another program': async (path) => written(await read(path), 'Liberation Sans'),
  'with its parts in another order and not compressed': repacked,
  'with its texts in the cells': inlined,
};

const HEADINGS = {
  'List 3': [
    'Child Unique ID',
    'Date of Birth',
    'Date of referral',
    'Referral NFA?',
    'Allocated Team',
    'Allocated Worker',
  ],
  'List 6': [
    'Child Unique ID',
    'Date of Birth',
    'CIN Start Date',
    'CIN Closure Date',
    'Case Status',
    'Allocated Team',
    'Allocated Worker',
  ],
} as const;
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A workbook as a council might have it: titles, dates and texts of dates, identifiers of figures, a note. */
const made = (): Promise<Buffer> =>
  written([
    { sheet: 'Read me', data: [['Made for the inspection'], [null, 7, true]] },
    {
      sheet: 'List 3',
      data: [
        [...HEADINGS['List 3']],
        ...Array.from({ length: 12 }, (_, n): Cell[] => [
          1001 + n,
          '2010-02-03',
          day('2018-09-03'),
          'No',
          `Locality ${n % 3}`,
          n % 4 === 0 ? '#N/A' : `Ines\u00a0Quarrie ${'ab'[n % 2]}`,
        ]),
      ],
    },
    {
      sheet: 'List 6',
      data: [
        ['Children in need'],
        [...HEADINGS['List 6']],
        ...Array.from({ length: 20 }, (_, n): Cell[] => [
          `C${n}`,
          day('2011-04-05'),
          day('2018-05-06'),
          n % 7 === 0 ? '2018-08-01' : null,
          'c) Child in need plan',
          'Locality 1',
          'O’Neill, Ada & co',
        ]),
      ],
    },
  ]);

/** List 6 with one child more, in a row like its first. */
const withOneMore = (sheets: Sheets): Sheets =>
  sheets.map(({ sheet, data }) => {
    const head = data.findIndex((row) => row.includes('CIN Start Date'));
    const first = data[head + 1];
    if (head < 0 || !first) return { sheet, data };
    const at = data[head]?.indexOf('Child Unique ID');
    return { sheet, data: [...data, first.map((cell, place) => (place === at ? 'X-99871' : cell))] };
  });

const WORKBOOKS: (readonly [name: string, asAt: string, () => Buffer | Promise<Buffer>])[] = [
  ['that was made for this', '2018-10-18', made],
  ...(existsSync(SAMPLE)
    ? ([['of the public sample', '2021-03-31', () => readFileSync(SAMPLE)]] as const)
    : []),
];

describe.each(WORKBOOKS)('a workbook %s', (name, asAt, content) => {
  const bring = async (bytes: Buffer): Promise<ImportReport> => {
    const folder = mkdtempSync(join(tmpdir(), 'vesting-resaved-'));
    const path = join(folder, 'workbook.xlsx');
    writeFileSync(path, bytes);
    const [report] = must(await importExtract(context, { path, name: `${name}.xlsx`, body: 'ncc', asAt }));
    rmSync(folder, { recursive: true });
    if (!report) throw new Error('no report');
    return report;
  };
  const onDisk = async <T>(bytes: Buffer, use: (path: string) => Promise<T>): Promise<T> => {
    const folder = mkdtempSync(join(tmpdir(), 'vesting-resaved-'));
    writeFileSync(join(folder, 'original.xlsx'), bytes);
    const answer = await use(join(folder, 'original.xlsx'));
    rmSync(folder, { recursive: true });
    return answer;
  };

  it('changes nothing when it is saved anew, and one record when a row is added', async () => {
    const original = await content();
    const first = await bring(original);
    expect(first.changed).toBeGreaterThan(20);
    for (const [how, resave] of Object.entries(RESAVED)) {
      const bytes = await onDisk(original, resave);
      expect(bytes.equals(original)).toBe(false);
      const { changed, rowsIn, rowsTaken, rowsHeld, rowsQuarantined } = await bring(bytes);
      expect([how, changed, rowsIn, rowsTaken, rowsHeld, rowsQuarantined]).toEqual([
        how,
        0,
        first.rowsIn,
        first.rowsTaken,
        first.rowsHeld,
        first.rowsQuarantined,
      ]);
    }
    const more = await written(withOneMore(await onDisk(original, read)));
    expect(await bring(more)).toMatchObject({ changed: 1, rowsIn: first.rowsIn + 1 });
  });
});
