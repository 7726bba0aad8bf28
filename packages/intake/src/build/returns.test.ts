import { describe, expect, it } from '@jest/globals';
import { caseFacts, cases, read, workerFacts } from '../world.fixture.js';
import type { ReadReport } from '../report.js';

type Fields = Readonly<Record<string, string>>;
const xml = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('');
const csv = (...lines: string[]): string => lines.join('\n');

const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const cared = (...rows: string[]): Promise<ReadReport> =>
  read(csv(EPISODES, ...rows.map((row) => row)), { asAt: '2018-03-31' });

describe('the return of children looked after', () => {
  it('makes one period of episodes that follow each other, with the last legal status and the home area', async () => {
    const report = await cared(
      '1,01/02/2017,S,C1,N1,U4,PR1,01/06/2017,X1,,NN1 1AA,NN1 1AA,1',
      '1,01/06/2017,L,C2,N1,U4,PR1,,,,NN17 1AA,MK40 1AA,1',
    );
    expect(report).toMatchObject({ format: 'ssda903', rowsIn: 2, rowsTaken: 2 });
    expect(caseFacts(report)).toMatchObject([
      {
        caseType: 'LOOKED_AFTER',
        openedOn: '2017-02-01',
        closedOn: null,
        legalStatus: 'C2',
        responsibleArea: 'E07000150',
        livingArea: 'OUTSIDE',
      },
    ]);
  });

  it('is of the year of its newest episode when it says no year and too much begins after the date it was sent with', async () => {
    const rows = (newest: string) => [
      '1,01/02/2017,S,C2,N1,U4,PR1,30/04/2019,E4A,,,,',
      `2,${newest},S,C2,N1,U4,PR1,,,,,,`,
    ];
    const yearEnd = await cared(...rows('31/03/2020'));
    expect(yearEnd).toMatchObject({ asAt: '2020-03-31', rowsTaken: 2, questions: [] });
    expect(caseFacts(yearEnd)).toMatchObject([{ closedOn: '2019-04-30' }, { openedOn: '2020-03-31' }]);
    const inYear = await cared(...rows('05/06/2019'));
    expect(inYear).toMatchObject({ rowsIn: 2, rowsHeld: 2 });
    expect(inYear.questions.map(({ candidates }) => candidates.map(({ code }) => code))).toEqual([
      ['2019-06-05', '2020-03-31'],
    ]);
    const answers = [{ questionId: inYear.questions[0]?.id ?? '', code: '2020-03-31' }];
    const answered = await read(csv(EPISODES, ...rows('05/06/2019')), { asAt: '2018-03-31', answers });
    expect(answered).toMatchObject({ asAt: '2020-03-31', rowsTaken: 2 });
  });

  it('keeps the date it was sent with when few rows begin later, which are slips', async () => {
    const old = Array.from({ length: 19 }, (_, n) => `${n},01/02/2017,S,C2,N1,U4,PR1,,,,,,`);
    const report = await cared(...old, '99,01/02/2019,S,C2,N1,U4,PR1,,,,,,');
    expect(report).toMatchObject({ asAt: '2018-03-31', rowsTaken: 19, rowsQuarantined: 1 });
    expect(report.faults).toMatchObject([{ rule: 'STARTS_AFTER_AS_AT', row: 21 }]);
  });

  it('closes a child whose episodes have ended, without a legal status', async () => {
    const report = await cared('1,01/02/2017,S,V2,N1,U4,PR1,01/06/2017,E4A,,,,');
    expect(caseFacts(report)).toMatchObject([{ closedOn: '2017-06-01', legalStatus: null, worker: null }]);
  });

  it('keeps a child looked after when the last episode ended for another that is not in the file', async () => {
    const report = await cared('1,01/02/2017,S,V2,N1,U4,PR1,01/06/2017,X1,,NN1 1AA,NN1 1AA,');
    const [facts] = caseFacts(report);
    expect(facts).toMatchObject({ closedOn: null, openedOn: '2017-02-01', responsibleArea: 'E07000154' });
    expect(facts?.legalStatus).toBeUndefined();
    expect(facts?.livingArea).toBeUndefined();
  });

  it('takes a child whose postcodes nobody knows, and says so once for the column', async () => {
    const report = await cared('1,01/02/2017,S,V2,N1,U4,PR1,,,,nope,ZZ1 1ZZ,');
    expect(report).toMatchObject({ rowsTaken: 1 });
    expect(report.remarks).toMatchObject([
      { column: 'HOME_POST', rule: 'POSTCODE_NOT_IN_DIRECTORY', rows: 1 },
      { column: 'PL_POST', rows: 1 },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/nope|ZZ1/u);
  });

  it('asks which of two open episodes goes on, and states nothing of the child until it is answered', async () => {
    const rows = ['1,01/02/2017,S,V2,N1,U4,PR1,,,,,,', '1,01/06/2017,L,C2,N1,U4,PR1,,,,,,'];
    const report = await cared(...rows);
    expect(report).toMatchObject({ rowsIn: 2, rowsHeld: 2 });
    expect(report.questions).toMatchObject([{ rule: 'TWO_OPEN_EPISODES', rows: 2 }]);
    expect(cases(report)).toEqual([]);
    const answers = [{ questionId: report.questions[0]?.id ?? '', code: '2017-06-01' }];
    const answered = await read(csv(EPISODES, ...rows), { asAt: '2018-03-31', answers });
    expect(caseFacts(answered)).toMatchObject([{ legalStatus: 'C2', closedOn: null }]);
  });

  it('asks when an open episode is followed by one that ended', async () => {
    const report = await cared(
      '1,01/02/2017,S,V2,N1,U4,PR1,,,,,,',
      '1,01/06/2017,L,V2,N1,U4,PR1,01/08/2017,E4A,,,,',
    );
    expect(report.questions).toMatchObject([{ rule: 'OPEN_EPISODE_FOLLOWED', rows: 1 }]);
    expect(cases(report)).toEqual([]);
  });

  it('dates a file by the last year in its rows', async () => {
    const report = await read(
      csv(
        `${EPISODES},YEAR`,
        '1,01/02/2016,S,V2,N1,U4,PR1,,,,,,,2017',
        '2,01/02/2017,S,V2,N1,U4,PR1,,,,,,,2018',
      ),
    );
    expect(report).toMatchObject({ asAt: '2018-03-31', rowsTaken: 1, rowsHeld: 1 });
    expect(report.extract?.asAt).toBe('2018-03-31');
    expect(report.questions).toMatchObject([{ rule: 'NOT_IN_LAST_RETURN' }]);
  });

  it('does not believe a year in which no return can have been made', async () => {
    const report = await read(csv(`${EPISODES},YEAR`, '1,01/02/2016,S,V2,N1,U4,PR1,,,,,,,2081'));
    expect(report.faults).toMatchObject([{ row: 2, column: 'YEAR', rule: 'UNLIKELY_YEAR' }]);
    expect(report.asAt).toBe('2018-10-18');
  });

  it('reads the modules that the register needs, and takes the others as read', async () => {
    const of = async (...lines: string[]): Promise<object[]> => {
      const report = await read(csv(...lines));
      expect(report).toMatchObject({
        rowsIn: lines.length - 1,
        rowsTaken: lines.length - 1,
      });
      return caseFacts(report);
    };
    expect(await of('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', '1,1,01/01/2010,WBRI,,1.0,')).toEqual([
      { clientGroup: 'CHILDREN', ageBand: '5-9' },
    ]);
    expect(await of('CHILD,SEX,DOB,DUC', '1,1,01/01/2002,', '2,1,01/01/2002,01/01/2017')).toEqual(
      expect.arrayContaining([{ clientGroup: 'CHILDREN', ageBand: '16-17', noHome: 'UNACCOMPANIED' }]),
    );
    const child = await read('CHILD,DOB,IN_TOUCH,ACTIV\n1,01/01/2004,YES,F2');
    expect(child.faults).toMatchObject([{ row: 2, column: 'DOB', rule: 'TOO_YOUNG_TO_LEAVE_CARE' }]);
    const leavers = await of(
      'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
      '1,01/01/1999,YES,F2,B',
      '2,01/01/1999,DIED,F2,B',
    );
    expect(leavers).toMatchObject([{ caseType: 'CARE_LEAVER', closedOn: null }]);
    for (const lines of [
      ['CHILD,DOB,REVIEW,REVIEW_CODE', '1,01/01/2010,01/01/2018,PN1'],
      ['CHILD,DOB,MISSING,MIS_START,MIS_END', '1,01/01/2010,M,01/01/2018,'],
      ['CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM', '1,01/01/2010,Z1,,'],
      ['CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE', '1,01/01/2010,01/01/2018,01/01/2018,0'],
      ['CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED', '1,01/01/2010,01/01/2018,,'],
      ['CHILD,DOB,SDQ_SCORE,HEALTH_CHECK,TEETH_CHECK', '1,01/01/2010,3,1,1'],
      ['CHILD,DOB,DOLO_START,DOLO_END', '1,01/01/2010,01/01/2018,'],
    ])
      expect(await of(...lines)).toEqual([]);
  });

  it('allocates the worker without an end date, and asks when there are several', async () => {
    const head = 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON';
    const one = await read(
      csv(head, '1,01/01/2010,SW1,01/01/2017,01/02/2017,LEFTRL', '1,01/01/2010,SW2,01/02/2017,,'),
    );
    expect(workerFacts(one)).toHaveLength(1);
    expect(caseFacts(one)).toMatchObject([{ worker: expect.stringMatching(/^[0-9a-f]{32}$/u) }]);
    const two = await read(csv(head, '1,01/01/2010,SW1,01/01/2017,,', '1,01/01/2010,SW2,01/02/2017,,'));
    expect(two).toMatchObject({ rowsHeld: 2, questions: [{ rule: 'SEVERAL_WORKERS', rows: 2 }] });
    expect(cases(two)).toEqual([]);
  });

  it('says the same as XML, where a leaver who is looked after still is looked after', async () => {
    const header = xml({ CHILDID: '1', DOB: '01/02/2001', ETHNIC: 'WBRI', IN_TOUCH: 'YES', ACTIV: 'F2' });
    const text = `<EXPSSDA903><CHILD><HEADER>${header}<AREVIEW>${xml({ REVIEW: '01/02/2018' })}</AREVIEW></HEADER><EPISODE>${xml({ DECOM: '01/02/2017', RNE: 'S', LS: 'C2', DEC: '', HOME_POST: 'NN1 1AA' })}</EPISODE></CHILD></EXPSSDA903>`;
    const report = await read(text, { asAt: '2018-03-31' });
    expect(report).toMatchObject({ format: 'ssda903', rowsIn: 4, rowsTaken: 4 });
    expect(caseFacts(report)).toMatchObject([
      {
        caseType: 'LOOKED_AFTER',
        strands: ['CARE_LEAVER'],
        legalStatus: 'C2',
        responsibleArea: 'E07000154',
        ageBand: '16-17',
      },
    ]);
  });
});

describe("the children's social care API", () => {
  const one = (fields: object, details: object = {}, more: object = {}): Promise<ReadReport> =>
    read(
      JSON.stringify({
        la_child_id: '1',
        child_details: { date_of_birth: '2010-01-02', ...details },
        social_care_episodes: [{ referral_date: '2018-01-02', ...fields }],
        ...more,
      }),
    );

  it('reads home, disability, worker and the way things stand', async () => {
    const report = await one(
      {
        care_worker_details: [
          { worker_id: 'A1', start_date: '2018-01-02', end_date: '2018-02-01' },
          { worker_id: 'A2', start_date: '2018-02-01' },
        ],
        child_looked_after_placements: [
          { start_date: '2018-03-01', start_reason: 'S', postcode: 'NN17 1AA' },
        ],
      },
      { postcode: 'NN1 1AA', disabilities: ['HAND', 'VIS'], uasc_flag: true },
    );
    expect(report).toMatchObject({ format: 'csc-api', rowsIn: 5, rowsTaken: 5 });
    expect(caseFacts(report)).toMatchObject([
      {
        caseType: 'LOOKED_AFTER',
        disabled: true,
        noHome: 'UNACCOMPANIED',
        responsibleArea: 'E07000154',
        livingArea: 'E07000150',
        worker: expect.stringMatching(/^[0-9a-f]{32}$/u),
      },
    ]);
    expect(workerFacts(report)).toHaveLength(1);
  });

  it('holds only the rows of workers when several are open, so that the child is seen', async () => {
    const workers = [{ worker_id: 'A1' }, { worker_id: 'A2' }];
    const report = await one({ care_worker_details: workers });
    expect(report).toMatchObject({ rowsIn: 4, rowsTaken: 2, rowsHeld: 2 });
    expect(caseFacts(report)).toMatchObject([{ caseType: 'ASSESSMENT', closedOn: null }]);
  });

  it('quarantines the worker of a closed case who has no end date', async () => {
    const report = await one({ closure_date: '2018-05-05', care_worker_details: [{ worker_id: 'A1' }] });
    expect(report.faults).toMatchObject([
      { sheet: 'care_worker_details', row: 1, rule: 'CLOSED_BUT_ALLOCATED', column: 'end_date' },
    ]);
  });

  it('says nothing of what is marked to be deleted', async () => {
    const report = await one({ purge: true }, {}, { purge: true });
    expect(report).toMatchObject({ rowsIn: 2, rowsTaken: 2 });
    expect(cases(report)).toEqual([]);
  });
});
