import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId, plannedKey } from '@vesting/api/dist/graphql/global-id.js';
import type { Actor, DataClass } from '@vesting/domain';
import { accessWorld, codeOf, type AccessWorld, type Row } from './access-world.js';

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
  // Kettering comes to West in the submitted plan; a draft would give it to North, with a lock and its reason.
  const [child] = comingTo('west', 'CASE');
  await world.administrator.query(
    `update destination set body_id = 'north' where plan_id = $1 and item_id in (select id from item where body_id = $2 and kind in ('CASE', 'WORKER'))`,
    [world.draft, child?.body],
  );
  // It was held before the plan was submitted.
  const status = (to: string) =>
    world.administrator.query('update plan set status = $2 where id = $1', [world.submitted, to]);
  await status('DRAFT');
  for (const [plan, reason] of [
    [world.draft, 'a reason of the draft'],
    [world.submitted, 'a reason of the submitted'],
  ])
    await world.administrator.query(
      `insert into item_lock (reorganisation_id, plan_id, item_id, holds, reason, author, changed_by)
       select reorganisation_id, id, $2, 'COUNCIL', $3, 'somebody', version from plan where id = $1`,
      [plan, child?.id, reason],
    );
  await status('PROPOSED');
}, 120_000);
afterAll(() => world.close());

const SCOPES: readonly DataClass[] = ['CASES', 'STAFF', 'TOTALS', 'HISTORY'];
const COUNCILS = { north: 'E06000061', west: 'E06000062' } as const;
const partner = (bodyId: string, scopes = SCOPES): Actor => ({
  id: `system of ${bodyId}`,
  role: 'PARTNER',
  bodyId,
  scopes,
  development: false,
});
const comingTo = (body: string, kind: Row['kind']) =>
  world.rows.filter((row) => row.kind === kind && row.destinations.includes(body));
const document = (name: string) =>
  readFileSync(new URL(`../../../packages/schema/src/documents/${name}.graphql`, import.meta.url), 'utf8');
const said = (answer: unknown): string => JSON.stringify(answer);
const plan = (which: 'draft' | 'submitted') => encodeId('Plan', world[which]);

interface Incoming {
  plan: Record<'cases' | 'workers', { totalCount: number; nodes: { case: { reference: string } }[] }>;
}
const incoming = (of: keyof typeof COUNCILS, council: keyof typeof COUNCILS, which: 'draft' | 'submitted') =>
  world.ask<Incoming>(partner(of), document('incoming-cases'), {
    planId: plan(which),
    councilGssCode: COUNCILS[council],
  });

