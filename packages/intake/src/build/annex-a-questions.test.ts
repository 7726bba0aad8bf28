import { describe, expect, it } from '@jest/globals';
import { caseFacts, cases, HEADERS, inNeed, read, workbook, type Value } from '../world.fixture.js';

const six = (...rows: Value[][]) => workbook({ List_6: [HEADERS[6], ...rows] });
const carer = (id: Value, ...rest: Value[]): Value[] => [id, '2010-02-03', '2017-01-02', ...rest];

describe('questions of Annex A', () => {
  const odd = { 'Case Status': 'Stepping down' };

  it('hold every row with the value, show it when it is clean, and are the same in every file', async () => {
    const report = await read(await six(inNeed(1, odd), inNeed(2, odd), inNeed(3)));
    expect(report).toMatchObject({ rowsIn: 3, rowsTaken: 1, rowsHeld: 2 });
    expect(report.questions).toMatchObject([
      { column: 'Case Status', rule: 'UNKNOWN_CODE', shownValue: 'Stepping down', rows: 2, body: 'county' },
    ]);
    const [question] = report.questions;
    expect(report.faults.map((fault) => fault.question)).toEqual([question?.id, question?.id]);
    const other = await read(await six(inNeed(9, { 'Case Status': ' STEPPING  down' })));
    expect(other.questions[0]).toMatchObject({ id: question?.id, valueToken: question?.valueToken });
  });

  it('are settled by an answer, by id or by column and value, and only by one of the candidates', async () => {
    const book = await six(inNeed(1, odd));
    const [question] = (await read(book)).questions;
    if (!question) throw new Error('expected a question');
    const { id, column, valueToken } = question;
    for (const answer of [{ questionId: id }, { column, valueToken }]) {
      const report = await read(book, { answers: [{ ...answer, code: 'CHILD_PROTECTION' }] });
      expect(report).toMatchObject({ rowsTaken: 1, questions: [], faults: [] });
      expect(caseFacts(report)).toMatchObject([{ caseType: 'CHILD_PROTECTION' }]);
    }
    expect(await read(book, { answers: [{ questionId: id, code: 'NONSENSE' }] })).toMatchObject({
      rowsHeld: 1,
    });
  });

  it('never show a value in which the tripwire finds somebody', async () => {
    const report = await read(
      await six(
        inNeed(1, { 'Case Status': 'Sarah Pemberton' }),
        inNeed(2, { 'Case Status': '943 476 5919' }),
      ),
    );
    expect(report.questions).toHaveLength(2);
    expect(report.questions.every(({ shownValue }) => shownValue === undefined)).toBe(true);
    expect(JSON.stringify(report)).not.toMatch(/Pemberton|943 476 5919/u);
  });

  it('ask which legal status is meant when a value names two, and offer only these', async () => {
    const both = 'E1 - Placement Order and C2 - Full Care Order';
    const report = await read(await workbook({ List_8: [HEADERS[8], carer('1', both, null, 'Care', null)] }));
    expect(report.questions).toMatchObject([{ rule: 'AMBIGUOUS_CODE' }]);
    expect(report.questions[0]?.candidates.map(({ code }) => code)).toEqual(['C2', 'E1']);
  });

  it('ask once how a column writes its dates when one can only be month first, and read them so', async () => {
    const book = await six(
      inNeed(1, { 'CIN Start Date': '05/25/2018' }),
      inNeed(2, { 'CIN Start Date': '03/04/2018' }),
    );
    const report = await read(book);
    expect(report).toMatchObject({ rowsHeld: 2 });
    expect(report.questions).toMatchObject([{ rule: 'DATE_ORDER', rows: 2 }]);
    const answers = [{ questionId: report.questions[0]?.id, code: 'MDY' }];
    const opened = caseFacts(await read(book, { answers })).map(({ openedOn }) => openedOn);
    expect(opened.sort()).toEqual(['2018-03-04', '2018-05-25']);
  });

  it('ask who leads when two equal rows of one child name two workers', async () => {
    const book = await six(inNeed(1), inNeed(1, { 'Allocated Worker': 'Abel Orr' }));
    const report = await read(book);
    expect(report).toMatchObject({ rowsHeld: 2, questions: [{ rule: 'SEVERAL_WORKERS' }] });
    expect(cases(report)).toEqual([]);
    const [first] = report.questions[0]?.candidates ?? [];
    const settled = await read(book, {
      answers: [{ questionId: report.questions[0]?.id, code: first?.code ?? '' }],
    });
    expect(caseFacts(settled)).toMatchObject([{ worker: first?.code }]);
  });

  it('ask whether a queue in the worker column is nobody', async () => {
    const report = await read(await six(inNeed(1, { 'Allocated Worker': 'Duty Team 2' })));
    expect(report.questions).toMatchObject([{ rule: 'NOT_A_WORKER', shownValue: 'Duty Team 2' }]);
    const answers = [{ questionId: report.questions[0]?.id, code: 'NOBODY' }];
    expect(
      caseFacts(await read(await six(inNeed(1, { 'Allocated Worker': 'Duty Team 2' })), { answers })),
    ).toMatchObject([{ worker: null }]);
  });
});
