import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PAGE_LARGEST, pageSize, readCursor, writeCursor } from './page.js';

describe('pages', () => {
  it('a page is 50 long when nothing is said, and never longer than the limit', () => {
    expect(pageSize(undefined)).toBe(50);
    expect(pageSize(PAGE_LARGEST)).toBe(PAGE_LARGEST);
    for (const first of [0, -1, PAGE_LARGEST + 1]) expect(() => pageSize(first)).toThrow(/between 1 and 500/);
  });

  it('a cursor reads back as the position it was written from', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (reference, id) => {
        const cursor = writeCursor('REFERENCE', { kind: 'KEYSET', values: [reference, id] });
        expect(readCursor('REFERENCE', cursor, 2)).toEqual({ kind: 'KEYSET', values: [reference, id] });
      }),
    );
    const cursor = writeCursor('WAIT', { kind: 'OFFSET', offset: 150 });
    expect(readCursor('WAIT', cursor, 2)).toEqual({ kind: 'OFFSET', offset: 150 });
  });

  it('a cursor of another order is refused', () => {
    const cursor = writeCursor('WAIT', { kind: 'OFFSET', offset: 150 });
    expect(() => readCursor('REFERENCE', cursor, 2)).toThrow(/not a cursor/);
  });

  it('whatever was not written as a cursor is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(() => readCursor('REFERENCE', text, 2)).toThrow(/not a cursor/),
      ),
    );
    const negative = Buffer.from(JSON.stringify(['o', 'REFERENCE', -1])).toString('base64url');
    expect(() => readCursor('REFERENCE', negative, 2)).toThrow(/not a cursor/);
  });
});
