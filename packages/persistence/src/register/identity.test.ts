import { SYSTEM, workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeBaseline } from '../baselines/take-baseline.js';
import type { WriteSession } from '../database/session.js';
import { savePack } from '../structure/packs.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { caseOf, derive, freshRequest, importFile, SMALL_PACK, workerOf } from '../testing/world.js';
import { decideIdentity, undoIdentity, type IdentityOutcome } from './identity.js';

const RUNS = process.env['VESTING_TEST_LONG'] === '1' ? 60 : 5;
const reorganisationId = SMALL_PACK.id;

let world: ThrowAwayDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  await world.database.write(SYSTEM, (session) => savePack(session, SMALL_PACK));
});
afterAll(() => world.drop());

class Undone extends Error {}
/** Runs in a transaction that is undone, so that every test starts from an empty register. */
async function inEmptyRegister(work: (session: WriteSession) => Promise<void>): Promise<void> {
  await world.database
    .write(workingFor('clerk'), async (session) => {
      await work(session);
      await session.query('set constraints all immediate');
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
}

const idOf = async (session: WriteSession, key: string): Promise<string> => {
  const [row] = await session.query<{ id: string }>('select id from item where key = $1', [key]);
  return row?.id ?? '';
};
const decide = async (
  session: WriteSession,
  survivor: string,
  merged: string,
  verdict: 'SAME' | 'DISTINCT' = 'SAME',
  request = freshRequest(),
): Promise<IdentityOutcome> =>
  decideIdentity(session, {
    ...request,
    reorganisationId,
    verdict,
    reason: 'One person on two lists',
    derive,
    survivorId: await idOf(session, survivor),
    mergedId: await idOf(session, merged),
  });
const undo = (session: WriteSession, decisionId: string, request = freshRequest()) =>
  undoIdentity(session, { ...request, reorganisationId, derive, decisionId, reason: 'They are two' });
const merge = async (session: WriteSession, survivor: string, merged: string): Promise<string> => {
  const outcome = await decide(session, survivor, merged);
  if (outcome.outcome !== 'DECIDED') throw new Error(JSON.stringify(outcome));
  return outcome.decisionId;
};
const register = (session: WriteSession) =>
  session.query(
    `select key, gone, as_at, facts, family, unallocated from item where merged_into is null order by kind, key`,
  );
const counted = async (session: WriteSession): Promise<string[]> =>
  (await session.query<{ key: string }>('select key from item where open and not gone order by key')).map(
    ({ key }) => key,
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

describe('a decision on identity', () => {
  it('is made once however often it is sent, and its key serves no other', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1'), caseOf('2'), caseOf('3')]);
      const request = freshRequest();
      const first = await decide(session, '1', '2', 'SAME', request);
      expect(await decide(session, '1', '2', 'SAME', request)).toEqual({ ...first, repeated: true });
      expect(await decide(session, '1', '3', 'SAME', { ...request, requestDigest: 'other' })).toEqual({
        outcome: 'KEY_REUSED',
      });
    }));

  it('speaks of who stands for a record, and is refused when they are one already, or cannot be', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1'), caseOf('2'), caseOf('3'), workerOf('w')]);
      await importFile(session, 'adults', [caseOf('4', { clientGroup: 'ADULTS' })]);
      await merge(session, '1', '2');
      expect(await decide(session, '2', '1')).toMatchObject({ outcome: 'REFUSED' });
      expect(await decide(session, '2', 'w')).toMatchObject({ outcome: 'REFUSED' });
      expect(await decide(session, '1', '4')).toMatchObject({ outcome: 'REFUSED' });
      await merge(session, '3', '2');
      expect(await counted(session)).toEqual(['3', '4', 'w']);
    }));

  it('that two are not the same is kept, once, and a later merge takes it back', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1'), caseOf('2')]);
      expect(await decide(session, '1', '2', 'DISTINCT')).toMatchObject({ outcome: 'DECIDED' });
      expect(await decide(session, '2', '1', 'DISTINCT')).toMatchObject({ outcome: 'REFUSED' });
      await merge(session, '2', '1');
      expect(await session.query('select verdict, holds from identity_decision order by at')).toEqual([
        { verdict: 'DISTINCT', holds: false },
        { verdict: 'SAME', holds: true },
      ]);
    }));
});

