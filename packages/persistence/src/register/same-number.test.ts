import type { Statement } from '@vesting/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WriteSession } from '../database/session.js';
import { caseOf, importFile, workerOf } from '../testing/world.js';
import { counted, decide, inEmptyRegister, merge, undo, useRegister } from './identity.fixture.js';

useRegister();

const numbered = (key: string, number?: string): Statement => ({
  ...workerOf(key),
  facts: { ...workerOf(key).facts, ...(number === undefined ? {} : { number }) },
});
const CENSUS = [numbered('10'), numbered('11')];
const STAFF = [numbered('abel', '10'), numbered('bea', '12')];

const decisions = (session: WriteSession) =>
  session.query<{ id: string }>(
    `select decision.id, survivor.key as survivor, merged.key as merged, actor, holds from identity_decision decision
       join item survivor on survivor.id = survivor_id join item merged on merged.id = merged_id order by decision.at, merged.key`,
  );

describe('workers of one council to whom lists give one number', () => {
  it('are one once both lists are there, by a decision of the import, and again change nothing', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'cases', [caseOf('1', { worker: 'abel' }), caseOf('2', { worker: '10' })]);
      await importFile(session, 'staff', STAFF);
      const census = await importFile(session, 'census', CENSUS);
      expect(census.changed).toBe(2);
      expect(await counted(session)).toEqual(['1', '11', '2', 'abel', 'bea']);
      expect(await decisions(session)).toMatchObject([
        { survivor: 'abel', merged: '10', actor: 'import', holds: true },
      ]);
      expect((await importFile(session, 'census', CENSUS)).changed).toBe(0);
      expect((await importFile(session, 'staff', STAFF)).changed).toBe(0);
      expect(await decisions(session)).toHaveLength(1);
    }));

  it('stay two once a person has undone that, whatever comes later, until a person merges them', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'census', CENSUS);
      await importFile(session, 'staff', STAFF);
      const [made] = await decisions(session);
      await undo(session, made?.id ?? '');
      await importFile(session, 'later', STAFF, { asAt: '2018-10-04' });
      await importFile(session, 'later census', CENSUS, { asAt: '2018-10-05' });
      expect(await counted(session)).toEqual(['10', '11', 'abel', 'bea']);
      await merge(session, 'abel', '10');
      await importFile(session, 'latest', STAFF, { asAt: '2018-10-06' });
      expect(await counted(session)).toEqual(['11', 'abel', 'bea']);
    }));

  it('are not merged when a person has told them apart', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'first', [numbered('10'), numbered('abel')]);
      await decide(session, '10', 'abel', 'DISTINCT');
      await importFile(session, 'staff', STAFF);
      expect(await counted(session)).toEqual(['10', 'abel', 'bea']);
    }));

  it('come apart when a later list corrects the number', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'census', CENSUS);
      await importFile(session, 'staff', STAFF);
      const corrected = await importFile(session, 'corrected', [numbered('abel', '11')], {
        asAt: '2018-10-07',
      });
      expect(corrected.changed).toBe(3);
      expect(await counted(session)).toEqual(['10', 'abel', 'bea']);
      expect(await decisions(session)).toMatchObject([
        { merged: '10', holds: false },
        { merged: '11', holds: true },
      ]);
    }));

  it('are the same register in whatever order the lists come', async () => {
    const files: (readonly [string, Statement[], { asAt?: string }])[] = [
      ['census', CENSUS, {}],
      ['staff', STAFF, {}],
      ['corrected', [numbered('bea', '11'), numbered('carl', '10')], { asAt: '2018-10-03' }],
      ['cases', [caseOf('1', { worker: 'carl' }), caseOf('2', { worker: '11' })], { asAt: '2018-10-02' }],
    ];
    const whole: unknown[] = [];
    const bring = (order: readonly number[]) =>
      inEmptyRegister(async (session) => {
        for (const at of order) {
          const [name, statements, options] = files[at] as (typeof files)[number];
          await importFile(session, name, [...statements], options);
        }
        const register = await session.query(
          `select item.key, item.gone, item.as_at, item.facts, into_item.key as "into" from item
             left join item into_item on into_item.id = item.merged_into order by item.key`,
        );
        whole.push(register);
        expect(register).toEqual(whole[0]);
      });
    await bring([0, 1, 2, 3]);
    expect(whole[0]).toMatchObject([
      { key: '1' },
      { key: '10', into: 'abel' },
      { key: '11', into: 'bea' },
      { key: '2' },
      { key: 'abel', into: null },
      { key: 'bea', into: null },
      { key: 'carl', into: 'abel' },
    ]);
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), bring), {
      numRuns: 8,
    });
  });
});
