import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, freshDatabase, freshFolder, vesting, type ThrowAwayDatabase } from '@vesting/testkit';

let store: ThrowAwayDatabase;
const folder = freshFolder();
beforeAll(async () => {
  store = await freshDatabase();
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a database that cannot be used', () => {
  it('is refused in a sentence and nothing else, with exit 1', async () => {
    const administrator = await store.connect();
    await administrator.query('alter table item no force row level security');
    const unguarded = await vesting(['totals'], folder, { DATABASE_URL: store.url });
    await administrator.query('alter table item force row level security; create table stray (id integer)');
    const stray = await vesting(['totals'], folder, { DATABASE_URL: store.url });
    await administrator.query('drop table stray');
    const closed = await freePort();
    const away = await vesting(['totals'], folder, { DATABASE_URL: `postgres://x@127.0.0.1:${closed}/x` });
    expect([unguarded, stray, away].map(({ status, stdout }) => [status, stdout])).toEqual([
      [1, ''],
      [1, ''],
      [1, ''],
    ]);
    expect(unguarded.stderr).toBe(
      'The database would not guard its rows: row policies are off for the table item.\n',
    );
    expect(stray.stderr).toBe(
      'The database would not guard its rows: nothing says whether the rows of the table stray are guarded.\n',
    );
    expect(away.stderr).toMatch(/^The database at 127\.0\.0\.1:\d+ does not answer: .*\n$/);
  });
});
