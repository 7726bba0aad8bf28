import type { WorkerFacts } from '@vesting/domain';
import { describe, expect, it } from '@jest/globals';
import { OPTIONS, read, workerFacts } from '../world.fixture.js';
import type { ReadReport } from '../report.js';

type Fields = Readonly<Record<string, string>>;
const xml = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('');

describe('the workforce census', () => {
  const workforce = (...workers: Fields[]): Promise<ReadReport> =>
    read(
      `<Message><Header>${xml({ Collection: 'CSWW', Year: '2018', ReferenceDate: '2018-09-30' })}</Header>${workers.map((fields) => `<CSWWWorker>${xml(fields)}</CSWWWorker>`).join('')}<LALevelVacancies>${xml({ NumberOfVacancies: '3.5' })}</LALevelVacancies></Message>`,
      { asAt: OPTIONS.asAt },
    );

  it('reads hours to the thousandth, role and employment; who has left is not a worker', async () => {
    const report = await workforce(
      { SWENo: 'SW1', AgencyWorker: '1', FTE: '0.521371', OrgRole: '5', Cases30: '12' },
      { SWENo: 'SW2', AgencyWorker: '0', FTE: '1', OrgRole: '1' },
      { SWENo: 'SW3', FTE: '0', RoleEndDate: '2018-01-01' },
    );
    expect(report).toMatchObject({ format: 'csww', rowsIn: 4, rowsTaken: 4, asAt: '2018-09-30' });
    expect(workerFacts(report)).toEqual(
      expect.arrayContaining([
        {
          clientGroup: 'CHILDREN',
          employment: 'AGENCY',
          fteThousandths: 521,
          role: 'SOCIAL_WORKER',
          carriesCases: true,
        },
        {
          clientGroup: 'CHILDREN',
          employment: 'EMPLOYED',
          fteThousandths: 1000,
          role: 'MANAGER',
          carriesCases: false,
        },
      ]),
    );
    expect(workerFacts(report)).toHaveLength(2);
  });

  it('knows a number of the national register again, as a list of staff in any council has it', async () => {
    const census = await workforce({ SWENo: 'SW101012', FTE: '1' });
    const list = (body: string) =>
      read('worker,worker_id,role\nAbel Orr,sw 101012,SOCIAL_WORKER\n', { ...OPTIONS, body });
    const [own, other] = [await list('ncc'), await list('kettering')];
    const said = [census, own, other].map((report) => workerFacts(report)[0] as WorkerFacts);
    expect(new Set(said.map(({ registration }) => registration)).size).toBe(1);
    expect(said[0]?.registration).toMatch(/^[0-9a-f]{32}$/u);
    expect(said[1]?.number).not.toBe(said[2]?.number);
  });

  it('asks about workers without hours, and workers who have left, when they hold cases', async () => {
    const report = await workforce(
      { SWENo: 'SW1', FTE: '0', Cases30: '66' },
      { SWENo: 'SW2', FTE: '1', Cases30: '3', RoleEndDate: '2018-01-01' },
    );
    expect(report).toMatchObject({ rowsHeld: 2, rowsTaken: 1 });
    expect(report.questions.map(({ rule }) => rule).sort()).toEqual([
      'LEFT_BUT_HOLDS_CASES',
      'NO_HOURS_BUT_HOLDS_CASES',
    ]);
  });

  it('quarantines a worker without a number', async () => {
    expect((await workforce({ FTE: '1' })).faults).toMatchObject([
      { sheet: 'CSWWWorker', row: 1, rule: 'MISSING' },
    ]);
  });
});
