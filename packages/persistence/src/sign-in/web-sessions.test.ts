import { workingFor } from '@vesting/domain';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { savePack } from '../structure/packs.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { SMALL_PACK } from '../testing/world.js';
import { beginSignIn, takeSignIn } from './sign-ins.js';
import { endWebSession, endWebSessions, holderOfSession, openWebSession } from './web-sessions.js';

let world: ThrowAwayDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  await write((session) => savePack(session, SMALL_PACK));
});
afterAll(() => world.drop());

const write = <T>(work: Parameters<typeof world.database.write<T>>[1]) =>
  world.database.write(workingFor('test'), work);
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const HOLDER = { tenant: 'old', subjectHash: 'a1', appRoles: ['Planner'] };
const open = (id: string, holder = HOLDER) =>
  write((session) => openWebSession(session, 'small', hash(id), holder));
const holder = (id: string, used = true) => holderOfSession(world.database, 'small', hash(id), used);
/** As if the session had been opened, and last used, so long ago. */
async function age(id: string, opened: string, used: string): Promise<void> {
  const administrator = await world.connect();
  await administrator.query(
    'update web_session set opened_at = now() - $2::interval, last_used_at = now() - $3::interval where id_hash = $1',
    [hash(id), opened, used],
  );
}

describe('a session', () => {
  it('is known by its secret only, until it is ended', async () => {
    await open('one');
    expect(await holder('one')).toEqual(HOLDER);
    expect(await holder('two')).toBeUndefined();
    expect(await write((session) => endWebSession(session, 'small', hash('one')))).toEqual(HOLDER);
    expect(await holder('one')).toBeUndefined();
    expect(await write((session) => endWebSession(session, 'small', hash('one')))).toBeUndefined();
  });

  it('ends half an hour after its last use', async () => {
    await open('idle');
    await age('idle', '2 hours', '29 minutes');
    expect(await holder('idle')).toEqual(HOLDER);
    await age('idle', '2 hours', '31 minutes');
    expect(await holder('idle')).toBeUndefined();
  });

  it('ends eight hours after it was opened, however busy', async () => {
    await open('long');
    await age('long', '481 minutes', '0 minutes');
    expect(await holder('long')).toBeUndefined();
  });

  it('is kept alive by use, and not by a page that only listens', async () => {
    await open('used');
    await age('used', '1 hour', '20 minutes');
    const lastUse = async () => {
      const [row] = await write((session) =>
        session.query<{ minutes: number }>(
          'select round(extract(epoch from now() - last_used_at) / 60)::int as minutes from web_session where id_hash = $1',
          [hash('used')],
        ),
      );
      return row?.minutes;
    };
    await holder('used', false);
    expect(await lastUse()).toBe(20);
    await holder('used');
    expect(await lastUse()).toBe(0);
  });

  it('can be ended for a person, for a tenant and for all', async () => {
    await write((session) => endWebSessions(session, 'small', {}));
    await open('a');
    await open('b', { ...HOLDER, subjectHash: 'b2' });
    await open('c', { ...HOLDER, tenant: 'other' });
    const end = (whose: Parameters<typeof endWebSessions>[2]) =>
      write((session) => endWebSessions(session, 'small', whose));
    expect(await end({ tenant: 'old', subjectHash: 'a1' })).toBe(1);
    expect(await holder('c')).toBeDefined();
    expect(await end({ tenant: 'old' })).toBe(1);
    expect(await end({})).toBe(1);
  });
});

describe('a sign-in under way', () => {
  const SIGN_IN = { tenant: 'old', state: 's', nonce: 'n', verifier: 'v', returnTo: '/cases' };
  const begin = (id: string) => write((session) => beginSignIn(session, 'small', hash(id), SIGN_IN));
  const take = (id: string) => write((session) => takeSignIn(session, 'small', hash(id)));

  it('is answered once, and by the browser that began it', async () => {
    await begin('browser');
    expect(await take('another')).toBeUndefined();
    expect(await take('browser')).toEqual(SIGN_IN);
    expect(await take('browser')).toBeUndefined();
  });

  it('is over after ten minutes, and forgotten with the next one', async () => {
    await begin('slow');
    await begin('slower');
    await (await world.connect()).query(`update sign_in set begun_at = now() - interval '11 minutes'`);
    expect(await take('slow')).toBeUndefined();
    await begin('next');
    expect(await write((session) => session.query('select from sign_in'))).toHaveLength(1);
  });
});
