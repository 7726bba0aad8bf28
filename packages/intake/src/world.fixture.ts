import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseFacts, Statement, WorkerFacts } from '@vesting/domain';
import writeXlsxFile from 'write-excel-file/node';
import { readFile } from './read-file.js';
import type { ReadOptions, ReadReport } from './report.js';
import { tokenKey } from './token.js';

export const KEY = tokenKey('5a'.repeat(32));
export const CASE_TYPES = [
  'LOOKED_AFTER',
  'CHILD_PROTECTION',
  'CHILD_IN_NEED',
  'DISABLED_CHILD_IN_NEED',
  'ASSESSMENT',
  'CARE_LEAVER',
];

/** Two districts, a ward, and a county that has them. */
export const OPTIONS: ReadOptions = {
  body: 'county',
  asAt: '2018-10-18',
  key: KEY,
  scheme: { caseTypes: CASE_TYPES },
  bodies: [{ id: 'county', gssCode: 'E10000021', name: 'The County', aliases: ['CC'] }],
  areas: [
    { gssCode: 'E07000150', level: 'DISTRICT', name: 'Corby' },
    { gssCode: 'E07000154', level: 'DISTRICT', name: 'Northampton' },
    { gssCode: 'E05000001', level: 'WARD', name: 'Abington', parent: 'E07000154' },
    { gssCode: 'E05000002', level: 'WARD', name: 'Abington', parent: 'E07000150' },
  ],
  areaOfPostcode: (postcode) =>
    Promise.resolve(
      { NN11AA: 'E07000154', NN171AA: 'E07000150', NN62AA: 'AMBIGUOUS', MK401AA: 'E06000055' }[postcode],
    ),
  answers: [],
};

/** Reads bytes or text as one file. */
export async function read(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  name = 'extract.csv',
): Promise<ReadReport> {
  const folder = await mkdtemp(join(tmpdir(), 'vesting-intake-'));
  try {
    await writeFile(join(folder, 'upload'), content);
    const [report] = await readFile(join(folder, 'upload'), name, { ...OPTIONS, ...options });
    if (!report) throw new Error('A file gives at least one report.');
    return report;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export type Value = string | number | boolean | Date | null;

/** A workbook of sheets, each a table of rows. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
): Promise<Buffer> {
  const data = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)),
    ),
  }));
  return writeXlsxFile(data).toBuffer();
}

export const HEADERS = {
  3: [
    'Child Unique ID',
    'Date of Birth',
    'Date of referral',
    'Referral NFA?',
    'Allocated Team',
    'Allocated Worker',
  ],
  5: [
    'Child Unique ID',
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'Was an Initial Child Protection Conference deemed unnecessary?',
    'Date of Initial Child Protection Conference',
    'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    'Allocated Team',
    'Allocated Worker',
  ],
  6: [
    'Child Unique ID',
    'Date of Birth',
    'Does the Child have a Disability',
    'CIN Start Date',
    'CIN Closure Date',
    'Case Status',
    'Allocated Team',
    'Allocated Worker',
  ],
  8: [
    'Child Unique ID',
    'Date of Birth',
    'Date Started to be Looked After',
    "Child's Legal Status",
    'Date Ceased to be Looked After',
    'Allocated Team',
    'Allocated Worker',
  ],
} as const;

/** One row of List 6: a child in need without anything odd. */
export const inNeed = (
  id: Value,
  changes: Partial<Record<(typeof HEADERS)[6][number], Value>> = {},
): Value[] => {
  const plain: Record<(typeof HEADERS)[6][number], Value> = {
    'Child Unique ID': id,
    'Date of Birth': '2010-02-03',
    'Does the Child have a Disability': 'b) No',
    'CIN Start Date': '2018-05-06',
    'CIN Closure Date': null,
    'Case Status': 'c) Child in need plan',
    'Allocated Team': 'Locality 1',
    'Allocated Worker': 'Ines Quarrie',
  };
  return HEADERS[6].map((column) => ({ ...plain, ...changes })[column] ?? null);
};

export const cases = (report: ReadReport): Statement<'CASE'>[] =>
  (report.extract?.statements ?? []).filter(({ kind }) => kind === 'CASE') as Statement<'CASE'>[];
export const caseFacts = (report: ReadReport): CaseFacts[] => cases(report).map(({ facts }) => facts);
export const workerFacts = (report: ReadReport): WorkerFacts[] =>
  (report.extract?.statements ?? []).flatMap((one) =>
    one.kind === 'WORKER' ? [one.facts as WorkerFacts] : [],
  );

export const runs = (usual: number, long: number): number =>
  process.env['VESTING_TEST_LONG'] === '1' ? long : usual;

/** Public sample files: in VESTING_SAMPLES, or in a folder `samples` inside a neighbour of the checkout. */
export const SAMPLES = findSamples();
export const haveSamples = SAMPLES !== '';

function findSamples(): string {
  const above = fileURLToPath(new URL('../../../../', import.meta.url));
  const neighbours = readdirSync(above, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = [
    process.env['VESTING_SAMPLES'] ?? '',
    ...neighbours.map(({ name }) => join(above, name, 'samples')),
  ];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'annex-a'))) ?? '';
}
