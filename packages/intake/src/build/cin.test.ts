import { describe, expect, it } from '@jest/globals';
import { caseFacts, cases, read } from '../world.fixture.js';
import type { ReadReport } from '../report.js';

type Fields = Readonly<Record<string, string>>;
const xml = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('');
const child = (id: string, details: string, born = '2010-01-02', more = ''): string =>
  `<Child><ChildIdentifiers>${xml({ LAchildID: id, PersonBirthDate: born })}${more}</ChildIdentifiers>${details}</Child>`;
const episode = (fields: Fields, inside = ''): string =>
  `<CINdetails>${xml({ CINreferralDate: '2018-01-02', ReferralNFA: 'false', ...fields })}${inside}</CINdetails>`;
const cin = (children: string, year = '2018', date = '2018-03-31'): Promise<ReadReport> =>
  read(
    `<Message><Header>${xml({ Collection: 'CIN', Year: year, ReferenceDate: date })}</Header><Children>${children}</Children></Message>`,
  );

describe('the children in need census', () => {
  it('makes an assessment of an open referral, and a child in need once the assessment is authorised', async () => {
    const assessed = xml({
      AssessmentActualStartDate: '2018-01-03',
      AssessmentAuthorisationDate: '2018-02-01',
    });
    const report = await cin(
      child('1', episode({})) + child('2', episode({}, `<Assessments>${assessed}</Assessments>`)),
    );
    expect(report).toMatchObject({ rowsIn: 5, rowsTaken: 5, asAt: '2018-03-31' });
    expect(
      caseFacts(report)
        .map(({ caseType }) => caseType)
        .sort(),
    ).toEqual(['ASSESSMENT', 'CHILD_IN_NEED']);
  });

  it('takes the gravest of plan, enquiry and need, and counts the child once', async () => {
    const inside = `<Section47>${xml({ S47ActualStartDate: '2018-03-01', ICPCnotRequired: '0' })}</Section47>
      <ChildProtectionPlans>${xml({ CPPstartDate: '2018-02-01' })}</ChildProtectionPlans>`;
    const report = await cin(child('1', episode({}, inside)));
    expect(caseFacts(report)).toMatchObject([
      {
        caseType: 'CHILD_PROTECTION',
        strands: ['ASSESSMENT'],
        inEnquiry: true,
        closedOn: null,
        ageBand: '5-9',
      },
    ]);
  });

  it('makes no case of a referral without further action, and asks when work followed it', async () => {
    const nfa = await cin(child('1', episode({ ReferralNFA: '1' })));
    expect(nfa).toMatchObject({ rowsTaken: 2 });
    expect(cases(nfa)).toEqual([]);
    const worked = await cin(child('1', episode({ ReferralNFA: 'true', DateOfInitialCPC: '2018-02-02' })));
    expect(worked).toMatchObject({ rowsTaken: 1, rowsHeld: 1 });
    expect(worked.questions).toMatchObject([{ rule: 'WORKED_WITHOUT_FURTHER_ACTION', rows: 1 }]);
  });

  it('quarantines what is open in a closed episode, and what begins after the reference date', async () => {
    const plan = `<ChildProtectionPlans>${xml({ CPPstartDate: '2018-01-10' })}</ChildProtectionPlans>`;
    const late = `<CINPlanDates>${xml({ CINPlanStartDate: '2019-01-10' })}</CINPlanDates>`;
    const report = await cin(
      child('1', episode({ CINclosureDate: '2018-02-03' }, plan)) + child('2', episode({}, late)),
    );
    expect(report.faults).toMatchObject([
      { sheet: 'CINPlanDates', row: 1, rule: 'STARTS_AFTER_AS_AT', column: 'CINPlanStartDate' },
      { sheet: 'ChildProtectionPlans', row: 1, rule: 'OPEN_IN_CLOSED_EPISODE', column: 'CPPendDate' },
    ]);
    expect(caseFacts(report).map(({ closedOn }) => closedOn)).toEqual(
      expect.arrayContaining([null, '2018-02-03']),
    );
  });

  it('allows the protection plan of an unborn child, and quarantines a child born after death', async () => {
    const plan = `<ChildProtectionPlans>${xml({ CPPstartDate: '2018-02-01' })}</ChildProtectionPlans>`;
    const unborn = await cin(child('1', episode({ CINreferralDate: '2018-01-20' }, plan), '2018-03-20'));
    expect(unborn).toMatchObject({ rowsIn: 3, rowsTaken: 3 });
    const dead = await cin(child('1', episode({}), '2010-01-02', xml({ PersonDeathDate: '2009-01-02' })));
    expect(dead.faults).toMatchObject([{ sheet: 'Child', row: 1, rule: 'BORN_AFTER_DEATH' }]);
  });

  it('quarantines the rows of one identifier with two birth dates', async () => {
    const report = await cin(child('1', episode({})) + child('1', '', '2011-01-02'));
    expect(report.faults.map(({ rule }) => rule)).toEqual([
      'CONTRADICTS_ANOTHER_ROW',
      'CONTRADICTS_ANOTHER_ROW',
    ]);
    expect(cases(report)).toHaveLength(1);
  });

  it('asks as at which date it is when its year and its reference date disagree, and remembers the answer', async () => {
    const report = await cin(child('1', episode({})), '2019');
    expect(report).toMatchObject({ rowsIn: 2, rowsHeld: 2 });
    const [question] = report.questions;
    expect(question?.candidates.map(({ code }) => code)).toEqual(['2019-03-31', '2018-03-31']);
    const text = `<Message><Header>${xml({ Collection: 'CIN', Year: '2019', ReferenceDate: '2018-03-31' })}</Header><Children>${child('1', episode({}))}</Children></Message>`;
    const answered = await read(text, { answers: [{ questionId: question?.id ?? '', code: '2019-03-31' }] });
    expect(answered).toMatchObject({ rowsTaken: 2, asAt: '2019-03-31' });
    expect(await read(text, { asAt: '2018-03-31' })).toMatchObject({ rowsTaken: 2, asAt: '2018-03-31' });
  });
});
