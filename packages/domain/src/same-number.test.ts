import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergesByNumber, type NumberedWorker } from './same-number.js';

const NOBODY = { same: [], distinct: [], undone: [] };
const worker = (id: string, more: Partial<NumberedWorker> = {}): NumberedWorker => ({
  id,
  body: 'county',
  key: `k${id}`,
  ...more,
});
const NAMED = worker('named', { number: 'n' });
const RENAMED = worker('renamed', { number: 'n' });
const CENSUS = worker('census', { key: 'n' });

describe('workers of one number', () => {
  it('of one body are one: the record of a list with names stands for the one that is a number', () => {
    expect(mergesByNumber([CENSUS, NAMED], NOBODY)).toEqual([{ survivor: 'named', merged: 'census' }]);
    expect(mergesByNumber([CENSUS, NAMED, RENAMED], NOBODY)).toEqual([
      { survivor: 'named', merged: 'renamed' },
      { survivor: 'named', merged: 'census' },
    ]);
    const spelt = [worker('1', { registration: 'r' }), worker('2', { registration: 'r' })];
    expect(mergesByNumber(spelt, NOBODY)).toHaveLength(1);
  });

  it('are left to a person where the number stands for too many', () => {
    const agency = ['a', 'b', 'c', 'd', 'e'].map((id) => worker(id, { number: 'agency' }));
    expect(mergesByNumber(agency.slice(1), NOBODY)).toHaveLength(3);
    expect(mergesByNumber(agency, NOBODY)).toEqual([]);
  });

  it('of two bodies are two: she may hold two posts', () => {
    const other = { ...CENSUS, body: 'district', registration: 'r' };
    expect(mergesByNumber([{ ...NAMED, registration: 'r' }, other], NOBODY)).toEqual([]);
  });

  it('stay what people decided: an undone merge is not made again, nor any with one who was told apart', () => {
    const undone = [{ survivor: 'named', merged: 'census' }];
    expect(mergesByNumber([NAMED, CENSUS], { ...NOBODY, undone })).toEqual([]);
    expect(mergesByNumber([NAMED, RENAMED, CENSUS], { ...NOBODY, undone })).toEqual([
      { survivor: 'named', merged: 'renamed' },
    ]);
    const distinct = [['renamed', 'named'] as const];
    expect(mergesByNumber([NAMED, RENAMED, CENSUS], { ...NOBODY, distinct })).toEqual([]);
  });

  it('go where people have merged one of them', () => {
    const same = [{ survivor: 'else', merged: 'named' }];
    expect(mergesByNumber([NAMED, CENSUS], { ...NOBODY, same })).toEqual([
      { survivor: 'else', merged: 'census' },
    ]);
    expect(
      mergesByNumber([NAMED, CENSUS], { ...NOBODY, same: [{ survivor: 'census', merged: 'named' }] }),
    ).toEqual([]);
  });

  it('give merges of which no record goes into two, and none in a circle, in whatever order they come', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const number = fc.option(fc.constantFrom('ka', 'kb', 'x'), { nil: undefined });
    const workers = fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          body: fc.constantFrom('p', 'q'),
          key: fc.constant(`k${id}`),
          number,
        }),
      ),
    );
    // Each goes into an earlier one, so that what people decided runs in no circle.
    const same = fc.subarray(ids.slice(1).map((merged, at) => ({ merged, survivor: ids[at] ?? '' })));
    fc.assert(
      fc.property(workers, same, fc.infiniteStream(fc.nat()), (known, decided, random) => {
        const merges = mergesByNumber(known, { ...NOBODY, same: decided });
        const into = new Map([...decided, ...merges].map(({ merged, survivor }) => [merged, survivor]));
        expect(into.size).toBe(decided.length + merges.length);
        for (const id of ids) {
          let at: string | undefined = id;
          for (let steps = 0; at !== undefined; steps += 1) {
            expect(steps).toBeLessThan(ids.length);
            at = into.get(at);
          }
        }
        const shuffled = known
          .map((each) => ({ each, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(mergesByNumber(shuffled, { ...NOBODY, same: decided })).toEqual(merges);
      }),
    );
  });
});
