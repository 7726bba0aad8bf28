import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeFacts, type CaseFacts, type DatedFacts } from './facts.js';

describe('facts', () => {
  it('the later as-at date wins field by field, and what it does not state stays', () => {
    const merged = mergeFacts<'CASE'>([
      { asAt: '2018-10-18', rank: 'a', facts: { caseType: 'ASSESSMENT', worker: null } },
      { asAt: '2018-09-30', rank: 'b', facts: { caseType: 'CHILD_IN_NEED', team: 'duty' } },
    ]);
    expect(merged).toEqual({ caseType: 'ASSESSMENT', worker: null, team: 'duty' });
  });

  it('the order in which sources arrive never matters', () => {
    const sources = fc.uniqueArray(
      fc.record({
        asAt: fc.constantFrom('2018-09-30', '2018-10-18', '2018-11-01'),
        rank: fc.string({ minLength: 1, maxLength: 3 }),
        facts: fc.record({ team: fc.string(), caseType: fc.string() }, { requiredKeys: [] }),
      }),
      { selector: (source) => `${source.asAt} ${source.rank}`, maxLength: 6 },
    );
    fc.assert(
      fc.property(sources, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = all
          .map((source) => ({ source, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const merge = (list: DatedFacts<'CASE'>[]): CaseFacts => mergeFacts<'CASE'>(list);
        expect(merge(shuffled.map(({ source }) => source))).toEqual(merge(all));
      }),
    );
  });
});
