import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LAST_COLUMN, stackUnits, tallest } from './unit-layout.js';

const mark = (key: string, at: number, group = 'west') => ({ key, at, group, colour: '#000' });

describe('one square a worker', () => {
  it('draws every worker once, none on top of another', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 90, noNaN: true }), { maxLength: 80 }), (loads) => {
        const squares = stackUnits(
          loads.map((at, index) => mark(String(index), at)),
          ['west'],
        );
        expect(squares).toHaveLength(loads.length);
        expect(new Set(squares.map((square) => `${square.column} ${square.level}`)).size).toBe(loads.length);
      }),
    );
  });

  it('leaves a worker exactly at the ceiling on the near side of the line', () => {
    const [at, above] = stackUnits([mark('a', 20), mark('b', 20.1)], ['west']);
    expect(at?.column).toBe(20);
    expect(above?.column).toBe(21);
  });

  it('keeps the colours of a stack together, West below', () => {
    const squares = stackUnits([mark('a', 5, 'north'), mark('b', 5, 'west')], ['west', 'north']);
    expect(squares.map((square) => [square.group, square.level])).toEqual([
      ['west', 0],
      ['north', 1],
    ]);
    expect(tallest(squares)).toBe(2);
  });

  it('gathers extremes in the last column', () => {
    expect(stackUnits([mark('a', 400)], ['west'])[0]?.column).toBe(LAST_COLUMN);
  });
});
