import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';

let world: ThrowAwayDatabase;
beforeAll(async () => {
  world = await freshDatabase();
});
afterAll(() => world.drop());

describe('a unit of work', () => {
  it('runs as vesting_app with its actor for that transaction only', async () => {
    const [row] = await world.database.write(workingFor('planner'), (session) =>
      session.query(`select current_user::text as role, current_setting('vesting.actor') as actor`),
    );
    expect(row).toEqual({ role: 'vesting_app', actor: 'planner' });
    const [later] = await world.database.write(workingFor('other'), (session) =>
      session.query(`select current_setting('vesting.actor') as actor`),
    );
    expect(later).toEqual({ actor: 'other' });
  });

  it('reads whole numbers as numbers and calendar dates as text', async () => {
    const session = world.database.reader(workingFor('planner'));
    const [row] = await session.query(
      `select 9007199254740991::bigint as big, date '2021-04-01' as day, '{1,2}'::bigint[] as many`,
    );
    expect(row).toEqual({ big: 9007199254740991, day: '2021-04-01', many: [1, 2] });
    await expect(session.query('select 9007199254740992::bigint')).rejects.toThrow('beyond 2^53');
    await session.close();
  });

  it('opens nothing for a reading that reads nothing, and refuses writes in one that does', async () => {
    const idle = world.database.reader(workingFor('planner'));
    await idle.close();
    expect(idle.statements).toBe(0);
    const session = world.database.reader(workingFor('planner'));
    await expect(session.query(`update reorganisation set name = 'x'`)).rejects.toThrow('read-only');
    await session.close();
  });

  it('takes many rows in, whatever characters they hold', async () => {
    const odd = 'tab\tline\nreturn\rback\\slash \\N "quote"';
    await world.database.write(workingFor('planner'), async (session) => {
      await session.insertMany(
        'reorganisation',
        ['id', 'name', 'as_at', 'vesting_day', 'pack', 'pack_digest'],
        [['r', odd, '2018-10-18', '2021-04-01', { text: odd }, 'd']],
      );
      expect(
        await session.query(`select name, pack ->> 'text' as text, reconstruction from reorganisation`),
      ).toEqual([{ name: odd, text: odd, reconstruction: null }]);
    });
  });

  it('keeps nothing when the work fails, and gives back its error', async () => {
    const work = world.database.write(workingFor('planner'), async (session) => {
      await session.query(`update reorganisation set name = 'lost'`);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    const session = world.database.reader(workingFor('planner'));
    expect(await session.query(`select 1 from reorganisation where name = 'lost'`)).toEqual([]);
    await session.close();
  });

  it('runs the work again when a concurrent transaction was first', async () => {
    let attempts = 0;
    const rename = () =>
      world.database.write(
        workingFor('planner'),
        async (session) => {
          attempts += 1;
          const [row] = await session.query<{ name: string }>('select name from reorganisation');
          await session.query('select pg_sleep(0.05)');
          await session.query('update reorganisation set name = $1', [`${row?.name}+`.slice(-10)]);
        },
        'REPEATABLE READ',
      );
    await Promise.all([rename(), rename()]);
    expect(attempts).toBe(3);
  });
});

describe('live events', () => {
  it('reach a listener when the transaction commits, and not when it fails', async () => {
    const heard: string[] = [];
    const stop = await world.database.listen((event) => heard.push(event.id));
    const tell = (id: string, fail: boolean) =>
      world.database.write(workingFor('planner'), async (session) => {
        await session.notify({ topic: 'plan', reorganisationId: 'r', id });
        if (fail) throw new Error('no');
      });
    await tell('lost', true).catch(() => {});
    await tell('kept', false);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual(['kept']);
    await stop();
  });
});
