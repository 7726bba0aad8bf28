import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowReachOf, SYSTEM, type Actor } from '@vesting/domain';
import type pg from 'pg';
import { seeEverything } from '../backup/tables.js';
import { takeBaseline } from '../baselines/take-baseline.js';
import { createPlan } from '../plans/create-plan.js';
import { savePack } from '../structure/packs.js';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import {
  caseOf,
  freshRequest,
  importFile,
  readItems,
  SMALL_PACK,
  smallPlan,
  spendOf,
  whole,
  workerOf,
} from '../testing/world.js';
import { GUARDED_TABLES } from './row-policies.js';
import { refuseUnguarded } from './self-check.js';
import { enterRole } from './session.js';

/** For each table, the body that a row is of; null: of none, which only who reads everything may see. */
const BODY_OF: Readonly<Record<string, string>> = {
  item: 'body_id',
  baseline_item: 'body_id',
  statement: '(select body_id from item where item.id = item_id)',
  destination: '(select body_id from item where item.id = item_id)',
  allocation: '(select body_id from item where item.id = case_id)',
  item_lock: '(select body_id from item where item.id = item_id)',
  rebase_change: '(select body_id from item where item.id = item_id)',
  change: '(select body_id from item where item.id = item_id)',
  command: 'reason',
  proposal_item: '(select body_id from item where item.id = item_id)',
  identity_decision: '(select body_id from item where item.id = survivor_id)',
  import: 'body_id',
  import_fault: '(select body_id from import where import.id = import_id)',
  import_row: '(select body_id from import where import.extract_id = import_row.extract_id)',
  import_item: '(select body_id from import where import.id = import_id)',
  question: 'body_id',
  column_map: 'body_id',
  audit: 'subject',
  disclosure: 'operation',
};

const [OWN, FOREIGN] = ['old', 'north'];
const director: Actor = { id: 'director', role: 'CHILDRENS_DIRECTOR', bodyId: OWN, development: false };

let store: ThrowAwayDatabase;
let client: pg.Client;

