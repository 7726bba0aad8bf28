import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Connected, familiesOf } from './families.js';

const long = process.env['VESTING_TEST_LONG'] === '1';
const group = fc.integer({ min: 0, max: 12 }).map(String);
const aCase = fc.record({
  key: fc.integer({ min: 0, max: 30 }).map((n) => `case ${n}`),
  ties: fc.array(fc.record({ type: fc.constantFrom('SIBLING', 'COUPLE'), group }), { maxLength: 3 }),
});

describe('families', () => {
  it('are the same, and named by the smallest key, in whatever order the cases come', () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 40 }), (cases) => {
        const families = familiesOf(cases as Parameters<typeof familiesOf>[0]);
        const reversed = familiesOf([...cases].reverse() as Parameters<typeof familiesOf>[0]);
        expect(new Map([...reversed].sort())).toEqual(new Map([...families].sort()));
        for (const [key, name] of families) {
          expect(name <= key).toBe(true);
          expect(families.get(name)).toBe(name);
        }
      }),
      { numRuns: long ? 5000 : 200 },
    );
  });

  it('stay flat where a hundred thousand cases hang together in one chain', () => {
    const members = new Connected();
    for (let n = 0; n < 100_000; n += 1) members.connect(members.add(), Math.max(0, n - 1));
    expect([0, 50_000, 99_999].map((n) => members.nameOf(n))).toEqual([0, 0, 0]);
  });
});
