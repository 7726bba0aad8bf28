import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellOf } from './csv.js';

describe('cells of an export', () => {
  it('no text begins as a formula does', () => {
    for (const text of ['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', ' =1', '\n=cmd'])
      expect(cellOf(text)).toBe(`'${text}`);
    fc.assert(fc.property(fc.string(), (text) => expect(cellOf(text)).not.toMatch(/^\s*[=+\-@]/)));
  });

  it('numbers stay numbers, also below zero', () => {
    expect(cellOf(-12)).toBe('-12');
  });

  it('what is not known is empty, which is not nought', () => {
    expect(cellOf(null)).toBe('');
    expect(cellOf(0)).toBe('0');
    expect(cellOf(false)).toBe('no');
  });

  it('other text stays as it is', () => {
    expect(cellOf('C-7F3K2Q')).toBe('C-7F3K2Q');
  });
});
