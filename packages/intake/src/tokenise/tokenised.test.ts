import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile as bytesOf, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import type { ReadOptions, ReadReport } from '../report.js';
import { tokenKey } from '../token.js';
import {
  haveSamples,
  HEADERS,
  inNeed,
  OPTIONS,
  read,
  runs,
  SAMPLES,
  workbook,
  type Value,
} from '../world.fixture.js';
import { tokenised } from './tokenised.js';

/** The file as it leaves the council. */
async function leaving(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'vesting-tokenise-'));
  try {
    await writeFile(join(folder, 'file'), content);
    const found = await tokenised(join(folder, 'file'), 'extract.csv', { ...OPTIONS, ...options });
    if ('refused' in found) throw new Error(found.refused);
    return await buffer(found.content);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const LONG_ENOUGH = 600_000;

/** What a file says, without what differs from file to file. */
const said = ({ file: _, sha256: _sha, rank: _rank, ...report }: ReadReport) => report;

async function saysTheSame(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<string> {
  const bytes = await leaving(content, options);
  expect(said(await read(bytes, options))).toEqual(said(await read(content, options)));
  return bytes.toString();
}

const HEADER =
  'case_id,client_group,case_type,opened_on,closed_on,date_of_birth,responsible_area,living_postcode,team,worker,family_id,legal_status,note';
const cells = {
  id: fc.constantFrom('1001', '1001.0', '1002', ' 1003', '#N/A', ''),
  group: fc.constantFrom('CHILDREN', 'childrens', 'x', ''),
  type: fc.constantFrom('CHILD_IN_NEED', 'Looked after', 'Stepping down', 'Sarah Pemberton', ''),
  opened: fc.constantFrom('2018-03-01', '03/04/2018', '3 Oct 2018', '12/25/2017', '2018-13-01', '1/2/18', ''),
  closed: fc.constantFrom('', '2018-09-30', '01/02/2018'),
  born: fc.constantFrom('2010-02-03', '03/04/2017', '12/25/2009', '', 'soon'),
  area: fc.constantFrom('E07000154', 'Corby', 'Abington', 'Nowhere', 'outside', ''),
  postcode: fc.constantFrom('NN1 1AA', 'NN6 2AA', 'MK40 1AA', 'SW1A 1AA', 'nope', ''),
  team: fc.constantFrom('DUTY AND ASSESSMENT', 'MASH', 'Team 4', '943 476 5919', 'a;b', ''),
  worker: fc.constantFrom('Orr, Abel', 'Abel Orr', 'SW 101012', 'Duty Team 2', 'Unallocated', ''),
  family: fc.constantFrom('F1', 'f1', ''),
  status: fc.constantFrom('C2 - Full care order', 'Supervision order', 'zz', ''),
  note: fc.constantFrom('', 'met Sarah, "cried"'),
};
const row = fc.record(cells).map((fields) =>
  Object.values(fields)
    .map((text) => (/[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(','),
);

describe('a file that was tokenised before it was sent', () => {
  it(
    'says exactly what the original says, whatever stands in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat(2), async (rows, extra) => {
          const wide = extra === 0 ? ['9,CHILDREN,CHILD_IN_NEED,,,,,,,,,,,more'] : [];
          await saysTheSame([HEADER, ...rows, ...wide, ''].join('\n'));
        }),
        { numRuns: runs(12, 2000) },
      );
    },
    LONG_ENOUGH,
  );

  it('also when a person has said how its dates are written', async () => {
    const text = `${HEADER}\n1,CHILDREN,CHILD_IN_NEED,12/25/2017,,03/04/2012,,,,,,,\n2,CHILDREN,CHILD_IN_NEED,01/02/2018,,,,,,,,,`;
    const { questions } = await read(text);
    for (const code of ['DMY', 'MDY'])
      await saysTheSame(text, { answers: questions.map(({ id }) => ({ questionId: id, code })) });
    const bytes = await leaving(text);
    const answers = questions.map(({ id }) => ({ questionId: id, code: 'MDY' }));
    expect(said(await read(bytes, { answers }))).toEqual(said(await read(text, { answers })));
  });

  it('names nobody: identifiers, names, births, postcodes and what is not read are gone', async () => {
    const text = `${HEADER}\n1001,CHILDREN,CHILD_IN_NEED,2018-03-01,,2010-02-03,E07000154,NN1 1AA,Team 4,Abel Orr,F1,,met Sarah`;
    const left = await saysTheSame(text);
    for (const value of ['1001', '2010-02-03', 'NN1 1AA', 'Orr', 'F1', 'Sarah'])
      expect(left).not.toContain(value);
    expect(left).toMatch(
      /^case_id,client_group,.*\r\nt:[0-9a-f]{8}:[0-9a-f]{32},CHILDREN,CHILD_IN_NEED,2018-03-01,/u,
    );
  });

  it(
    'says the same as a workbook, with its titles, its other sheets and a list that is not recognised',
    async () => {
      const value = fc.constantFrom<Value>(
        '1',
        1001,
        null,
        new Date('2018-03-01'),
        '12/25/2017',
        'c) Child in need plan',
        'Ines Quarrie',
        true,
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(value, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
          async (rows) => {
            const book = await workbook({
              Front: [['Annex A'], ['Position at 30 September 2018, by Sarah Pemberton']],
              List_6: [['Children in need'], HEADERS[6], inNeed('7'), ...rows],
              List_2: [
                ['nothing', 'known'],
                ['a', 'b'],
              ],
              Notes: [['Sarah Pemberton']],
            });
            expect(await saysTheSame(book)).not.toContain('Pemberton');
          },
        ),
        { numRuns: runs(6, 400) },
      );
    },
    LONG_ENOUGH,
  );

  it('says the same as XML and as JSON', async () => {
    const xml = `<?xml version="1.0"?><Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2018</Year><ReferenceDate>2018-03-31</ReferenceDate></CollectionDetails><Source><Contact>Sarah Pemberton</Contact></Source></Header><Children><Child><ChildIdentifiers><LAchildID>A1</LAchildID><UPN>A123456789012</UPN><PersonBirthDate>2010-01-02</PersonBirthDate></ChildIdentifiers><ChildCharacteristics><Disabilities><Disability>AUT</Disability><Disability>BEH</Disability></Disabilities></ChildCharacteristics><CINdetails><CINreferralDate>2018-01-02</CINreferralDate><ReferralNFA>0</ReferralNFA><Assessments><AssessmentActualStartDate>2018-01-05</AssessmentActualStartDate></Assessments><Section47><S47ActualStartDate>2017-12-25</S47ActualStartDate></Section47></CINdetails><CINdetails>none</CINdetails></Child><Child><ChildIdentifiers><LAchildID/></ChildIdentifiers></Child></Children></Message>`;
    const left = await saysTheSame(xml);
    for (const value of ['>A1<', 'A123456789012', 'Pemberton', '2010-01-02'])
      expect(left).not.toContain(value);
    const json = [
      {
        la_child_id: 'A1',
        child_details: {
          date_of_birth: '2010-01-02',
          postcode: 'NN1 1AA',
          first_name: 'Sarah',
          disabilities: ['AUT'],
        },
        social_care_episodes: [
          {
            referral_date: '2018-01-02',
            care_worker_details: [{ worker_id: 'W9', start_date: '2018-01-03' }],
          },
          'text',
        ],
      },
    ];
    for (const payload of [json, json[0]]) {
      const text = await saysTheSame(JSON.stringify(payload));
      for (const value of ['"A1"', 'Sarah', 'NN1', 'W9', '2010-01-02']) expect(text).not.toContain(value);
    }
  });

  it('is refused when its tokens are of another key, another council or another date', async () => {
    const bytes = await leaving(`${HEADER}\n1001,CHILDREN,CHILD_IN_NEED,2018-03-01,,,,,,,,,`);
    for (const other of [{ key: tokenKey('7b'.repeat(32)) }, { body: 'borough' }, { asAt: '2019-01-01' }])
      expect(await read(bytes, other)).toMatchObject({
        rowsIn: 0,
        refused: expect.stringMatching(/tokenised with another/u),
      });
  });

  it(
    'is believed no more than any other file: what it cannot say is an ordinary value',
    async () => {
      const bytes = (await leaving(`${HEADER}\n1001,CHILDREN,CHILD_IN_NEED,2018-03-01,,,,,,,,,`)).toString();
      const seal = /t:([0-9a-f]{8}):/u.exec(bytes)?.[1] ?? '';
      const hostile = [
        `v:${seal}:${'0'.repeat(32)}:NO_SUCH_CODE:`,
        `v:${seal}:${'0'.repeat(32)}::Sarah Pemberton`,
        `d:${seal}:2018-99-99/2018-01-01`,
        `b:${seal}:2018-02-30:x`,
        `x:${seal}:constructor`,
        `p:${seal}:AREA:E99999999`,
        `t:${seal}:short`,
      ];
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...hostile, ''), { minLength: 12, maxLength: 12 }),
          async (values) => {
            const report = await read(`${HEADER}\n${values.join(',')},`);
            expect(report.rowsIn).toBe(report.rowsTaken + report.rowsHeld + report.rowsQuarantined);
            expect(JSON.stringify(report)).not.toContain('Pemberton');
          },
        ),
        { numRuns: runs(20, 2000) },
      );
    },
    LONG_ENOUGH,
  );
});

