import { workingFor } from '@vesting/domain';
import { describe, expect, it } from '@jest/globals';
import { freshRequest, whole } from '../testing/world.js';
import { openCommand } from './open-command.js';
import { allocations, at, client, command, give, plan, to, usePlan, where, world } from './plan.fixture.js';
import type { DestinationRow } from './rows.js';
import { undoCommand } from './undo.js';

usePlan();

describe('a command', () => {
  it('takes the next number, keeps what was before and after, and is what a repeat is answered', async () => {
    const request = freshRequest();
    const [one, worker] = [at(plan.cases, 0), at(plan.workers, 0)];
    const first = await command('anna', (open) => open.changeAllocations([give(one, worker)]), request);
    expect(first).toMatchObject({ outcome: 'OPENED', number: 2, changed: [one] });
    expect(await command('anna', (open) => open.changeAllocations([]), request)).toMatchObject({
      outcome: 'REPEATED',
      number: 2,
      answer: { version: 2, changed: [one] },
    });
    expect(await command('anna', async () => {}, { ...request, requestDigest: 'other' })).toEqual({
      outcome: 'KEY_REUSED',
    });
    expect(await command('ben', async () => {}, request)).toMatchObject({ outcome: 'OPENED', number: 3 });
    const { rows } = await client.query(
      'select aspect, item_id, before, after from change where plan_id = $1',
      [plan.planId],
    );
    expect(rows).toMatchObject([
      { aspect: 'ALLOCATION', item_id: one, before: null, after: { workerId: worker } },
    ]);
  });

  it('conflicts only when its own items were changed after what its caller saw, and says by whom', async () => {
    await command('anna', (open) => open.changeDestinations([to(at(plan.cases, 0), 'north')]));
    const late = { seenVersion: 1 };
    expect(await command('ben', async () => {}, { ...late, touches: [at(plan.cases, 1)] })).toMatchObject({
      outcome: 'OPENED',
    });
    expect(await command('ben', async () => {}, { ...late, touches: plan.cases })).toMatchObject({
      outcome: 'CONFLICT',
      number: 2,
      actor: 'anna',
      itemIds: [at(plan.cases, 0)],
    });
    expect(await command('ben', async () => {}, { ...late, touches: 'PLAN' })).toMatchObject({
      outcome: 'OPENED',
    });
    expect(await command('ben', async () => {}, { ...late, touches: 'ALL' })).toMatchObject({
      outcome: 'CONFLICT',
      number: 2,
    });
    expect(await command('ben', async () => {}, { seenVersion: 2, touches: plan.cases })).toMatchObject({
      outcome: 'OPENED',
    });
  });

  it('is refused once the plan is submitted, unless it is a step of the plan’s life', async () => {
    await command('anna', (open) => open.changeStatus('PROPOSED'), { touches: 'ALL' });
    expect(await command('ben', async () => {})).toEqual({ outcome: 'FROZEN', status: 'PROPOSED' });
    expect(await command('anna', (open) => open.changeStatus('DRAFT'), { lifeCycle: true })).toMatchObject({
      outcome: 'OPENED',
    });
    expect(await command('ben', async () => {})).toMatchObject({ outcome: 'OPENED' });
  });

  it('leaves no version without its command', async () => {
    await expect(
      world.database.write(workingFor('anna'), (session) =>
        openCommand(session, { ...freshRequest(), ...where(), seenVersion: 1, kind: 'X', touches: [] }),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('moves a case with its worker where her employer delivers for the new council, else ends the allocation', async () => {
    const [one, two, three] = plan.cases as [string, string, string];
    const [anne, bea] = plan.workers as [string, string];
    await command('anna', async (open) => {
      await open.changeDestinations([to(anne, 'trust', 'WORKER')]);
      await open.changeAllocations([give(one, anne, 'west', 'trust'), give(two, bea), give(three, bea)]);
    });
    expect(
      await command('anna', (open) => open.changeDestinations([to(one, 'north'), to(two, 'north')])),
    ).toMatchObject({
      changed: { kept: [one], ended: [two] },
    });
    expect(await allocations()).toEqual(
      [
        { case_id: one, worker_id: anne, responsible_id: 'north', delivering_id: 'trust' },
        { case_id: three, worker_id: bea, responsible_id: 'west', delivering_id: 'west' },
      ].sort((a, b) => (a.case_id < b.case_id ? -1 : 1)),
    );
  });

  it('never gives a case to a worker whose employer does not deliver it', async () => {
    const given = command('anna', (open) =>
      open.changeAllocations([give(at(plan.cases, 0), at(plan.workers, 0), 'west', 'trust')]),
    );
    await expect(given).rejects.toMatchObject({ code: '23503' });
  });

  it('splits money between councils and swaps the shares', async () => {
    const item = at(plan.spend, 0);
    const part = (number: number, measure: number, bodyId: string): DestinationRow => ({
      ...whole({ id: item, kind: 'SPEND', measure, divisible: true }, bodyId),
      part: number,
    });
    const split = (parts: DestinationRow[]) =>
      command('anna', (open) => open.changeDestinations([{ itemId: item, parts }]));
    expect(await split([part(0, 60, 'west'), part(1, 40, 'north')])).toMatchObject({ outcome: 'OPENED' });
    expect(await split([part(0, 60, 'north'), part(1, 40, 'west')])).toMatchObject({ outcome: 'OPENED' });
    await expect(split([part(0, 60, 'north'), part(1, 41, 'west')])).rejects.toMatchObject({
      constraint: 'parts_sum_to_item',
    });
  });
});

describe('undo', () => {
  const undo = (actor: string, number: number) =>
    world.database.write(workingFor(actor), (session) =>
      undoCommand(session, { ...freshRequest(), ...where(), seenVersion: 99, number }),
    );

  it('restores what one did oneself and lists what others changed since', async () => {
    const [one, two, three] = plan.cases as [string, string, string];
    const [anne] = plan.workers as [string];
    await command('anna', async (open) => {
      await open.changeDestinations([to(one, 'north'), to(two, 'north')]);
      await open.changeLocks([{ itemId: three, holds: 'BOTH', reason: 'court' }]);
      await open.changeAllocations([give(three, anne)]);
    });
    await command('ben', (open) => open.changeLocks([{ itemId: two, holds: 'COUNCIL', reason: 'agreed' }]));
    expect(await undo('ben', 2)).toEqual({ outcome: 'NOT_OWN', actor: 'anna' });
    const undone = await undo('anna', 2);
    expect(undone).toMatchObject({
      outcome: 'UNDONE',
      number: 4,
      skipped: [{ itemId: two, byCommand: 3, actor: 'ben' }],
    });
    expect('restored' in undone && [...undone.restored].sort()).toEqual([one, three].sort());
    const { rows } = await client.query(
      `select item_id from destination where plan_id = $1 and body_id = 'north'`,
      [plan.planId],
    );
    expect(rows).toEqual([{ item_id: two }]);
    expect(await allocations()).toEqual([]);
    expect(
      (await client.query('select item_id from item_lock where plan_id = $1', [plan.planId])).rows,
    ).toEqual([{ item_id: two }]);
  });

  it('can itself be undone', async () => {
    const one = at(plan.cases, 0);
    await command('anna', (open) => open.changeDestinations([to(one, 'north')]));
    await undo('anna', 2);
    expect(await undo('anna', 2)).toMatchObject({ restored: [], skipped: [{ itemId: one, byCommand: 3 }] });
    expect(await undo('anna', 3)).toMatchObject({ restored: [one] });
    expect(
      (
        await client.query('select body_id from destination where plan_id = $1 and item_id = $2', [
          plan.planId,
          one,
        ])
      ).rows,
    ).toEqual([{ body_id: 'north' }]);
  });

  it('leaves a worker with her employer when others gave her cases since, and says so', async () => {
    const [one, two] = plan.cases as [string, string];
    const anne = at(plan.workers, 0);
    await command('anna', (open) => open.changeAllocations([give(one, anne)]));
    await command('anna', (open) => open.changeDestinations([to(anne, 'trust', 'WORKER')]));
    await command('ben', (open) => open.changeAllocations([give(two, anne, 'west', 'trust')]));
    expect(await undo('anna', 3)).toMatchObject({
      outcome: 'UNDONE',
      restored: [],
      skipped: [
        { itemId: anne, byCommand: 4, actor: 'ben' },
        { itemId: one, byCommand: 4, actor: 'ben' },
      ],
    });
    expect(await allocations()).toHaveLength(2);
  });
});
