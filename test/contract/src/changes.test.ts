import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve, type Served } from './served.js';
import { Subscriber } from './subscriber.js';

interface PlanNow {
  plans: { id: string; version: number; cases: { nodes: { id: string; case: { id: string } }[] } }[];
}
interface Locked {
  lockItems: {
    plan: { version: number } | null;
    cases: { lock: { holds: string; reason: string } | null }[];
    userErrors: { code: string; path: string[] | null }[];
  };
}

const LOCK = `mutation($input: LockItemsInput!) {
  lockItems(input: $input) { plan { version } cases { lock { holds reason } } userErrors { code path } } }`;

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

async function first(): Promise<{ planId: string; version: number; caseId: string; plannedId: string }> {
  const { data } = await served.ask<PlanNow>(
    '{ plans { id version cases(first: 1) { nodes { id case { id } } } } }',
  );
  const plan = data.plans[0];
  return {
    planId: plan?.id ?? '',
    version: plan?.version ?? 0,
    caseId: plan?.cases.nodes[0]?.case.id ?? '',
    plannedId: plan?.cases.nodes[0]?.id ?? '',
  };
}

const lock = async (input: Record<string, unknown>): Promise<Locked['lockItems']> =>
  (
    await served.ask<Locked>(LOCK, {
      input: { holds: 'BOTH', reason: 'Hearing next week', idempotencyKey: randomUUID(), ...input },
    })
  ).data.lockItems;