describe('decisions at once', () => {
  const race = async (...works: ((session: WriteSession) => Promise<unknown>)[]) =>
    Promise.all(works.map((work) => world.database.write(workingFor('clerk'), work)));

  it('that would chain or cross make one group with one survivor, and an import meanwhile is not lost', async () => {
    await world.database.write(workingFor('clerk'), (session) =>
      importFile(
        session,
        'race',
        ['a', 'b', 'c'].map((key) => caseOf(key)),
      ),
    );
    const outcomes = await race(
      (session) => decide(session, 'a', 'b'),
      (session) => decide(session, 'b', 'a'),
      (session) => decide(session, 'c', 'b'),
      (session) =>
        importFile(session, 'meanwhile', [caseOf('b', { livingArea: 'E2' })], { asAt: '2018-10-09' }),
      (session) => decide(session, 'b', 'c'),
    );
    expect(outcomes.filter((each) => (each as { outcome?: string }).outcome === 'DECIDED')).toHaveLength(2);
    await world.database.write(workingFor('clerk'), async (session) => {
      const rows = await session.query<{ facts: object; merged: number }>(
        `select facts, (select count(*) from item member where member.merged_into = item.id) as merged
         from item where not gone and key in ('a', 'b', 'c')`,
      );
      expect(rows).toMatchObject([{ merged: 2, facts: { livingArea: 'E2' } }]);
    });
  });

  it('cannot chain, cross or forget their ground, even written past the rules', async () => {
    const administrator = await world.connect();
    const ids = new Map(
      (
        await administrator.query<{ key: string; id: string }>(
          `select key, id from item where key in ('a', 'b', 'c')`,
        )
      ).rows.map(({ key, id }) => [key, id]),
    );
    const root =
      (
        await administrator.query<{ key: string }>(
          `select key from item where merged_into is null and key in ('a', 'b', 'c')`,
        )
      ).rows[0]?.key ?? '';
    const [one = '', other = ''] = ['a', 'b', 'c'].filter((key) => key !== root);
    const into = (key: string, survivor: string) =>
      administrator.query(
        `update item set merged_into = $2, gone = true, merged_by = coalesce(merged_by,
           (select id from identity_decision where holds limit 1)) where id = $1`,
        [ids.get(key), ids.get(survivor)],
      );
    await expect(into(one, other)).rejects.toMatchObject({ constraint: 'merged_into_survivor' });
    await expect(into(root, one)).rejects.toMatchObject({ constraint: 'merged_into_survivor' });
    await expect(
      administrator.query(`update identity_decision set undone_at = now(), undone_by = 'x', undo_reason = 'x', undo_key = id::text,
        undo_digest = 'x' where holds and verdict = 'SAME'`),
    ).rejects.toMatchObject({ constraint: 'merged_by_decision' });
    await expect(
      administrator.query(`update item set gone = false where merged_into is not null`),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it.each(['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'])(
    'on a chain are one merge and one failure at %s, without the lock that makes them wait',
    async (level) => {
      await world.database.write(workingFor('clerk'), (session) =>
        importFile(
          session,
          `race ${level}`,
          ['x', 'y', 'z'].map((key) => caseOf(`${level} ${key}`)),
        ),
      );
      const [first, second] = [await world.connect(), await world.connect()];
      const write = (from: string, into: string) =>
        `with decision as (insert into identity_decision (reorganisation_id, verdict, kind, survivor_id, merged_id, reason, actor,
             idempotency_key, request_digest)
           select 'small', 'SAME', 'CASE', into_item.id, from_item.id, 'r', 'a', '${level} ${from}', 'd'
           from item from_item, item into_item where from_item.key = '${level} ${from}' and into_item.key = '${level} ${into}'
           returning id, survivor_id, merged_id)
         update item set merged_into = survivor_id, merged_by = decision.id, gone = true from decision where item.id = merged_id`;
      for (const client of [first, second])
        await client.query(`begin isolation level ${level}; select 1 from item limit 1`);
      await first.query(write('x', 'y'));
      const later = second.query(write('y', 'z')).then(
        () => second.query('commit'),
        () => undefined,
      );
      await Promise.race([later, new Promise((resolve) => setTimeout(resolve, 150))]);
      await first.query('commit');
      await later;
      await second.query('rollback');
      const { rows } = await first.query(
        `select from item member join item survivor on survivor.id = member.merged_into where survivor.merged_into is not null`,
      );
      expect(rows).toHaveLength(0);
      const merged = await first.query(
        `select from item where key like '${level} %' and merged_into is not null`,
      );
      expect(merged.rowCount).toBe(1);
    },
  );
});
