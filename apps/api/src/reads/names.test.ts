import { describe, expect, it } from '@jest/globals';
import type { Planning } from '@vesting/domain';
import { namesIn } from './names.js';

const of = (...references: string[]) =>
  references.map((reference) => ({ id: `id of ${reference}`, reference }));
const planning = {
  cases: of('CN-10492', 'CN-1049', 'K/17', '-'),
  workers: of('Worker 3', 'Ünal, A.'),
} as unknown as Planning;

describe('whom a sentence names', () => {
  it('is found by reference, wherever it stands, and by no part of a word', () => {
    const find = namesIn(planning);
    expect(find('Changing places with K/17, which Worker 3 holds')).toEqual(['id of K/17', 'id of Worker 3']);
    expect(find('(Ünal, A.) takes it: it had no worker.')).toEqual(['id of Ünal, A.']);
    expect(find('Workers 34 of K/18')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('is rather one too many than one too few', () => {
    expect(namesIn(planning)('CN-10492 waits')).toEqual(['id of CN-10492', 'id of CN-1049']);
  });
});
