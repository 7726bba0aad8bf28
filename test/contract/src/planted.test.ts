import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingFor } from '@vesting/domain';
import { openDatabase, type Database } from '@vesting/persistence';
import { freshFolder, projectRoot, vesting } from '@vesting/testkit';
import { serve, type Served } from './served.js';

/** Identifiers of people, planted wherever a file or a string can carry one, and then looked for everywhere. */
const long = process.env['VESTING_TEST_LONG'] === '1';
const PLANTED = long ? 200 : 40;
const CLEAN = long ? 10_000 : 1000;
const COUNTY = 'E10000021';

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

/** Nine digits and the check digit of the NHS number (weights 10 to 2, modulo 11). */
const nhsNumber = digits(9)
  .map((nine) => {
    const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    return `${nine}${String((11 - (sum % 11)) % 11)}`;
  })
  .filter((number) => number.length === 10 && !/^(\d)\1+$/u.test(number));
const name = fc
  .tuple(
    fc.constantFrom('Sarah', 'James', 'Emily', 'Mohammed', 'Charlotte', 'Daniel'),
    fc.constantFrom('Pemberton', 'Oakhurst', 'Tindale', 'Quillfeather', 'Brackenbury', 'Yardlington'),
  )
  .map((parts) => parts.join(' '));
const KINDS: readonly fc.Arbitrary<string>[] = [
  nhsNumber.map((number) => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`),
  nhsNumber,
  digits(11).map((rest) => `H${rest}7`),
  digits(6).map((six) => `AB${six}C`),
  digits(1).map((digit) => `NN${digit} 9ZQ`),
  digits(6).map((six) => `family${six}@example.org`),
  digits(6).map((six) => `01604 ${six}`),
  name,
  fc
    .tuple(
      fc.integer({ min: 2004, max: 2016 }),
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 20, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-0${month}-${day}`),
];
const planted = [
  ...new Set(
    KINDS.flatMap((kind, at) =>
      fc.sample(kind, { numRuns: Math.ceil(PLANTED / KINDS.length), seed: 41 + at }),
    ),
  ),
];

/** Each value in its turn in each column of a table. */
const table = (heading: readonly string[], fill: (value: string, at: number) => readonly string[]): string =>
  [heading, ...planted.map(fill)].map((row) => row.join(',')).join('\n');
/** A date is somebody's birth only where births stand; as a date on which work began or ended it is just that. */
const isBirth = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(value);
function among(plain: readonly string[], value: string, at: number, dated: readonly number[] = []): string[] {
  const wanted = at % plain.length;
  const place = isBirth(value) && dated.includes(wanted) ? plain.length - 1 : wanted;
  return plain.map((cell, each) => (each === place ? value : cell));
}
const unlessBirth = (value: string, other: string): string => (isBirth(value) ? other : value);

