import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodedRow } from './coded.js';
import { FORMATS } from './formats.js';
import { openExtract, readExtract, readFile, type OpenedExtract } from './read-file.js';
import type { Answer, ReadOptions, ReadReport } from './report.js';
import { caseFacts, OPTIONS } from './world.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'vesting-coded-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options: ReadOptions = {
  ...OPTIONS,
  scheme: { caseTypes: [...OPTIONS.scheme.caseTypes, 'ADULT_LONG_TERM', 'ADULT_ASSESSMENT', 'CARER'] },
};

interface Kept {
  opened: OpenedExtract;
  /** The rows as a store gives them back. */
  rows: CodedRow[];
  whole: ReadReport | undefined;
}

async function keep(content: string): Promise<Kept> {
  const path = join(folder, 'upload');
  writeFileSync(path, content);
  const opened = await openExtract(path, 'extract', options);
  if (!('rows' in opened)) throw new Error(opened.refused);
  const rows: CodedRow[] = [];
  for await (const row of opened.rows()) rows.push(row);
  const [whole] = await readFile(path, 'extract', options);
  return { opened, rows: JSON.parse(JSON.stringify(rows)) as CodedRow[], whole };
}

const readKept = ({ opened, rows }: Kept, answers: readonly Answer[] = []): Promise<ReadReport> => {
  async function* ofSheet(sheet: number): AsyncGenerator<CodedRow> {
    for (const row of rows) if (row.sheet === sheet) yield await Promise.resolve(row);
  }
  return readExtract({ ...opened, rows: ofSheet, grouped: false }, { ...options, answers });
};

const PAYLOAD = JSON.stringify({
  la_child_id: 'CH-77001',
  child_details: { date_of_birth: '2010-01-02', postcode: 'NN1 1AA', disabilities: ['HAND'] },
  social_care_episodes: [
    {
      referral_date: '2018-01-02',
      child_and_family_assessments: [{ start_date: '2018-01-03', authorisation_date: '2018-02-01' }],
      care_worker_details: [{ worker_id: 'SW55501', start_date: '2018-01-02' }],
      child_looked_after_placements: [{ start_date: '2018-03-01', start_reason: 'S', postcode: 'MK40 1AA' }],
    },
  ],
});
const child = (id: string, born: string): string =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><PersonBirthDate>${born}</PersonBirthDate>
     <ExpectedPersonBirthDate>2010-01-02</ExpectedPersonBirthDate></ChildIdentifiers>
   <CINdetails><CINreferralDate>2018-01-02</CINreferralDate><ReferralNFA>false</ReferralNFA></CINdetails></Child>`;
const census = (children: string): string =>
  `<Message><Header><Collection>CIN</Collection><Year>2019</Year><ReferenceDate>2018-03-31</ReferenceDate></Header>
   <Children>${children}</Children></Message>`;

/** A file of each kind with people in it. */
const FILES: Readonly<Record<string, string>> = {
  'csc-api': PAYLOAD,
  cin: census(child('CH-77001', '2010-01-02')),
  ssda903: `CHILD,DOB,DECOM,RNE,LS,DEC,REC,HOME_POST,PL_POST,YEAR
CH-77001,02/01/2010,01/03/2017,S,C2,,,NN1 1AA,MK40 1AA,2018
CH-77002,25/12/2001,01/03/2016,S,C2,01/04/2017,X1,not known,NN6 2AA,2018
`,
  csww: `<Message><Header><Collection>CSWW</Collection></Header><CSWWWorker><SWENo>SW55501</SWENo><FTE>0.837838</FTE>
    <OrgRole>5</OrgRole><AgencyWorker>0</AgencyWorker><Cases30>12</Cases30></CSWWWorker></Message>`,
  adults: `LA_Person_Unique_Identifier,Date_of_Birth,Event_Type,Event_Start_Date,Service_Type,Reporting_Period_End_Date
CH-77001,02/01/1950,Service,03/04/2018,Long Term Support: Community,30/09/2018
`,
};

describe('a coded row', () => {
  it.each(Object.entries(FILES))(
    'of %s names nobody, and says the same once it was kept',
    async (id, text) => {
      const kept = await keep(text);
      expect(kept.opened.format).toBe(id);
      expect(JSON.stringify(kept.rows)).not.toMatch(
        /CH-7700|SW55501|NN1|NN6|MK40|not known|2010-01-02|02.01.2010|2001-12-25|1950-01-02/u,
      );
      const again = await readKept(kept);
      again.extract?.statements.sort((a, b) => (`${a.kind}${a.key}` < `${b.kind}${b.key}` ? -1 : 1));
      expect(again).toEqual(kept.whole);
      expect(again.rowsIn).toBeGreaterThan(0);
    },
  );

  it('tells two birth dates of one child apart within one band, and does not compare children', async () => {
    const two = await keep(
      census(child('1', '2010-01-02') + child('1', '2011-03-04') + child('2', '2011-03-04')),
    );
    const answers = [{ questionId: two.whole?.questions[0]?.id ?? '', code: '2018-03-31' }];
    const { faults } = await readKept(two, answers);
    expect(faults.map(({ rule }) => rule)).toEqual(['CONTRADICTS_ANOTHER_ROW', 'CONTRADICTS_ANOTHER_ROW']);
    const sheet = two.opened.layout.sheets.findIndex(({ name }) => name === 'Child');
    const births = two.rows.filter((row) => row.sheet === sheet).map(({ cells }) => cells[1]);
    expect(new Set(births.map((cell) => JSON.stringify(cell))).size).toBe(3);
  });

  it('has the age as at whichever date a person says the file was of', async () => {
    const kept = await keep(census(child('1', '2008-06-01')));
    expect(kept.whole).toMatchObject({ rowsIn: 2, rowsHeld: 2 });
    const bands = await Promise.all(
      ['2018-03-31', '2019-03-31'].map(async (code) => {
        const report = await readKept(kept, [{ questionId: kept.whole?.questions[0]?.id ?? '', code }]);
        return [report.asAt, report.extract?.asAt, caseFacts(report)[0]?.ageBand];
      }),
    );
    expect(bands).toEqual([
      ['2018-03-31', '2018-03-31', '5-9'],
      ['2019-03-31', '2019-03-31', '10-15'],
    ]);
  });

  it('has the age as at the last year for which rows were returned', async () => {
    const text = `CHILD,DOB,DECOM,RNE,LS,DEC,REC,YEAR
1,01/06/2008,01/03/2017,S,C2,,,2019
2,01/06/2008,01/03/2017,S,C2,,,2060
`;
    const kept = await keep(text);
    expect(kept.opened.asAt).toBe('2019-03-31');
    const report = await readKept(kept);
    expect(report).toMatchObject({ asAt: '2019-03-31', rowsTaken: 1 });
    expect(report.faults).toMatchObject([{ row: 3, rule: 'UNLIKELY_YEAR' }]);
    expect(caseFacts(report)).toMatchObject([{ ageBand: '10-15' }]);
  });

  it('finds its map again, as no two maps of a format have one name', () => {
    for (const { maps } of FORMATS) expect(new Set(maps.map(({ name }) => name)).size).toBe(maps.length);
  });
});
