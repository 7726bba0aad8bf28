import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countsPeople, SYSTEM, type Actor } from '@vesting/domain';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { newPlan, openSmallCounty } from '../testing/small-county.js';
import { countCases } from './case-counts.js';
import { readLevers } from './levers.js';
import { readChecks, readSummary } from './plan-judgement.js';
import { readCapacityGaps, readCeilingCurve, readWork } from './plan-picture.js';
import { readFlows, readLedger } from './plan-totals.js';
import { listBaselines, listPlans, type PlanRow } from './plans.js';
import { Reads } from './session.js';
import { structureSource } from './structure-source.js';

const PACK = 'northamptonshire';
/** Sees totals of everything, and no record behind them. */
const auditor: Actor = { id: 'auditor', role: 'AUDITOR', development: false };

let store: ThrowAwayDatabase;
beforeAll(async () => {
  store = await freshDatabase();
  // A few children wait, of whom two in each council: in every team the gap is of one or two.
  const county = await openSmallCounty(store.database);
  await newPlan(county.context);
}, 60_000);
afterAll(() => store.drop());

async function as<T>(actor: Actor, work: (reads: Reads, plan: PlanRow) => Promise<T>): Promise<T> {
  const reads = new Reads(store.database, structureSource(PACK), PACK, actor);
  try {
    const [plan] = await listPlans(reads);
    if (!plan) throw new Error('there is no plan');
    return await work(reads, plan);
  } finally {
    await reads.close();
  }
}

const gapsOf = (actor: Actor) => as(actor, readCapacityGaps);

describe('whoever sees totals and no record behind them', () => {
  it('learns no gap of one or two cases: not in points, hours or levers, nor that there is one', async () => {
    const exact = await gapsOf(SYSTEM);
    expect(exact.length).toBeGreaterThan(0);
    expect(Math.max(...exact.map(({ unallocatedCases }) => unallocatedCases))).toBeLessThan(5);
    expect(await gapsOf(auditor)).toEqual([]);
    const [team] = exact.map((gap) => [(gap.team as { name: string }).name, 'west'] as const);
    const levers = (actor: Actor) =>
      as(actor, (reads, plan) => readLevers(reads, plan, team?.[0] ?? '', 'west'));
    expect((await levers(SYSTEM)).length).toBeGreaterThan(0);
    expect(await levers(auditor)).toEqual([]);
  });

  it('sees hours in units of what five of the heaviest cases make, the same in every plan', async () => {
    const unit = await as(auditor, async (reads) => {
      const { fte } = await readWork(reads);
      return Array.from({ length: 5_000 }, (_, work) => fte(work)).find((work) => work > 0) ?? 0;
    });
    expect(unit).toBeGreaterThan(0);
    const { curve, summary } = await as(auditor, async (reads, plan) => ({
      curve: await readCeilingCurve(reads, plan),
      summary: await readSummary(reads, plan),
    }));
    for (const { shortFte } of curve) expect(shortFte % unit).toBe(0);
    for (const figure of [summary.capacityGap, summary.capacityGapToday])
      expect((figure as { value: number }).value % unit).toBe(0);
    for (const figure of [summary.longestWaitDays, summary.unallocated, summary.noDestination])
      expect((figure as { value: number }).value % 5).toBe(0);
  });

  it('is told by no check, account, flow or group that there are one or two', async () => {
    const found = await as(auditor, async (reads, plan) => ({
      checks: (await readChecks(reads, plan)).filter(countsPeople),
      totals: [
        ...(await readLedger(reads, plan)).lines
          .filter(({ kind }) => kind === 'CASE' || kind === 'WORKER')
          .flatMap(({ accounts }) => accounts.map(({ total }) => total)),
        ...(await readFlows(reads, plan, 'WORKER')).map(({ total }) => total),
        ...(await countCases(reads, ['CASE_TYPE'], null)).map(({ count }) => count),
        ...(await listBaselines(reads)).map(({ items }) => items),
      ],
    }));
    for (const { id, count, holds } of found.checks)
      expect([id, count % 5, holds]).toEqual([id, 0, count === 0]);
    for (const total of found.totals) expect([total, total % 5, total > 0]).toEqual([total, 0, true]);
    // One child on a protection plan is the only one of that type.
    const types = await as(SYSTEM, (reads) => countCases(reads, ['CASE_TYPE'], null));
    expect(types.map(({ count }) => count)).toContain(1);
  });
});
