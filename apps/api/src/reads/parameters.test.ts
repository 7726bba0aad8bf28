import { describe, expect, it } from '@jest/globals';
import { allOf, likeText, Parameters } from './parameters.js';

describe('parameters of a statement', () => {
  it('only values that the statement uses are sent, numbered in the order of their use', () => {
    const parameters = new Parameters();
    const [unused, second, first] = ['unused', 'second', 'first'].map((value) => parameters.add(value));
    expect(unused).toBe('$1');
    expect(parameters.bound(`select ${first}, ${second}, ${first}`)).toEqual([
      'select $1, $2, $1',
      ['first', 'second'],
    ]);
  });

  it('more than nine values keep their places', () => {
    const parameters = new Parameters();
    const names = Array.from({ length: 12 }, (_, at) => parameters.add(at));
    const [text, values] = parameters.bound([...names].reverse().join(','));
    expect(text).toBe(Array.from({ length: 12 }, (_, at) => `$${at + 1}`).join(','));
    expect(values).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('conditions that are not given do not count, and none is always true', () => {
    expect(allOf(['a', false, undefined, null, '', 'b'])).toBe('a and b');
    expect(allOf([])).toBe('true');
  });

  it('wildcards in a text are taken literally', () => {
    expect(likeText('50%_\\')).toBe('50\\%\\_\\\\');
  });
});