beforeAll(async () => {
  store = await freshDatabase();
  client = await store.connect();
  await store.database.write(SYSTEM, async (session) => {
    await savePack(session, SMALL_PACK);
    for (const body of [OWN, FOREIGN])
      await importFile(
        session,
        body,
        [
          ...['a', 'b'].map((key) => caseOf(key, {}, body)),
          { ...workerOf('w'), body },
          { ...spendOf('m', 100), body },
        ],
        { body },
      );
    const { id } = await takeBaseline(session, { reorganisationId: 'small', asAt: SMALL_PACK.asAt });
    const items = await readItems(session, id);
    await createPlan(session, {
      ...freshRequest(),
      ...smallPlan(id, 'A plan'),
      destinations: items.map((item) => whole(item, 'west')),
    });
  });
  // What takes many steps to come about, written down for both bodies as the administrator.
  await client.query(`
    insert into allocation (reorganisation_id, plan_id, case_id, worker_id, baseline_id, service_id, responsible_id, delivering_id,
        decided_by, changed_by)
      select 'small', plan.id, own.item_id, worker.item_id, plan.baseline_id, 'care', 'west', 'west', 'ROUTE', 1
      from plan, baseline_item own join baseline_item worker using (body_id)
      where own.kind = 'CASE' and worker.kind = 'WORKER';
    insert into item_lock select 'small', plan.id, item.id, 'COUNCIL', 'why', 'x', 1 from plan, item where kind = 'CASE';
    insert into rebase_change (reorganisation_id, plan_id, item_id, effect, contradicts, fields, before, after)
      select 'small', plan.id, item.id, 'NEW', '{}', '{}', '{}', '{}' from plan, item;
    insert into command (reorganisation_id, plan_id, number, actor, kind, reason, idempotency_key, request_digest)
      select 'small', plan.id, 1 + row_number() over (order by body), 'x', 'LOCK_ITEMS', body, body, '' from plan, unnest(array['${OWN}', '${FOREIGN}']) body;
    insert into change (reorganisation_id, plan_id, number, position, aspect, item_id)
      select 'small', plan_id, number, row_number() over (), 'LOCK', item.id from command join item on item.body_id = command.reason;
    insert into run (reorganisation_id, plan_id, baseline_id, plan_version, client_group, seed, steps, engine, actor, idempotency_key, request_digest)
      select 'small', id, baseline_id, 1, 'CHILDREN', 1, 1, 'x', 'x', 'x', '' from plan;
    insert into proposal_item (reorganisation_id, run_id, item_id, kind)
      select 'small', run.id, item.id, 'CASE' from run, item where kind = 'CASE';
    insert into identity_decision (reorganisation_id, verdict, kind, survivor_id, merged_id, reason, actor, idempotency_key, request_digest)
      select 'small', 'DISTINCT', 'CASE', one.id, other.id, '', 'x', one.body_id, '' from item one join item other using (body_id)
      where one.kind = 'CASE' and other.kind = 'CASE' and one.id < other.id;
    update import set extract_id = gen_random_uuid();
    insert into import_fault (reorganisation_id, import_id, position, sheet, row_number, rule, message, state)
      select 'small', id, 1, '', 1, '', '', 'HELD' from import;
    insert into import_row select 'small', extract_id, 1, 1, 1, '', false, '[]' from import;
    insert into import_item (reorganisation_id, import_id, item_id, differs, refreshed, was_gone, orphan, kind, key, reference, measure,
        counted, gone, synthetic, as_at, facts, open, unallocated, in_safety_order, stated)
      select 'small', import.id, item.id, false, false, false, false, item.kind, key, reference, measure, counted, false, false,
        item.as_at, facts, true, false, false, false from import join item using (body_id);
    insert into question (reorganisation_id, id, body_id, column_name, rule, prompt, candidates)
      select 'small', body, body, '', '', '', '[]' from unnest(array['${OWN}', '${FOREIGN}']) body;
    insert into column_map (reorganisation_id, body_id, name, format, signature, columns, author)
      select 'small', body, 'A map', 'cases', '', '[]', 'x' from unnest(array['${OWN}', '${FOREIGN}']) body;
    insert into audit (reorganisation_id, actor, action, subject)
      select 'small', case body when '${OWN}' then 'director' else 'x' end, 'X', body from unnest(array['${OWN}', '${FOREIGN}']) body;
    insert into disclosure (reorganisation_id, request_id, actor, role, way, operation, item_ids)
      select 'small', gen_random_uuid(), case body when '${OWN}' then 'director' else 'x' end, 'X', 'QUERY', body, array[gen_random_uuid()]
      from unnest(array['${OWN}', '${FOREIGN}']) body;
  `);
});
afterAll(() => store.drop());

