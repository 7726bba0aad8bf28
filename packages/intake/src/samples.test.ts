import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from './read-file.js';
import type { Answer, ReadReport } from './report.js';
import { caseFacts, cases, haveSamples, OPTIONS, runs, SAMPLES } from './world.fixture.js';

/** Public sample files: format, rows in, taken, held, quarantined. */
type Row = readonly [
  file: string,
  format: string,
  rows: number,
  taken: number,
  held: number,
  quarantined: number,
];
const TABLE: readonly Row[] = [
  ['annex-a/area-send-fake_sen.xlsx', 'area-send', 4, 4, 0, 0],
  ['annex-a/cscdp-2015-01-sample.xlsx', 'annex-a', 5, 5, 0, 0],
  ['annex-a/cscdp-2016-02-sample.xlsx', 'annex-a', 0, 0, 0, 0],
  ['annex-a/liia-Annex_A.xlsx', 'annex-a', 59, 51, 5, 3],
  ['cin/CIN2rows.xml', 'cin', 7, 0, 7, 0],
  ['cin/CIN_Census_2021_no_assessment_factors.xml', 'cin', 6, 0, 6, 0],
  ['cin/CIN_Census_2024.xml', 'cin', 9, 0, 9, 0],
  // 40 children and 46 episodes; of the 14 open ones 10 contradict themselves.
  ['cin/cin-2022-40-children.xml', 'cin', 86, 76, 10, 0],
  ['cin/liia-BAR_cin_2022.xml', 'cin', 6, 6, 0, 0],
  ['cin/liia-cin-2022.xml', 'cin', 6, 6, 0, 0],
  ['dfe-csc-api/sample-p0.json', 'csc-api', 10, 10, 0, 0],
  ['dfe-csc-api/sample-p2.json', 'csc-api', 6, 4, 2, 0],
  ['geo/northamptonshire-lads.geojson', 'boundaries', 7, 7, 0, 0],
  ['geo/northants-county-merged.geojson', 'boundaries', 1, 1, 0, 0],
  ['geo/northants-districts-2013-detailed-simplified.geojson', 'boundaries', 7, 7, 0, 0],
  ['geo/northants-districts-2019.geojson', 'boundaries', 7, 7, 0, 0],
  ['geo/northants-msoa.csv', 'area-lookup', 95, 95, 0, 0],
  ['geo/northants-unitaries-2021-official.geojson', 'boundaries', 2, 2, 0, 0],
  ['geo/northants-unitaries-merged-from-2019-districts.geojson', 'boundaries', 2, 2, 0, 0],
  ['geo/northants-wards-all-codes.csv', 'area-lookup', 266, 266, 0, 0],
  ['geo/ons-ltla-utla-2021-04.csv', 'area-lookup', 331, 331, 0, 0],
  ['ssda903/liia-SSDA903_2020_episodes.csv', 'ssda903', 5, 5, 0, 0],
  ['ssda903/liia-SSDA903_episodes_for_testing_fixes_INPUT.csv', 'ssda903', 23, 15, 8, 0],
  // 8 workers and the vacancies; two workers hold cases without hours or after leaving.
  ['workforce/csww-2022-8-workers.xml', 'csww', 9, 7, 2, 0],
];

/** Rows of each module of the five yearly returns, and episodes held: a child with two open episodes. */
const RETURNS: readonly (readonly [year: number, counts: Readonly<Record<string, number>>, held: number])[] =
  [
    [
      2017,
      {
        episodes: 1460,
        header: 819,
        missing: 3,
        oc2: 670,
        oc3: 126,
        previous_permanence: 819,
        reviews: 3481,
        uasc: 31,
      },
      8,
    ],
    [
      2018,
      {
        episodes: 974,
        header: 572,
        missing: 1,
        oc2: 572,
        oc3: 96,
        previous_permanence: 572,
        reviews: 2769,
        uasc: 23,
      },
      2,
    ],
    [
      2019,
      {
        episodes: 648,
        header: 362,
        missing: 1,
        oc2: 362,
        oc3: 56,
        previous_permanence: 362,
        reviews: 2103,
        uasc: 16,
      },
      0,
    ],
    [
      2020,
      {
        episodes: 402,
        header: 226,
        missing: 1,
        oc2: 226,
        oc3: 40,
        previous_permanence: 226,
        reviews: 1551,
        uasc: 8,
      },
      4,
    ],
    [
      2021,
      {
        episodes: 253,
        header: 144,
        missing: 1,
        oc2: 144,
        oc3: 39,
        previous_permanence: 144,
        reviews: 1134,
        uasc: 4,
      },
      0,
    ],
  ];

