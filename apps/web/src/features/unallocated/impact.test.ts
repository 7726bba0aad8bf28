import { describe, expect, it } from '@jest/globals';
import { impact } from './impact.js';

const someone = {};

describe('the impact of a proposal', () => {
  it('tells apart those who get a worker from those who change one', () => {
    const changes = [
      { workerBefore: null, workerAfter: someone },
      { workerBefore: someone, workerAfter: someone },
    ];
    expect(impact({ changes, unallocated: 1 }, 2)).toBe(
      '1 of 2 without a worker would get one from today’s teams; 1 would still wait; 1 case would change worker.',
    );
  });

  it('says so when nobody who has a worker would change', () => {
    expect(impact({ changes: [], unallocated: 3 }, 3)).toContain('nobody who has a worker would change');
  });
});
