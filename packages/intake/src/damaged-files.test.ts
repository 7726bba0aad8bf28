import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS, isPublic } from './formats.js';
import type { ColumnMap, SheetMap } from './maps/map.js';
import { read, runs, workbook } from './world.fixture.js';

/** Whoever stands in the files below; their shapes are those of real identifiers. */
const PEOPLE = {
  cases: ['9434765919', '4505577104', '9434765870'],
  workers: ['Sarah Pemberton', 'Daniel Oakhurst', 'Emily Tindale'],
  births: ['2010-02-03', '2011-04-05', '2012-06-07'],
  postcode: 'NN1 1AA',
};
const IDENTIFIERS = [...PEOPLE.cases, ...PEOPLE.workers, ...PEOPLE.births, PEOPLE.postcode];
const LONG_ENOUGH = 300_000;

/** What a council would write into a column. */
function cellOf({ type, table }: ColumnMap, row: number): string {
  const code = table === 'CASE_TYPES' ? 'CHILD_IN_NEED' : (table?.codes[0]?.label ?? 'Yes');
  const plain: Partial<Record<ColumnMap['type'], string>> = {
    ID: PEOPLE.cases[row] ?? '',
    FAMILY: PEOPLE.cases[0] ?? '',
    WORKER: PEOPLE.workers[row] ?? '',
    BIRTH: PEOPLE.births[row] ?? '',
    DATE: '2018-03-01',
    POSTCODE: PEOPLE.postcode,
    AREA: 'E07000154',
    LABEL: 'Locality 1',
    THOUSANDTHS: '0.6',
    WHOLE: '3',
    AMOUNT: '1200',
  };
  return plain[type] ?? code;
}

type Table = string[][];
function tableOf({ columns, never = [] }: SheetMap): Table {
  const own = columns.filter(({ field }) => !never.includes(field));
  return [
    own.map(({ name }) => name),
    ...PEOPLE.cases.map((_, row) => own.map((column) => cellOf(column, row))),
  ];
}
const quoted = (cell: string): string => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvOf = (table: Table): string => table.map((row) => row.map(quoted).join(',')).join('\r\n');

const NESTED = new Set(['cin', 'csww', 'csc-api', 'boundaries']);
const WORKBOOKS = new Set(['annex-a', 'area-send']);
const TABLES = FORMATS.filter(({ id }) => !NESTED.has(id) && !WORKBOOKS.has(id)).flatMap((format) =>
  format.maps.map((map) => ({ name: `${format.id}, ${map.name}`, format, table: tableOf(map) })),
);
const BOOKS = FORMATS.filter(({ id }) => WORKBOOKS.has(id)).map((format) => ({ name: format.id, format }));

const [one, two] = PEOPLE.cases;
const [born] = PEOPLE.births;
const [worker] = PEOPLE.workers;
const TREES: readonly (readonly [format: string, text: string])[] = [
  [
    'cin',
    `<?xml version="1.0"?><Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2018</Year><ReferenceDate>2018-03-31</ReferenceDate></CollectionDetails></Header><Children>${[
      one,
      two,
    ]
      .map(
        (id) =>
          `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><PersonBirthDate>${born}</PersonBirthDate></ChildIdentifiers><CINdetails><CINreferralDate>2018-01-02</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails></Child>`,
      )
      .join('')}</Children></Message>`,
  ],
  [
    'ssda903',
    `<EXPSSDA903><CHILD><HEADER><CHILDID>${one}</CHILDID><DOB>01/02/2010</DOB></HEADER><EPISODE><DECOM>01/02/2017</DECOM><LS>C2</LS></EPISODE></CHILD></EXPSSDA903>`,
  ],
  [
    'csww',
    `<Message><Header><Collection>CSWW</Collection><Year>2018</Year><ReferenceDate>2018-09-30</ReferenceDate></Header><CSWWWorker><AgencyWorker>0</AgencyWorker><SWENo>${worker}</SWENo><FTE>0.8</FTE><OrgRole>5</OrgRole><Cases30>12</Cases30></CSWWWorker><LALevelVacancies><NumberOfVacancies>3.5</NumberOfVacancies></LALevelVacancies></Message>`,
  ],
  [
    'csc-api',
    JSON.stringify(
      [one, two].map((id) => ({
        la_child_id: id,
        child_details: { date_of_birth: born, postcode: PEOPLE.postcode, first_name: 'Sarah' },
        social_care_episodes: [{ referral_date: '2018-01-02', care_worker_details: [{ worker_id: worker }] }],
      })),
    ),
  ],
  [
    'boundaries',
    '{"type":"FeatureCollection","features":[{"properties":{"gss":"E07000150"},"geometry":{"type":"Polygon","coordinates":[[[0,1],[1,1],[1,0],[0,1]]]}}]}',
  ],
];

/** Where in a text or a list, as a share of its length. */
const where = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (share: number, length: number): number => Math.floor(share * length);

/** What goes wrong with the cells before a file is saved. */
const misfortune = fc.oneof(
  fc.tuple(where, where, where, where).map(([rowA, cellA, rowB, cellB]) => (table: Table) => {
    const [a, b] = [table[at(rowA, table.length)] ?? [], table[at(rowB, table.length)] ?? []];
    const [from, to] = [at(cellA, a.length), at(cellB, b.length)];
    [a[from], b[to]] = [b[to] ?? '', a[from] ?? ''];
  }),
  fc.tuple(where, where).map(([from, to]) => (table: Table) => {
    const [headings = []] = table;
    headings[at(to, headings.length)] = headings[at(from, headings.length)] ?? '';
  }),
  fc
    .tuple(where, where, fc.constantFrom('x'.repeat(30_000), '=1+1', 'é€ß', '\ud83d\ude00', ' ', '"', '0'))
    .map(([rowAt, cellAt, text]) => (table: Table) => {
      const row = table[at(rowAt, table.length)] ?? [];
      row[at(cellAt, row.length)] = text;
    }),
  where.map((share) => (table: Table) => void table[at(share, table.length)]?.push('one more')),
);

