import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Isolation } from '../database/database.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { countViolations } from '../testing/violations.js';
import { freshRequest, makeSmallPlan, type SmallPlan } from '../testing/world.js';
import { openCommand } from './open-command.js';

const LEVELS: Isolation[] = ['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'];
const PAUSE_MS = 150;

interface Arena {
  world: ThrowAwayDatabase;
  plan: SmallPlan;
  first: pg.Client;
  second: pg.Client;
}

/** A database of one's own, so that a guard can be taken away in it. */
async function arena(without = ''): Promise<Arena> {
  const world = await freshDatabase();
  const plan = await makeSmallPlan(world.database);
  const first = await world.connect();
  const second = await world.connect();
  await first.query(without);
  return { world, plan, first, second };
}

type Step = (client: pg.Client) => Promise<unknown>;

/**
 * The interleaving that hurts: both have begun and looked; the first writes, the second writes, both are
 * checked while neither has committed, then both commit. True for each that committed.
 */
async function race(
  { first, second }: Arena,
  level: Isolation,
  one: Step,
  other: Step,
): Promise<[boolean, boolean]> {
  for (const client of [first, second]) {
    await client.query(`begin isolation level ${level}`);
    await client.query('select count(*) from destination');
  }
  const carry = async (client: pg.Client, step: Step) => {
    try {
      await step(client);
      await client.query('set constraints all immediate');
      return true;
    } catch {
      return false;
    }
  };
  const firstReady = await carry(first, one);
  const secondReady = carry(second, other);
  await Promise.race([secondReady, new Promise((resolve) => setTimeout(resolve, PAUSE_MS))]);
  const end = async (client: pg.Client, ready: boolean) => {
    if (!ready) await client.query('rollback');
    else
      return client.query('commit').then(
        () => true,
        () => false,
      );
    return false;
  };
  const firstDone = await end(first, firstReady);
  return [firstDone, await end(second, await secondReady)];
}

interface Race {
  name: string;
  /** What keeps it; dropped in the second half. */
  without: string;
  /** Levels at which PostgreSQL does not notice by itself. */
  needsGuard: Isolation[];
  prepare?(arena: Arena): Promise<unknown>;
  one(arena: Arena): Step;
  other(arena: Arena): Step;
  violations(arena: Arena): Promise<number>;
}

const place =
  ({ plan }: Arena, part: number, body: string): Step =>
  (client) =>
    client.query(
      `insert into destination (reorganisation_id, plan_id, item_id, part, baseline_id, kind, divisible, measure, account, body_id,
       effective_from, decided_by, changed_by)
     values ('small', $1, $2, $3, $4, 'SPEND', true, 100, 'BODY', $5, '2021-04-01', 'ROUTE', 1)`,
      [plan.planId, plan.spend[0], part, plan.baselineId, body],
    );

const RACES: Race[] = [
  {
    name: 'two writers who each place the whole of one sum',
    without: 'drop trigger destination_guard_change on destination',
    needsGuard: ['READ COMMITTED', 'REPEATABLE READ'],
    // No plan is ever made without a row for the item; replica mode is the only way to such a state.
    prepare: ({ first, plan }) =>
      first.query(`set session_replication_role = replica; delete from destination where item_id = '${plan.spend[0]}';
        set session_replication_role = origin; truncate destination_guard`),
    one: (arena) => place(arena, 0, 'west'),
    other: (arena) => place(arena, 1, 'north'),
    violations: async ({ first, plan }) => {
      const { rows } = await first.query(
        `select sum(measure)::int as total from destination where item_id = $1`,
        [plan.spend[0]],
      );
      return rows[0].total === 100 ? 0 : 1;
    },
  },
  {
    name: 'a case that changes its council while it is given a worker',
    without: `alter table allocation drop constraint ${'allocation_reorganisation_id_plan_id_case_id_case_kind_res_fkey'}`,
    needsGuard: ['READ COMMITTED', 'REPEATABLE READ'],
    one:
      ({ plan }) =>
      (client) =>
        client.query(`update destination set body_id = 'north' where item_id = $1`, [plan.cases[0]]),
    other:
      ({ plan }) =>
      (client) =>
        client.query(
          `insert into allocation (reorganisation_id, plan_id, case_id, worker_id, baseline_id, service_id, responsible_id,
           delivering_id, decided_by, changed_by) values ('small', $1, $2, $3, $4, 'care', 'west', 'west', 'SOLVER', 1)`,
          [plan.planId, plan.cases[0], plan.workers[0], plan.baselineId],
        ),
    violations: ({ first }) => countViolations(first),
  },
  {
    name: 'an edit while the plan is submitted',
    without:
      'drop trigger plan_is_draft_update on destination; drop trigger plan_is_draft_leave on destination',
    needsGuard: ['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'],
    one:
      ({ plan }) =>
      (client) =>
        client.query(`update plan set status = 'PROPOSED' where id = $1`, [plan.planId]),
    other:
      ({ plan }) =>
      (client) =>
        client.query(`update destination set body_id = 'north' where item_id = $1`, [plan.cases[1]]),
    violations: async ({ first, plan }) => {
      const { rowCount } = await first.query(
        `select from plan join destination on plan_id = plan.id where status = 'PROPOSED' and item_id = $1 and body_id = 'north'`,
        [plan.cases[1]],
      );
      return rowCount ?? 0;
    },
  },
];

