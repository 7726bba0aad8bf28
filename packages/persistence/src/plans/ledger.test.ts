import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { countViolations } from '../testing/violations.js';
import {
  freshRequest,
  makeSmallPlan,
  readItems,
  smallPlan,
  whole,
  type SmallPlan,
} from '../testing/world.js';
import { createPlan } from './create-plan.js';

const RUNS = process.env['VESTING_TEST_LONG'] ? 400 : 25;

let world: ThrowAwayDatabase;
let plan: SmallPlan;
let client: pg.Client;
beforeAll(async () => {
  world = await freshDatabase();
  plan = await makeSmallPlan(world.database);
  client = await world.connect();
});
afterAll(() => world.drop());

/** Runs statements as one transaction; true when it committed. */
async function committed(statements: readonly string[]): Promise<boolean> {
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    if (!String((error as { code?: string }).code).startsWith('23')) throw error;
    return false;
  }
}

interface Move {
  statements: string[];
  /** Undefined where it depends on what stands there; then only balance counts. */
  legal: boolean | undefined;
}

const of = (item: string) => `plan_id = '${plan.planId}' and item_id = '${item}'`;
const addPart = (item: string, part: number, measure: number, body: string) =>
  `insert into destination (reorganisation_id, plan_id, item_id, part, baseline_id, kind, divisible, measure, account, body_id,
     effective_from, decided_by, changed_by)
   select reorganisation_id, plan_id, item_id, ${part}, baseline_id, kind, divisible, ${measure}, 'BODY', '${body}', effective_from,
     decided_by, changed_by from destination where ${of(item)} and part = 0`;

/** What a careless or hostile writer could try on an indivisible item. */
const onWholeItem = (): fc.Arbitrary<Move> =>
  fc
    .record({
      index: fc.nat({ max: 3 }),
      deed: fc.constantFrom('council', 'trust', 'nowhere', 'gap', 'inflate', 'delete', 'second part'),
      body: fc.constantFrom('west', 'north'),
    })
    .map(({ index, deed, body }) => {
      const item = plan.cases[index] as string;
      const set = (assignments: string) => [`update destination set ${assignments} where ${of(item)}`];
      switch (deed) {
        case 'council':
          return { statements: set(`account = 'BODY', body_id = '${body}', reason = null`), legal: true };
        case 'nowhere':
          return {
            statements: set(`account = 'NO_DESTINATION', body_id = null, reason = 'AREA_UNKNOWN'`),
            legal: true,
          };
        case 'trust':
          return { statements: set(`account = 'BODY', body_id = 'trust', reason = null`), legal: false };
        case 'gap':
          return { statements: set('body_id = null, reason = null'), legal: false };
        case 'inflate':
          return { statements: set('measure = measure + 1'), legal: false };
        case 'delete':
          return { statements: [`delete from destination where ${of(item)}`], legal: false };
        default:
          return { statements: [addPart(item, 1, 1, 'old')], legal: false };
      }
    });

/** Splits of money into parts at three bodies, some of which do not sum. */
const onMoney = (): fc.Arbitrary<Move> =>
  fc
    .record({
      first: fc.integer({ min: 0, max: 60 }),
      second: fc.integer({ min: 0, max: 60 }),
      error: fc.constantFrom(0, 0, 0, 1, -1),
      drop: fc.boolean(),
    })
    .map(({ first, second, error, drop }) => {
      const item = plan.spend[0] as string;
      const rest = 100 - first - second + error;
      const clear = `delete from destination where ${of(item)} and part > 0`;
      return {
        statements: [
          ...(drop ? [clear] : []),
          `update destination set measure = ${rest}, body_id = 'west' where ${of(item)} and part = 0`,
          ...(drop ? [addPart(item, 1, first, 'north'), addPart(item, 2, second, 'old')] : []),
        ],
        legal: drop ? rest >= 0 && error === 0 : undefined,
      };
    });

describe('the ledger of a plan', () => {
  it('is in balance after anything that anybody tries, and refuses what would break it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant(null).chain(onWholeItem), fc.constant(null).chain(onMoney)), {
          minLength: 1,
          maxLength: 8,
        }),
        async (moves) => {
          for (const { statements, legal } of moves) {
            const done = await committed(statements);
            if (legal !== undefined) expect({ statements, done }).toEqual({ statements, done: legal });
            expect(await countViolations(client)).toBe(0);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('has a destination for every item from the first moment, or there is no plan', async () => {
    const make = (name: string, leaveOut: number) =>
      world.database.write(workingFor('planner'), async (session) => {
        const items = await readItems(session, plan.baselineId);
        return createPlan(session, {
          ...freshRequest(),
          ...smallPlan(plan.baselineId, name),
          destinations: items.slice(leaveOut).map((item) => whole(item, 'north')),
        });
      });
    await expect(make('one short', 1)).rejects.toMatchObject({ constraint: 'every_item_has_a_destination' });
    expect(await make('complete', 0)).toMatchObject({ outcome: 'CREATED', version: 1 });
    expect(await make('complete', 0)).toEqual({ outcome: 'NAME_TAKEN' });
    expect((await client.query(`select 1 from plan where name = 'one short'`)).rowCount).toBe(0);
  });

  it('never lets the application delete or rewrite history', async () => {
    for (const sql of [
      'delete from change',
      'update command set reason = null',
      'delete from plan',
      'delete from baseline_item',
    ]) {
      await expect(
        world.database.write(workingFor('planner'), (session) => session.query(sql)),
      ).rejects.toMatchObject({
        code: '42501',
      });
    }
    for (const sql of ['delete from command', `update command set actor = 'x'`]) {
      await expect(client.query(sql)).rejects.toMatchObject({ constraint: 'never_changes' });
    }
  });
});
