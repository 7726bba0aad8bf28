import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PostFacts } from '@vesting/domain';
import { readFile } from '../read-file.js';
import type { PostcodeArea } from '../report.js';
import {
  caseFacts,
  cases,
  CASE_TYPES,
  haveSamples,
  OPTIONS,
  read,
  runs,
  SAMPLES,
  workbook,
  workerFacts,
} from '../world.fixture.js';

const lines = (...rows: string[]): string => rows.join('\n');
const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}.csv`, import.meta.url)), 'utf8');

describe('the documented examples', () => {
  const areas = ['E07000150', 'E07000152', 'E07000153', 'E07000154'].map((gssCode) => ({
    gssCode,
    level: 'DISTRICT' as const,
    name: gssCode,
  }));
  const scheme = { caseTypes: [...CASE_TYPES, 'LONG_TERM_SUPPORT'] };

  it.each<[string, number]>([
    ['cases', 4],
    ['supplement', 3],
    ['workers', 3],
    ['posts', 3],
    ['counted', 3],
    ['control-totals', 3],
    ['postcodes', 2],
  ])('%s is recognised, and every row is taken', async (name, rows) => {
    const report = await read(example(name), { areas, scheme });
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ format: name, rowsIn: rows, rowsTaken: rows });
  });

  it('are read from a workbook as from a CSV', async () => {
    const rows = example('posts')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const report = await read(await workbook({ Establishment: rows }), { areas });
    expect(report).toMatchObject({ format: 'posts', rowsTaken: 3 });
    expect(report.extract).toEqual((await read(example('posts'), { areas })).extract);
  });
});

describe('cases', () => {
  it('are stated with what the file says, and with nothing that it does not say', async () => {
    const report = await read(
      lines(
        'case_id,client_group,case_type,opened_on,closed_on,date_of_birth,responsible_area,worker',
        '1,children,CP,02/03/2018,,2012-07-09,Northampton,Abel Orr',
      ),
    );
    expect(cases(report)).toMatchObject([{ kind: 'CASE', body: 'county', measure: 1 }]);
    const worker = report.extract?.statements.find(({ kind }) => kind === 'WORKER')?.key;
    expect(caseFacts(report)).toEqual([
      {
        clientGroup: 'CHILDREN',
        caseType: 'CHILD_PROTECTION',
        openedOn: '2018-03-02',
        closedOn: null,
        ageBand: '5-9',
        responsibleArea: 'E07000154',
        worker,
      },
    ]);
    expect(workerFacts(report)).toEqual([
      { clientGroup: 'CHILDREN', role: 'SOCIAL_WORKER', carriesCases: true },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/2012-07-09|Orr/u);
  });

  it('say nothing of a worker when the column is missing, and nobody when the cell is blank', async () => {
    expect(caseFacts(await read('case_id,case_type\n1,CIN'))[0]).not.toHaveProperty('worker');
    expect(caseFacts(await read('case_id,case_type,worker\n1,CIN,'))[0]).toMatchObject({ worker: null });
  });

  it('are one for lines that agree, and quarantined for lines that contradict each other', async () => {
    const report = await read(
      lines('case_id,case_type,team', '1,CIN,Hub', '1.0,CIN,hub', '2,CIN,Hub', '2,CPP,Hub'),
    );
    expect(report).toMatchObject({ rowsIn: 4, rowsTaken: 2, rowsQuarantined: 2 });
    expect(report.faults.map(({ row, rule, column }) => [row, rule, column])).toEqual([
      [4, 'CONTRADICTS_ANOTHER_ROW', 'caseType'],
      [5, 'CONTRADICTS_ANOTHER_ROW', 'caseType'],
    ]);
    expect(cases(report)).toHaveLength(1);
  });

  it('are the whole only when the sender says so and no row is in doubt', async () => {
    const text = lines('case_id,client_group,case_type', '1,CHILDREN,CIN');
    expect((await read(text)).extract?.completeFor).toEqual([]);
    expect((await read(text, { complete: true })).extract?.completeFor).toEqual([
      { kind: 'CASE', clientGroup: 'CHILDREN' },
    ]);
    expect((await read(`${text}\n,CHILDREN,CIN`, { complete: true })).extract?.completeFor).toEqual([]);
  });

  it.each([
    ['case_id,case_type,closed_on,opened_on', '1,CIN,2018-01-01,2018-02-01', 'CLOSED_BEFORE_OPENED'],
    ['case_id,case_type,opened_on,date_of_birth', '1,LAC,2010-01-01,2018-02-01', 'STARTED_BEFORE_BIRTH'],
    ['case_id,case_type', '1,', 'MISSING'],
    ['case_id,case_type,responsible_area', '1,CIN,E07009999', 'UNKNOWN_AREA'],
    ['case_id,case_type,responsible_area', '1,CIN,OUTSIDE', 'UNKNOWN_AREA'],
    ['case_id,case_type,responsible_postcode', '1,CIN,nope', 'NOT_A_POSTCODE'],
    ['case_id,case_type,responsible_postcode', '1,CIN,NN9 9ZZ', 'POSTCODE_NOT_IN_DIRECTORY'],
    ['case_id,case_type,team', '1,CIN,NN1 1AA', 'IDENTIFIER'],
  ])('with %s: %s is quarantined by %s', async (header, row, rule) => {
    const report = await read(lines(header, row));
    expect(report).toMatchObject({ rowsIn: 1, rowsQuarantined: 1, faults: [{ rule, row: 2 }] });
    expect(report.extract?.statements).toEqual([]);
  });
});

describe('the supplement', () => {
  it('adds area and family to the case that another file named', async () => {
    const [first] = cases(await read('case_id,case_type\n1001,CIN'));
    const report = await read(
      lines(
        'case_id,responsible_postcode,family_id,tie_type',
        '1001.0,nn1 1aa,F-1,sibling',
        '1001,,F-2,Same proceedings',
      ),
    );
    expect(report).toMatchObject({ format: 'supplement', rowsTaken: 2 });
    const [second, ...others] = cases(report);
    expect(others).toEqual([]);
    expect(second).toMatchObject({ key: first?.key, reference: first?.reference });
    expect(second).not.toHaveProperty('measure');
    expect(second?.facts.responsibleArea).toBe('E07000154');
    expect(second?.facts.ties?.map(({ type }) => type)).toEqual(['SAME_PROCEEDINGS', 'SIBLING']);
    expect(JSON.stringify(report)).not.toMatch(/nn1|1aa|F-1/iu);
  });

  it('outranks Annex A, which outranks counted cases, on one date', async () => {
    const supplement = await read('case_id,responsible_area\n1,Corby');
    const counted = await read('case_type,count\nCIN,3');
    const book = await workbook({ L: [['Child Unique ID', 'Date of Contact']] });
    const annexA = await read(book);
    expect([supplement.rank, counted.rank, annexA.rank].sort()).toEqual([
      counted.rank,
      annexA.rank,
      supplement.rank,
    ]);
  });

  it('keeps no place where a person lives when the place is protected', async () => {
    const [facts] = caseFacts(await read('case_id,living_area,area_protected\n1,Corby,yes'));
    expect(facts).toEqual({ areaProtected: true });
  });

  it('asks for the area of a postcode that crosses a border, without showing it', async () => {
    const text = 'case_id,responsible_postcode\n1,NN6 2AA';
    const report = await read(text);
    expect(report).toMatchObject({ rowsHeld: 1, questions: [{ rule: 'POSTCODE_AMBIGUOUS' }] });
    expect(JSON.stringify(report)).not.toMatch(/NN6/u);
    const answers = [{ questionId: report.questions[0]?.id, code: 'E07000150' }];
    expect(caseFacts(await read(text, { answers }))).toEqual([{ responsibleArea: 'E07000150' }]);
  });

  it('asks once whether living postcodes that the directory lacks lie outside, and knows those that do', async () => {
    const text = lines('case_id,living_postcode', '1,MK40 1AA', '2,BD1 1AA', '3,LS1 1AA');
    const report = await read(text);
    expect(report).toMatchObject({ rowsTaken: 1, rowsHeld: 2, questions: [{ rows: 2 }] });
    expect(caseFacts(report)).toEqual([{ livingArea: 'OUTSIDE' }]);
    const answers = [{ questionId: report.questions[0]?.id, code: 'OUTSIDE' }];
    expect(caseFacts(await read(text, { answers }))).toEqual(
      [1, 2, 3].map(() => ({ livingArea: 'OUTSIDE' })),
    );
  });

  it('asks which area is meant when two have one name', async () => {
    const report = await read('case_id,responsible_area\n1,Abington');
    expect(report.questions).toMatchObject([{ rule: 'AMBIGUOUS_AREA', shownValue: 'Abington' }]);
    expect(report.questions[0]?.candidates.map(({ code }) => code)).toEqual(['E05000001', 'E05000002']);
  });
});

describe('workers and posts', () => {
  it('give full-time equivalents in thousandths', async () => {
    const report = await read(
      lines('worker,role,fte', 'A,Social worker,0.6', 'B,SOCIAL_WORKER,1', 'C,Manager,37'),
    );
    expect(report.faults).toMatchObject([{ row: 4, rule: 'FTE_TOO_LARGE' }]);
    expect(
      workerFacts(report)
        .map(({ fteThousandths }) => fteThousandths)
        .sort(),
    ).toEqual([1000, 600]);
    expect(workerFacts(report).every(({ role }) => role === 'SOCIAL_WORKER')).toBe(true);
  });

  it('ask whether two workers with one name are one, and then which of them a case means', async () => {
    const workers = lines(
      'worker,worker_id,role',
      'Abel Orr,SW1,SOCIAL_WORKER',
      '"Orr, Abel",SW2,SOCIAL_WORKER',
    );
    const held = await read(workers);
    expect(held).toMatchObject({ rowsHeld: 2, questions: [{ rule: 'SAME_NAME', rows: 2 }] });
    const several = held.questions[0]?.candidates[1]?.code ?? '';
    const answers = [{ questionId: held.questions[0]?.id, code: several }];
    const taken = await read(workers, { answers });
    expect(taken).toMatchObject({ rowsTaken: 2 });
    const keys = taken.extract?.statements.map(({ key }) => key) ?? [];
    expect(new Set(keys).size).toBe(2);
    const asked = await read('case_id,case_type,worker\n1,CIN,Abel Orr', { answers });
    expect(asked.questions).toMatchObject([{ rule: 'WORKER_NAME' }]);
    expect(asked.questions[0]?.candidates.map(({ code }) => code).sort()).toEqual([...keys].sort());
  });

  it('measure a post by its established hours and never by none', async () => {
    const report = await read(
      lines('post_number,fte,title,vacant', 'FR-014,0.5,Social Worker,yes', 'FR-015,0,Clerk,no'),
    );
    expect(report.faults).toMatchObject([{ row: 3, rule: 'FTE_NOT_ABOVE_ZERO' }]);
    expect(report.extract?.statements).toEqual([
      {
        body: 'county',
        kind: 'POST',
        key: 'FR-014',
        reference: 'FR-014',
        measure: 500,
        facts: { title: 'Social Worker', fteThousandths: 500, vacant: true } satisfies PostFacts,
      },
    ]);
  });
});

describe('numbers', () => {
  it('of counted cases stand for many, and a combination stands once', async () => {
    const report = await read(
      lines('case_type,area,count', 'CIN,Corby,42', 'CPP,Corby,3', 'CPP,E07000150,3', 'LAC,Corby,0'),
    );
    expect(report).toMatchObject({ rowsIn: 4, rowsTaken: 2, rowsQuarantined: 2 });
    expect(cases(report)).toMatchObject([
      { measure: 42, counted: true, facts: { responsibleArea: 'E07000150' } },
    ]);
  });

  it('of control totals come in the unit of the kind, for a body by any of its names', async () => {
    const report = await read(
      lines(
        'body,kind,total,source',
        'CC,cases,"2,105",Board',
        'The County,posts,4980.5,List',
        'E10000021,spend,1234.56,Book',
        'Nowhere,cases,1,Board',
      ),
    );
    expect(report.controlTotals?.map(({ body, kind, total }) => [body, kind, total])).toEqual([
      ['county', 'CASE', 2105],
      ['county', 'POST', 4_980_500],
      ['county', 'SPEND', 123_456],
    ]);
    expect(report.faults).toMatchObject([{ row: 5, rule: 'UNKNOWN_BODY' }]);
  });
});

describe('the postcode directory', () => {
  it('gives the finest area the pack knows, whatever the columns are called', async () => {
    for (const header of ['pcds,oslaua', 'pcd,laua', 'Postcode,lad25cd', 'pcd7,ltla23cd', 'PCD8,district'])
      expect((await read(`${header}\nNN1  1AA,E07000154`)).postcodes).toEqual([
        { postcode: 'NN11AA', area: 'E07000154' },
      ]);
    const report = await read(
      lines(
        'pcds,lad25cd,district_gss_derived,ward',
        'NN1 1AA,E06000062,E07000154,E05000001',
        'NN17 1AA,E06000061,E07000150,E05999999',
      ),
    );
    expect(report.postcodes?.map(({ area }) => area)).toEqual(['E05000001', 'E07000150']);
  });

  it('keeps a district outside, takes a postcode without any area, and quarantines what is no postcode', async () => {
    const report = await read(lines('pcds,oslaua', 'MK40 1AA,E06000055', 'NN1 9ZZ,', 'nope,E07000154'));
    expect(report).toMatchObject({ rowsIn: 3, rowsTaken: 2, rowsQuarantined: 1 });
    expect(report.postcodes).toEqual([{ postcode: 'MK401AA', area: 'E06000055' }]);
  });

  it('streams in batches to a receiver', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, n) => `NN${String(n % 90)} ${String(n % 10)}AA,E07000154`,
    );
    const sizes: number[] = [];
    const onPostcodes = (batch: PostcodeArea[]): Promise<void> =>
      Promise.resolve(void sizes.push(batch.length));
    const report = await read(lines('pcds,oslaua', ...rows), { onPostcodes });
    expect(report.postcodes).toBeUndefined();
    expect(sizes).toEqual([5000, 5000, 2000]);
  });
});

describe('any CSV of cases', () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '2',
    'CIN',
    'LAC',
    'odd',
    'Hub',
    '2018-02-01',
    '31/31/2018',
    'Corby',
    'Abington',
    'NN1 1AA',
    '943 476 5919',
    '"',
    'Sarah Pemberton',
  );
  const headers = [
    'case_id',
    'case_type',
    'team',
    'opened_on',
    'closed_on',
    'responsible_area',
    'worker',
    'notes',
  ];
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 15 });

  it('has every row accounted for, and gives the same extract in any order of rows and columns', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        async (rows, order) => {
          const wide = rows
            .map((row) => headers.map((_, place) => row[place] ?? ''))
            .filter((row) => row.some((one) => one !== ''));
          const quoted = (values: string[]): string =>
            values.map((value) => `"${value.replace(/"/gu, '""')}"`).join(',');
          const report = await read([headers, ...wide].map(quoted).join('\n'));
          expect(report.rowsIn).toBe(wide.length);
          expect(report.rowsTaken + report.rowsHeld + report.rowsQuarantined).toBe(report.rowsIn);
          expect(JSON.stringify(report)).not.toMatch(/Pemberton|5919/u);
          const turned = [headers, ...[...wide].reverse()].map((row) =>
            order.map((place) => row[place] ?? ''),
          );
          expect((await read(turned.map(quoted).join('\n'))).extract).toEqual(report.extract);
        },
      ),
      { numRuns: runs(60, 3000) },
    );
  });
});

const withSamples = haveSamples ? it : it.skip;
withSamples('the public extract of the postcode directory is taken whole', async () => {
  const path = join(SAMPLES, 'geo', 'northants-postcodes.csv');
  let pairs = 0;
  const onPostcodes = (batch: PostcodeArea[]): Promise<void> => Promise.resolve(void (pairs += batch.length));
  const [report] = await readFile(path, 'northants-postcodes.csv', { ...OPTIONS, onPostcodes });
  expect(report).toMatchObject({ format: 'postcodes', rowsIn: 27_693, rowsTaken: 27_693 });
  expect(pairs).toBe(27_610);
});
