import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseFacts, HEADERS, inNeed, read, runs, workbook } from '../world.fixture.js';
import { FORMATS } from '../formats.js';
import type { ReadReport } from '../report.js';

const facts = (report: ReadReport): unknown[] =>
  (report.extract?.statements ?? []).map(({ kind, key, measure, facts: said }) => ({
    kind,
    key,
    measure,
    ...said,
  }));

describe('contracts', () => {
  it('are read by common headings, without their supplier', async () => {
    const report = await read(
      'Contract Reference,Contract Title,Supplier,Annual Contract Value,Contract End Date\nC-7,Home care,Acme Care,"£1,200.50",31/03/2021',
    );
    expect(report).toMatchObject({ format: 'contracts', rowsTaken: 1 });
    expect(facts(report)).toEqual([
      {
        kind: 'CONTRACT',
        key: 'C-7',
        measure: 1,
        title: 'Home Care',
        annualValuePence: 120050,
        endsOn: '2021-03-31',
      },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Acme/u);
  });
});

describe('budget lines', () => {
  const budget = (...rows: string[]): Promise<ReadReport> =>
    read(['Cost centre,Description,Fund,Kind,Budget', ...rows].join('\n'));

  it('keep funds apart, and income as funding', async () => {
    const report = await budget('A10,Fostering,General Fund,Spend,100.25', 'A10,Grant,DSG,Funding,50');
    expect(report).toMatchObject({ format: 'budget', rowsTaken: 2 });
    expect(facts(report)).toMatchObject([
      { kind: 'FUNDING', measure: 5000, fund: 'DEDICATED_SCHOOLS_GRANT' },
      { kind: 'SPEND', measure: 10025, fund: 'GENERAL_FUND' },
    ]);
  });

  it('refuse a sign, ask for an unknown fund, and quarantine what is no money', async () => {
    const report = await budget(
      'A10,Fees,General Fund,Spend,-5',
      'A11,Fees,Odd fund,Spend,5',
      'A12,Fees,GF,Posts,5',
    );
    expect(report.faults.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'NEGATIVE_AMOUNT'],
      [3, 'UNKNOWN_CODE'],
      [4, 'NOT_MONEY'],
    ]);
  });
});

describe('geography', () => {
  const ring = [
    [-0.7, 52.5],
    [-0.6, 52.5],
    [-0.6, 52.4],
    [-0.7, 52.5],
  ];
  const feature = (gss: string, type: string, coordinates: unknown): object => ({
    type: 'Feature',
    properties: { gss },
    geometry: { type, coordinates },
  });
  const boundaries = (...features: object[]): Promise<ReadReport> =>
    read(JSON.stringify({ type: 'FeatureCollection', features }));

  it('takes boundaries that are closed and in longitude and latitude, and keeps those of the reorganisation', async () => {
    const report = await boundaries(
      feature('E07000150', 'Polygon', [ring]),
      feature('E07000154', 'MultiPolygon', [[ring], [ring]]),
      feature('E06000001', 'Polygon', [ring]),
    );
    expect(report).toMatchObject({ format: 'boundaries', rowsIn: 3, rowsTaken: 3 });
    expect(report.remarks).toMatchObject([{ rule: 'AREA_NOT_IN_PACK', rows: 1 }]);
    expect(report.extract).toBeUndefined();
    expect(report.boundaries).toMatchObject([
      { area: 'E07000150', polygons: [[ring]] },
      { area: 'E07000154', polygons: [[ring], [ring]] },
    ]);
  });

  it('quarantines open rings, points, grid references, codes that are none, empty rings and a second boundary', async () => {
    const report = await boundaries(
      feature('E07000150', 'Polygon', [ring.slice(0, 3)]),
      feature('E07000150', 'Point', [0, 52]),
      feature('E07000150', 'Polygon', [
        [
          [475000, 260000],
          [475001, 260000],
          [475001, 260001],
          [475000, 260000],
        ],
      ]),
      feature('Corby', 'Polygon', [ring]),
      feature('E07000151', 'Polygon', [[...ring.slice(0, 2), ...ring.slice(0, 2).reverse()]]),
      feature('E07000154', 'Polygon', [ring]),
      feature('E07000154', 'Polygon', [ring]),
    );
    expect(report.faults.map(({ row, rule }) => [row, rule])).toEqual([
      [1, 'RING_NOT_CLOSED'],
      [2, 'NOT_A_POLYGON'],
      [3, 'NOT_LONGITUDE_LATITUDE'],
      [4, 'NOT_A_GSS_CODE'],
      [5, 'RING_ENCLOSES_NOTHING'],
      [7, 'TWICE'],
    ]);
    expect(report.boundaries?.map(({ area }) => area)).toEqual(['E07000154']);
  });

  it('compares look-ups with the areas of the reorganisation', async () => {
    const report = await read(
      'WD16CD,LAD16CD\nE05000001,E07000154\nE05000002,E07000154\nE05999999,E07000150',
    );
    expect(report).toMatchObject({ format: 'area-lookup', rowsIn: 3, rowsTaken: 2 });
    expect(report.faults).toMatchObject([{ row: 3, rule: 'CONTRADICTS_PACK' }]);
    expect(report.remarks).toMatchObject([{ rule: 'AREA_NOT_IN_PACK', rows: 1 }]);
  });
});