describe('changes of a plan', () => {
  it('the payload shows what was written, by the id of the case or of the planned case', async () => {
    const { planId, version, caseId, plannedId } = await first();
    const locked = await lock({ planId, version, itemIds: [caseId] });
    expect(locked).toEqual({
      plan: { version: version + 1 },
      cases: [{ lock: { holds: 'BOTH', reason: 'Hearing next week' } }],
      userErrors: [],
    });
    const unlocked = await lock({ planId, version: version + 1, itemIds: [plannedId], holds: null });
    expect(unlocked).toEqual({ plan: { version: version + 2 }, cases: [{ lock: null }], userErrors: [] });
  });

  it('expected failures are data, name their field and change nothing', async () => {
    const { planId, version, caseId } = await first();
    const codes = async (input: Record<string, unknown>) =>
      (await lock({ planId, version, itemIds: [caseId], ...input })).userErrors;
    expect(await codes({ planId: caseId })).toEqual([{ code: 'NOT_FOUND', path: ['input', 'planId'] }]);
    expect(await codes({ itemIds: [planId] })).toEqual([{ code: 'NOT_FOUND', path: ['input', 'itemIds'] }]);
    expect(await codes({ itemIds: [] })).toEqual([{ code: 'INVALID', path: ['input', 'itemIds'] }]);
    expect(await codes({ reason: '   ' })).toEqual([{ code: 'INVALID', path: ['input', 'reason'] }]);
    expect(await codes({ version: 1 })).toEqual([{ code: 'CONFLICT', path: null }]);
    expect((await first()).version).toBe(version);
  });

  it('a request sent twice is carried out once', async () => {
    const { planId, version, caseId } = await first();
    const input = { planId, version, itemIds: [caseId], idempotencyKey: randomUUID() };
    expect((await lock(input)).plan?.version).toBe(version + 1);
    expect((await lock(input)).userErrors).toEqual([]);
    expect((await first()).version).toBe(version + 1);
  });

  it('many at once are all answered: no change waits for a connection that another reading holds', async () => {
    const { planId, version, caseId } = await first();
    const input = () => ({
      planId,
      version,
      itemIds: [caseId],
      holds: 'WORKER',
      reason: 'All at once',
      idempotencyKey: randomUUID(),
    });
    const answers = await Promise.all(
      Array.from({ length: 24 }, () =>
        served.ask<Record<'a' | 'b', { plan: { version: number } | null }>>(
          'mutation($a: LockItemsInput!, $b: LockItemsInput!) { a: lockItems(input: $a) { plan { version } } b: lockItems(input: $b) { plan { version } } }',
          { a: input(), b: input() },
        ),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    expect(
      answers.flatMap(({ data }) => [data.a.plan, data.b.plan]).filter(Boolean).length,
    ).toBeGreaterThanOrEqual(1);
  });

  it('two changes in one operation each show their own state', async () => {
    const { planId, version, caseId } = await first();
    const input = (holds: string | null, seen: number) => ({
      planId,
      version: seen,
      itemIds: [caseId],
      holds,
      reason: 'Both',
      idempotencyKey: randomUUID(),
    });
    const { data } = await served.ask<Record<'a' | 'b', { plan: { version: number } }>>(
      'mutation($a: LockItemsInput!, $b: LockItemsInput!) { a: lockItems(input: $a) { plan { version } } b: lockItems(input: $b) { plan { version } } }',
      { a: input('COUNCIL', version), b: input(null, version + 1) },
    );
    expect([data.a.plan.version, data.b.plan.version]).toEqual([version + 1, version + 2]);
  });
});

describe('subscriptions', () => {
  it('a change is told to whoever watches the plan, and to nobody else', async () => {
    const { planId, version, caseId } = await first();
    const { data } = await served.ask<PlanNow>(
      '{ plans { id version cases(first: 1) { nodes { id case { id } } } } }',
    );
    const watching = await Subscriber.open(served.port);
    const query =
      'subscription($planId: ID!) { planChanged(planId: $planId) { version command { kind changes(first: 1) { aspect } } } }';
    watching.subscribe('mine', query, { planId });
    watching.subscribe('other', query, { planId: data.plans[1]?.id });
    await watching.settled();
    await lock({ planId, version, itemIds: [caseId] });
    expect(await watching.next()).toEqual({
      id: 'mine',
      type: 'next',
      payload: {
        data: {
          planChanged: {
            version: version + 1,
            command: { kind: 'LOCK_ITEMS', changes: [{ aspect: 'LOCK' }] },
          },
        },
      },
    });
    await watching.close();
  });

  it('a solve tells its state at once and ends when the solve does', async () => {
    const { planId, version } = await first();
    const { data } = await served.ask<{ solvePlan: { run: { id: string } } }>(
      'mutation($input: SolvePlanInput!) { solvePlan(input: $input) { run { id } userErrors { code } } }',
      { input: { planId, version, steps: 1000, idempotencyKey: randomUUID() } },
    );
    const runId = data.solvePlan.run.id;
    const watching = await Subscriber.open(served.port);
    watching.subscribe('run', 'subscription($id: ID!) { solveProgress(runId: $id) { run { state } } }', {
      id: runId,
    });
    const state = (name: string) => ({
      id: 'run',
      type: 'next',
      payload: { data: { solveProgress: { run: { state: name } } } },
    });
    expect(await watching.next()).toEqual(state('QUEUED'));
    await served.ask('mutation($id: ID!) { stopSolving(input: { runId: $id }) { userErrors { code } } }', {
      id: runId,
    });
    expect(await watching.next()).toEqual(state('STOPPED'));
    expect(await watching.next()).toEqual({ id: 'run', type: 'complete' });
    await watching.close();
  });

  it('queries, wrong subscriptions and too many of them are refused', async () => {
    const { planId } = await first();
    const socket = await Subscriber.open(served.port);
    socket.subscribe('query', '{ viewer { actor } }');
    expect(await socket.next()).toMatchObject({ id: 'query', type: 'error' });
    socket.subscribe('wrong', 'subscription { planChangedd }');
    expect(JSON.stringify(await socket.next())).not.toMatch(/[Dd]id you mean/);
    for (let at = 0; at < 20; at += 1)
      socket.subscribe(`s${at}`, 'subscription($p: ID!) { planChanged(planId: $p) { version } }', {
        p: planId,
      });
    socket.subscribe('one too many', 'subscription($p: ID!) { planChanged(planId: $p) { version } }', {
      p: planId,
    });
    expect(await socket.next()).toMatchObject({ id: 'one too many', type: 'error' });
    await socket.close();
  });

  it('a page of another site and a wrong token get no socket, and a large message ends it', async () => {
    await expect(Subscriber.open(served.port, { origin: 'https://evil.example' })).rejects.toThrow(/403/);
    await expect(Subscriber.open(served.port, {}, 'Bearer a.b.c')).rejects.toThrow(/4403/);
    const socket = await Subscriber.open(served.port);
    socket.subscribe('large', `subscription { ${' '.repeat(70_000)} }`);
    expect(await socket.ended).toBe(1009);
  });
});
