import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from '../read-file.js';
import {
  caseFacts,
  cases,
  haveSamples,
  HEADERS,
  inNeed,
  OPTIONS,
  read,
  runs,
  SAMPLES,
  workbook,
  workerFacts,
  type Value,
} from '../world.fixture.js';

const six = (...rows: Value[][]) => workbook({ List_6: [HEADERS[6], ...rows] });
const carer = (id: Value, ...rest: Value[]): Value[] => [id, '2010-02-03', '2017-01-02', ...rest];

describe('Annex A', () => {
  it('reads a list whatever its sheet is called, with a title above the header or not', async () => {
    const plain = await read(await six(inNeed('1')));
    const titled = await workbook({
      Guidance: [['List Number/Title', 'Field Heading']],
      'LIST  06 (cin)': [
        ['List 6: Children in Need'],
        [],
        [...HEADERS[6]].map((name) => ` ${name.toUpperCase()} `),
        inNeed('1'),
      ],
    });
    const report = await read(titled);
    expect(report).toMatchObject({ format: 'annex-a', rowsIn: 1, rowsTaken: 1 });
    expect(report.extract).toEqual(plain.extract);
  });

  it('finds one child behind 1001, 1001.0 and an identifier with odd spaces', async () => {
    const report = await read(await six(inNeed(1001), inNeed('1001.0'), inNeed('\u00a01001 ')));
    expect(report).toMatchObject({ rowsIn: 3, rowsTaken: 3 });
    expect(cases(report)).toHaveLength(1);
  });

  it('finds one worker behind four spellings, and nobody behind #N/A', async () => {
    const names = [
      'Ines Quarrie',
      'QUARRIE, Ines',
      'Ines\u00a0Quarrie',
      ' ines  quarrie',
      '#N/A',
      'Unallocated',
      null,
    ];
    const report = await read(
      await six(...names.map((name, id) => inNeed(id + 1, { 'Allocated Worker': name }))),
    );
    expect(workerFacts(report)).toEqual([
      { clientGroup: 'CHILDREN', role: 'SOCIAL_WORKER', team: 'Locality 1', carriesCases: true },
    ]);
    expect(caseFacts(report).filter(({ worker }) => worker === null)).toHaveLength(3);
  });

  it('reads dates as cells, serial numbers and text alike', async () => {
    const dates = [new Date('2018-05-06T00:00:00Z'), 43226, '2018-05-06', '06/05/2018', '6 May 2018'];
    const report = await read(
      await six(...dates.map((date, id) => inNeed(id + 1, { 'CIN Start Date': date }))),
    );
    expect(caseFacts(report).map(({ openedOn }) => openedOn)).toEqual(dates.map(() => '2018-05-06'));
  });

  it('makes one case of a child in several lists: the gravest type, the others as strands, the worker of its own list', async () => {
    const report = await read(
      await workbook({
        List_3: [HEADERS[3], ['1', null, '2018-09-01', 'No', 'Duty', 'Abel Orr']],
        List_5: [HEADERS[5], ['1', '2018-10-01', null, null, null, 'Duty', 'Abel Orr']],
        List_6: [HEADERS[6], inNeed('1', { 'Case Status': 'a) Looked after child' })],
        List_8: [HEADERS[8], carer('1', 'C1: ICO', null, 'Care 1', 'Petra Moss')],
      }),
    );
    const [only, ...others] = cases(report);
    expect(others).toEqual([]);
    expect(only?.facts).toMatchObject({
      clientGroup: 'CHILDREN',
      caseType: 'LOOKED_AFTER',
      strands: ['ASSESSMENT'],
      openedOn: '2017-01-02',
      closedOn: null,
      inEnquiry: true,
      legalStatus: 'C1',
      inProceedings: true,
      ageBand: '5-9',
      team: 'Care 1',
    });
    expect(only?.facts.responsibleArea).toBeUndefined();
    expect(
      workerFacts(report)
        .map(({ team }) => team)
        .sort(),
    ).toEqual(['Care 1', 'Duty', 'Locality 1']);
  });

  it('says of a closed case when it closed, and of an end that has not come that it is open', async () => {
    const closed = { 'Case Status': 'e) Closed episode', 'CIN Closure Date': '2018-09-30' };
    const report = await read(await six(inNeed(1, closed), inNeed(2, { 'CIN Closure Date': '2018-12-24' })));
    expect(
      caseFacts(report)
        .map(({ closedOn }) => closedOn)
        .sort(),
    ).toEqual(['2018-09-30', null]);
    expect(report.extract?.completeFor).toEqual([]);
  });

  it('does not keep a referral open that list 6 shows closed since', async () => {
    const report = await read(
      await workbook({
        List_3: [HEADERS[3], ['1', null, '2018-07-01', 'No', 'Duty', 'Abel Orr']],
        List_6: [
          HEADERS[6],
          inNeed('1', { 'CIN Closure Date': '2018-08-01', 'Case Status': 'e) Closed episode' }),
        ],
      }),
    );
    expect(caseFacts(report)).toMatchObject([{ closedOn: '2018-08-01', caseType: 'CHILD_IN_NEED' }]);
    expect(workerFacts(report)).toEqual([]);
  });

  it('knows disabled children in need where the scheme does', async () => {
    const book = await six(inNeed(1, { 'Does the Child have a Disability': 'AUT' }));
    expect(caseFacts(await read(book))).toMatchObject([
      { caseType: 'DISABLED_CHILD_IN_NEED', disabled: true },
    ]);
    const plain = { scheme: { caseTypes: ['CHILD_IN_NEED'] } };
    expect(caseFacts(await read(book, plain))).toMatchObject([{ caseType: 'CHILD_IN_NEED' }]);
    expect((await read(book, { scheme: { caseTypes: ['CARE_LEAVER'] } })).faults).toMatchObject([
      { rule: 'CASE_TYPE_NOT_IN_SCHEME' },
    ]);
  });

  it.each<[string, Value[], string, string]>([
    ['no identifier', inNeed(null), 'NO_ID', 'Child Unique ID'],
    ['an unreadable date', inNeed(1, { 'CIN Start Date': 'nope' }), 'UNREADABLE_DATE', 'CIN Start Date'],
    [
      'a year of two digits',
      inNeed(1, { 'CIN Start Date': '06/05/18' }),
      'UNREADABLE_DATE',
      'CIN Start Date',
    ],
    [
      'an end before the start',
      inNeed(1, { 'CIN Closure Date': '2018-01-01' }),
      'CLOSED_BEFORE_OPENED',
      'CIN Closure Date',
    ],
    ['a name as team', inNeed(1, { 'Allocated Team': 'Sarah Pemberton' }), 'IDENTIFIER', 'Allocated Team'],
    ['a telephone as team', inNeed(1, { 'Allocated Team': '07700 900123' }), 'IDENTIFIER', 'Allocated Team'],
    ['a formula as team', inNeed(1, { 'Allocated Team': '=cmd()' }), 'NOT_A_LABEL', 'Allocated Team'],
  ])('quarantines %s with its place, and repeats no value', async (_, row, rule, column) => {
    const report = await read(await six(row, inNeed(2)));
    expect(report).toMatchObject({ rowsIn: 2, rowsTaken: 1, rowsQuarantined: 1 });
    expect(report.faults).toMatchObject([{ sheet: 'List_6', row: 2, column, rule, state: 'QUARANTINED' }]);
    expect(JSON.stringify(report)).not.toMatch(/Pemberton|7700 900123|=cmd|nope/u);
    expect(cases(report)).toHaveLength(1);
  });

  it('takes the protection plan of an unborn child, and quarantines care long before birth', async () => {
    const report = await read(
      await workbook({
        'List 7': [
          ['Child Unique ID', 'Date of Birth', 'Child Protection Plan Start Date'],
          ['1', '2018-12-01', '2018-10-01'],
        ],
        'List 8': [HEADERS[8], ['2', '2018-03-13', '2010-02-24', 'C2', null, 'Care', null]],
      }),
    );
    expect(caseFacts(report)).toMatchObject([{ caseType: 'CHILD_PROTECTION', ageBand: '0-4' }]);
    expect(report.faults).toMatchObject([{ sheet: 'List 8', row: 2, rule: 'STARTED_BEFORE_BIRTH' }]);
  });

  it('quarantines the rows of a list whose header is not recognised, instead of losing them', async () => {
    const book = await workbook({
      List_6: [HEADERS[6], inNeed('1')],
      List_7: [
        ['Number', 'Start'],
        [1, 2],
        [3, 4],
      ],
    });
    const report = await read(book);
    expect(report).toMatchObject({ rowsIn: 3, rowsTaken: 1, rowsQuarantined: 2 });
    expect(report.faults.map(({ rule }) => rule)).toEqual(['LIST_NOT_RECOGNISED', 'LIST_NOT_RECOGNISED']);
  });

  it('is the whole of the children only when lists 6 to 9 are filled and no row is in doubt', async () => {
    const whole = {
      List_6: [HEADERS[6], inNeed('1')],
      List_7: [
        ['Child Unique ID', 'Child Protection Plan Start Date'],
        ['2', '2018-09-01'],
      ],
      List_8: [HEADERS[8], carer('3', 'C2', null, 'Care', null)],
      List_9: [
        ['Child Unique ID', 'Eligibility Category', 'Allocated Worker', 'Allocated Personal Advisor'],
        ['4', 'b)', 'Abel Orr', 'Ines Quarrie'],
      ],
    };
    const report = await read(await workbook(whole));
    expect(report.extract?.completeFor).toEqual([{ kind: 'CASE', clientGroup: 'CHILDREN' }]);
    expect(
      caseFacts(report)
        .map(({ caseType }) => caseType)
        .sort(),
    ).toEqual(['CARE_LEAVER', 'CHILD_IN_NEED', 'CHILD_PROTECTION', 'LOOKED_AFTER']);
    const doubt = { ...whole, List_6: [HEADERS[6], inNeed('1'), inNeed(null)] };
    expect((await read(await workbook(doubt))).extract?.completeFor).toEqual([]);
    expect((await read(await workbook({ ...whole, List_9: [] }))).extract?.completeFor).toEqual([]);
  });

  it('gives a care leaver to the personal adviser where the list has one', async () => {
    const headers = [
      'Child Unique ID',
      'Eligibility Category',
      'Allocated Worker',
      'Allocated Personal Advisor',
    ];
    const report = await read(
      await workbook({
        L: [headers, ['4', 'b)', 'Abel Orr', 'Ines Quarrie'], ['5', 'b)', 'Abel Orr', null]],
      }),
    );
    expect(
      workerFacts(report)
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['PERSONAL_ADVISER', 'SOCIAL_WORKER']);
  });

  it('never lets a birth date, a name, an identifier or an unread column out', async () => {
    const book = await workbook({
      'Sarah Pemberton': [
        [...HEADERS[6], 'Ethnicity', 'Notes'],
        inNeed(null),
        [...inNeed('CASE-4711', { 'Date of Birth': '2010-02-03' }), 'WBRI', 'lives at the mill'],
      ],
    });
    const report = await read(book);
    expect(JSON.stringify(report)).not.toMatch(/2010-02-03|Quarrie|CASE-4711|WBRI|mill|Pemberton/u);
    expect(report.faults).toMatchObject([{ sheet: 'Sheet 1', row: 2 }]);
  });
});

