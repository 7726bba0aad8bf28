import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeBaseline } from '../baselines/take-baseline.js';
import type { WriteSession } from '../database/session.js';
import { caseOf, importFile, SMALL_PACK, workerOf } from '../testing/world.js';
import { counted, inEmptyRegister, merge, reorganisationId, undo, useRegister } from './identity.fixture.js';

const RUNS = process.env['VESTING_TEST_LONG'] === '1' ? 60 : 5;
useRegister();

const register = (session: WriteSession) =>
  session.query(
    `select key, gone, as_at, facts, family, unallocated from item where merged_into is null order by kind, key`,
  );

describe('two records of one person', () => {
  it('are counted once, as all their sources have her; undone, each is as it was', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1', { team: 'North', worker: 'w' }), caseOf('3')]);
      await importFile(session, 'b', [caseOf('2', { livingArea: 'E2', team: 'South' })], {
        asAt: '2018-10-02',
      });
      const before = await register(session);
      const decisionId = await merge(session, '1', '2');
      expect(await counted(session)).toEqual(['1', '3']);
      const [survivor] = await session.query<{ facts: unknown }>(`select facts from item where key = '1'`);
      expect(survivor?.facts).toMatchObject({ livingArea: 'E2', worker: 'w', team: 'North' });
      expect((await undo(session, decisionId)).outcome).toBe('DECIDED');
      expect(await register(session)).toEqual(before);
    }));

  it('stay one when their files come again, and follow what later files say of either', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1', { caseType: 'A' }), caseOf('2', { caseType: 'A' })]);
      await merge(session, '1', '2');
      const again = await importFile(session, 'a', [
        caseOf('1', { caseType: 'A' }),
        caseOf('2', { caseType: 'A' }),
      ]);
      expect(again.changed).toBe(0);
      const later = await importFile(session, 'b', [caseOf('2', { hearingOn: '2018-11-01' })], {
        asAt: '2018-10-05',
      });
      expect(later.changed).toBe(1);
      expect(await register(session)).toMatchObject([
        { key: '1', gone: false, as_at: '2018-10-05', facts: { caseType: 'A', hearingOn: '2018-11-01' } },
      ]);
    }));

  it('are gone only when the complete extract of each council leaves its record out', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1')]);
      await importFile(session, 'd', [caseOf('2', {}, 'north')], { body: 'north' });
      await merge(session, '1', '2');
      await importFile(session, 'a2', [caseOf('9')], { asAt: '2018-10-03', complete: true });
      expect(await counted(session)).toEqual(['1', '9']);
      await importFile(session, 'd2', [caseOf('8', {}, 'north')], {
        asAt: '2018-10-03',
        complete: true,
        body: 'north',
      });
      expect(await counted(session)).toEqual(['8', '9']);
    }));

  it('of two councils connect the families that each knows', () =>
    inEmptyRegister(async (session) => {
      const tie = (group: string) => ({ ties: [{ type: 'SIBLING' as const, group }] });
      await importFile(session, 'a', [caseOf('1', tie('x')), caseOf('3', tie('x'))]);
      await importFile(session, 'd', [caseOf('2', tie('y'), 'north'), caseOf('4', tie('y'), 'north')], {
        body: 'north',
      });
      const decisionId = await merge(session, '1', '2');
      const families = () =>
        session.query<{ family: string }>('select distinct family from item where not gone');
      expect(await families()).toEqual([{ family: 'old/1' }]);
      await undo(session, decisionId);
      expect(await families()).toHaveLength(2);
    }));

  it('are the same register whatever came first: files, decisions, undone ones', async () => {
    const files = [
      () =>
        [
          'a',
          [caseOf('1', { caseType: 'A', openedOn: '2018-02-01' }), caseOf('2', { worker: 'w' })],
          {},
        ] as const,
      () =>
        [
          'b',
          [caseOf('2', { worker: null, livingArea: 'E1' }), caseOf('3')],
          { asAt: '2018-10-02' },
        ] as const,
      () =>
        [
          'c',
          [caseOf('3', { openedOn: '2018-01-01' }), caseOf('1', { hearingOn: '2018-12-01' })],
          { asAt: '2018-10-03' },
        ] as const,
    ];
    const bring = async (session: WriteSession, index: number) => {
      const [name, statements, options] = (files[index] as (typeof files)[number])();
      await importFile(session, name, [...statements], options);
    };
    const whole: unknown[] = [];
    await inEmptyRegister(async (session) => {
      for (const index of [0, 1, 2]) await bring(session, index);
      await merge(session, '1', '2');
      await merge(session, '1', '3');
      whole.push(await register(session));
    });
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['b', 'c', 'join', 'chain', 'undo'], { minLength: 5 }),
        async (steps) =>
          inEmptyRegister(async (session) => {
            // Every record is known first; what is shuffled is the rest.
            await importFile(session, 'first', [caseOf('3')], { asAt: '2018-09-01', rank: 'first' });
            await bring(session, 0);
            for (const step of steps) {
              if (step === 'b') await bring(session, 1);
              if (step === 'c') await bring(session, 2);
              if (step === 'join') await merge(session, '1', '2');
              if (step === 'chain') await merge(session, '1', '3');
              if (step === 'undo') {
                const [row] = await session.query<{ id: string }>(
                  `select id from identity_decision where holds order by at limit 1`,
                );
                if (row) {
                  await undo(session, row.id);
                  const [again] = await session.query<{ key: string }>(
                    `select item.key from identity_decision join item on item.id = merged_id where identity_decision.id = $1`,
                    [row.id],
                  );
                  await merge(session, '1', again?.key ?? '');
                }
              }
            }
            expect(await register(session)).toEqual(whole[0]);
          }),
      ),
      { numRuns: RUNS },
    );
  });

  it('stay two items of a baseline that was taken, and are one of the next, held by one worker', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [
        caseOf('1'),
        caseOf('2', { worker: 'v' }),
        caseOf('3', { worker: 'w' }),
      ]);
      await importFile(session, 'b', [workerOf('w'), workerOf('v')]);
      const take = () => takeBaseline(session, { reorganisationId, asAt: SMALL_PACK.asAt });
      const first = await take();
      await merge(session, '1', '2');
      const workers = await merge(session, 'w', 'v');
      const second = await take();
      const items = (id: string) =>
        session.query<{ reference: string; worker: string | null }>(
          `select item.reference, worker.reference as worker from baseline_item item left join baseline_item worker
             on worker.baseline_id = item.baseline_id and worker.item_id = item.worker_id
           where item.baseline_id = $1 order by item.reference`,
          [id],
        );
      expect(await items(first.id)).toHaveLength(5);
      expect(await items(second.id)).toEqual([
        { reference: 'C-1', worker: 'W-w' },
        { reference: 'C-3', worker: 'W-w' },
        { reference: 'W-w', worker: null },
      ]);
      await undo(session, workers);
      expect((await take()).items).toBe(4);
    }));
});
