import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, newTokenKey, referenceOf, token, tokenKey } from './token.js';

const key = tokenKey('00'.repeat(32));
const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/u);

describe('tokens', () => {
  it('gives one person spelt four ways one token', () => {
    const spellings = [
      'Brandon-Lee Hampton',
      'Hampton,  BRANDON-LEE',
      ' brandon\u2011lee\u00a0hampton ',
      'Mr Brandon - Lee Hampton',
    ];
    expect(new Set(spellings.map((name) => token(key, 'worker', 'a', name))).size).toBe(1);
  });

  it('gives one name one token however its spaces, capitals and order are written', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(' ', '  ', '\u00a0', ' \u2009'), (first, last, space) => {
        const plain = token(key, 'worker', 'a', `${first} ${last}`);
        expect(token(key, 'worker', 'a', `${last.toUpperCase()},${space}${first}`)).toBe(plain);
        expect(token(key, 'worker', 'a', `${space}${first}${space}${last.toLowerCase()}${space}`)).toBe(
          plain,
        );
      }),
    );
  });

  it('gives an identifier that went through a spreadsheet the same token', () => {
    fc.assert(
      fc.property(fc.nat(), (id) => {
        const plain = token(key, 'case', 'a', String(id));
        expect(token(key, 'case', 'a', `${String(id)}.0`)).toBe(plain);
        expect(token(key, 'case', 'a', `\u00a0${String(id)} `)).toBe(plain);
      }),
    );
  });

  it('differs by value, body, domain and key', () => {
    const all = [
      token(key, 'case', 'a', '1001'),
      token(key, 'case', 'a', '1002'),
      token(key, 'case', 'a', '10010'),
      token(key, 'case', 'b', '1001'),
      token(key, 'person', 'a', '1001'),
      token(newTokenKey(), 'case', 'a', '1001'),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((one) => /^[0-9a-f]{32}$/u.test(one))).toBe(true);
  });

  it('reads a key from hexadecimal, base 64 and bytes alike, and refuses anything shorter without repeating it', () => {
    const bytes = newTokenKey().bytes;
    const prints = [Buffer.from(bytes).toString('hex'), Buffer.from(bytes).toString('base64'), bytes].map(
      (one) => fingerprint(tokenKey(one)),
    );
    expect(new Set(prints).size).toBe(1);
    expect(prints[0]).not.toContain(Buffer.from(bytes).toString('hex').slice(0, 8));
    expect(() => tokenKey('secret-but-short')).toThrow(RangeError);
    expect(() => tokenKey('secret-but-short')).not.toThrow(/secret/u);
  });

  it('makes references that can be read aloud and hardly ever meet', () => {
    const references = Array.from({ length: 5000 }, (_, id) =>
      referenceOf('C', token(key, 'case', 'a', String(id))),
    );
    expect(new Set(references).size).toBe(5000);
    expect(references.every((one) => /^C-[0-9A-HJKMNP-TV-Z]{9}$/u.test(one))).toBe(true);
  });
});
