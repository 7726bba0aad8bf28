import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCertificateFile, verify, workingFor } from '@vesting/domain';
import { lowerBound, search } from '@vesting/optimiser';
import { claimRun, finishRun } from '@vesting/persistence';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { certificateFileOf } from '../solving/certificate-file.js';
import { certificateOf } from '../solving/certificate.js';
import { readPlanning } from '../solving/planning.js';
import type { PlanPicture } from '../solving/picture.js';
import { proposalOf, withProposal } from '../solving/proposal.js';
import { tabulate } from '../solving/tabulate.js';
import { verifyPlan, type PlanVerification } from '../solving/verify-plan.js';
import { must, newPlan, openSmallCounty, type SmallCounty } from '../testing/small-county.js';
import { acceptProposal } from './accept-proposal.js';
import { allocateCases } from './allocate-cases.js';
import { setRules } from './set-rules.js';
import { solvePlan, stopSolving } from './solve-plan.js';

let store: ThrowAwayDatabase;
let county: SmallCounty;
const id = (reference: string): string => county.ids.get(reference) ?? reference;
let keys = 0;
const key = (): string => `key ${(keys += 1)}`;

beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
});
afterAll(() => store.drop());

async function pictureOf(planId: string): Promise<PlanPicture> {
  const reader = store.database.reader(workingFor('planner'));
  const picture = await readPlanning(reader, county.pack, planId).finally(() => reader.close());
  if (!picture) throw new Error('there is no such plan');
  return picture;
}

function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

async function verifiedPlan(planId: string): Promise<PlanVerification> {
  const reader = store.database.reader(workingFor('planner'));
  const verified = await verifyPlan(reader, county.pack, planId).finally(() => reader.close());
  if (!verified) throw new Error('there is no such plan');
  return verified;
}

/** A solve from its queueing to its proposal, without threads. */
async function solved(planId: string): Promise<{ runId: string; cost: number }> {
  const { runId } = must(await solvePlan(county.context, { planId, version: 1, idempotencyKey: key() }));
  const hold = { reorganisationId: county.pack.id, id: runId, holder: 'test' };
  await store.database.write(workingFor('test'), (session) => claimRun(session, 'test', 60, runId));
  const { planning, rules, newlyQualifiedThousandths } = await pictureOf(planId);
  const tabulation = tabulate(planning, rules, newlyQualifiedThousandths, { form: 'SEARCH' });
  const { solution } = finished(search(tabulation.problem, { seed: 1, steps: 5_000 }));
  const proof = tabulate(planning, rules, newlyQualifiedThousandths, { form: 'PROOF' });
  const raised = finished(lowerBound(proof.problem, { iterations: 50 }));
  const making = { madeFor: 'a test', engine: 'test', seed: 1, steps: 5_000 };
  const certificate = certificateOf(proof, raised.certificate, rules, making);
  const proposal = proposalOf(planning, tabulation, solution);
  const cost = verify(withProposal(planning, proposal), rules, newlyQualifiedThousandths).cost.total;
  await store.database.write(workingFor('test'), (session) =>
    finishRun(session, hold, 'DONE', {
      cost,
      bound: 0,
      certificate,
      unallocated: 0,
      summary: {},
      ...proposal,
    }),
  );
  return { runId, cost };
}

