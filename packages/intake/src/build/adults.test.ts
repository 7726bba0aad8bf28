import { describe, expect, it } from '@jest/globals';
import { CASE_TYPES, caseFacts, read } from '../world.fixture.js';
import type { ReadReport } from '../report.js';

const HEADER =
  'LA_Person_Unique_Identifier,Date_of_Birth,Client_Type,Event_Type,Event_Start_Date,Event_End_Date,Service_Type';
const scheme = { caseTypes: [...CASE_TYPES, 'ADULT_LONG_TERM', 'ADULT_ASSESSMENT', 'CARER'] };
const events = (...rows: string[]): Promise<ReadReport> => read([HEADER, ...rows].join('\n'), { scheme });

describe('client level data of adults', () => {
  it('makes one case of a person, of the gravest event that goes on', async () => {
    const report = await events(
      'A1,01/02/1940,Service User,Request,01/02/2018,03/02/2018,',
      'A1,01/02/1940,Service User,Assessment,01/09/2018,,',
      'A1,01/02/1940,Service User,Service,01/03/2018,,Long Term Support: Nursing Care',
      'A1,01/02/1940,Service User,Review,01/04/2018,,',
      'A2,01/02/1960,Carer,Service,01/03/2018,,Carer Support: Direct to Carer',
      'A3,01/02/1950,Service User,Service,01/03/2016,01/03/2017,Long Term Support: Community',
    );
    expect(report).toMatchObject({ format: 'adults', rowsIn: 6, rowsTaken: 6 });
    expect(caseFacts(report)).toEqual(
      expect.arrayContaining([
        {
          clientGroup: 'ADULTS',
          caseType: 'ADULT_LONG_TERM',
          strands: ['ADULT_ASSESSMENT'],
          openedOn: '2018-03-01',
          closedOn: null,
          ageBand: '65+',
        },
        {
          clientGroup: 'ADULTS',
          caseType: 'CARER',
          strands: [],
          openedOn: '2018-03-01',
          closedOn: null,
          ageBand: '26-64',
        },
        expect.objectContaining({ caseType: 'ADULT_LONG_TERM', closedOn: '2017-03-01' }),
      ]),
    );
  });

  it('asks once for a kind of service what case it is', async () => {
    const report = await events(
      'A1,,Service User,Service,01/03/2018,,Short Term Support: ST-Max',
      'A2,,Service User,Service,01/03/2018,,Short Term Support: ST-Max',
    );
    expect(report).toMatchObject({ rowsHeld: 2 });
    expect(report.questions).toMatchObject([
      { rule: 'SERVICE_TYPE', shownValue: 'Short Term Support: ST-Max', rows: 2 },
    ]);
  });

  it('quarantines lines without identifier, ends before starts and births after deaths', async () => {
    const report = await events(
      ',,Service User,Assessment,01/03/2018,,',
      'A1,,Service User,Assessment,01/03/2018,01/02/2018,',
      'A2,,Service User,Assessment,01/03/2019,,',
    );
    expect(report.faults.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'NO_ID'],
      [3, 'CLOSED_BEFORE_OPENED'],
      [4, 'STARTS_AFTER_AS_AT'],
    ]);
    const dead = await read(
      'LA_Person_Unique_Identifier,Date_of_Birth,Date_of_Death,Event_Type,Event_Start_Date\nA1,01/02/1990,01/02/1980,Request,01/02/2018',
      { scheme },
    );
    expect(dead.faults).toMatchObject([{ row: 2, column: 'Date_of_Death', rule: 'BORN_AFTER_DEATH' }]);
  });

  it('is dated by the period that its lines were sent for', async () => {
    const report = await read(
      'LA_Person_Unique_Identifier,Event_Type,Event_Start_Date,Reporting_Period_End_Date\nA1,Request,01/02/2018,30/06/2018',
      { scheme },
    );
    expect(report).toMatchObject({ asAt: '2018-06-30', rowsTaken: 1 });
  });
});