/** What goes wrong with the bytes: on the way, or by saving them as something else. */
const accident = fc.oneof(
  where.map((share) => (bytes: Buffer) => bytes.subarray(0, at(share, bytes.length))),
  fc
    .tuple(where, fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([share, added, over]) => (bytes: Buffer) => {
      const place = at(share, bytes.length);
      return Buffer.concat([
        bytes.subarray(0, place),
        added,
        bytes.subarray(place + (over ? added.length : 0)),
      ]);
    }),
  fc.tuple(where, fc.constantFrom('\0', '"', '\n', ',,,', '<', '&', '{}', 'x'.repeat(30_000))).map(
    ([share, text]) =>
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, at(share, bytes.length)),
          Buffer.from(text),
          bytes.subarray(at(share, bytes.length)),
        ]),
  ),
  fc.tuple(where, where, where).map(([from, to, into]) => (bytes: Buffer) => {
    const piece = bytes.subarray(at(Math.min(from, to), bytes.length), at(Math.max(from, to), bytes.length));
    const place = at(into, bytes.length);
    return Buffer.concat([bytes.subarray(0, place), piece, bytes.subarray(place)]);
  }),
  fc.boolean().map((marked) => (bytes: Buffer) => {
    const text = bytes.toString('utf8');
    return Buffer.from(marked ? `\ufeff${text}` : text, 'utf16le');
  }),
  fc
    .constant(null)
    .map(() => (bytes: Buffer) => Buffer.from(`${bytes.toString('utf8')}caf\u00e9 \u0080`, 'latin1')),
  fc.constant((bytes: Buffer) => bytes),
);

/** A report or a refusal in words, every row in one state, and nobody named. */
async function answered(bytes: Uint8Array | string, namesPeople: boolean): Promise<void> {
  const { extract, ...report } = await read(bytes);
  expect(report.rowsIn).toBe(report.rowsTaken + report.rowsHeld + report.rowsQuarantined);
  if (report.refused !== undefined) {
    expect(report.refused).toMatch(/^[A-Z][^]*\.$/u);
    expect(extract).toBeUndefined();
    expect(report.rowsIn).toBe(0);
  }
  if (!namesPeople) return;
  const told = JSON.stringify(report);
  expect(IDENTIFIERS.filter((value) => told.includes(value))).toEqual([]);
}

const hurt = (bytes: Buffer, accidents: readonly ((bytes: Buffer) => Buffer)[]): Buffer =>
  accidents.reduce((now, happens) => happens(now), bytes);

describe('a table that came to harm', () => {
  it.each(TABLES)(
    '$name: is answered, whatever happened to it',
    async ({ format, table }) => {
      expect(await read(csvOf(table))).toMatchObject({ rowsIn: PEOPLE.cases.length });
      await fc.assert(
        fc.asyncProperty(
          fc.array(misfortune, { maxLength: 3 }),
          fc.array(accident, { maxLength: 2 }),
          async (misfortunes, accidents) => {
            const cells = table.map((row) => [...row]);
            for (const happens of misfortunes) happens(cells);
            await answered(hurt(Buffer.from(csvOf(cells)), accidents), !isPublic(format));
          },
        ),
        { numRuns: runs(5, 2000) },
      );
    },
    LONG_ENOUGH,
  );

  it('is refused when one cell is longer than any record may be', async () => {
    const [{ table } = { table: [] as Table }] = TABLES;
    const report = await read(
      csvOf(table.map((row) => row.map((cell, n) => (n ? cell : 'x'.repeat(1_100_000))))),
    );
    expect(report).toMatchObject({ rowsIn: 0, refused: expect.any(String) });
  });
});

describe('a workbook that came to harm', () => {
  it.each(BOOKS)(
    '$name: is answered, whatever happened to it',
    async ({ format }) => {
      const sheets = Object.fromEntries(format.maps.map((map, n) => [`List ${n + 1}`, tableOf(map)]));
      const whole = await read(await workbook(sheets));
      expect(whole).toMatchObject({ format: format.id, rowsIn: PEOPLE.cases.length * format.maps.length });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(where, misfortune), { maxLength: 3 }),
          fc.array(accident, { maxLength: 1 }),
          async (misfortunes, accidents) => {
            const book = Object.entries(structuredClone(sheets));
            for (const [share, happens] of misfortunes) happens(book[at(share, book.length)]?.[1] ?? []);
            await answered(hurt(await workbook(Object.fromEntries(book)), accidents), true);
          },
        ),
        { numRuns: runs(4, 1000) },
      );
    },
    LONG_ENOUGH,
  );
});

describe('a nested file that came to harm', () => {
  it.each(TREES)(
    '%s: is answered, whatever happened to it',
    async (format, text) => {
      expect(await read(text)).toMatchObject({ format });
      await fc.assert(
        fc.asyncProperty(fc.array(accident, { minLength: 1, maxLength: 3 }), async (accidents) =>
          answered(hurt(Buffer.from(text), accidents), format !== 'boundaries'),
        ),
        { numRuns: runs(8, 3000) },
      );
    },
    LONG_ENOUGH,
  );
});
