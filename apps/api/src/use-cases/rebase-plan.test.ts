import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingFor, type Extract, type Statement } from '@vesting/domain';
import { applyExtract } from '@vesting/persistence';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import {
  must,
  NORTH,
  openSmallCounty,
  smallExtract,
  WEST,
  type SmallCounty,
} from '../testing/small-county.js';
import { allocateCases } from './allocate-cases.js';
import { createPlan } from './create-plan.js';
import { deriveUnder } from './derive.js';
import { lockItems } from './lock-items.js';
import { approveChanges, rebasePlan } from './rebase-plan.js';
import { setDestinations } from './set-destinations.js';
import { takeBaseline } from './take-baseline.js';
import { undo } from './undo.js';

let store: ThrowAwayDatabase;
let county: SmallCounty;
let keys = 0;
const key = (): string => `key ${(keys += 1)}`;
const id = (reference: string): string => county.ids.get(reference) ?? reference;
const LONG = process.env['VESTING_TEST_LONG'] === '1';

beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
});
afterAll(() => store.drop());

async function query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const reader = store.database.reader(workingFor('planner'));
  return reader.query<Row>(sql, parameters).finally(() => reader.close());
}

let day = 0;
const planOn = async (baselineId: string): Promise<string> =>
  must(
    await createPlan(county.context, {
      baselineId,
      name: key(),
      template: 'two-unitaries',
      idempotencyKey: key(),
    }),
  ).planId;
/** A complete extract of the next day that brings these statements and no others; then a baseline of it. */
async function nextMorning(statements: readonly Statement[]): Promise<string> {
  day += 1;
  const asAt = new Date(Date.UTC(2018, 9, 18 + day)).toISOString().slice(0, 10);
  const completeFor: Extract['completeFor'] = [{ kind: 'CASE' }, { kind: 'WORKER' }];
  const rows = statements.length;
  await store.database.write(workingFor('planner'), (session) =>
    applyExtract(session, {
      reorganisationId: county.pack.id,
      import: {
        body: 'ncc',
        format: 'test',
        fileDigest: `day ${day}`,
        rank: `day ${day}`,
        asAt,
        synthetic: true,
        completeFor,
        rowsIn: rows,
        rowsTaken: rows,
        rowsHeld: 0,
        rowsQuarantined: 0,
        faults: [],
        questions: [],
      },
      extract: { body: 'ncc', asAt, synthetic: true, completeFor, statements: [...statements] },
      derive: deriveUnder(county.pack),
    }),
  );
  const baseline = must(await takeBaseline(county.context));
  for (const row of await query<{ id: string; reference: string }>('select id, reference from item'))
    county.ids.set(row.reference, row.id);
  return baseline.id;
}

const changed =
  (reference: string, facts: Record<string, unknown>) =>
  (statement: Statement): Statement =>
    statement.reference === reference ? { ...statement, facts: { ...statement.facts, ...facts } } : statement;
const without =
  (...references: string[]) =>
  ({ reference }: Statement): boolean =>
    !references.includes(reference);

const version = async (planId: string): Promise<number> =>
  (await query<{ version: number }>('select version from plan where id = $1', [planId]))[0]?.version ?? 0;
const rebased = async (planId: string, baselineId: string) =>
  must(
    await rebasePlan(county.context, {
      planId,
      baselineId,
      version: await version(planId),
      idempotencyKey: key(),
    }),
  );

interface PlannedItem {
  reference: string;
  account: string | null;
  worker: string | null;
  lock: string | null;
}
const planned = (planId: string): Promise<PlannedItem[]> =>
  query<PlannedItem>(
    `select item.reference, coalesce(destination.body_id, account) as account, worker.reference as worker, holds as lock
     from destination join item on item.id = item_id left join allocation on allocation.plan_id = destination.plan_id and case_id = item_id
       left join item worker on worker.id = worker_id
       left join item_lock on item_lock.plan_id = destination.plan_id and item_lock.item_id = destination.item_id
     where destination.plan_id = $1 order by 1`,
    [planId],
  );
