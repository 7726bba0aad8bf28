import { workingFor } from '@vesting/domain';
import { describe, expect, it } from '@jest/globals';
import { claimRun, finishRun, queueRun } from '../runs/runs.js';
import { freshRequest } from '../testing/world.js';
import { acceptProposal } from './accept-proposal.js';
import { copyPlan } from './create-plan.js';
import {
  allocations,
  at,
  client,
  command,
  give,
  plan,
  plans,
  usePlan,
  where,
  world,
} from './plan.fixture.js';
import { undoCommand } from './undo.js';

usePlan();

describe('accepting a proposal', () => {
  const solved = async (
    planVersion: number,
    cases: [string, string | null][],
    employers: [string, string][],
  ) =>
    world.database.write(workingFor('anna'), async (session) => {
      const queued = await queueRun(session, {
        ...freshRequest(),
        ...where(),
        planVersion,
        clientGroup: 'CHILDREN',
        seed: 1,
        steps: 10,
        engine: 'test',
      });
      if (queued.outcome !== 'QUEUED') throw new Error(queued.outcome);
      await claimRun(session, 'holder', 60, queued.runId);
      await finishRun(session, { reorganisationId: 'small', id: queued.runId, holder: 'holder' }, 'DONE', {
        cost: 1,
        certificate: null,
        bound: 1,
        unallocated: 0,
        summary: {},
        cases,
        employers,
      });
      return queued.runId;
    });
  const accept = (runId: string, caseIds?: string[]) =>
    world.database.write(workingFor('anna'), (session) =>
      acceptProposal(session, {
        ...freshRequest(),
        ...where(),
        seenVersion: 99,
        runId,
        ...(caseIds ? { caseIds } : {}),
      }),
    );

  it('takes all of it in one command that can be undone', async () => {
    const [one, two] = plan.cases as [string, string];
    const [anne, bea] = plan.workers as [string, string];
    const runId = await solved(
      1,
      [
        [one, anne],
        [two, bea],
      ],
      [
        [anne, 'trust'],
        [bea, 'west'],
      ],
    );
    expect(await accept(runId)).toMatchObject({
      outcome: 'ACCEPTED',
      number: 2,
      cases: 2,
      workers: 1,
      skipped: [],
    });
    expect(await allocations()).toHaveLength(2);
    const undone = await world.database.write(workingFor('anna'), (session) =>
      undoCommand(session, { ...freshRequest(), ...where(), seenVersion: 2, number: 2 }),
    );
    expect(undone).toMatchObject({ outcome: 'UNDONE', skipped: [] });
    expect(await allocations()).toEqual([]);
  });

  it('skips and lists what people changed or locked since, and what that holds back', async () => {
    const [one, two, three] = plan.cases as [string, string, string];
    const [anne, bea] = plan.workers as [string, string];
    const runId = await solved(
      1,
      [
        [one, anne],
        [two, anne],
        [three, bea],
      ],
      [
        [anne, 'north'],
        [bea, 'west'],
      ],
    );
    await command('ben', async (open) => {
      await open.changeAllocations([give(two, anne)]);
      await open.changeLocks([{ itemId: two, holds: 'WORKER', reason: 'trusts her' }]);
    });
    const accepted = await accept(runId);
    expect(accepted).toMatchObject({ outcome: 'ACCEPTED', cases: 1, workers: 0 });
    expect('skipped' in accepted && accepted.skipped).toEqual(
      expect.arrayContaining([
        { itemId: two, why: 'CHANGED', byCommand: 2, actor: 'ben' },
        { itemId: anne, why: 'HELD_BACK' },
        { itemId: one, why: 'DOES_NOT_FIT' },
      ]),
    );
  });

  it('takes only the cases asked for, with the workers they need', async () => {
    const [one, two] = plan.cases as [string, string];
    const [anne, bea] = plan.workers as [string, string];
    const runId = await solved(
      1,
      [
        [one, anne],
        [two, bea],
      ],
      [
        [anne, 'trust'],
        [bea, 'trust'],
      ],
    );
    expect(await accept(runId, [one])).toMatchObject({
      outcome: 'ACCEPTED',
      cases: 1,
      workers: 1,
      skipped: [],
    });
    expect(await allocations()).toMatchObject([{ case_id: one, delivering_id: 'trust' }]);
  });
});

describe('a copy of a plan', () => {
  it('holds everything of the original and goes its own way', async () => {
    await command('anna', async (open) => {
      await open.changeAllocations([give(at(plan.cases, 0), at(plan.workers, 0))]);
      await open.changeLocks([{ itemId: at(plan.cases, 1), holds: 'BOTH', reason: 'court' }]);
    });
    const copy = await world.database.write(workingFor('ben'), (session) =>
      copyPlan(session, { ...freshRequest(), ...where(), name: `Copy ${plans}` }),
    );
    if (copy.outcome !== 'CREATED') throw new Error(copy.outcome);
    for (const table of ['destination', 'allocation', 'item_lock', 'delivery', 'plan_route']) {
      const count = (planId: string) =>
        client.query(`select count(*) as rows from ${table} where plan_id = $1`, [planId]);
      expect([table, (await count(copy.planId)).rows]).toEqual([table, (await count(plan.planId)).rows]);
    }
  });
});
