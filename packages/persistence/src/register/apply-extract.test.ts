import { SYSTEM, workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { takeBaseline } from '../baselines/take-baseline.js';
import { savePack } from '../structure/packs.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { caseOf, importFile, SMALL_PACK, workerOf } from '../testing/world.js';
import { replaceSynthetic } from './synthetic.js';

let world: ThrowAwayDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  await world.database.write(SYSTEM, (session) => savePack(session, SMALL_PACK));
});
afterAll(() => world.drop());

/** Runs in a transaction that is undone, so that every test starts from an empty register. */
async function inEmptyRegister(work: Parameters<typeof world.database.write>[1]): Promise<void> {
  await world.database
    .write(workingFor('clerk'), async (session) => {
      await work(session);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
}
class Undone extends Error {}

const register = (session: { query: <R>(sql: string) => Promise<R[]> }) =>
  session.query<{ key: string }>(
    'select key, gone, facts, measure, family is not null as tied from item order by kind, key',
  );

describe('importing an extract', () => {
  it('creates what is new, changes nothing the second time, and one record for one row more', () =>
    inEmptyRegister(async (session) => {
      expect((await importFile(session, 'a', [caseOf('1'), caseOf('2')])).changed).toBe(2);
      expect((await importFile(session, 'a', [caseOf('1'), caseOf('2')])).changed).toBe(0);
      expect(await session.query('select 1 from import')).toHaveLength(1);
      expect((await importFile(session, 'b', [caseOf('1'), caseOf('2'), caseOf('3')])).changed).toBe(1);
    }));

  it('keeps the later fact in whatever order the files arrive', async () => {
    const files = [
      ['old', [caseOf('1', { team: 'North', caseType: 'A' })], { asAt: '2018-01-01' }],
      ['new', [caseOf('1', { team: 'South', worker: null })], { asAt: '2018-06-01' }],
      ['mid', [caseOf('1', { team: 'East', worker: 'w' }), caseOf('9')], { asAt: '2018-03-01' }],
    ] as const;
    const outcomes: unknown[] = [];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      await inEmptyRegister(async (session) => {
        for (const index of order) {
          const [name, statements, options] = files[index] as (typeof files)[number];
          await importFile(session, name, [...statements], options);
        }
        outcomes.push(await register(session));
      });
    }
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
    expect(outcomes[0]).toMatchObject([
      { facts: { team: 'South', caseType: 'A', worker: null } },
      { key: '9' },
    ]);
  });

  it('marks gone only what a strictly later complete extract leaves out, even when the older file comes after', async () => {
    const gone: unknown[] = [];
    for (const order of ['older first', 'newer first']) {
      await inEmptyRegister(async (session) => {
        const older = () =>
          importFile(session, 'older', [caseOf('1'), caseOf('2')], { asAt: '2018-01-01', complete: true });
        const newer = () =>
          importFile(session, 'newer', [caseOf('2')], { asAt: '2018-02-01', complete: true });
        const sameDay = () => importFile(session, 'same day', [caseOf('3')], { asAt: '2018-02-01' });
        for (const file of order === 'older first' ? [older, newer, sameDay] : [newer, older, sameDay])
          await file();
        gone.push(await session.query('select key, gone from item order by key'));
      });
    }
    expect(gone[0]).toEqual([
      { key: '1', gone: true },
      { key: '2', gone: false },
      { key: '3', gone: false },
    ]);
    expect(gone[1]).toEqual(gone[0]);
  });

  it('counts what went and what came back as changed', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1'), caseOf('2')], { asAt: '2018-01-01', complete: true });
      expect(
        (await importFile(session, 'b', [caseOf('1')], { asAt: '2018-02-01', complete: true })).changed,
      ).toBe(1);
      expect((await importFile(session, 'c', [caseOf('2')], { asAt: '2018-03-01' })).changed).toBe(1);
    }));

  it('puts a new reading of the same file in the place of the earlier one', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1', { team: 'A' }), caseOf('2')]);
      expect((await importFile(session, 'a', [caseOf('1', { team: 'B' })])).changed).toBe(2);
      expect(await register(session)).toMatchObject([
        { key: '1', facts: { team: 'B' } },
        { key: '2', gone: true },
      ]);
    }));

  it('connects families through any chain of ties', () =>
    inEmptyRegister(async (session) => {
      const tie = (group: string) => ({ type: 'SIBLING' as const, group });
      await importFile(session, 'a', [
        caseOf('1', { ties: [tie('x')] }),
        caseOf('2', { ties: [tie('x'), tie('y')] }),
        caseOf('4'),
      ]);
      await importFile(session, 'b', [caseOf('3', { ties: [tie('y')] })]);
      const rows = await session.query<{ family: string | null }>('select family from item order by key');
      expect(rows.map(({ family }) => family)).toEqual(['old/1', 'old/1', 'old/1', null]);
    }));

  it('replaces the synthetic register: its items are gone and real facts stand alone', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 's', [caseOf('1', { team: 'Invented' }), caseOf('2')], {
        synthetic: true,
        complete: true,
        asAt: '2019-01-01',
      });
      expect(await replaceSynthetic(session, 'small')).toBe(2);
      await importFile(session, 'a', [caseOf('1', { caseType: 'REAL' })], { asAt: '2018-01-01' });
      expect(await register(session)).toMatchObject([
        { key: '1', gone: false, facts: { clientGroup: 'CHILDREN', service: 'care', caseType: 'REAL' } },
        { key: '2', gone: true },
      ]);
    }));
});

