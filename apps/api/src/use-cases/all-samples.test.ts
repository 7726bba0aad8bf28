import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { context, useEmptyRegister } from '../testing/empty-register.fixture.js';
import { must } from '../testing/small-county.js';
import { importExtract, type ImportReport } from './import-extract.js';

/**
 * Every public sample file into one register, and again. What the counts of each must be stands with the reader
 * (samples.test.ts of intake); here every file has an outcome, nothing is lost, and the same again is nothing new.
 * VESTING_SAMPLES_TABLE=FILE writes the table of outcomes.
 */
const SAMPLES = process.env['VESTING_SAMPLES'] ?? join(process.cwd(), '../shared/samples');
const TABLE = process.env['VESTING_SAMPLES_TABLE'];
const long = process.env['VESTING_TEST_LONG'] === '1' || TABLE !== undefined;

/** Dates that files do not say themselves, as their sender would give them: a return is of the year to 31 March. */
const AS_AT: readonly (readonly [path: RegExp, date: (year: string) => string])[] = [
  [/^annex-a\//u, () => '2021-03-31'],
  [/^dfe-csc-api\//u, () => '2025-03-31'],
  [/five-years\/(\d{4})-/u, (year) => `${Number(year) + 1}-03-31`],
  [/^ssda903\//u, () => '2020-03-31'],
];

/** Notes, schemas of YAML and the optimiser's instances are no files that a council sends. */
const isSent = (file: string): boolean => !/(?:^|\/)(?:licences|gap)\/|\.(?:md|yml)$/u.test(file);

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
}

const asAtOf = (file: string): string | undefined => {
  for (const [path, date] of AS_AT) {
    const found = path.exec(file);
    if (found) return date(found[1] ?? '');
  }
  return undefined;
};

(existsSync(SAMPLES) ? describe : describe.skip)('the public sample files, all in one register', () => {
  useEmptyRegister();

  const bring = async (file: string): Promise<ImportReport> => {
    const asAt = asAtOf(file);
    const [report, ...others] = must(
      await importExtract(context, {
        path: join(SAMPLES, file),
        name: file,
        body: 'ncc',
        ...(asAt === undefined ? {} : { asAt }),
      }),
    );
    if (!report || others.length > 0) throw new Error(`${file} gives one report.`);
    return report;
  };

  it(
    'have an outcome each: every row is taken, held or quarantined, or the file is refused with its reason; again they change nothing',
    async () => {
      const files = filesIn(SAMPLES)
        .map((path) => relative(SAMPLES, path))
        .filter(isSent)
        // The large directory and the later returns take their time.
        .filter((file) => long || !/five-years\/20(?!17)|northants-postcodes|wards-2013\//u.test(file));
      const lines: string[] = [];
      for (const file of files) {
        const report = await bring(file);
        const { format, asAt, rowsIn, rowsTaken, rowsHeld, rowsQuarantined, changed, refused } = report;
        if (refused !== undefined) {
          expect([file, refused]).toEqual([file, expect.stringMatching(/^Th(?:is|e) .*\.$/su)]);
          expect([file, rowsIn, changed]).toEqual([file, 0, 0]);
        } else {
          expect([file, rowsTaken + rowsHeld + rowsQuarantined]).toEqual([file, rowsIn]);
          expect([file, (await bring(file)).changed]).toEqual([file, 0]);
        }
        const rules = new Map<string, number>();
        for (const { rule } of report.faults) rules.set(rule, (rules.get(rule) ?? 0) + 1);
        lines.push(
          refused === undefined
            ? `| ${file} | ${format} | ${asAt} | ${rowsIn} | ${rowsTaken} | ${rowsHeld} | ${rowsQuarantined} | ${changed} | ${[...rules].map(([rule, count]) => `${count} ${rule}`).join(', ')} |`
            : `| ${file} | refused | | | | | | | ${refused.replaceAll('\n', ' ')} |`,
        );
      }
      expect(lines.length).toBeGreaterThan(40);
      if (TABLE !== undefined)
        writeFileSync(
          TABLE,
          [
            '| file | format | as at | rows in | taken | held | quarantined | changed | why |',
            '|---|---|---|---|---|---|---|---|---|',
            ...lines,
            '',
          ].join('\n'),
        );
    },
    long ? 900_000 : 300_000,
  );
});
