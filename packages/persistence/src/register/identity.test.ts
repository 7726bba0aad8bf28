import { workingFor } from '@vesting/domain';
import { describe, expect, it } from '@jest/globals';
import type { WriteSession } from '../database/session.js';
import { caseOf, freshRequest, importFile, workerOf } from '../testing/world.js';
import { counted, decide, inEmptyRegister, merge, useRegister, world } from './identity.fixture.js';

useRegister();

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
