import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseFacts, cases, read, runs, workbook, workerFacts } from '../world.fixture.js';

const lines = (...rows: string[]): string => rows.join('\n');

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
    expect(JSON.stringify(report)).not.toMatch(/nn1 ?1aa|"F-1/iu);
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
          expect(JSON.stringify(report)).not.toMatch(/Pemberton|943 476 5919/u);
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
