import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { PostFacts } from '@vesting/domain';
import { cases, CASE_TYPES, read, workbook, workerFacts } from '../world.fixture.js';

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
