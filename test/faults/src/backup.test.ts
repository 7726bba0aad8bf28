import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newPlan, openSmallCounty } from '@vesting/api/dist/testing/small-county.js';
import { acceptedPlan } from '@vesting/api/dist/testing/small-service.js';
import { freshDatabase, freshFolder, vesting, type ThrowAwayDatabase } from '@vesting/testkit';

/** Backup, restore and drill as an operator calls them, on a given server and on the product's own. */
let store: ThrowAwayDatabase;
const folder = freshFolder();
const file = join(folder, 'county.backup');
const own = join(folder, 'own');
const given = () => ({ DATABASE_URL: store.url });

beforeAll(async () => {
  store = await freshDatabase();
  const county = await openSmallCounty(store.database);
  await acceptedPlan(county, await newPlan(county.context));
  mkdirSync(own);
}, 120_000);
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

const HELD = {
  held: true,
  checked: [
    {
      reorganisation: 'northamptonshire',
      unreconciled: 0,
      plans: [{ version: 2, balanced: true }],
      verified: { feasible: true },
      audit: { holds: true },
    },
  ],
};

describe('backup, restore and drill', () => {
  it('a drill on a given server holds and leaves nothing behind', async () => {
    expect(await vesting(['drill'], folder, given())).toMatchObject({ status: 0, json: HELD });
    const looking = await store.connect();
    const left = await looking.query(`select from pg_database where datname like 'vesting_drill%'`);
    expect(left.rowCount).toBe(0);
  }, 120_000);

  it('a backup of it comes back in a PostgreSQL of the product’s own, and holds there', async () => {
    expect(await vesting(['backup', file], folder, given())).toMatchObject({
      status: 0,
      json: { file, reorganisations: [{ id: 'northamptonshire' }] },
    });
    expect(await vesting(['restore', file, '--into-empty'], own)).toMatchObject({
      status: 0,
      json: { keyFits: true },
    });
    expect(await vesting(['reconcile'], own)).toMatchObject({ status: 0, json: { balanced: true } });
    expect(await vesting(['audit', 'verify'], own)).toMatchObject({ status: 0, json: { holds: true } });
    expect(await vesting(['drill'], own)).toMatchObject({ status: 0, json: HELD });
  }, 180_000);

  it('is refused in words over data, over a file, without the word, and of a damaged file before anything is opened', async () => {
    const twice = await vesting(['restore', file, '--into-empty'], own);
    expect([twice.status, twice.stderr]).toEqual([
      1,
      expect.stringMatching(/not empty, and nothing in it is replaced/),
    ]);
    const over = await vesting(['backup', file], folder, given());
    expect([over.status, over.stderr]).toEqual([1, expect.stringMatching(/is not replaced/)]);
    expect((await vesting(['restore', file], own)).status).toBe(2);
    const bytes = readFileSync(file);
    const damaged = join(folder, 'damaged.backup');
    writeFileSync(damaged, bytes.subarray(0, bytes.length / 2));
    const nowhere = join(folder, 'nowhere');
    const refused = await vesting(['restore', damaged, '--into-empty'], nowhere);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/damaged/)]);
    expect(existsSync(nowhere)).toBe(false);
  }, 120_000);

  it('names neither keys nor anybody’s session', async () => {
    const { gunzipSync } = await import('node:zlib');
    const tables = [
      ...gunzipSync(readFileSync(file))
        .toString('utf8')
        .matchAll(/^\{"table":"(\w+)"/gm),
    ];
    const names = tables.map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['item', 'plan', 'destination', 'command', 'change', 'audit']),
    );
    expect(names.filter((name) => /session|sign_in|key/.test(name ?? ''))).toEqual([]);
  });
});
