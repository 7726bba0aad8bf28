import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import { busyExtract, newPlan, openSmallCounty } from '@vesting/api/dist/testing/small-county.js';
import {
  ask,
  freshDatabase,
  freshFolder,
  startProduct,
  type RunningProduct,
  type ThrowAwayDatabase,
} from '@vesting/testkit';

/** A large file on its way into the register, and everybody else who uses the service meanwhile. */
const long = process.env['VESTING_TEST_LONG'] === '1';
const ROWS = long ? 100_000 : 8_000;
const SLOWEST_MS = 1_000;

let store: ThrowAwayDatabase;
let service: RunningProduct;
const folder = freshFolder();

beforeAll(async () => {
  store = await freshDatabase();
  const county = await openSmallCounty(store.database, busyExtract());
  await newPlan(county.context);
  // As if it were imported: then a plan is all that a service waits for, and a file is let in.
  await (
    await store.connect()
  ).query('update item set synthetic = false; update statement set synthetic = false');
  service = await startProduct({ data: folder, env: { DATABASE_URL: store.url }, seconds: 60 });
}, 120_000);
afterAll(async () => {
  await service.stop();
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Cases with workers, teams and families: everything that is worked out at the end of an import. */
function extract(): string {
  const rows = Array.from({ length: ROWS }, (_, n) =>
    [
      100_000 + n,
      n % 5 === 0 ? 'LOOKED_AFTER' : 'CHILD_IN_NEED',
      '2018-03-01',
      `E0700015${n % 2 === 0 ? 4 : 3}`,
      `Locality ${n % 40}`,
      n % 7 === 0 ? '' : `Worker ${String.fromCharCode(65 + (n % 20))} ${String.fromCharCode(65 + (n % 23))}`,
      n % 3 === 0 ? '' : `F${Math.floor(n / 3)}`,
    ].join(),
  );
  return `case_id,case_type,opened_on,responsible_area,team,worker,family_id\n${rows.join('\n')}\n`;
}

/** Asks one after the other until told to stop; milliseconds of each, in order of size. */
async function timed(going: () => boolean, once: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  while (going()) {
    const begun = performance.now();
    await once();
    took.push(performance.now() - begun);
    await pause(20);
  }
  return took.sort((a, b) => a - b);
}

const middle = (took: readonly number[]): number => Math.round(took[took.length >> 1] ?? 0);

const IMPORT = `mutation($id: ID!) { importExtract(input: { uploadId: $id, bodyGssCode: "E10000021" }) {
  reports { rowsIn rowsTaken changed } userErrors { message } } }`;
const LIST =
  '{ cases(first: 50, orderBy: [{ field: WAITING_DAYS, direction: DESC }]) { totalCount nodes { reference team { name } } } }';

describe('a service that reads a large file', () => {
  it('answers whether it lives, and the lists of others, within a second all the while', async () => {
    const form = new FormData();
    form.append('file', new Blob([extract()]), 'cases.csv');
    const sent = await fetch(`${service.url}/uploads`, { method: 'POST', body: form });
    const { uploadId } = (await sent.json()) as { uploadId: string };
    const token = await mintToken(developmentKey(folder), { role: 'PROGRAMME_PLANNER' });
    let busy = true;
    const begun = performance.now();
    const importing = ask<{ importExtract: { reports: { rowsTaken: number }[] } }>(service.url, IMPORT, {
      id: uploadId,
    }).finally(() => (busy = false));
    const [alive, lists, { importExtract }] = await Promise.all([
      timed(
        () => busy,
        () => fetch(`${service.url}/healthz`).then((response) => response.text()),
      ),
      timed(
        () => busy,
        () => ask(service.url, LIST, {}, { authorization: `Bearer ${token}` }),
      ),
      importing,
    ]);
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    expect(importExtract).toMatchObject({ reports: [{ rowsIn: ROWS, rowsTaken: ROWS }], userErrors: [] });
    if (long)
      process.stderr.write(
        `${ROWS} rows in ${seconds} s; healthz ${alive.length} times, p50 ${middle(alive)} ms, most ${Math.round(alive.at(-1) ?? 0)} ms; ` +
          `list ${lists.length} times, p50 ${middle(lists)} ms, most ${Math.round(lists.at(-1) ?? 0)} ms\n`,
      );
    expect(alive.length).toBeGreaterThan(5);
    expect(alive.at(-1)).toBeLessThan(SLOWEST_MS);
    expect(lists.at(-1)).toBeLessThan(SLOWEST_MS);
  }, 600_000);
});
