import { describe, expect, it } from '@jest/globals';
import { parseTotal } from './total-input.js';

describe('a total that a person writes', () => {
  it('is taken to the unit of the ledger without a rounding error', () => {
    expect(parseTotal('3,384', 'CASES')).toBe(3384);
    expect(parseTotal(' 431.25 ', 'FTE_THOUSANDTHS')).toBe(431_250);
    expect(parseTotal('£1,250,000.01', 'PENCE')).toBe(125_000_001);
    expect(parseTotal('0', 'CONTRACTS')).toBe(0);
  });

  it('is refused rather than guessed', () => {
    for (const text of ['', '12.5', '-1', '1,23', 'ten', '£5', '1e3', '99999999999999999999'])
      expect(parseTotal(text, 'CASES')).toBeNull();
    expect(parseTotal('1.0005', 'FTE_THOUSANDTHS')).toBeNull();
    expect(parseTotal('1.005', 'PENCE')).toBeNull();
  });
});
