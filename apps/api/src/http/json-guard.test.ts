import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardJson, JSON_DEPTH, nestingOf } from './json-guard.js';

const depthOf = (value: unknown): number =>
  value !== null && typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
const guard = (text: string, encoding = 'utf-8') =>
  guardJson({} as IncomingMessage, undefined, Buffer.from(text), encoding);

describe('the guard before JSON is parsed', () => {
  it('counts the nesting that parsing would find', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(nestingOf(Buffer.from(JSON.stringify(value)), 1000)).toBe(depthOf(value));
      }),
    );
  });

  it('the deepest allowed passes and one level more is refused', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(() => guard(nested(JSON_DEPTH))).not.toThrow();
    expect(() => guard(nested(JSON_DEPTH + 1))).toThrow(/32 levels/);
    expect(() => guard(nested(20_000))).toThrow(/32 levels/);
  });

  it('brackets within text do not nest', () => {
    expect(() => guard(JSON.stringify('[{"'.repeat(100)))).not.toThrow();
  });

  it('a NUL is refused however it is written', () => {
    expect(() => guard('{"id":"a\\u0000b"}')).toThrow(/NUL/);
    expect(() => guard('{"id":"a\0b"}')).toThrow(/NUL/);
  });

  it('only UTF-8 is read', () => {
    expect(() => guard('{}', 'utf-16le')).toThrow(/UTF-8/);
  });
});