describe('a baseline', () => {
  it('is the same for the same content, whatever the order of import and the tokens, and differs otherwise', async () => {
    const digests: string[] = [];
    const take = (session: Parameters<typeof takeBaseline>[0]) =>
      takeBaseline(session, { reorganisationId: 'small', asAt: '2018-10-18' });
    const files = (token: string) => [
      [caseOf(`${token}1`, { worker: `${token}w` }), caseOf(`${token}2`, { worker: `${token}v` })],
      [workerOf(`${token}w`), workerOf(`${token}v`)],
      [
        caseOf(`${token}2`, { ties: [{ type: 'SIBLING', group: `${token}g` }] }),
        caseOf(`${token}3`, { ties: [{ type: 'SIBLING', group: `${token}g` }] }),
      ],
    ];
    for (const [token, order] of [
      ['a', [0, 1, 2]],
      ['z', [2, 1, 0]],
    ] as const) {
      await inEmptyRegister(async (session) => {
        for (const index of order) await importFile(session, `f${index}`, files(token)[index] ?? []);
        const first = await take(session);
        expect(await take(session)).toEqual({ ...first, created: false });
        digests.push(first.digest);
        await importFile(session, 'more', [caseOf(`${token}1`, { worker: `${token}v` })], {
          asAt: '2018-10-02',
        });
        const second = await take(session);
        expect(second.created).toBe(true);
        digests.push(second.digest);
      });
    }
    expect(digests[0]).toBe(digests[2]);
    expect(digests[1]).toBe(digests[3]);
    expect(digests[0]).not.toBe(digests[1]);
  });

  it('knows the worker of today and never changes afterwards', async () => {
    await inEmptyRegister(async (session) => {
      await importFile(session, 'a', [caseOf('1', { worker: 'w' }), workerOf('w')]);
      await takeBaseline(session, { reorganisationId: 'small', asAt: '2018-10-18' });
      expect(await session.query('select 1 from baseline_item where worker_id is not null')).toHaveLength(1);
    });
    await world.database.write(workingFor('clerk'), async (session) => {
      await importFile(session, 'a', [caseOf('1')]);
      await takeBaseline(session, { reorganisationId: 'small', asAt: '2018-10-18' });
    });
    const administrator = await world.connect();
    for (const sql of [
      'update baseline_item set measure = 2',
      'delete from baseline_item',
      'delete from baseline',
    ]) {
      await expect(administrator.query(sql)).rejects.toMatchObject({ constraint: 'never_changes' });
    }
    await world.database.write(workingFor('clerk'), (session) =>
      importFile(session, 'later', [caseOf('late')]),
    );
    await expect(
      administrator.query(
        `insert into baseline_item (reorganisation_id, baseline_id, item_id, kind, body_id, reference, measure, divisible, synthetic, facts)
         select item.reorganisation_id, baseline.id, item.id, kind, body_id, reference, 1, false, false, '{}'
         from item, baseline where key = 'late'`,
      ),
    ).rejects.toMatchObject({ constraint: 'baseline_is_sealed' });
  });
});
