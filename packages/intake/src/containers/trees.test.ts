import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseFacts, cases, read, runs } from '../world.fixture.js';

const cin = (inner: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2018</Year><ReferenceDate>2018-03-31</ReferenceDate></CollectionDetails></Header><Children>${inner}</Children></Message>`;
const child = (id: string, details = ''): string =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><PersonBirthDate>2010-01-02</PersonBirthDate></ChildIdentifiers>${details}</Child>`;
const OPEN =
  '<CINdetails><CINreferralDate>2018-01-02</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>';
const payload = (id: string): object => ({
  la_child_id: id,
  child_details: { date_of_birth: '2010-01-02' },
  social_care_episodes: [{ referral_date: '2018-01-02' }],
});

describe('XML that is refused whole', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['a document type', cin(child('1'), '<!DOCTYPE Message>'), /DOCTYPE/u],
    [
      'entities that expand',
      cin(child('&b;'), '<!DOCTYPE a [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>'),
      /DOCTYPE/u,
    ],
    ['an entity that reads a file', cin(child('1'), '<!DOCTYPE a SYSTEM "file:///etc/passwd">'), /DOCTYPE/u],
    ['an entity that nobody declared', cin(child('&secret;')), /not well formed/u],
    ['a file cut off', cin(child('1', OPEN)).slice(0, -40), /not well formed/u],
    ['two roots', `${cin('')}<Message/>`, /not well formed/u],
    ['another encoding', cin(child('1'), '').replace('?>', ' encoding="ISO-8859-1"?>'), /not in UTF-8/u],
    ['bytes that are not UTF-8', Buffer.from(cin(child('Caf\xe9')), 'latin1'), /not in UTF-8/u],
    ['elements without end', cin('<Child>'.repeat(200)), /nested too deeply/u],
    ['a text without end', cin(child('x'.repeat(2_000_000))), /too long/u],
    ['a census of schools', '<Message><Collection>SC</Collection></Message>', /of no kind that is known/u],
    ['a schema', '<?xml version="1.0"?><xs:schema/>', /schema of a census/u],
  ])('%s', async (_, content, words) => {
    const report = await read(content);
    expect(report.refused).toMatch(words);
    expect(report).toMatchObject({ rowsIn: 0, faults: [], questions: [] });
    expect(report.extract).toBeUndefined();
  });
});

describe('JSON that is refused whole', () => {
  const good = JSON.stringify([payload('1')]);
  it.each<[string, string | Buffer, RegExp]>([
    ['a file cut off', good.slice(0, -9), /not well formed/u],
    ['something after the end', `${good}[1]`, /not well formed/u],
    ['a comma too many', good.replace(']', ',]'), /not well formed/u],
    ['bytes that are not UTF-8', Buffer.from(good.replace('"1"', '"Caf\xe9"'), 'latin1'), /not in UTF-8/u],
    ['control characters', good.replace('"1"', '"\\u00001"'), /control characters/u],
    ['half a character', good.replace('"1"', '"\\ud800"'), /control characters/u],
    ['lists without end', `[{"la_child_id":${'['.repeat(500)}`, /nested too deeply/u],
    ['a text without end', `[{"la_child_id":"${'x'.repeat(2_000_000)}"}]`, /too long/u],
  ])('%s', async (_, content, words) => {
    const report = await read(content);
    expect(report.refused).toMatch(words);
    expect(report).toMatchObject({ rowsIn: 0, faults: [], questions: [] });
  });
});

describe('nested files', () => {
  it('are read whatever the prefix of their elements, the text between them and the name of the file', async () => {
    const plain = await read(cin(child('1', OPEN)));
    const odd = cin(child('1', OPEN))
      .replace(/<(\/?)(\w)/gu, '<$1c:$2')
      .replace('<c:Children>', 'stray<c:Children><!-- note -->stray');
    const report = await read(odd, { format: 'auto' }, 'returns.csv');
    expect(report).toMatchObject({ format: 'cin', rowsIn: 2, rowsTaken: 2, asAt: '2018-03-31' });
    expect(report.extract).toEqual(plain.extract);
  });

  it('give the same extract from one line, from an indented file and in chunks', async () => {
    const many = Array.from({ length: 2000 }, (_, id) => child(String(id), OPEN)).join('');
    const one = await read(cin(many));
    const indented = await read(cin(many).replaceAll('><', '>\n    <'));
    expect(cases(one)).toHaveLength(2000);
    expect(indented.extract).toEqual(one.extract);
  });

  it('name the row within its list', async () => {
    const report = await read(cin(child('1', OPEN) + child('', OPEN)));
    expect(report.faults).toMatchObject([
      { sheet: 'CINdetails', row: 2, column: 'LAchildID', rule: 'NO_ID' },
      { sheet: 'Child', row: 2, rule: 'NO_ID' },
    ]);
  });

  it('are read from one object and from a list of objects alike', async () => {
    const one = await read(JSON.stringify(payload('1'), null, 2));
    const list = await read(JSON.stringify([payload('1')]));
    expect(one).toMatchObject({ format: 'csc-api', rowsIn: 2, rowsTaken: 2 });
    expect(list.extract).toEqual(one.extract);
  });

  it('quarantine text that stands where rows should be', async () => {
    const report = await read('[{"la_child_id":"1","social_care_episodes":"none"}, 7]');
    expect(report).toMatchObject({ rowsIn: 3, rowsTaken: 1, rowsQuarantined: 2 });
    expect(caseFacts(report)).toEqual([]);
  });

  it('are refused when another format was named', async () => {
    expect((await read(cin(''), { format: 'annex-a' })).refused).toMatch(/format cin/u);
  });

  it('stop when they are told to', async () => {
    await expect(read(cin(child('1')), { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

describe('random and damaged nested files', () => {
  const accounted = async (bytes: Uint8Array | string): Promise<void> => {
    const report = await read(bytes);
    expect(report.rowsIn).toBe(report.rowsTaken + report.rowsHeld + report.rowsQuarantined);
    if (report.refused !== undefined) expect(report.extract).toBeUndefined();
  };
  const sources = [
    cin(child('1', OPEN) + child('2', OPEN)),
    JSON.stringify([payload('1'), payload('2')]),
    '<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><DOB>01/02/2010</DOB></HEADER><EPISODE><DECOM>01/02/2017</DECOM></EPISODE></CHILD></EXPSSDA903>',
    '{"type":"FeatureCollection","features":[{"properties":{"gss":"E07000150"},"geometry":{"type":"Polygon","coordinates":[[[0,1],[1,1],[1,0],[0,1]]]}}]}',
  ].map((text) => Buffer.from(text));

  it('never crash when cut off, or with bytes changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.uint8Array({ maxLength: 6 }),
        fc.boolean(),
        async (source, where, bytes, cut) => {
          const at = Math.floor(where * source.length);
          const rest = cut ? Buffer.alloc(0) : source.subarray(at + bytes.length);
          await accounted(Buffer.concat([source.subarray(0, at), bytes, rest]));
        },
      ),
      { numRuns: runs(120, 6000) },
    );
  });

  it('never crash on values of any kind in any place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 4 })), fc.jsonValue(), async (values, episodes) => {
        await accounted(
          JSON.stringify([
            { la_child_id: '1', social_care_episodes: episodes, child_details: values },
            ...values,
          ]),
        );
      }),
      { numRuns: runs(60, 4000) },
    );
  });
});
