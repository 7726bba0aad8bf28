import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { replaceSynthetic } from '@vesting/persistence';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { listControlTotals } from '../reads/control-totals.js';
import { readReceived } from '../reads/received.js';
import { Reads } from '../reads/session.js';
import { structureSource } from '../reads/structure-source.js';
import { must, openSmallCounty, type SmallCounty } from '../testing/small-county.js';
import { enterControlTotal, withdrawControlTotal, type EnterControlTotalRequest } from './control-totals.js';

let store: ThrowAwayDatabase;
let county: SmallCounty;
beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
});
afterAll(() => store.drop());

const children = (total: number, more: Partial<EnterControlTotalRequest> = {}): EnterControlTotalRequest => ({
  body: 'ncc',
  kind: 'CASE',
  clientGroup: 'CHILDREN',
  total,
  asAt: '2018-10-18',
  source: 'Case list of the team',
  ...more,
});

async function reading<T>(work: (reads: Reads) => Promise<T>): Promise<T> {
  const { reorganisationId, actor } = county.context;
  const reads = new Reads(store.database, structureSource(reorganisationId), reorganisationId, actor);
  return work(reads).finally(() => reads.close());
}
const childrenReceived = () =>
  reading(async (reads) => {
    const line = (await readReceived(reads)).find(
      ({ body, kind, clientGroup }) =>
        body.shortName === 'County' && kind === 'CASE' && clientGroup === 'CHILDREN',
    );
    return line && [line.loaded, line.controlTotal, line.difference];
  });

describe('a control total', () => {
  it('that a person enters goes before a published one, and its correction replaces it', async () => {
    must(await enterControlTotal(county.context, children(99)));
    expect(await childrenReceived()).toEqual([35, 99, -64]);
    const { controlTotalId } = must(await enterControlTotal(county.context, children(35)));
    expect(await childrenReceived()).toEqual([35, 35, 0]);
    const own = await reading(async (reads) =>
      (await listControlTotals(reads)).filter(({ origin }) => origin === 'ENTERED'),
    );
    expect(own).toMatchObject([{ key: controlTotalId, author: 'planner', total: 35, held: true }]);
  });

  it('of a date past is no longer in use, and another source of the date stands beside it', async () => {
    must(await enterControlTotal(county.context, children(20, { asAt: '2018-09-01' })));
    must(await enterControlTotal(county.context, children(36, { source: 'Weekly return' })));
    expect((await childrenReceived())?.[1]).toBe(36);
    const { controlTotalId } = must(
      await enterControlTotal(county.context, children(36, { source: 'Weekly return' })),
    );
    must(await withdrawControlTotal(county.context, { controlTotalId }));
    expect((await childrenReceived())?.[1]).toBe(35);
    expect(await withdrawControlTotal(county.context, { controlTotalId })).toMatchObject({
      errors: [{ code: 'NOT_FOUND' }],
    });
  });

  it('is refused in words when it cannot be one, and a published one is never withdrawn', async () => {
    for (const [wrong, field] of [
      [{ total: -1 }, 'total'],
      [{ total: 1.5 }, 'total'],
      [{ asAt: '2018-02-30' }, 'asAt'],
      [{ source: ' ' }, 'source'],
      [{ source: 'Says jane.doe@example.org' }, 'source'],
      [{ kind: 'POST' }, 'clientGroup'],
      [{ body: 'west' }, 'bodyGssCode'],
    ] as const)
      expect(await enterControlTotal(county.context, children(1, wrong))).toMatchObject({
        errors: [{ code: 'INVALID', path: [field] }],
      });
    const [published] = await reading(async (reads) =>
      (await listControlTotals(reads)).filter(({ origin }) => origin === 'PACK'),
    );
    expect(
      await withdrawControlTotal(county.context, { controlTotalId: published?.key ?? '' }),
    ).toMatchObject({ errors: [{ code: 'INVALID' }] });
  });

  it('inferred by the pack is never held against a real register, but an entered one is', async () => {
    const inferred = () =>
      reading(
        async (reads) => (await listControlTotals(reads)).filter(({ source }) => source.inferred).length,
      );
    expect(await inferred()).toBeGreaterThan(0);
    await store.database.write(workingFor('planner'), (session) => replaceSynthetic(session, county.pack.id));
    expect(await inferred()).toBe(0);
    expect(await childrenReceived()).toEqual([null, 35, null]);
  });
});
