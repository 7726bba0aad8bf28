import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { guardJson, holdsControl } from './json-guard.js';
import { faultOfJson, JSON_DEPTH } from './json-text.js';

const list = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const guard = (body: string | Buffer, encoding = 'utf-8') => {
  guardJson({} as never, undefined, Buffer.from(body), encoding);
};

describe('what a JSON body may be', () => {
  it('whatever JSON.stringify writes within the depth is let through', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: JSON_DEPTH - 2, noUnicodeString: true }), (value) => {
        expect(faultOfJson(JSON.stringify(value, null, 1))).toBeUndefined();
      }),
    );
  });

  it('nesting is counted outside of texts, and one level too many is refused', () => {
    expect(faultOfJson(list(JSON_DEPTH))).toBeUndefined();
    expect(faultOfJson(list(JSON_DEPTH + 1))).toBe('DEPTH');
    expect(faultOfJson(`["${'['.repeat(100)}\\"${'{'.repeat(100)}"]`)).toBeUndefined();
  });

  it.each([
    ['{"a":1,"a":2}', 'REPEATED_KEY'],
    ['{"a":1,"\\u0061" : 2}', 'REPEATED_KEY'],
    ['{"a":{"a":1},"b":["a",{"a":"a"}]}', undefined],
    ['[{"a":1},{"a":1}]', undefined],
    ['{"a":"b","b":"a"}', undefined],
    ['{"a\\\\":1,"a":2}', undefined],
  ])('%s', (text, fault) => expect(faultOfJson(text)).toBe(fault));

  it.each(['a\0', '\\u0000', '\\u001B', '\x7f', '\\ud83d', 'x\\uDE00', '\\ud83dx'])(
    'the characters of %j are refused',
    (text) => expect(holdsControl(text)).toBe(true),
  );
  it.each(['a\n\tb', '\\u000a', '😀', '\\ud83d\\ude00', 'è', '\u202e'])(
    'the characters of %j are not',
    (text) => expect(holdsControl(text)).toBe(false),
  );

  it('only UTF-8 is read', () => {
    expect(() => guard('{"a":"é"}')).not.toThrow();
    expect(() => guard('{}', 'utf-16le')).toThrow(/UTF-8/);
    expect(() => guard(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/UTF-8/);
  });
});
