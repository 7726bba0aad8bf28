import { describe, expect, it } from '@jest/globals';
import { faultOfMatch, signatureOf } from './match.js';
import type { ReadOptions } from './report.js';
import { suggestField } from './suggest.js';
import { read } from './world.fixture.js';

const HEADINGS = ['Client Ref', 'Kind of work', 'Referral Date', 'Case Worker', 'Remarks'];
const ROWS = [
  'A1,Looked after,03/04/2018,Abel Orr,calls his mum Grace Smith',
  'A2,Stepping down,12/25/2018,Abel Orr,',
  'A3,Looked after,01/02/2018,Ines Quarrie,',
  'A4,Looked after,01/02/2018,Ines Quarrie,',
];
const MATCH = {
  format: 'cases',
  signature: signatureOf(HEADINGS),
  headings: {
    case: 'Client Ref',
    caseType: 'Kind of work',
    openedOn: 'Referral Date',
    worker: 'Case Worker',
  },
};
const readLines = (lines: readonly string[], more: Partial<ReadOptions> = {}) =>
  read(`${lines.join('\n')}\n`, { asAt: '2019-01-01', ...more });

describe('a table that no format recognises', () => {
  it('is refused with its headings and hints, and never with what stands in it about people', async () => {
    const report = await readLines(['Extract of all cases', '', HEADINGS.join(','), ...ROWS]);
    expect(report.refused).toBeDefined();
    const [sheet] = report.sheets ?? [];
    expect(sheet).toMatchObject({
      headerRow: 3,
      rows: 4,
      signature: MATCH.signature,
      suggestedFormat: 'cases',
    });
    const column = (heading: string) => sheet?.columns.find((each) => each.heading === heading);
    expect(column('Referral Date')).toMatchObject({ looksLike: 'DATE', filledPercent: 100 });
    expect(column('Client Ref')?.suggestions).toContainEqual({ format: 'cases', field: 'case' });
    expect(column('Kind of work')).toMatchObject({ looksLike: 'CODE', values: ['Looked after'] });
    expect(column('Remarks')).toMatchObject({ filledPercent: 25 });
    expect(JSON.stringify(report)).not.toMatch(/Abel|Orr|Quarrie|Grace|A1/u);
  });

  it('without a header gives no heading that names somebody', async () => {
    const report = await readLines(['Grace Smith,Looked after', 'Abel Orr,Looked after']);
    expect(JSON.stringify(report.sheets)).not.toMatch(/Grace|Abel/u);
  });

  it('is read by the match of its layout, its columns in whatever order, and asks as every file does', async () => {
    const report = await readLines([HEADINGS.join(','), ...ROWS], { matches: [MATCH] });
    expect(report).toMatchObject({ format: 'cases', rowsIn: 4, rowsHeld: 4, rowsQuarantined: 0 });
    expect(report.questions.map(({ rule, column }) => [rule, column]).sort()).toEqual([
      ['DATE_ORDER', 'Referral Date'],
      ['UNKNOWN_CODE', 'Kind of work'],
    ]);
    const answers = report.questions.map(({ id, rule }) => ({
      questionId: id,
      code: rule === 'DATE_ORDER' ? 'MDY' : 'CHILD_PROTECTION',
    }));
    const turned = ROWS.map((row) => row.split(',').reverse().join(','));
    const again = await readLines([[...HEADINGS].reverse().join(','), ...turned], {
      matches: [MATCH],
      answers,
    });
    expect(again).toMatchObject({ rowsTaken: 4 });
    expect(again.extract?.statements.filter(({ kind }) => kind === 'CASE')).toHaveLength(4);
    expect(again.extract?.statements).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ openedOn: '2018-12-25' }) as unknown }),
    );
  });

  it('of another layout is not read by it, and columns that the match does not name are never read', async () => {
    expect(
      (await readLines(['Client Ref,Kind of work', 'A1,Looked after'], { matches: [MATCH] })).refused,
    ).toBeDefined();
    const narrow = { ...MATCH, headings: { case: 'Client Ref', caseType: 'Kind of work' } };
    const report = await readLines([HEADINGS.join(','), ...ROWS], { matches: [narrow] });
    expect(report.questions.map(({ rule }) => rule)).toEqual(['UNKNOWN_CODE']);
  });

  it('that a format does recognise is read by what a person matched instead', async () => {
    const lines = ['case_id,case_type,team', '1,Looked after,North'];
    const match = {
      format: 'cases',
      signature: signatureOf(['case_id', 'case_type', 'team']),
      headings: { case: 'team', caseType: 'case_type' },
    };
    expect((await readLines(lines)).rowsTaken).toBe(1);
    const [own] = (await readLines(lines, { matches: [match] })).extract?.statements ?? [];
    const [plain] = (await readLines(lines)).extract?.statements ?? [];
    expect(own?.key).not.toBe(plain?.key);
    expect((await readLines(lines, { describe: true })).sheets).toHaveLength(1);
  });
});

describe('a match', () => {
  it('needs the fields without which its format says nothing, one column each', () => {
    expect(faultOfMatch(MATCH)).toBeUndefined();
    const wrong: { format: string; headings: Record<string, string> }[] = [
      { format: 'annex-a', headings: {} },
      { format: 'cases', headings: { case: 'Client Ref' } },
      { format: 'cases', headings: { case: 'Client Ref', caseType: 'client  ref' } },
      { format: 'cases', headings: { ...MATCH.headings, nothing: 'Else' } },
      { format: 'cases', headings: { ...MATCH.headings, team: 'Amanda Smith' } },
      { format: 'contracts', headings: { reference: 'No', title: 'What' } },
    ];
    for (const each of wrong) expect(faultOfMatch(each)).toMatch(/./u);
  });

  it('is suggested by the headings that councils use', () => {
    expect(suggestField('cases', 'DOB')).toBe('birth');
    expect(suggestField('cases', 'Date of Referral')).toBe('openedOn');
    expect(suggestField('workers', 'Job Title')).toBe('role');
    expect(suggestField('budget', 'Net Budget')).toBe('amount');
    expect(suggestField('cases', 'Shoe size')).toBeUndefined();
  });
});
