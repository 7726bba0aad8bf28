import { describe, expect, it } from '@jest/globals';
import { hashOfSecret, newSecret, secretIn, SESSION_COOKIE } from './cookies.js';

describe('the secret of a session', () => {
  it('is read from its own cookie', () => {
    const secret = newSecret();
    expect(secretIn({ cookie: `a=b; ${SESSION_COOKIE}=${secret}; c=d` }, SESSION_COOKIE)).toBe(secret);
  });

  it('is not read where it is missing, misshapen or given twice', () => {
    const [one, two] = [newSecret(), newSecret()];
    for (const cookie of [
      undefined,
      '',
      `${SESSION_COOKIE}=`,
      `${SESSION_COOKIE}=${'a'.repeat(42)}`,
      `${SESSION_COOKIE}=${one}; ${SESSION_COOKIE}=${two}`,
      `x${SESSION_COOKIE}=${one}`,
    ])
      expect(secretIn({ cookie }, SESSION_COOKIE)).toBeUndefined();
  });

  it('is never the same, and kept as its hash', () => {
    expect(newSecret()).not.toBe(newSecret());
    expect(hashOfSecret('a')).toHaveLength(32);
  });
});