/** What `work` reads as the application's role, under these settings and no guard but the database's. */
async function as<T>(settings: string, work: () => Promise<T>): Promise<T> {
  await client.query(`begin; ${settings}`);
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

async function bodiesSeen(table: string): Promise<Record<string, number>> {
  // Rows are told apart by their place, so that whose they are is asked of the administrator.
  const { rows } = await client.query<{ place: string }>(`select ctid::text as place from ${table}`);
  await client.query('reset role');
  const { rows: counted } = await client.query<{ body: string | null; count: number }>(
    `select ${BODY_OF[table]} as body, count(*)::int as count from ${table} where ctid::text = any($1) group by 1`,
    [rows.map(({ place }) => place)],
  );
  return Object.fromEntries(counted.map(({ body, count }) => [String(body), count]));
}

const council = enterRole(rowReachOf(director));

describe('policies on rows', () => {
  it('every guarded table has rows of both councils here, or this test would say nothing', async () => {
    expect(Object.keys(BODY_OF).sort()).toEqual([...GUARDED_TABLES].sort());
    for (const table of GUARDED_TABLES) {
      const seen = await as('select', () => bodiesSeen(table));
      expect([table, seen[OWN], seen[FOREIGN]]).toEqual([table, expect.any(Number), expect.any(Number)]);
    }
  });

  it('without settings no table shows a row', async () => {
    for (const table of GUARDED_TABLES)
      expect([table, await as('set local role vesting_app', () => bodiesSeen(table))]).toEqual([table, {}]);
  });

  it('a council sees its own rows, all of them, and no row of another, whatever it asks', async () => {
    for (const table of GUARDED_TABLES) {
      const all = await as('select', () => bodiesSeen(table));
      const seen = await as(council, () => bodiesSeen(table));
      expect([table, seen[FOREIGN]]).toEqual([table, undefined]);
      expect([table, seen[OWN]]).toEqual([table, all[OWN]]);
    }
  });

  it('a council writes no row of another', async () => {
    const touched = await as(council, async () => {
      const own = await client.query(`update item set gone = gone where body_id = '${OWN}'`);
      const foreign = await client.query(`update item set gone = gone where body_id = '${FOREIGN}'`);
      return [own.rowCount, foreign.rowCount];
    });
    expect(touched).toEqual([4, 0]);
    await expect(
      as(council, () =>
        client.query(
          `insert into question (reorganisation_id, id, body_id, column_name, rule, prompt, candidates)
           values ('small', 'new', '${FOREIGN}', '', '', '', '[]')`,
        ),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('an owner whom they bind sees no row, and every row of every table when it says that it must', async () => {
    const asOwner = `create role plain; ${GUARDED_TABLES.map((table) => `alter table ${table} owner to plain`).join('; ')};
      alter function destined_items owner to plain; grant select on all tables in schema public to plain; set local role plain`;
    for (const table of GUARDED_TABLES) {
      const all = await as('select', () => bodiesSeen(table));
      expect([table, await as(asOwner, () => bodiesSeen(table))]).toEqual([table, {}]);
      const seen = await as(asOwner, async () => {
        await seeEverything(client);
        return bodiesSeen(table);
      });
      expect([table, seen]).toEqual([table, all]);
    }
  });

  it.each(GUARDED_TABLES)(
    'with the policy of %s turned off, its foreign rows show and nothing starts',
    async (table) => {
      const off = `alter table ${table} no force row level security, disable row level security; ${council}`;
      const seen = await as(off, () => bodiesSeen(table));
      expect(seen[FOREIGN]).toBeGreaterThan(0);
      await as(off, () =>
        expect(refuseUnguarded(client)).rejects.toThrow(`row policies are off for the table ${table}`),
      );
    },
  );

  it('what a submitted plan sends to a council is in its reach, and nothing of a draft', async () => {
    const planner: Actor = { id: 'shadow', role: 'SUCCESSOR_PLANNER', bodyId: 'west', development: false };
    const shadow = enterRole(rowReachOf(planner));
    expect(await as(shadow, () => bodiesSeen('item'))).toEqual({});
    const submitted = await as(`update plan set status = 'PROPOSED'; ${shadow}`, () => bodiesSeen('item'));
    expect(submitted).toEqual({ [OWN]: 4, [FOREIGN]: 4 });
    const elsewhere = enterRole(rowReachOf({ ...planner, bodyId: 'north' }));
    expect(await as(`update plan set status = 'PROPOSED'; ${elsewhere}`, () => bodiesSeen('item'))).toEqual(
      {},
    );
  });
});

describe('the check at the start', () => {
  it('lets a database through that guards its rows', async () => {
    await expect(refuseUnguarded(client)).resolves.toBeUndefined();
  });

  it('refuses a table of which nobody has said whether its rows are guarded', async () => {
    await as('create table forgotten (a int)', () =>
      expect(refuseUnguarded(client)).rejects.toThrow(
        'nothing says whether the rows of the table forgotten are guarded',
      ),
    );
  });

  it('refuses a role that stands above policies, and one that owns a table', async () => {
    await as('alter role vesting_app bypassrls', () =>
      expect(refuseUnguarded(client)).rejects.toThrow('stands above row policies'),
    );
    await as('alter table question owner to vesting_app', () =>
      expect(refuseUnguarded(client)).rejects.toThrow('may act as the owner of the table question'),
    );
  });
});
