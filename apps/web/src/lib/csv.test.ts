import { describe, expect, it } from '@jest/globals';
import { exportHref, toCsv } from './csv.js';

describe('tables as files', () => {
  it('quotes by RFC 4180', () => {
    expect(toCsv(['a', 'b'], [['x, "y"', 2]])).toBe('\uFEFFa,b\r\n"x, ""y""",2\r\n');
  });

  it('never lets a spreadsheet run a cell as a formula', () => {
    for (const text of ['=1+1', '+44', '-2', '@x']) expect(toCsv(['a'], [[text]])).toContain(`'${text}`);
  });

  it('leaves numbers alone, also below zero', () => {
    expect(toCsv(['a'], [[-2]])).toBe('\uFEFFa\r\n-2\r\n');
  });

  it('asks for the list as filtered and ordered on screen', () => {
    const href = exportHref('cases', { plan: 'p', filter: { unallocated: true }, orderBy: [] });
    const query = new URL(href, 'http://localhost').searchParams;
    expect(href.startsWith('/exports/cases.csv?')).toBe(true);
    expect(query.get('plan')).toBe('p');
    expect(JSON.parse(query.get('filter') ?? '')).toEqual({ unallocated: true });
    expect(query.has('orderBy')).toBe(false);
  });
});