const withSamples = haveSamples ? describe : describe.skip;
withSamples('each public sample', () => {
  it.each([
    ['annex-a/liia-Annex_A.xlsx', '2021-03-31'],
    ['annex-a/cscdp-2015-01-sample.xlsx', '2015-03-31'],
    ['annex-a/area-send-fake_sen.xlsx', '2021-03-31'],
    ['cin/cin-2022-40-children.xml', OPTIONS.asAt],
    ['cin/CIN_Census_2024.xml', OPTIONS.asAt],
    ['dfe-csc-api/sample-p0.json', '2025-03-31'],
    ['dfe-csc-api/sample-p2.json', '2025-03-31'],
    ['ssda903/liia-SSDA903_episodes_for_testing_fixes_INPUT.csv', '2020-03-31'],
    ['ssda903/five-years/2021-episodes.csv', '2022-03-31'],
    ['ssda903/five-years/2021-header.csv', '2022-03-31'],
    ['ssda903/five-years/2021-oc3.csv', '2022-03-31'],
    ['workforce/csww-2022-8-workers.xml', '2022-09-30'],
    ['geo/northants-msoa.csv', OPTIONS.asAt],
  ])('%s says the same once it is tokenised', async (file, asAt) => {
    await saysTheSame(await bytesOf(join(SAMPLES, file)), { asAt });
  });
});
