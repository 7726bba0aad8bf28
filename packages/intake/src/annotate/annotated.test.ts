import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { unzip } from '../containers/zip.js';
import { openExtract, readExtract } from '../read-file.js';
import type { ReadOptions, ReadReport } from '../report.js';
import { HEADERS, inNeed, OPTIONS, read, runs, workbook, type Value } from '../world.fixture.js';
import { annotated } from './annotated.js';
import { FaultBook } from './fault-book.js';

interface Answered {
  name: string;
  bytes: Buffer;
  report: ReadReport;
}

/** What the sender of a file gets back. */
async function answerTo(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<Answered> {
  const folder = await mkdtemp(join(tmpdir(), 'vesting-annotated-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, content);
    const faults = new FaultBook();
    const receive = { ...OPTIONS, ...options, onFaults: async (batch: []) => faults.add(batch) };
    const opened = await openExtract(path, 'extract.csv', receive);
    if (!('rows' in opened)) throw new Error(opened.refused);
    const report = await readExtract({ ...opened, grouped: false }, receive);
    const { name, content: answer } = await annotated(path, opened, faults);
    return { name, bytes: await buffer(answer), report };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const states = ({
  rowsIn,
  rowsTaken,
  rowsHeld,
  rowsQuarantined,
  faults,
  questions,
  extract,
}: ReadReport) => ({
  rowsIn,
  rowsTaken,
  rowsHeld,
  rowsQuarantined,
  faults,
  questions,
  statements: extract?.statements,
});

const CASES = [
  'case_id,case_type,opened_on,responsible_area,note',
  '1,CHILD_IN_NEED,2018-03-01,E07000154,"said ""yes"", twice"',
  ',CHILD_IN_NEED,2018-13-01,E07000154,=HYPERLINK(1)',
  '3,Stepping down',
];

describe('a CSV with the fault beside each row', () => {
  it('is the same file with the state of each row and what is wrong with which column', async () => {
    const { name, bytes } = await answerTo(`\ufeff${CASES.join('\r\n')}\r\n\r\n`);
    expect(name).toBe('extract with faults.csv');
    const lines = bytes.toString().split('\r\n');
    expect(lines[0]).toBe(`\ufeff${CASES[0] ?? ''},Vesting,Vesting: what is wrong`);
    expect(lines[1]).toBe(`${CASES[1] ?? ''},taken,`);
    expect(lines[2]).toMatch(/^,CHILD_IN_NEED,2018-13-01,E07000154,=HYPERLINK\(1\),quarantined,/u);
    expect(lines[2]).toContain('case_id: The row has no identifier.');
    expect(lines[3]).toMatch(
      /^3,Stepping down,,,,held,case_type: .* Answer the question on the page Data\.$/u,
    );
    expect(lines.slice(4)).toEqual(['', '']);
  });

  it.each([';', '\t', '|'])('keeps its delimiter %j and its line ends', async (mark) => {
    const { bytes } = await answerTo(['case_id', 'case_type'].join(mark) + `\n1${mark}ASSESSMENT\n2${mark}x`);
    const [head, first, second] = bytes.toString().split('\n');
    expect(head).toBe(['case_id', 'case_type', 'Vesting', 'Vesting: what is wrong'].join(mark));
    expect(first).toBe(['1', 'ASSESSMENT', 'taken', ''].join(mark));
    expect(second).toContain(`2${mark}x${mark}held${mark}`);
  });

  it('is read as the file itself was when it is sent again', async () => {
    const cell = fc.constantFrom(
      '1',
      '2',
      '',
      'CHILD_IN_NEED',
      'x',
      '2018-03-01',
      '13/13/2018',
      'a "b", c',
      'Corby',
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        async (cells, mark, end) => {
          const written = [['case_id', 'case_type', 'opened_on', 'responsible_area', 'note'], ...cells].map(
            (row) =>
              row.map((text) => (/[",;]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(mark),
          );
          const { bytes, report } = await answerTo(written.join(end));
          expect(states(await read(bytes))).toEqual(states(report));
        },
      ),
      { numRuns: runs(25, 1000) },
    );
  });
});

describe('a workbook with the fault beside each cell', () => {
  const rows = [
    HEADERS[6],
    inNeed('1'),
    inNeed(null, { 'CIN Start Date': '2018-13-01' }),
    [],
    inNeed('=1+1', { 'Case Status': 'Stepping down' }),
  ] as readonly (readonly Value[])[];

  it('lists every place on a first sheet, fills the cells and puts notes on them', async () => {
    const { name, bytes, report } = await answerTo(await workbook({ Front: [['Annex A']], List_6: rows }));
    expect(name).toBe('extract with faults.xlsx');
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Vesting', 'Front', 'List_6']);
    const [head, ...listed] = sheets[0]?.data ?? [];
    expect(head).toEqual(['Sheet', 'Row', 'Cell', 'Column', 'State', 'Rule', 'What to do']);
    expect(listed.map((row) => row.slice(0, 6))).toEqual([
      ['List_6', '3', 'A3', 'Child Unique ID', 'quarantined', 'NO_ID'],
      ['List_6', '5', 'F5', 'Case Status', 'held', 'UNKNOWN_CODE'],
    ]);
    expect(report.rowsIn).toBe(3);
    const parts = await partsOf(bytes);
    expect(parts.get('xl/vesting1Notes2.xml')).toMatch(
      /<comment ref="A3".*Vesting, quarantined: Child Unique ID: /u,
    );
    expect(parts.get('xl/vesting1Notes2.vml')).toContain('<x:Row>4</x:Row><x:Column>5</x:Column>');
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const styles =
      /<cellXfs>.*<\/cellXfs>/su.exec(parts.get('xl/styles.xml') ?? '')?.[0].match(/<xf /gu)?.length ?? 0;
    const styleOf = (cell: string): number =>
      Number(new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`, 'u').exec(sheet)?.[1] ?? 0);
    expect(styleOf('A3')).toBeGreaterThanOrEqual(styles / 2);
    expect(styleOf('F5')).toBeGreaterThanOrEqual(styles / 2);
    expect(styleOf('F2')).toBeLessThan(styles / 2);
    expect(sheet).not.toMatch(/<f>/u);
  });

  it('is read as the workbook itself was when it is sent again', async () => {
    const value = fc.constantFrom<Value>(
      '1',
      '2',
      null,
      'x',
      3,
      true,
      new Date('2018-03-01'),
      '2018-13-01',
      '=1+1',
      '<&>"',
    );
    const row = fc.array(value, { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(2), async (some, blank) => {
        const above = Array.from({ length: blank }, () => ['title']);
        const { bytes, report } = await answerTo(await workbook({ List_6: [...above, HEADERS[6], ...some] }));
        expect(states(await read(bytes))).toEqual(states(report));
      }),
      { numRuns: runs(15, 500) },
    );
  });

  it('keeps the notes that a sheet has, and can itself be answered', async () => {
    const once = await answerTo(await workbook({ List_6: rows }));
    const twice = await answerTo(once.bytes);
    expect((await readXlsxFile(twice.bytes)).map(({ sheet }) => sheet)).toEqual([
      'Vesting 2',
      'Vesting',
      'List_6',
    ]);
    expect((await partsOf(twice.bytes)).get('xl/vesting1Notes1.xml')).toEqual(
      (await partsOf(once.bytes)).get('xl/vesting1Notes1.xml'),
    );
  });
});

it('of XML and JSON it is a list of the faults', async () => {
  const payload = [
    { la_child_id: '', child_details: {}, social_care_episodes: [{ referral_date: '2018-01-02' }] },
  ];
  const { name, bytes } = await answerTo(JSON.stringify(payload));
  expect(name).toBe('extract faults.csv');
  const [head, ...lines] = bytes.toString().trimEnd().split('\r\n');
  expect(head).toBe('\ufeffList,Row,Column,State,Rule,What to do');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/,quarantined,NO_ID,The row has no identifier\.$/u);
});

async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'vesting-parts-'));
  try {
    await writeFile(join(folder, 'book'), bytes);
    const unzipped = await unzip(join(folder, 'book'), () => true);
    if ('refused' in unzipped) throw new Error(unzipped.refused);
    return new Map([...unzipped.parts].map(([name, part]) => [name, part.toString()]));
  } finally {
    await rm(folder, { recursive: true });
  }
}