describe('accepting a proposal', () => {
  it('makes the plan what the solve proposed, at its cost, within every rule', async () => {
    const planId = await newPlan(county.context);
    const { runId, cost } = await solved(planId);
    const request = { planId, version: 1, runId, idempotencyKey: key() };
    const answer = must(await acceptProposal(county.context, request));
    expect(answer).toMatchObject({ version: 2, skipped: [] });
    expect(answer.accepted).toBeGreaterThanOrEqual(4);
    expect(must(await acceptProposal(county.context, request))).toEqual(answer);
    const verified = await verifiedPlan(planId);
    expect(verified).toMatchObject({ feasible: true, cost });
    expect(verified.bound).toBeGreaterThan(0);
    expect(verified.bound).toBeLessThanOrEqual(cost);
    expect(verified.groups[0]).toMatchObject({ runId, acceptedBy: 2 });
  });

  it('keeps a bound that is recomputed under other rules, and a digest that says so', async () => {
    const planId = await newPlan(county.context);
    const { runId } = await solved(planId);
    must(await acceptProposal(county.context, { planId, version: 1, runId, idempotencyKey: key() }));
    const before = await verifiedPlan(planId);
    const rules = [
      { id: 'DIVIDED_FAMILY', value: 3 },
      { id: 'BALANCE', value: 0 },
      { id: 'NEAREST_CONSIDERED', value: 4 },
    ];
    must(await setRules(county.context, { planId, version: 2, rules, idempotencyKey: key() }));
    const after = await verifiedPlan(planId);
    expect(after.bound).toBeLessThanOrEqual(after.cost);
    expect(after.digest).not.toBe(before.digest);
    expect(after.groups[0]?.considered).toContain('the 4 cheapest');
    expect(after.violations.filter(({ rule }) => rule === 'BOUND')).toEqual([]);
  });

  it('lets its certificate be checked from a file, which proves as much as the stored one', async () => {
    const planId = await newPlan(county.context);
    const plan = { id: planId, name: 'Plan', version: 2 };
    const reader = store.database.reader(workingFor('planner'));
    try {
      expect(await certificateFileOf(reader, county.pack, { ...plan, version: 1 })).toBeUndefined();
      const { runId } = await solved(planId);
      must(await acceptProposal(county.context, { planId, version: 1, runId, idempotencyKey: key() }));
    } finally {
      await reader.close();
    }
    const later = store.database.reader(workingFor('planner'));
    try {
      const written = await certificateFileOf(later, county.pack, plan);
      const file = readCertificateFile(JSON.stringify(written));
      if (typeof file === 'string') throw new Error(file);
      const stored = await verifiedPlan(planId);
      expect(file.groups.map(({ planDigest }) => planDigest)).toEqual([stored.digest]);
      expect(file.groups[0]?.claim).toEqual({ cost: stored.cost, bound: stored.bound });
      const checked = await verifyPlan(later, county.pack, planId, file);
      expect(checked).toMatchObject({ feasible: true, bound: stored.bound, digest: stored.digest });
    } finally {
      await later.close();
    }
  });

  it('leaves what a person changed after the solve began, and says so', async () => {
    const planId = await newPlan(county.context);
    const { runId } = await solved(planId);
    must(
      await allocateCases(county.contextOf('Ann'), {
        planId,
        version: 1,
        caseIds: [id('C-100')],
        workerId: id('W-2'),
        reason: 'She speaks Polish',
        idempotencyKey: key(),
      }),
    );
    const { skipped } = must(
      await acceptProposal(county.context, { planId, version: 1, runId, idempotencyKey: key() }),
    );
    expect(skipped).toMatchObject([
      { reference: 'C-100', reason: 'Command 2 by Ann changed it after the solve began.' },
    ]);
    expect((await pictureOf(planId)).planning.allocation.get(id('C-100'))).toBe(id('W-2'));
  });

  it('takes only the chosen cases when asked to', async () => {
    const planId = await newPlan(county.context);
    const { runId } = await solved(planId);
    must(
      await acceptProposal(county.context, {
        planId,
        version: 1,
        runId,
        caseIds: [id('C-400')],
        idempotencyKey: key(),
      }),
    );
    const { allocation } = (await pictureOf(planId)).planning;
    expect(allocation.has(id('C-400'))).toBe(true);
    expect(allocation.has(id('C-401'))).toBe(false);
  });

  it('is refused for the solve of another plan and for one that has not ended', async () => {
    const planId = await newPlan(county.context);
    const { runId } = await solved(planId);
    const other = await newPlan(county.context);
    const refusal = await acceptProposal(county.context, {
      planId: other,
      version: 1,
      runId,
      idempotencyKey: key(),
    });
    expect(refusal).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
    const queued = must(await solvePlan(county.context, { planId, version: 1, idempotencyKey: key() }));
    const early = await acceptProposal(county.context, {
      planId,
      version: 1,
      runId: queued.runId,
      idempotencyKey: key(),
    });
    expect(early).toMatchObject({ ok: false, errors: [{ code: 'INVALID' }] });
    expect(must(await stopSolving(county.context, queued))).toEqual(queued);
  });
});
