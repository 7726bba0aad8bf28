import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workingFor } from '@vesting/domain';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { addSpending, readQuotas, type Spent } from './spending.js';

let fresh: ThrowAwayDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const add = (spent: readonly Spent[], now: number) =>
  fresh.database.write(workingFor('system'), (session) => addSpending(session, 'small', spent, now));
const row = (caller: string, endsAt: number, spent: number): Spent => ({ caller, endsAt, spent });

describe('spending of all processes', () => {
  it('adds up per caller and window, also when many processes add at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        add(at % 2 ? [row('a', 60, 1), row('b', 60, 2)] : [row('b', 60, 2), row('a', 60, 1)], 0),
      ),
    );
    expect(await add([row('a', 60, -3)], 0)).toEqual([row('a', 60, 5)]);
    expect(await add([row('b', 60, 0)], 0)).toEqual([row('b', 60, 16)]);
  });

  it('forgets windows that have ended', async () => {
    await add([row('a', 120, 7)], 61);
    expect(await add([row('a', 60, 1)], 61)).toEqual([row('a', 60, 1)]);
    expect(await add([row('a', 120, 1)], 61)).toEqual([row('a', 120, 8)]);
  });

  it('quotas are the programme’s own', async () => {
    const administrator = await fresh.connect();
    await administrator.query(
      `insert into quota values ('small', 'PARTNER', 5000, 60), ('other', 'PARTNER', 1, 1)`,
    );
    const reader = fresh.database.reader(workingFor('system'));
    expect(await readQuotas(reader, 'small')).toEqual([{ name: 'PARTNER', amount: 5000, windowSeconds: 60 }]);
    await reader.close();
  });
});
