import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { must, newPlan, openSmallCounty, type SmallCounty } from '../testing/small-county.js';
import { allocateCases } from '../use-cases/allocate-cases.js';
import { mergeItems, unmergeItems } from '../use-cases/identify.js';
import { rebasePlan } from '../use-cases/rebase-plan.js';
import { takeBaseline } from '../use-cases/take-baseline.js';
import { isStale, readBaseline, readPlan, type BaselineRow, type PlanRow } from './plans.js';
import { listRebaseChanges } from './rebase.js';
import { countRegisterChanges, listRegisterChanges } from './register-changes.js';
import { Reads } from './session.js';
import { structureSource } from './structure-source.js';

let store: ThrowAwayDatabase;
let county: SmallCounty;
beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
});
afterAll(() => store.drop());

const id = (reference: string): string => county.ids.get(reference) ?? '';
let requests = 0;
const request = () => ({ reason: 'on two lists', idempotencyKey: `key ${(requests += 1)}` });
const merged = async (survivor: string, other: string): Promise<string> =>
  must(await mergeItems(county.context, { ...request(), survivorId: id(survivor), mergedId: id(other) }))
    .decisionId;

async function reading<T>(work: (reads: Reads) => Promise<T>): Promise<T> {
  const { pack, context } = county;
  const reads = new Reads(store.database, structureSource(pack.id), pack.id, context.actor);
  return work(reads).finally(() => reads.close());
}
const changesOf = (planId: string) =>
  reading(async (reads) => {
    const plan = (await readPlan(reads, planId)) as PlanRow;
    const { nodes } = await listRegisterChanges(reads, plan, null, { first: 50 });
    const { counts } = await countRegisterChanges(reads, plan);
    const stale = await isStale(reads, (await readBaseline(reads, plan.baselineKey)) as BaselineRow);
    return { nodes, counts, stale };
  });

describe('a baseline after two records of it were merged', () => {
  it('is stale, and shows the merged record with the one that stands for it, not as gone', async () => {
    const planId = await newPlan(county.context);
    expect(await changesOf(planId)).toEqual({ nodes: [], counts: [], stale: false });
    const decisionId = await merged('C-100', 'C-200');
    const { nodes, counts, stale } = await changesOf(planId);
    expect(stale).toBe(true);
    expect(nodes.filter(({ change }) => change !== 'CHANGED')).toMatchObject([
      { reference: 'C-200', change: 'MERGED', mergedInto: 'C-100' },
    ]);
    expect(counts).toContainEqual({ kind: 'CASE', change: 'MERGED', count: 1 });
    must(await unmergeItems(county.context, { ...request(), decisionId }));
    expect(await changesOf(planId)).toMatchObject({ nodes: [], counts: [], stale: true });
  });

  it('is current again when it is taken anew and the register has the same content', async () => {
    const planId = await newPlan(county.context);
    const decisionId = await merged('C-100', 'C-200');
    must(await unmergeItems(county.context, { ...request(), decisionId }));
    expect(await changesOf(planId)).toMatchObject({ stale: true });
    expect(must(await takeBaseline(county.context)).created).toBe(false);
    expect(await changesOf(planId)).toMatchObject({ stale: false });
    const again = await merged('C-100', 'C-200');
    expect(await changesOf(planId)).toMatchObject({ stale: true });
    must(await unmergeItems(county.context, { ...request(), decisionId: again }));
  });

  it('is carried along: the cases of a merged worker stay with the record that stands for her', async () => {
    const planId = await newPlan(county.context);
    must(
      await allocateCases(county.context, {
        ...request(),
        planId,
        version: 1,
        caseIds: [id('C-400')],
        workerId: id('W-2'),
      }),
    );
    await merged('W-1', 'W-2');
    await merged('C-100', 'C-200');
    const { nodes } = await changesOf(planId);
    // A person chose W-2 for it: that is W-1 now, and contradicts nothing.
    expect(nodes.filter(({ contradicts }) => contradicts.length > 0)).toEqual([]);
    must(await takeBaseline(county.context));
    const next = must(await rebasePlan(county.context, { ...request(), planId, version: 2 }));
    expect(next.contradictions).toBe(0);
    const effects = await reading(async (reads) =>
      listRebaseChanges(reads, (await readPlan(reads, next.planId)) as PlanRow, null, { first: 50 }, true),
    );
    expect(effects.nodes.map(({ reference, effect }) => [reference, effect])).toEqual([
      ['C-200', 'MERGED'],
      ['W-2', 'MERGED'],
    ]);
    const held = await reading((reads) =>
      reads.query<{ reference: string; cases: number }>(
        `select item.reference, count(*) as cases from allocation join item on item.id = worker_id
         where plan_id = $1 group by 1 order by 1`,
        [next.planId],
      ),
    );
    // Ten of each, less the merged child, and the one on a protection plan and the one that a person allocated.
    expect(held).toEqual([
      { reference: 'N-1', cases: 10 },
      { reference: 'W-1', cases: 21 },
    ]);
  });
});