describe.each(RACES)('$name', (each) => {
  it.each(LEVELS)('breaks nothing at %s', async (level) => {
    const here = await arena();
    await each.prepare?.(here);
    const [first, second] = await race(here, level, each.one(here), each.other(here));
    expect([first, second, await each.violations(here)]).toEqual([true, false, 0]);
    await here.world.drop();
  });

  it.each(each.needsGuard)('does break the promise at %s once the guard is taken away', async (level) => {
    const here = await arena(each.without);
    await each.prepare?.(here);
    const [first, second] = await race(here, level, each.one(here), each.other(here));
    expect([first, second]).toEqual([true, true]);
    expect(await each.violations(here)).toBeGreaterThan(0);
    await here.world.drop();
  });
});

/** Waits until both have come, once. */
function meeting(): () => Promise<void> {
  let come = 0;
  let open: () => void = () => {};
  const both = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    come += 1;
    if (come >= 2) open();
    await Promise.race([both, new Promise((resolve) => setTimeout(resolve, PAUSE_MS))]);
  };
}

describe('commands at once', () => {
  let here: Arena;
  let otherPlan: SmallPlan;
  beforeAll(async () => {
    here = await arena();
    otherPlan = await makeSmallPlan(here.world.database, 4, 'Other');
  });
  afterAll(() => here.world.drop());

  const sameKeyOnTwoPlans = async ({ world, plan }: Arena, level: Isolation) => {
    const meet = meeting();
    const request = freshRequest();
    const rename = (planId: string) =>
      world.database.write(
        workingFor('planner'),
        async (session) => {
          const command = await openCommand(session, {
            ...request,
            reorganisationId: 'small',
            planId,
            seenVersion: 1,
            kind: 'SET_RULES',
            touches: [],
          });
          await meet();
          if (command.outcome === 'OPENED') await command.finish();
          return command.outcome;
        },
        level,
      );
    const outcomes = await Promise.all([rename(plan.planId), rename(otherPlan.planId)]);
    const { rowCount } = await here.first.query('select from command where idempotency_key = $1', [
      request.idempotencyKey,
    ]);
    return { outcomes: outcomes.sort(), commands: rowCount };
  };

  it.each(LEVELS)('with the same key are one command at %s', async (level) => {
    expect(await sameKeyOnTwoPlans(here, level)).toEqual({ outcomes: ['OPENED', 'REPEATED'], commands: 1 });
  });

  it.each(LEVELS)('on one item are one command and one conflict at %s', async (level) => {
    const { world, plan, first } = here;
    const { rows } = await first.query<{ version: number }>('select version from plan where id = $1', [
      plan.planId,
    ]);
    const seenVersion = rows[0]?.version ?? 0;
    const lock = (actor: string) =>
      world.database.write(
        workingFor(actor),
        async (session) => {
          const command = await openCommand(session, {
            ...freshRequest(),
            reorganisationId: 'small',
            planId: plan.planId,
            seenVersion,
            kind: 'LOCK',
            touches: [plan.cases[0] as string],
          });
          if (command.outcome !== 'OPENED') return command;
          await command.changeLocks([
            { itemId: plan.cases[0] as string, holds: 'BOTH', reason: `${actor} at ${level}` },
          ]);
          await command.finish();
          return { outcome: 'OPENED' };
        },
        level,
      );
    const outcomes = await Promise.all([lock('anna'), lock('ben')]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['CONFLICT', 'OPENED']);
    expect(outcomes.find(({ outcome }) => outcome === 'CONFLICT')).toMatchObject({
      number: seenVersion + 1,
      itemIds: [plan.cases[0]],
    });
  });

  it('with the same key are two commands once the key is not kept unique', async () => {
    await here.first.query('alter table command drop constraint command_idempotency_key');
    expect(await sameKeyOnTwoPlans(here, 'READ COMMITTED')).toEqual({
      outcomes: ['OPENED', 'OPENED'],
      commands: 2,
    });
  });
});