const FILES: Readonly<Record<string, string>> = {
  'cases.csv': table(
    [
      'case_id',
      'client_group',
      'case_type',
      'opened_on',
      'date_of_birth',
      'living_postcode',
      'team',
      'worker',
      'family_id',
      'legal_status',
      'notes',
    ],
    (value, at) =>
      among(
        [
          `K${at}`,
          'CHILDREN',
          'CHILD_IN_NEED',
          '2018-03-01',
          '2010-10-19',
          '',
          'North',
          'W1',
          'F1',
          'C2',
          '',
        ],
        value,
        at,
        [3],
      ),
  ),
  'workers.csv': table(['worker', 'worker_id', 'role', 'team', 'fte', 'specialisms', 'notes'], (value, at) =>
    among([`Worker ${at}`, `${at}`, 'SOCIAL_WORKER', 'North', '1', 'COURT', ''], value, at),
  ),
  'posts.csv': table(['post_number', 'fte', 'title', 'team', 'grade', 'notes'], (value, at) =>
    among([`P${at}`, '1', 'Social worker', 'North', 'G9', ''], value, at),
  ),
  'contracts.csv': table(
    ['contract_reference', 'title', 'annual_value', 'service', 'supplier'],
    (value, at) => among([`C${at}`, 'Respite', '1000', 'fostering', ''], value, at),
  ),
  'budget.csv': table(['budget_line', 'amount', 'fund', 'subject', 'notes'], (value, at) =>
    among([`B${at}`, '1000', 'GENERAL_FUND', 'Staff', ''], value, at),
  ),
  'counted.csv': table(['case_type', 'count', 'area', 'team'], (value, at) =>
    among(['ASSESSMENT', '3', 'E07000154', `T${at}`], value, at),
  ),
  'episodes.csv': table(
    ['CHILD', 'DOB', 'DECOM', 'RNE', 'LS', 'DEC', 'REC', 'HOME_POST', 'PL_POST', 'UPN'],
    (value, at) =>
      among([`${at}`, '19/10/2010', '01/02/2018', 'S', 'C2', '', '', '', '', ''], value, at, [2, 5]),
  ),
  'cin.xml': `<?xml version="1.0"?><Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2018</Year><ReferenceDate>2018-03-31</ReferenceDate></CollectionDetails><Source><Contact>${planted[0] ?? ''}</Contact></Source></Header><Children>${planted
    .map(
      (value, at) =>
        `<Child><ChildIdentifiers><LAchildID>${at % 2 === 0 ? value : at}</LAchildID><UPN>${value}</UPN><PersonBirthDate>${at % 3 === 0 ? value : '2010-10-19'}</PersonBirthDate></ChildIdentifiers><CINdetails note="${value}"><CINreferralDate>${at % 5 === 0 ? unlessBirth(value, '2018-01-02') : '2018-01-02'}</CINreferralDate><ReferralNFA>${at % 7 === 0 ? value : '0'}</ReferralNFA></CINdetails></Child>`,
    )
    .join('')}</Children></Message>`,
  'payload.json': JSON.stringify(
    planted.map((value, at) => ({
      la_child_id: at % 2 === 0 ? value : `${at}`,
      child_details: {
        first_name: value,
        date_of_birth: at % 3 === 0 ? value : '2010-10-19',
        postcode: value,
      },
      social_care_episodes: [
        {
          referral_date: at % 5 === 0 ? unlessBirth(value, '2018-01-02') : '2018-01-02',
          care_worker_details: [{ worker_id: value, start_date: '2018-01-03' }],
        },
      ],
    })),
  ),
  'refused.csv': table(['who', 'what'], (value) => [value, value]),
  'broken.xml': `<Message><Children><Child><Name>${planted.join(' ')}</Child>`,
};

/** What of the planted stands in a text, in any writing of it. */
function found(text: string): string[] {
  const low = text.toLowerCase();
  return planted.filter((value) => {
    const [year, month, day] = value.split('-');
    const forms = [value, value.replaceAll(' ', ''), ...(day ? [`${day}/${month}/${year}`] : [])];
    return forms.some((form) => low.includes(form.toLowerCase()));
  });
}

/** Every table of a database as text. */
async function dump(database: Database): Promise<string> {
  const reader = database.reader(workingFor('auditor'));
  try {
    const tables = await reader.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const texts: string[] = [];
    for (const { name: from } of tables) {
      const rows = await reader.query<{ said: string }>(`select each::text as said from ${from} each`);
      texts.push(...rows.map(({ said }) => said));
    }
    return texts.join('\n');
  } finally {
    await reader.close();
  }
}

/** Everything that lies in a folder, but the database's own files and the sent ones. */
function textsIn(folder: string, except: readonly string[]): string {
  return readdirSync(folder)
    .filter((entry) => !except.includes(entry))
    .map((entry) => join(folder, entry))
    .map((path) => (statSync(path).isDirectory() ? textsIn(path, []) : readFileSync(path, 'latin1')))
    .join('\n');
}

