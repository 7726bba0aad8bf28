import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@vesting/domain';
import { writeAudit } from '../audit/audit.js';
import type { Database } from '../database/database.js';
import { at, command, give, plan, to, usePlan, world } from '../plans/plan.fixture.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { countViolations } from '../testing/violations.js';
import { makeSmallPlan } from '../testing/world.js';
import { copyTable } from './copy-table.js';
import { readBackup } from './read-backup.js';
import { refuseOtherSchema, restoreBackup } from './restore-backup.js';
import { ONE_TEXT, readTables } from './tables.js';
import { writeBackup } from './write-backup.js';

usePlan();
let folder: string;
const targets: ThrowAwayDatabase[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vesting-backup-'));
});
afterAll(async () => {
  for (const target of targets) await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.backup`);
async function emptyDatabase(): Promise<ThrowAwayDatabase> {
  const target = await freshDatabase();
  targets.push(target);
  return target;
}

/** Digest of every table that is backed up. */
const digestsOf = (database: Database): Promise<[string, string][]> =>
  database.asOwner(async (owner) => {
    await owner.query(`begin; ${ONE_TEXT}`);
    const digests: [string, string][] = [];
    for (const table of await readTables(owner))
      digests.push([table.name, (await copyTable(owner, table)).sha256]);
    return digests;
  });

/** A plan with history, allocations, a lock, parts of money and odd text, submitted. */
async function somethingOfEverything(): Promise<void> {
  await command('anna', async (changes) => {
    await changes.changeDestinations([to(at(plan.workers, 0), 'west', 'WORKER')]);
    await changes.changeAllocations([give(at(plan.cases, 0), at(plan.workers, 0))]);
  });
  await world.database.write(SYSTEM, (session) =>
    writeAudit(session, 'small', 'ODD_TEXT', 'tab\tline\nback\\slash \\. "quote" é', { a: [null, 1.5] }),
  );
  await command('anna', (changes) => changes.changeStatus('PROPOSED'), { lifeCycle: true });
}

describe('a backup', () => {
  it('restored into an empty database is the same, row by row, with everything that guards it', async () => {
    await somethingOfEverything();
    const file = newFile();
    const backup = await writeBackup(world.database, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(backup.rows).toBeGreaterThan(30);
    const target = await emptyDatabase();
    const restored = await restoreBackup(target.database, file);
    expect(restored).toMatchObject({ tables: backup.tables, rows: backup.rows });
    expect(await digestsOf(target.database)).toEqual(await digestsOf(world.database));

    const looking = await target.connect();
    expect(await countViolations(looking)).toBe(0);
    const off = await looking.query(`select from pg_trigger where not tgisinternal and tgenabled <> 'O'`);
    expect(off.rowCount).toBe(0);
    // What was submitted stays frozen, a baseline never changes, and numbering goes on.
    await expect(looking.query(`update destination set account = account`)).rejects.toThrow(/not a draft/);
    await expect(looking.query(`delete from baseline_item`)).rejects.toThrow(/append-only/);
    await target.database.write(SYSTEM, (session) => writeAudit(session, 'small', 'AFTER', 'x'));
    const numbers = await looking.query(`select number from audit where action = 'AFTER'`);
    expect(Number(numbers.rows[0]?.number)).toBeGreaterThan(1);
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    let stop = false;
    const writers = [0, 1].map(async (which) => {
      for (let round = 0; !stop; round += 1)
        await command('anna', (changes) =>
          changes.changeDestinations([to(at(plan.cases, which), round % 2 === 0 ? 'north' : 'west')]),
        );
    });
    await pause(50);
    const file = newFile();
    await writeBackup(world.database, file, () => {});
    stop = true;
    await Promise.all(writers);
    const target = await emptyDatabase();
    await restoreBackup(target.database, file);
    const looking = await target.connect();
    expect(await countViolations(looking)).toBe(0);
    const torn = await looking.query(
      `select from plan where version <> (select max(number) from command where plan_id = plan.id)`,
    );
    expect(torn.rowCount).toBe(0);
  });

  it('never replaces a file, and leaves none behind that is not whole', async () => {
    const file = newFile();
    writeFileSync(file, 'precious');
    await expect(writeBackup(world.database, file)).rejects.toThrow(/is not replaced/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
    const before = readdirSync(folder).length;
    await expect(writeBackup(world.database, join(folder, 'no', 'such.backup'))).rejects.toThrow(/no such/);
    await expect(
      writeBackup(world.database, newFile(), () => {
        throw new Error('the power failed');
      }),
    ).rejects.toThrow('the power failed');
    expect(readdirSync(folder)).toHaveLength(before);
  });
});

describe('a restore is refused, and nothing has changed,', () => {
  it('into a database that is not empty', async () => {
    const file = newFile();
    await writeBackup(world.database, file);
    const target = await emptyDatabase();
    await makeSmallPlan(target.database);
    const before = await digestsOf(target.database);
    await expect(restoreBackup(target.database, file)).rejects.toThrow(/not empty/);
    expect(await digestsOf(target.database)).toEqual(before);
  });

  it('of another schema, with what to do', () => {
    expect(() => refuseOtherSchema(['a', 'b'], ['a', 'b'])).not.toThrow();
    expect(() => refuseOtherSchema(['a'], ['a', 'b'])).toThrow(
      /earlier version.*ends with a, the one here with b.*Restore it with the version that made it/,
    );
    expect(() => refuseOtherSchema(['a', 'b', 'c'], ['a', 'b'])).toThrow(
      /another version.*Install that version/,
    );
  });

  it('of a file that is damaged anywhere, cut off anywhere, or something else', async () => {
    const file = newFile();
    await writeBackup(world.database, file);
    const whole = readFileSync(file);
    const plain = gunzipSync(whole);
    const target = await emptyDatabase();
    const before = await digestsOf(target.database);
    const refused = async (bytes: Uint8Array) => {
      const bad = newFile();
      writeFileSync(bad, bytes);
      await expect(restoreBackup(target.database, bad)).rejects.toThrow(/damaged|not a backup/);
    };
    for (const share of [0.05, 0.4, 0.8, 0.999]) {
      const place = Math.floor(whole.length * share);
      await refused(whole.subarray(0, place));
      await refused(whole.map((byte, index) => (index === place ? byte ^ 0x5a : byte)));
      // Damage that the compression does not see.
      const inside = Math.floor(plain.length * share);
      await refused(gzipSync(plain.map((byte, index) => (index === inside ? byte ^ 0x01 : byte))));
      await refused(gzipSync(plain.subarray(0, inside)));
    }
    await refused(gzipSync(Buffer.concat([plain, Buffer.from('{}\n')])));
    for (const other of ['', 'name,born\n', '{"format":"other"}\n']) {
      await refused(Buffer.from(other));
      await refused(gzipSync(Buffer.from(other)));
    }
    await expect(readBackup(join(folder, 'none'))).rejects.toThrow(/ENOENT/);
    expect(await digestsOf(target.database)).toEqual(before);
  });
});