describe('a partner system of a successor', () => {
  it('runs every published document with the scopes of cases, staff, totals and history', async () => {
    const variables = {
      planId: plan('submitted'),
      councilGssCode: COUNCILS.west,
      employerGssCode: COUNCILS.west,
      receiverGssCode: COUNCILS.west,
      groupBy: ['BODY'],
    };
    for (const name of [
      'incoming-cases',
      'incoming-workers',
      'ledger',
      'plans',
      'case-counts',
      'service-map',
    ]) {
      const answer = await world.ask(partner('west'), document(name), variables);
      expect([name, answer.errors]).toEqual([name, undefined]);
    }
    const history = await world.ask(
      partner('west'),
      'query($id: ID!) { plan(id: $id) { version history(first: 50) { nodes { number sentence changes { reference after } } } } }',
      { id: plan('submitted') },
    );
    expect(history.errors).toBeUndefined();
  });

  it('follows the cases and workers that come to its council, who the workers are excepted', async () => {
    for (const council of ['north', 'west'] as const) {
      const { data } = await incoming(council, council, 'submitted');
      expect(data?.plan.cases.nodes.map((node) => node.case.reference).sort()).toEqual(
        comingTo(council, 'CASE').map(({ reference }) => reference),
      );
      const workers = await world.ask<Incoming>(partner(council), document('incoming-workers'), {
        planId: plan('submitted'),
        employerGssCode: COUNCILS[council],
      });
      expect(workers.data?.plan.workers.totalCount).toBe(comingTo(council, 'WORKER').length);
      for (const { reference } of world.rows.filter(({ kind }) => kind === 'WORKER'))
        expect(said(workers)).not.toContain(reference);
    }
  });

  it('gets nothing that goes to the other council, by list, id or plan', async () => {
    const { data } = await incoming('north', 'west', 'submitted');
    expect(data?.plan.cases).toMatchObject({ totalCount: 0, nodes: [] });
    for (const { id, reference, kind } of comingTo('west', 'CASE').concat(comingTo('west', 'WORKER'))) {
      const [type, planned] =
        kind === 'CASE' ? (['Case', 'PlannedCase'] as const) : (['Worker', 'PlannedWorker'] as const);
      for (const key of [
        encodeId(type, id),
        encodeId(planned, plannedKey(world.submitted, id)),
        encodeId(planned, plannedKey(world.draft, id)),
      ])
        expect(
          (await world.ask(partner('north'), 'query($id: ID!) { node(id: $id) { id } }', { id: key })).data,
        ).toEqual({
          node: null,
        });
      const answer = await world.ask(partner('north'), `{ case(reference: "${reference}") { id } }`);
      expect(answer.data).toEqual({ case: null });
    }
  });

  it('learns of a draft nothing: neither that it would send something elsewhere, nor what is held there and why', async () => {
    for (const reader of ['north', 'west'] as const)
      for (const council of ['north', 'west'] as const)
        expect((await incoming(reader, council, 'draft')).data?.plan.cases).toMatchObject({
          totalCount: 0,
          nodes: [],
        });
    const locks =
      'query($id: ID!) { plan(id: $id) { cases(first: 500) { nodes { case { reference } lock { reason } } } } }';
    const [west, north] = await Promise.all(
      (['west', 'north'] as const).map(async (reader) =>
        said([
          await world.ask(partner(reader), locks, { id: plan('draft') }),
          await world.ask(partner(reader), locks, { id: plan('submitted') }),
        ]),
      ),
    );
    expect(west).toContain('a reason of the submitted');
    expect(west).not.toContain('a reason of the draft');
    expect(north).not.toContain('a reason of');
    const planner: Actor = { id: 'planner', role: 'SUCCESSOR_PLANNER', bodyId: 'west', development: false };
    expect(said(await world.ask(planner, locks, { id: plan('draft') }))).not.toContain('a reason of');
  });

  it('reaches no further than the scopes of its token', async () => {
    const west = (...scopes: DataClass[]) => partner('west', scopes);
    expect(codeOf(await world.ask(west('TOTALS', 'STAFF'), '{ cases { totalCount } }'))).toBe('FORBIDDEN');
    expect(codeOf(await world.ask(west('TOTALS', 'CASES'), '{ workers { totalCount } }'))).toBe('FORBIDDEN');
    const history = `{ plan(id: "${plan('submitted')}") { history { totalCount } } }`;
    expect(codeOf(await world.ask(west('TOTALS', 'CASES'), history))).toBe('FORBIDDEN');
    expect(
      codeOf(
        await world.ask(west(...SCOPES), `{ plan(id: "${plan('submitted')}") { proposal { sentence } } }`),
      ),
    ).toBe('FORBIDDEN');
    const { data } = await world.ask<{ cases: { nodes: object[] } }>(
      west('CASES', 'SENSITIVE'),
      '{ cases(first: 1) { nodes { legalStatus risk worker { id } heldBy } } }',
    );
    expect(data?.cases.nodes).toEqual([{ legalStatus: null, risk: null, worker: null, heldBy: null }]);
  });
});