describe('identifiers planted in files', () => {
  const data = freshFolder();
  const sent = freshFolder();
  let database: Database;
  const said: string[] = [];

  beforeAll(async () => {
    await vesting(['totals'], data);
    database = await openDatabase({ dataFolder: data, log: (line) => said.push(line) });
    for (const [file, text] of Object.entries(FILES)) writeFileSync(join(sent, file), text);
  }, 120_000);
  afterAll(async () => {
    await database?.close();
    for (const folder of [data, sent]) rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('stand nowhere after imports, trials, refused and killed ones: not in the database, nor in what was said', async () => {
    const paths = Object.keys(FILES).map((file) => join(sent, file));
    const killed = spawn(
      process.execPath,
      [join(projectRoot, 'apps/api/dist/main.js'), 'import', ...paths, '--body', COUNTY, '--json'],
      {
        cwd: projectRoot,
        env: { ...process.env, NODE_OPTIONS: '', VESTING_DATA: data },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    killed.stderr.on('data', (line: Buffer) => {
      said.push(String(line));
      killed.kill('SIGKILL');
    });
    await new Promise((resolve) => killed.once('exit', resolve));
    for (const args of [['--dry-run'], []]) {
      const { json, stdout, stderr } = await vesting(['import', ...paths, '--body', COUNTY, ...args], data);
      const reports = json as { rowsIn: number; refused?: string }[];
      expect(reports).toHaveLength(paths.length);
      expect(reports.filter(({ refused }) => refused !== undefined)).toHaveLength(2);
      expect(reports.filter(({ rowsIn }) => rowsIn >= planted.length)).toHaveLength(paths.length - 2);
      said.push(stdout, stderr);
    }
    expect(found(said.join('\n'))).toEqual([]);
    expect(found(await dump(database))).toEqual([]);
    expect(found(textsIn(data, ['postgres']))).toEqual([]);
  }, 600_000);

  it('cost clean rows nothing: at most one in a hundred is refused', async () => {
    const teams = [
      'Locality 1',
      'Duty and Assessment North',
      'Children with Disabilities',
      'Grace Road Team',
      'MASH',
      'Victoria House',
      'Court 2',
      'St James Family Centre',
    ];
    const titles = [
      'Social worker',
      'Senior practitioner',
      'Team manager',
      'Business support officer',
      "Children's home manager",
      'Head of Service (East)',
    ];
    const rows = Array.from({ length: CLEAN }, (_, n) =>
      [
        `P${100_000 + n}`,
        '0.8',
        titles[n % titles.length],
        `${teams[n % teams.length] ?? ''} ${n % 17}`,
        `G${n % 14}`,
      ].join(','),
    );
    writeFileSync(join(sent, 'clean.csv'), ['post_number,fte,title,team,grade', ...rows].join('\n'));
    const { json } = await vesting(['import', join(sent, 'clean.csv'), '--body', COUNTY, '--dry-run'], data);
    const [report] = json as { rowsIn: number; rowsTaken: number }[];
    expect(report?.rowsIn).toBe(CLEAN);
    expect(report?.rowsTaken).toBeGreaterThanOrEqual(CLEAN * 0.99);
  }, 120_000);
});

describe('identifiers planted in strings of GraphQL', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
    mkdirSync(join(served.data, 'uploads'), { recursive: true });
  }, 180_000);
  afterAll(() => served?.stop(), 60_000);

  it('are refused without being repeated, and kept nowhere', async () => {
    const { data } = await served.ask<{ plans: { id: string; version: number }[] }>(
      '{ plans { id version } }',
    );
    const [plan] = data.plans;
    const answers: string[] = [];
    // A date is welcome in the name of a source.
    for (const [at, value] of planted.filter((each) => !isBirth(each)).entries()) {
      const total = await served.ask<{ enterControlTotal: { userErrors: object[] } }>(
        'mutation($input: EnterControlTotalInput!) { enterControlTotal(input: $input) { controlTotal { id } userErrors { message } } }',
        {
          input: {
            bodyGssCode: COUNTY,
            kind: 'CASE',
            total: 1,
            asAt: '2018-10-18',
            source: value,
          },
        },
      );
      const set = await served.ask(
        'mutation($input: SubmitPlanInput!) { submitPlan(input: $input) { userErrors { message } } }',
        { input: { planId: value, version: plan?.version, idempotencyKey: `key-${at}` } },
      );
      const wrong = await served.ask(
        `query { body(gssCode: "${value}") { id } case(reference: "${value}") { id } }`,
      );
      expect([total.errors, total.data.enterControlTotal.userErrors.length]).toEqual([undefined, 1]);
      answers.push(JSON.stringify([total, set, wrong]));
    }
    expect(found(answers.join('\n'))).toEqual([]);
    expect(found(await dump(served.database))).toEqual([]);
    expect(readdirSync(join(served.data, 'uploads'))).toEqual([]);
  }, 300_000);
});