const plannedOf = async (planId: string, reference: string) =>
  (await planned(planId)).find((each) => each.reference === reference);
const listed = (planId: string) =>
  query<{ reference: string; effect: string; contradicts: string[]; fields: string[] }>(
    `select reference, effect, contradicts, fields from rebase_change join item on item.id = item_id
     where plan_id = $1 order by reference`,
    [planId],
  );
/** Items of the baseline whose parts do not sum to them: the ledger's difference, counted apart from its guards. */
const unbalanced = async (planId: string): Promise<number> =>
  (
    await query(
      `select 1 from plan join baseline_item item using (baseline_id) left join destination
         on destination.plan_id = plan.id and destination.item_id = item.item_id
       where plan.id = $1 group by item.item_id, item.measure having sum(destination.measure) is distinct from item.measure`,
      [planId],
    )
  ).length;

describe('a plan carried to a later baseline', () => {
  const base = smallExtract().statements;

  it('lists new, gone, moved and released, keeps the rest and what persons decided, and can be approved', async () => {
    const planId = await planOn(await nextMorning(base));
    const about = async () => ({
      planId,
      version: await version(planId),
      idempotencyKey: key(),
      reason: 'agreed',
    });
    must(
      await lockItems(county.context, {
        ...(await about()),
        itemIds: [id('C-101'), id('C-102')],
        holds: 'BOTH',
      }),
    );
    must(
      await allocateCases(county.context, {
        ...(await about()),
        caseIds: [id('C-400')],
        workerId: id('W-2'),
      }),
    );
    must(
      await setDestinations(county.context, {
        ...(await about()),
        itemIds: [id('C-411')],
        body: null,
        noDestinationReason: 'UNDECIDED',
      }),
    );
    const brandNew = { ...base[3], key: 'C-900', reference: 'C-900' } as Statement;
    const later = await nextMorning(
      [...base, brandNew]
        .filter(without('C-200', 'N-1', 'C-411'))
        .map(changed('C-100', { responsibleArea: NORTH }))
        .map(changed('C-101', { responsibleArea: NORTH }))
        .map(changed('C-103', { lastSeenOn: '2018-10-01' }))
        .map(changed('C-102', { lastSeenOn: '2018-10-01' })),
    );
    const { planId: next, changes, contradictions } = await rebased(planId, later);
    const list = await listed(next);
    expect(changes).toBe(list.length);
    const effects = new Map(list.map((each) => [each.reference, [each.effect, ...each.contradicts]]));
    expect(effects.get('C-900')).toEqual(['NEW']);
    expect(effects.get('C-200')).toEqual(['GONE']);
    expect(effects.get('N-1')).toEqual(['GONE']);
    expect(effects.get('C-100')).toEqual(['MOVED']);
    expect(effects.get('C-101')).toEqual(['KEPT', 'LOCK']);
    expect(effects.get('C-300')).toEqual(['RELEASED']);
    expect(effects.get('C-411')).toEqual(['GONE', 'DESTINATION']);
    expect(contradictions).toBe(2);
    for (const quiet of ['C-102', 'C-103', 'C-400', 'W-1']) expect(effects.has(quiet)).toBe(false);
    expect(await plannedOf(next, 'C-101')).toMatchObject({ worker: 'W-1', lock: 'BOTH' });
    expect(await plannedOf(next, 'C-400')).toMatchObject({ worker: 'W-2' });
    expect(await unbalanced(next)).toBe(0);

    const approving = {
      planId: next,
      version: 1,
      idempotencyKey: key(),
      itemIds: [id('C-900'), id('C-100')],
    };
    expect(must(await approveChanges(county.context, approving)).approved).toBe(2);
    expect(must(await approveChanges(county.context, approving)).approved).toBe(2);
    must(await undo(county.context, { planId: next, version: 2, commandNumber: 2, idempotencyKey: key() }));
    const all = must(
      await approveChanges(county.context, { planId: next, version: 3, idempotencyKey: key() }),
    );
    expect(all.approved).toBe(changes);
  }, 60_000);

  it('is refused on its own baseline and when others changed the plan since', async () => {
    const baselineId = await nextMorning(base);
    const planId = await planOn(baselineId);
    expect(
      await rebasePlan(county.context, { planId, baselineId, version: 1, idempotencyKey: key() }),
    ).toMatchObject({
      errors: [{ code: 'INVALID', path: ['baselineId'] }],
    });
    must(
      await lockItems(county.context, {
        planId,
        version: 1,
        idempotencyKey: key(),
        itemIds: [id('C-102')],
        holds: 'COUNCIL',
        reason: 'agreed',
      }),
    );
    const later = await nextMorning(base.slice(1));
    expect(
      await rebasePlan(county.context, { planId, baselineId: later, version: 1, idempotencyKey: key() }),
    ).toMatchObject({
      errors: [{ code: 'CONFLICT' }],
    });
  }, 60_000);

  it('keeps every untouched destination, allocation and lock after any changes of the register, and balances', async () => {
    const references = base.map(({ reference }) => reference);
    const change = fc.record({
      reference: fc.constantFrom(...references),
      what: fc.constantFrom('gone', 'moves', 'alters', 'worker', 'comes'),
    });
    const decision = fc.record({
      reference: fc.constantFrom(...references.filter((each) => each.startsWith('C-'))),
      what: fc.constantFrom('lock', 'set aside'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 8 }),
        // One decision a case: a locked case is refused another.
        fc.uniqueArray(decision, { maxLength: 4, selector: ({ reference }) => reference }),
        async (changes, decisions) => {
          const planId = await planOn(await nextMorning(base));
          for (const { reference, what } of decisions) {
            const about = {
              planId,
              version: await version(planId),
              idempotencyKey: key(),
              reason: 'agreed',
              itemIds: [id(reference)],
            };
            must(
              what === 'lock'
                ? await lockItems(county.context, { ...about, holds: 'BOTH' })
                : await setDestinations(county.context, {
                    ...about,
                    body: null,
                    noDestinationReason: 'UNDECIDED',
                  }),
            );
          }
          const before = await planned(planId);
          let statements: Statement[] = [...base];
          const touched = new Set<string>();
          for (const { reference, what } of changes) {
            // Another record comes beside it; what became of the record itself before stands.
            if (what !== 'comes') touched.add(reference);
            if (what === 'gone') statements = statements.filter(without(reference));
            else if (what === 'moves')
              statements = statements.map(changed(reference, { responsibleArea: NORTH, base: NORTH }));
            else if (what === 'alters')
              statements = statements.map(changed(reference, { team: 'Another team' }));
            else if (what === 'worker') statements = statements.map(changed(reference, { worker: 'W-2' }));
            else {
              const like = base.find((each) => each.reference === reference) as Statement;
              const name = `${reference}-again`;
              statements.push({
                ...like,
                key: name,
                reference: name,
                facts: { ...like.facts, responsibleArea: WEST },
              } as Statement);
            }
          }
          statements = [...new Map(statements.map((each) => [each.reference, each])).values()];
          const baselineId = await nextMorning(statements);
          const next = await rebasePlan(county.context, {
            planId,
            baselineId,
            version: await version(planId),
            idempotencyKey: key(),
          });
          if (!next.ok) {
            expect(next.errors[0]?.path).toEqual(['baselineId']);
            return;
          }
          expect(await unbalanced(next.value.planId)).toBe(0);
          const after = new Map((await planned(next.value.planId)).map((each) => [each.reference, each]));
          expect([...after.keys()].sort()).toEqual(statements.map(({ reference }) => reference).sort());
          for (const item of before) {
            if (touched.has(item.reference) || (item.worker && touched.has(item.worker))) continue;
            expect(after.get(item.reference)).toEqual(item);
          }
        },
      ),
      { numRuns: LONG ? 60 : 6 },
    );
  }, 600_000);
});