describe('posts and workers of a payroll', () => {
  it('are read by the headings that payrolls use', async () => {
    const posts = await read('Position ID,Job Title,Pay Grade,Contracted FTE\nP1,Social Worker,G8,0.6');
    expect(posts).toMatchObject({ format: 'posts', rowsTaken: 1 });
    const staff = await read('Employee Name,Payroll Number,Job Role,FTE\nInes Quarrie,77,Social Worker,0.6');
    expect(staff).toMatchObject({ format: 'workers', rowsTaken: 1 });
  });
});

describe('a case with a line for each of its workers', () => {
  const lines = (...rows: string[]): Promise<ReadReport> =>
    read(['case_id,case_type,closed_on,worker,worker_role', ...rows].join('\n'));

  it('is worked by its lead; it is asked only when there is none', async () => {
    const led = await lines('1,ASSESSMENT,,Ines Quarrie,Lead', '1,ASSESSMENT,,Abel Orr,Co-worker');
    expect(led).toMatchObject({ rowsTaken: 2, questions: [] });
    expect(caseFacts(led)).toMatchObject([{ worker: expect.any(String) }]);
    const unled = await lines('1,ASSESSMENT,,Ines Quarrie,', '1,ASSESSMENT,,Abel Orr,');
    expect(unled).toMatchObject({ rowsHeld: 2, questions: [{ rule: 'SEVERAL_WORKERS', rows: 2 }] });
  });

  it('is worked by nobody once it is closed, and says that a worker was still named', async () => {
    const report = await lines('1,ASSESSMENT,2018-01-01,Ines Quarrie,');
    expect(caseFacts(report)).toMatchObject([{ worker: null }]);
    expect(report.remarks).toMatchObject([{ rule: 'CLOSED_BUT_ALLOCATED', rows: 1 }]);
  });
});

describe('the date in the title of a workbook', () => {
  const titled = async (...titles: string[]): Promise<ReadReport> =>
    read(await workbook({ List_6: [...titles.map((title) => [title]), HEADERS[6], inNeed('1')] }));

  it('is the date of the file; two different dates are asked', async () => {
    expect(await titled('List 6: children in need as at 30th September 2018')).toMatchObject({
      asAt: '2018-09-30',
      rowsTaken: 1,
    });
    expect(await titled('List 6', 'Snapshot date: 01/09/2018')).toMatchObject({ asAt: '2018-09-01' });
    const asked = await titled('As at 01/09/2018', 'Extracted on 02/09/2018');
    expect(asked).toMatchObject({ rowsHeld: 1, questions: [{ rule: 'AS_AT_CONTRADICTS' }] });
  });
});

describe('a CSV of any format, with hostile cells', () => {
  const headers = FORMATS.flatMap(({ maps }) => maps.map(({ columns }) => columns.map(({ name }) => name)));
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      'x',
      '01/02/2018',
      '12/25/2018',
      '2030-01-01',
      'E07000150',
      'NN1 1AA',
      'Yes',
      '-1',
      '1e9',
    ),
    fc.constantFrom(
      '=HYPERLINK("http://x")',
      "'; drop table item; --",
      '<script>',
      '#REF!',
      '\u202eabc',
      'Café',
    ),
    fc.string({ maxLength: 20 }).map((text) => text.replace(/[^\P{C}]/gu, '')),
  );
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('accounts for every row and repeats the report', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...headers),
        fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        async (header, rows) => {
          const text = [header, ...rows.map((row) => header.map((_, at) => row[at % 12] ?? ''))]
            .map((line) => line.map(quoted).join(','))
            .join('\n');
          const report = await read(text);
          expect(report.rowsIn).toBe(report.rowsTaken + report.rowsHeld + report.rowsQuarantined);
          expect(await read(text)).toEqual(report);
          for (const { row } of report.faults) expect(row).toBeGreaterThan(0);
        },
      ),
      { numRuns: runs(80, 4000) },
    );
  });
});
