import { describe, expect, it } from '@jest/globals';
import type { WriteSession } from '../database/session.js';
import { caseOf, importFile, workerOf } from '../testing/world.js';
import { decide, inEmptyRegister, undo, useRegister } from './identity.fixture.js';

useRegister();

const numbered = (key: string, number: string, more = {}) => {
  const worker = workerOf(key);
  return { ...worker, facts: { ...worker.facts, number, ...more } };
};
const workers = (session: WriteSession) =>
  session.query<{ key: string }>(
    `select key from item where kind = 'WORKER' and not gone and merged_into is null order by key`,
  );
const keys = async (session: WriteSession): Promise<string[]> =>
  (await workers(session)).map(({ key }) => key);
const decisions = (session: WriteSession) =>
  session.query<{ id: string; verdict: string; actor: string; reason: string }>(
    'select id, verdict, actor, reason from identity_decision where undone_at is null order by at',
  );

describe('two workers to whom the lists of a council give one number', () => {
  it('are one as soon as the list is in, by a decision that says why, with the cases of either', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'cases', [
        caseOf('1', { worker: 'j smith' }),
        caseOf('2', { worker: 'jane' }),
      ]);
      await importFile(session, 'staff', [
        numbered('j smith', 'n1', { team: 'North' }),
        numbered('jane', 'n1', { fteThousandths: 800 }),
        numbered('other', 'n2'),
      ]);
      expect(await keys(session)).toEqual(['j smith', 'other']);
      expect(await decisions(session)).toMatchObject([
        { verdict: 'SAME', actor: 'clerk', reason: expect.stringContaining('number') },
      ]);
      const [one] = await session.query<{ facts: unknown }>(`select facts from item where key = 'j smith'`);
      expect(one?.facts).toMatchObject({ team: 'North', fteThousandths: 800 });
    }));

  it('are the same one whichever of two files comes first, and no change when they come again', async () => {
    const first = [numbered('b', 'n1', { team: 'North' })];
    const second = [numbered('a', 'n1')];
    const registers: unknown[] = [];
    for (const files of [
      [first, second],
      [second, first],
    ])
      await inEmptyRegister(async (session) => {
        for (const file of files) await importFile(session, file === first ? 'one' : 'two', file);
        expect(await keys(session)).toEqual(['a']);
        registers.push(await session.query('select key, gone, facts from item order by key'));
        expect((await importFile(session, 'one', first)).changed).toBe(0);
        expect(await decisions(session)).toHaveLength(1);
      });
    expect(registers[0]).toEqual(registers[1]);
  });

  it('are two for good where a person has said so, before or after', () =>
    inEmptyRegister(async (session) => {
      await importFile(session, 'one', [numbered('a', 'n1'), numbered('b', 'n1')]);
      const [decision] = await decisions(session);
      await undo(session, decision!.id);
      await importFile(session, 'two', [numbered('a', 'n1', { team: 'North' })], { asAt: '2018-10-05' });
      expect(await keys(session)).toEqual(['a', 'b']);
      await importFile(session, 'three', [workerOf('c'), workerOf('d')]);
      await decide(session, 'c', 'd', 'DISTINCT');
      await importFile(session, 'four', [numbered('c', 'n9'), numbered('d', 'n9')], { asAt: '2018-10-06' });
      expect(await keys(session)).toEqual(['a', 'b', 'c', 'd']);
    }));
});
