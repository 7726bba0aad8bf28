import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, type Actor } from '@vesting/domain';
import type { Session } from '../database/session.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { disclosuresOf, forgetDisclosures, writeDisclosures, type Disclosure } from './disclosures.js';

let store: ThrowAwayDatabase;
beforeAll(async () => {
  store = await freshDatabase();
});
afterAll(() => store.drop());

const [ann, ben, clare] = [randomUUID(), randomUUID(), randomUUID()];
const told = (actor: string, ...itemIds: string[]): Disclosure => ({
  requestId: randomUUID(),
  actor,
  role: 'AUDITOR',
  bodyId: null,
  way: 'QUERY',
  // What would end a statement early.
  operation: `it's \\ "quoted"`,
  itemIds,
});

async function reading<T>(work: (session: Session) => Promise<T>, actor: Actor = SYSTEM): Promise<T> {
  const session = store.database.reader(actor);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
const actorsOf = (id: string) =>
  reading(async (session) =>
    (await disclosuresOf(session, 'small', { itemIds: [id] }, 10)).map(({ actor }) => actor),
  );

describe('disclosures', () => {
  it('say who was told of somebody, the latest first, and what somebody was told', async () => {
    await writeDisclosures(store.database, 'small', [told('one', ann, ben), told('two', ben)]);
    await writeDisclosures(store.database, 'small', [told('three', ben)]);
    expect(await actorsOf(ben)).toEqual(['three', 'two', 'one']);
    expect(await actorsOf(ann)).toEqual(['one']);
    expect(await actorsOf(clare)).toEqual([]);
    const [entry] = await reading((session) => disclosuresOf(session, 'small', { actor: 'one' }, 10));
    expect(entry).toMatchObject({ items: 2, operation: `it's \\ "quoted"`, way: 'QUERY', role: 'AUDITOR' });
  });

  it('are kept while every connection of the pool is held by a reading', async () => {
    const held = Array.from({ length: 8 }, () => store.database.reader(SYSTEM));
    await Promise.all(held.map((session) => session.query('select 1')));
    await writeDisclosures(store.database, 'small', [told('four', clare)]);
    await Promise.all(held.map((session) => session.close()));
    expect(await actorsOf(clare)).toEqual(['four']);
  });

  it('are kept after the connection that writes them broke', async () => {
    const administrator = await store.connect();
    await administrator.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like '%insert into disclosure%'
       and pid <> pg_backend_pid() and datname = current_database()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await writeDisclosures(store.database, 'small', [told('five', clare)]);
    expect(await actorsOf(clare)).toEqual(['five', 'four']);
  });

  it('are refused whole when one of them cannot be kept', async () => {
    await expect(
      writeDisclosures(store.database, 'small', [told('six', clare), told('six')]),
    ).rejects.toThrow('violates check constraint');
    expect(await actorsOf(clare)).toEqual(['five', 'four']);
    await writeDisclosures(store.database, 'small', [told('seven', clare)]);
    expect(await actorsOf(clare)).toEqual(['seven', 'five', 'four']);
  });

  it('from before a day are removed, and the audit says that they were', async () => {
    const administrator = await store.connect();
    await administrator.query(`alter table disclosure disable trigger never_changes`);
    await administrator.query(`update disclosure set at = '2018-10-01' where actor = 'one'`);
    await administrator.query(`alter table disclosure enable trigger never_changes`);
    expect(await forgetDisclosures(store.database, SYSTEM, 'small', '2018-10-02')).toBe(1);
    expect(await actorsOf(ben)).toEqual(['three', 'two']);
    const { rows } = await administrator.query<object>('select actor, action, subject, detail from audit');
    expect(rows).toEqual([
      { actor: 'system', action: 'FORGET_DISCLOSURES', subject: '2018-10-02', detail: { removed: 1 } },
    ]);
  });
});