describe('any list of children in need', () => {
  const text = (...usual: string[]) =>
    fc.oneof(fc.constantFrom(...usual), fc.constantFrom('', '#N/A', 'odd', '31/31/2018'));
  const row = fc
    .record({
      'Child Unique ID': fc.constantFrom('1', '2', '3', '4', ''),
      'Date of Birth': text('2010-01-01', '2030-01-01'),
      'CIN Start Date': text('2018-01-01', '02/03/2018', '12/25/2017'),
      'CIN Closure Date': text('', '2017-01-01', '2018-09-01'),
      'Case Status': text('CIN', 'CPP', 'LAC', 'Closed', 'Open asmt'),
      'Allocated Team': text('Hub', 'hub', 'Sarah Pemberton'),
      'Allocated Worker': text('Abel Orr', 'Orr, Abel', 'Ines Quarrie'),
    })
    .map(({ 'Child Unique ID': id, ...changes }) => inNeed(id, changes));

  it('accounts for every row, gives the same report again, and the same extract in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.infiniteStream(fc.nat()), async (rows, order) => {
        const shuffled = rows
          .map((one) => ({ one, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at);
        const report = await read(await six(...rows));
        expect(report.rowsIn).toBe(rows.length);
        expect(report.rowsTaken + report.rowsHeld + report.rowsQuarantined).toBe(report.rowsIn);
        expect(new Set(report.faults.map((fault) => fault.row)).size).toBe(
          report.rowsHeld + report.rowsQuarantined,
        );
        expect(await read(await six(...rows))).toEqual({
          ...report,
          sha256: expect.any(String),
          rank: expect.any(String),
        });
        const other = await read(await six(...shuffled.map(({ one }) => one)));
        expect(other.extract).toEqual(report.extract);
        expect(other.questions).toEqual(report.questions);
      }),
      { numRuns: runs(25, 1000) },
    );
  });
});

const withSamples = haveSamples ? describe : describe.skip;
withSamples('the public sample workbooks', () => {
  const sample = async (name: string) =>
    (await readFile(join(SAMPLES, 'annex-a', name), name, { ...OPTIONS, asAt: '2021-03-31' }))[0];

  it('account for all 59 rows of the synthetic workbook', async () => {
    const report = await sample('liia-Annex_A.xlsx');
    expect(report).toMatchObject({
      format: 'annex-a',
      rowsIn: 59,
      rowsTaken: 51,
      rowsHeld: 5,
      rowsQuarantined: 3,
    });
    expect(report?.questions).toMatchObject([{ shownValue: 'CS Assessment Updated', rows: 5 }]);
    expect(await sample('liia-Annex_A.xlsx')).toEqual(report);
  });

  it('read the workbooks made from the template, past its guidance', async () => {
    expect(await sample('cscdp-2015-01-sample.xlsx')).toMatchObject({ rowsIn: 5, rowsTaken: 5 });
    expect(await sample('cscdp-2016-02-sample.xlsx')).toMatchObject({ format: 'annex-a', rowsIn: 0 });
  });
});