describe('the load of a worker', () => {
  const LOADS = `query($id: ID!) { workers(first: 500) { nodes { id cases points } } plan(id: $id) {
    workers(first: 500) { nodes { worker { id cases points } cases points } }
    caseloads { worker { id cases points } casesToday pointsToday cases points } } }`;
  interface Load {
    id: string;
    cases: number;
    points: number;
  }
  interface Loads {
    workers: { nodes: Load[] };
    plan: {
      workers: { nodes: { worker: Load; cases: number; points: number }[] };
      caseloads: (Record<'casesToday' | 'pointsToday' | 'cases' | 'points', number> & { worker: Load })[];
    };
  }

  /** Everything that an answer says of how much the worker holds. */
  async function loadsOf(actor: Actor, worker: string): Promise<number[]> {
    const { data, errors } = await world.ask<Loads>(actor, LOADS, { id: plan('submitted') });
    expect(errors).toBeUndefined();
    const same = ({ id }: { id: string }) => id === encodeId('Worker', worker);
    return [
      ...(data?.workers.nodes ?? []).filter(same),
      ...(data?.plan.workers.nodes ?? []).filter((each) => same(each.worker)),
      ...(data?.plan.caseloads ?? []).filter((each) => same(each.worker)),
    ].flatMap(
      (each) =>
        said(each)
          .match(/(?<=":)\d+/g)
          ?.map(Number) ?? [],
    );
  }

  it('is counted by the cases that its reader sees: one that goes to the other council does not show by difference', async () => {
    const worker = comingTo('west', 'WORKER')[0] as Row;
    const held = world.rows.find(
      ({ kind, reference }) =>
        kind === 'CASE' && reference === worker.reference.replace('WORKER-w', 'CASE-c'),
    ) as Row;
    const send = async (council: string) => {
      const status = (to: string) =>
        world.administrator.query('update plan set status = $2 where id = $1', [world.submitted, to]);
      await status('DRAFT');
      await world.administrator.query(
        'update destination set body_id = $3 where plan_id = $1 and item_id = $2',
        [world.submitted, held.id, council],
      );
      await status('PROPOSED');
    };
    const programme: Actor = { id: 'programme', role: 'PROGRAMME_PLANNER', development: false };
    const readers: Actor[] = [
      partner('west'),
      { id: 'planner', role: 'SUCCESSOR_PLANNER', bodyId: 'west', development: false },
    ];
    for (const reader of readers) expect(Math.max(...(await loadsOf(reader, worker.id)))).toBeGreaterThan(0);
    await send('north');
    try {
      for (const reader of readers) {
        const told = await loadsOf(reader, worker.id);
        expect([reader.role, told.length > 5, Math.max(...told)]).toEqual([reader.role, true, 0]);
      }
      expect(Math.max(...(await loadsOf(programme, worker.id)))).toBeGreaterThan(0);
    } finally {
      await send('west');
    }
  });
});

describe('plans side by side', () => {
  it('tell whom sees no rows counts of people in fives, so that two plans that differ by one case do not show it', async () => {
    const rows = async (actor: Actor) =>
      (
        await world.ask<{ comparePlans: { rows: { id: string; unit: string; values: number[] }[] } }>(
          actor,
          'query($ids: [ID!]!) { comparePlans(ids: $ids) { rows { id unit values sentence } } }',
          { ids: [plan('draft'), plan('submitted')] },
        )
      ).data?.comparePlans.rows ?? [];
    const compared = await rows({ id: 'auditor', role: 'AUDITOR', development: false });
    const exact = await rows({ id: 'programme', role: 'PROGRAMME_PLANNER', development: false });
    expect(compared.length).toBeGreaterThan(0);
    const people = compared.filter(({ unit }) => unit !== 'thousandths of FTE');
    expect(people.length).toBeGreaterThan(0);
    for (const { id, values } of people) expect([id, values.map((value) => value % 5)]).toEqual([id, [0, 0]]);
    expect(exact.some(({ values }) => values.some((value) => value % 5 !== 0))).toBe(true);
  });
});
