import { workingFor } from '@vesting/domain';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { MIGRATIONS } from '../migrations/index.js';
import { openDatabase } from './database.js';

let world: ThrowAwayDatabase;
beforeAll(async () => {
  world = await freshDatabase();
});
afterAll(() => world.drop());

/** The address of an empty database of the same server; the caller drops it. */
async function emptyDatabase(name: string, login?: string): Promise<string> {
  const administrator = await world.connect();
  await administrator.query(`create database ${name}${login ? ` owner ${login}` : ''}`);
  const address = new URL(world.url);
  address.pathname = `/${name}`;
  if (login) address.username = login;
  return address.href;
}

const unique = () => `${new URL(world.url).pathname.slice(1)}_x`;

describe('bringing the schema up to date', () => {
  it('is done once when several processes start together', async () => {
    const name = unique();
    const url = await emptyDatabase(name);
    const opened = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ databaseUrl: url, dataFolder: tmpdir(), poolSize: 2 })),
    );
    const done = await opened[0]?.write(workingFor('x'), (session) =>
      session.query('select 1 from migration'),
    );
    expect(done).toHaveLength(MIGRATIONS.length);
    await Promise.all(opened.map((database) => database.close()));
    await (await world.connect()).query(`drop database ${name}`);
  });

  it('is refused in words when the login may not have the role of the application', async () => {
    const [name, login] = [unique(), `${unique()}_login`];
    const administrator = await world.connect();
    await administrator.query(`create role ${login} login password 'x'`);
    const url = new URL(await emptyDatabase(name, login));
    url.password = 'x';
    try {
      await expect(openDatabase({ databaseUrl: url.href, dataFolder: tmpdir() })).rejects.toThrow(
        /grant vesting_app/,
      );
    } finally {
      await administrator.query(`drop database ${name}`);
      await administrator.query(`drop role ${login}`);
    }
  });

  it('can be taken back, so that the schema leaves nothing behind', async () => {
    const name = unique();
    const url = await emptyDatabase(name);
    const database = await openDatabase({ databaseUrl: url, dataFolder: tmpdir() });
    await database.close();
    const client = new (await import('pg')).default.Client({ connectionString: url });
    await client.connect();
    for (const Migration of [...MIGRATIONS].reverse()) {
      await new Migration().down({ query: (sql: string) => client.query(sql) } as never);
    }
    const { rows } =
      await client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace`);
    expect(rows).toEqual([{ relname: 'migration' }]);
    await client.end();
    await (await world.connect()).query(`drop database ${name}`);
  });
});

describe('an address that does not answer', () => {
  it('is refused in words', async () => {
    await expect(
      openDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataFolder: tmpdir() }),
    ).rejects.toThrow('The database at 127.0.0.1:1 does not answer');
  });
});
