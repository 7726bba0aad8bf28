import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { inNeed, HEADERS, read, runs, workbook } from '../world.fixture.js';
import { storedZip } from './zip.js';

const ole = (text = ''): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

/** A zip of compressed entries whose headers may claim another size than they have. */
function packed(entries: Readonly<Record<string, Buffer>>, claimed?: number): Buffer {
  const names = Object.keys(entries);
  const zip = storedZip(new Map(names.map((name) => [name, deflateRawSync(entries[name] ?? '')])));
  let at = -1;
  for (const name of names) {
    at = zip.indexOf('PK\x03\x04', at + 1, 'latin1');
    zip.writeUInt16LE(8, at + 8);
    zip.writeUInt32LE(claimed ?? entries[name]?.length ?? 0, at + 22);
  }
  for (const name of names) {
    at = zip.indexOf('PK\x01\x02', at + 1, 'latin1');
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt32LE(claimed ?? entries[name]?.length ?? 0, at + 24);
  }
  return zip;
}

describe('files that are refused whole', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /empty/u],
    ['a legacy workbook', ole(), /old binary/u],
    ['an encrypted workbook', ole('EncryptedPackage'), /password/u],
    ['a cut-off workbook', Buffer.from('PK\x03\x04rest', 'latin1'), /damaged/u],
    ['a zip without a workbook', storedZip(new Map([['a.csv', Buffer.from('a')]])), /zip file/u],
    ['a Word document', storedZip(new Map([['word/document.xml', Buffer.from('a')]])), /Word/u],
    [
      'a workbook with macros',
      storedZip(
        new Map([
          ['xl/workbook.xml', Buffer.from('a')],
          ['xl/vbaProject.bin', Buffer.from('a')],
        ]),
      ),
      /macros/u,
    ],
    [
      'a workbook of nonsense',
      storedZip(new Map([['xl/workbook.xml', Buffer.from('<a')]])),
      /cannot be read/u,
    ],
    ['a PDF', '%PDF-1.7', /PDF/u],
    ['a web page', '<html><table></table></html>', /web page/u],
    ['UTF-16', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('a,b', 'utf16le')]), /UTF-16/u],
    ['another encoding', Buffer.from('case_id,case_type\n1,Caf\xe9', 'latin1'), /UTF-8/u],
    ['a control character', 'case_id,case_type\n1,CHILD\u0000', /Line 2 .*control/u],
    ['open quotes', 'case_id,case_type\n1,"CHILD', /quotes/u],
    ['a column that stands twice', 'case_id,case_type,Case ID\n1,ASSESSMENT,2', /stands twice/u],
    ['columns of nothing known', 'a,b\n1,2', /not those of a format/u],
    ['JSON of nothing known', '{"a":1}', /JSON is of no kind/u],
    ['a gzip', Buffer.from('1f8b0800', 'hex'), /packed file \(.gz\)/u],
  ])('%s is refused in words, with nothing taken', async (_, content, words) => {
    const report = await read(content);
    expect(report.refused).toMatch(words);
    expect(report).toMatchObject({
      rowsIn: 0,
      rowsTaken: 0,
      rowsHeld: 0,
      rowsQuarantined: 0,
      faults: [],
      questions: [],
    });
    expect(report.extract).toBeUndefined();
  });

  it('refuses a zip bomb, whether its header tells the size or lies about it', async () => {
    const bomb = { 'xl/workbook.xml': Buffer.alloc(60 * 1024 * 1024) };
    expect((await read(packed(bomb))).refused).toMatch(/unpacks to far more/u);
    expect((await read(packed(bomb, 1000))).refused).toMatch(/damaged/u);
  });

  it('refuses a workbook of many parts that are harmless alone and too much together', async () => {
    const part = Buffer.alloc(9 * 1024 * 1024);
    const names = Array.from({ length: 24 }, (_, n) => `xl/worksheets/sheet${String(n)}.xml`);
    const report = await read(packed(Object.fromEntries(names.map((name) => [name, part]))));
    expect(report.refused).toMatch(/unpacks to far more/u);
  });

  it('goes by the content, whatever the name says', async () => {
    const book = await workbook({ List_6: [HEADERS[6], inNeed('1')] });
    expect(await read(book, {}, 'a.csv')).toMatchObject({ format: 'annex-a', rowsTaken: 1 });
    expect(await read('case_id,case_type\n1,ASSESSMENT', {}, 'a.xlsx')).toMatchObject({
      format: 'cases',
      rowsTaken: 1,
    });
  });

  it('does not repeat a file name that names somebody', async () => {
    expect((await read('a,b', {}, 'Sarah Pemberton.csv')).file).toMatch(/^file-[0-9a-f]{12}\.csv$/u);
    expect((await read('a,b', {}, '../../943 476 5919.csv')).file).toMatch(/^file-/u);
    expect((await read('a,b', {}, '/tmp/Annex_A 2018-10-18.xlsx')).file).toBe('Annex_A 2018-10-18.xlsx');
  });
});

describe('random and damaged files', () => {
  const counted = async (bytes: Uint8Array): Promise<void> => {
    const report = await read(bytes);
    expect(report.rowsIn).toBe(report.rowsTaken + report.rowsHeld + report.rowsQuarantined);
    if (report.refused === undefined) expect(report.format).not.toBe('unknown');
  };

  it('never crash, whatever the bytes', async () => {
    const heads = ['', 'PK\x03\x04', '<', '{', 'case_id,case_type\n', '\xef\xbb\xbf'].map((text) =>
      Buffer.from(text, 'latin1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, tail) =>
        counted(Buffer.concat([head, tail])),
      ),
      { numRuns: runs(60, 5000) },
    );
  });

  it('never crash when a good workbook is cut off or has bytes changed', async () => {
    const book = await workbook({ List_6: [HEADERS[6], inNeed('1'), inNeed('2')] });
    await fc.assert(
      fc.asyncProperty(fc.nat(book.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const copy = Buffer.from(cut ? book.subarray(0, at) : book);
        if (!cut) copy[at] = byte;
        return counted(copy);
      }),
      { numRuns: runs(60, 3000) },
    );
  });
});

describe('CSV', () => {
  it('reads semicolons, tabs, a byte-order mark, quoted line breaks and empty lines', async () => {
    for (const mark of [',', ';', '\t']) {
      const text = `\ufeff${['case_id', 'case_type', 'team'].join(mark)}\r\n\r\n1${mark}ASSESSMENT${mark}"Duty\r\nTeam"\r\n\r\n2${mark}ASSESSMENT${mark}Hub\r\n`;
      expect(await read(text)).toMatchObject({ format: 'cases', rowsIn: 2, rowsTaken: 2 });
    }
  });

  it('quarantines a row with more cells than the header, by its number', async () => {
    const report = await read('case_id,case_type\n1,ASSESSMENT\n2,ASSESSMENT,1 High Street');
    expect(report.faults).toMatchObject([{ row: 3, rule: 'TOO_MANY_CELLS', state: 'QUARANTINED' }]);
  });

  it('stops when it is told to', async () => {
    await expect(read('case_id,case_type', { signal: AbortSignal.abort() })).rejects.toThrow();
    const stop = new AbortController();
    const rows = Array.from({ length: 5000 }, (_, id) => `${String(id)},ASSESSMENT`).join('\n');
    const onProgress = (count: number): void => (count >= 2000 ? stop.abort() : undefined);
    await expect(read(`case_id,case_type\n${rows}`, { signal: stop.signal, onProgress })).rejects.toThrow();
    expect(await read(`case_id,case_type\n${rows}`)).toMatchObject({ rowsTaken: 5000 });
  });
});
