import { describe, expect, it } from '@jest/globals';
import { countOf, formatDate, formatFte, formatMeasure, formatPence, formatShare, words } from './format.js';

describe('figures in words', () => {
  it('writes dates in full and in the British order', () => {
    expect(formatDate('2018-10-18')).toBe('18 October 2018');
    expect(formatDate(null)).toBe('—');
  });

  it('shows thousandths of an FTE with one decimal', () => {
    expect(formatFte(43120)).toBe('43.1');
    expect(formatFte(0)).toBe('0.0');
  });

  it('shows pence as whole pounds, or as millions where the place is narrow', () => {
    expect(formatPence(41770000000)).toBe('£417,700,000');
    expect(formatPence(41770000000, true)).toBe('£417.7m');
    expect(formatPence(99900, true)).toBe('£999');
  });

  it('never shows an unknown measure as zero', () => {
    expect(formatMeasure(null, 'CASES')).toBe('—');
    expect(formatMeasure(null, 'PENCE')).toBe('—');
    expect(formatMeasure(null, 'FTE_THOUSANDTHS')).toBe('—');
  });

  it('counts one and many', () => {
    expect(countOf(1, 'case')).toBe('1 case');
    expect(countOf(1204, 'case')).toBe('1,204 cases');
  });

  it('reads codes of packs as words', () => {
    expect(words('SOCIAL_WORKER')).toBe('Social worker');
    expect(formatShare(537167)).toBe('53.7%');
  });
});