/** Dates that the files do not say themselves, as their sender would give them. */
const AS_AT: Readonly<Record<string, string>> = {
  'annex-a': '2021-03-31',
  'dfe-csc-api': '2025-03-31',
  ssda903: '2020-03-31',
};

async function sample(file: string, asAt?: string, answers: readonly Answer[] = []): Promise<ReadReport> {
  const date = asAt ?? AS_AT[file.split('/')[0] ?? ''] ?? OPTIONS.asAt;
  const [report] = await readFile(join(SAMPLES, file), file, { ...OPTIONS, asAt: date, answers });
  if (!report) throw new Error('A file gives at least one report.');
  return report;
}

/** Hundreds of files in one test, also on a machine that has much else to do. */
const LONG_ENOUGH = 300_000;

const withSamples = haveSamples ? describe : describe.skip;
withSamples('the public sample files', () => {
  it.each(TABLE)('%s is read as %s', async (file, format, rowsIn, rowsTaken, rowsHeld, rowsQuarantined) => {
    const report = await sample(file);
    expect(report).toMatchObject({ format, rowsIn, rowsTaken, rowsHeld, rowsQuarantined });
    expect(report.refused).toBeUndefined();
  });

  it(
    'are refused with a reason when they are no extract of a council',
    async () => {
      const read = new Set([...TABLE.map(([file]) => file), 'geo/northants-postcodes.csv']);
      for (const folder of [
        'annex-a',
        'cin',
        'geo',
        'geo/wards-2013',
        'reference',
        'services',
        'ssda903',
        'statistics',
        'workforce',
      ])
        for (const name of readdirSync(join(SAMPLES, folder), { withFileTypes: true })) {
          const file = `${folder}/${name.name}`;
          if (!name.isFile() || read.has(file)) continue;
          const report = await sample(file);
          expect([file, report.refused]).toEqual([file, expect.stringMatching(/^This |^The /u)]);
          expect(report).toMatchObject({ rowsIn: 0, questions: [] });
        }
    },
    LONG_ENOUGH,
  );

  it(
    'of five yearly returns have the rows of their notes, and 820 children',
    async () => {
      const children = new Map<number, Set<string>>();
      for (const [year, counts, held] of RETURNS.slice(0, runs(2, 5)))
        for (const [module, rows] of Object.entries(counts)) {
          const file = `ssda903/five-years/${String(year)}-${module}.csv`;
          const report = await sample(file, `${String(year + 1)}-03-31`);
          const rowsHeld = module === 'episodes' ? held : 0;
          expect([file, report.rowsIn, report.rowsHeld, report.rowsTaken]).toEqual([
            file,
            rows,
            rowsHeld,
            rows - rowsHeld,
          ]);
          if (module === 'header') children.set(year, new Set(cases(report).map(({ key }) => key)));
        }
      const first = children.get(2017) ?? new Set();
      const second = [...(children.get(2018) ?? [])];
      expect(second.filter((key) => first.has(key))).toHaveLength(571);
      expect(new Set([...children.values()].flatMap((keys) => [...keys])).size).toBe(820);
    },
    LONG_ENOUGH,
  );

  it('of the census give every child once when the contradiction is answered', async () => {
    const file = 'cin/cin-2022-40-children.xml';
    const [question] = (await sample(file)).questions;
    const answered = await sample(file, undefined, [{ questionId: question?.id ?? '', code: 'OPEN' }]);
    expect(answered).toMatchObject({ rowsIn: 86, rowsTaken: 86, asAt: '2022-07-21' });
    expect(caseFacts(answered).filter(({ closedOn }) => closedOn === null)).toHaveLength(10);
    expect(cases(answered).length).toBeLessThanOrEqual(40);
  });

  it('of the census that contradict their own date are read once somebody has said it', async () => {
    const report = await sample('cin/CIN_Census_2024.xml', '2024-03-31');
    expect(report).toMatchObject({ rowsIn: 9, asAt: '2024-03-31' });
    expect(report.faults.map(({ sheet, row, rule }) => [sheet, row, rule])).toEqual([
      ['Assessments', 1, 'STARTS_AFTER_AS_AT'],
      ['Assessments', 1, 'CLOSED_BEFORE_OPENED'],
      ['CINdetails', 2, 'STARTS_AFTER_AS_AT'],
    ]);
  });
});
