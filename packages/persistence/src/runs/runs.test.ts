import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PRICE_SCALE, ruleSettings, type Certificate, workingFor } from '@vesting/domain';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { freshRequest, makeSmallPlan, type SmallPlan } from '../testing/world.js';
import { readCertificate } from './certificates.js';
import { claimRun, failRun, finishRun, heartbeat, queueRun, readRun, requestStop } from './runs.js';

let world: ThrowAwayDatabase;
let plan: SmallPlan;
beforeAll(async () => {
  world = await freshDatabase();
  plan = await makeSmallPlan(world.database);
});
afterAll(() => world.drop());

const queue = (request = freshRequest()) =>
  world.database.write(workingFor('planner'), (session) =>
    queueRun(session, {
      ...request,
      reorganisationId: 'small',
      planId: plan.planId,
      planVersion: 1,
      clientGroup: 'CHILDREN',
      seed: 1,
      steps: 10,
      engine: 'test',
    }),
  );
const claim = (holder: string, lease = 60, runId?: string) =>
  world.database.write(workingFor('solver'), (session) => claimRun(session, holder, lease, runId));
const hold = (id: string, holder: string) => ({ reorganisationId: 'small', id, holder });
const certificate: Certificate = {
  scale: PRICE_SCALE,
  madeFor: 'digest',
  rules: ruleSettings({ CEILING: 200 }),
  engine: 'test',
  seed: 1,
  steps: 10,
  cases: [{ id: 'c', price: 640 }],
  capacity: [{ team: 'Duty', employer: 'west', price: -5 }],
};
const result = { cost: 5, bound: 4, certificate, unallocated: 0, summary: {}, employers: [], cases: [] };
const queuedId = async (): Promise<string> => {
  const queued = await queue();
  if (queued.outcome !== 'QUEUED') throw new Error(queued.outcome);
  return queued.runId;
};
const state = async (id: string) => {
  const reader = world.database.reader(workingFor('planner'));
  const run = await readRun(reader, 'small', id);
  await reader.close();
  return run;
};

describe('runs', () => {
  it('are queued once for one request', async () => {
    const request = freshRequest();
    const [first, second] = await Promise.all([queue(request), queue(request)]);
    expect([first.outcome, second.outcome].sort()).toEqual(['QUEUED', 'REPEATED']);
    expect(await queue({ ...request, requestDigest: 'other' })).toEqual({ outcome: 'KEY_REUSED' });
    expect(await claim('tidy')).toBeDefined();
  });

  it('go to one claimer when two come at once', async () => {
    const id = await queuedId();
    const claims = await Promise.all([claim('one'), claim('two')]);
    expect(claims.filter(Boolean)).toMatchObject([{ id, attempts: 1 }]);
  });

  it('are taken over once when their holder dies, and then fail', async () => {
    const id = await queuedId();
    await claim('dies', 0, id);
    expect(await claim('dies too', 0, id)).toMatchObject({ id, attempts: 2 });
    expect(await claim('third', 60, id)).toBeUndefined();
    expect(await state(id)).toMatchObject({ state: 'FAILED' });
  });

  it('tell a holder who lost the lease to stop, and take nothing from it', async () => {
    const id = await queuedId();
    await claim('slow', 0, id);
    await claim('quick', 60, id);
    const asSlow = <T>(work: (session: Parameters<typeof heartbeat>[0]) => Promise<T>) =>
      world.database.write(workingFor('solver'), work);
    const progress = { step: 5, cost: 9, unallocated: 1, leaseSeconds: 60 };
    expect(await asSlow((session) => heartbeat(session, hold(id, 'slow'), progress))).toBe('LOST');
    expect(await asSlow((session) => finishRun(session, hold(id, 'slow'), 'DONE', result))).toBe(false);
    expect(await asSlow((session) => failRun(session, hold(id, 'slow'), 'no'))).toBe(false);
    expect(await asSlow((session) => heartbeat(session, hold(id, 'quick'), progress))).toBe('GO_ON');
    expect(await asSlow((session) => requestStop(session, 'small', id))).toBe(true);
    expect(await asSlow((session) => heartbeat(session, hold(id, 'quick'), progress))).toBe('CANCEL');
    expect(await asSlow((session) => finishRun(session, hold(id, 'quick'), 'STOPPED', result))).toBe(true);
    expect(await state(id)).toMatchObject({ state: 'STOPPED', step: 5, cost: 5, bound: 4 });
    expect(await asSlow((session) => requestStop(session, 'small', id))).toBe(false);
    expect(await asSlow((session) => readCertificate(session, 'small', id))).toEqual(certificate);
  });

  it('stop at once while they wait', async () => {
    const id = await queuedId();
    await world.database.write(workingFor('planner'), (session) => requestStop(session, 'small', id));
    expect(await state(id)).toMatchObject({ state: 'STOPPED' });
    expect(await claim('anyone', 60, id)).toBeUndefined();
  });
});
