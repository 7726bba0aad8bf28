import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId, plannedKey } from '@vesting/api/dist/graphql/global-id.js';
import { createPlan } from '@vesting/api/dist/use-cases/create-plan.js';
import { SYSTEM, type Actor, type Role } from '@vesting/domain';
import { accessWorld, codeOf, TEAM, type AccessWorld, type Row } from './access-world.js';

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.close());

const actor = (role: Role, bodyId = 'ncc'): Actor => ({
  id: `${role} of ${bodyId}`,
  role,
  bodyId,
  team: TEAM,
  development: false,
});
const planner = actor('COUNCIL_PLANNER');
const foreign = (kind: Row['kind']): Row =>
  world.rows.find((row) => row.kind === kind && row.body === 'kettering') as Row;
const own = (kind: Row['kind']): Row =>
  world.rows.find((row) => row.kind === kind && row.body === 'ncc') as Row;
const plan = () => encodeId('Plan', world.draft);

/** Everything that an answer says, as text: what must not be in it is looked for in all of it. */
const said = (answer: unknown): string => JSON.stringify(answer);

const change = (name: string, input: object) => ({
  query: `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code message } } }`,
  variables: {
    input: { planId: plan(), version: 99, idempotencyKey: `${name} ${Math.random()}`, ...input },
  },
});

describe('a planner of one council', () => {
  it('gets nothing by another council’s id: of a record, of a planned one, in a list', async () => {
    const [child, worker] = [foreign('CASE'), foreign('WORKER')];
    for (const id of [
      encodeId('Case', child.id),
      encodeId('Worker', worker.id),
      encodeId('Post', foreign('POST').id),
      encodeId('PlannedCase', plannedKey(world.draft, child.id)),
      encodeId('PlannedWorker', plannedKey(world.draft, worker.id)),
    ])
      expect((await world.ask(planner, 'query($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
        node: null,
      });
    for (const query of [
      `{ case(reference: "${child.reference}") { id } }`,
      `{ case(id: "${encodeId('Case', child.id)}") { id } }`,
    ])
      expect((await world.ask(planner, query)).data).toEqual({ case: null });
    const { data } = await world.ask<{ cases: { totalCount: number } }>(
      planner,
      '{ cases(filter: { bodyGssCode: ["E07000153"] }) { totalCount nodes { id } } }',
    );
    expect(data?.cases.totalCount).toBe(0);
  });

  it('is answered of what it may not see exactly as of what there is not', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const query = 'query($plan: ID!, $id: ID!) { plan(id: $plan) { explain(caseId: $id) { sentence } } }';
    const [hidden, none] = await Promise.all(
      [foreign('CASE').id, nowhere].map((id) =>
        world.ask(planner, query, { plan: plan(), id: encodeId('Case', id) }),
      ),
    );
    expect(hidden?.errors?.map(({ message }) => message)).toEqual(
      none?.errors?.map(({ message }) => message),
    );
    for (const [name, input] of [
      ['setDestinations', (id: string) => ({ itemIds: [id], bodyGssCode: 'E06000061', reason: 'why' })],
      ['lockItems', (id: string) => ({ itemIds: [id], holds: 'COUNCIL', reason: 'why' })],
      ['allocateCases', (id: string) => ({ caseIds: [id], workerId: null, reason: 'why' })],
    ] as const) {
      const answers = await Promise.all(
        [foreign('CASE').id, nowhere].map(async (id) => {
          const { query: mutation, variables } = change(name, input(encodeId('Case', id)));
          return said((await world.ask(planner, mutation, variables)).data);
        }),
      );
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toContain('NOT_FOUND');
    }
  });

  it('changes nothing of another council, nor with one of its own in the same change', async () => {
    const state = async () =>
      (
        await world.administrator.query(
          `select md5(string_agg(row::text, '|' order by row::text)) as digest from (
             select row(d.*)::text as row from destination d union all select row(a.*)::text from allocation a
             union all select row(l.*)::text from item_lock l union all select row(c.*)::text from change c) rows`,
        )
      ).rows[0] as unknown;
    const before = await state();
    const ids = [own('CASE').id, foreign('CASE').id].map((id) => encodeId('Case', id));
    for (const { query, variables } of [
      change('setDestinations', { itemIds: ids, bodyGssCode: 'E06000061', reason: 'why' }),
      change('lockItems', { itemIds: ids, holds: 'COUNCIL', reason: 'why' }),
      change('allocateCases', { caseIds: ids, workerId: null, reason: 'why' }),
      change('allocateCases', {
        caseIds: [ids[0]],
        workerId: encodeId('Worker', foreign('WORKER').id),
        reason: 'why',
      }),
    ]) {
      const { data } = await world.ask<Record<string, { userErrors: { code: string }[] }>>(
        planner,
        query,
        variables,
      );
      expect(Object.values(data ?? {})[0]?.userErrors[0]?.code).toBe('NOT_FOUND');
    }
    const rules = change('setRules', { rules: { ceiling: 1 } });
    expect(said(await world.ask(planner, rules.query, rules.variables))).toMatch(
      /NOT_ALLOWED|BAD_USER_INPUT|GRAPHQL|not defined/,
    );
    expect(await state()).toEqual(before);
  });

  it('changes its own cases', async () => {
    const { query, variables } = change('lockItems', {
      itemIds: [encodeId('Case', own('CASE').id)],
      holds: 'COUNCIL',
      reason: 'court',
    });
    const { data } = await world.ask<{ lockItems: { userErrors: unknown[] } }>(planner, query, variables);
    expect(data?.lockItems.userErrors).toEqual([]);
  });

  it('reads no history of another council’s items', async () => {
    const programme: Actor = { id: 'programme', role: 'PROGRAMME_PLANNER', development: false };
    const locked = change('lockItems', {
      itemIds: [encodeId('Case', foreign('CASE').id)],
      holds: 'COUNCIL',
      reason: 'a reason of Kettering',
    });
    const done = await world.ask<{ lockItems: { userErrors: unknown[] } }>(
      programme,
      locked.query,
      locked.variables,
    );
    expect(done.data?.lockItems.userErrors).toEqual([]);
    const history =
      'query($id: ID!) { plan(id: $id) { history(first: 50) { totalCount nodes { reason itemCount changes { reference before after } } } } }';
    expect(said(await world.ask(programme, history, { id: plan() }))).toContain('a reason of Kettering');
    const told = said(await world.ask(planner, history, { id: plan() }));
    expect(told).not.toContain('a reason of Kettering');
    expect(told).not.toContain(foreign('CASE').reference);
  });

  it('is told by explanations, proposals, checks and locks of nobody out of its reach', async () => {
    const answer = await world.ask(
      planner,
      `query($id: ID!, $case: ID!) { plan(id: $id) {
        explain(caseId: $case) { sentence workerReason councilReason alternatives { sentence worker { id } } binds { sentence } }
        lockConflicts { sentence locks { reference } }
        checks { sentence cases(first: 50) { case { reference } } }
        proposal { sentence changes { reason } }
        caseloads { worker { id reference } }
        summary { sentences }
        registerChanges { nodes { reference } }
      } }`,
      { id: plan(), case: encodeId('Case', own('CASE').id) },
    );
    for (const { body, reference, id, kind } of world.rows) {
      if (body === 'ncc') continue;
      expect(said(answer)).not.toContain(reference);
      if (kind === 'CASE' || kind === 'WORKER') expect(said(answer)).not.toContain(encodeId('Worker', id));
    }
  });

  it('is told by no sentence how much a worker holds who has cases of another council too', async () => {
    const made = await createPlan(world.contextOf(SYSTEM), {
      name: 'Shared',
      template: 'two-unitaries',
      idempotencyKey: 'shared',
    });
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    await world.administrator.query(
      `update destination set (account, body_id, reason) = ('BODY', 'west', null) where plan_id = $1 and not divisible`,
      [made.value.planId],
    );
    const { rowCount } = await world.administrator.query(
      `insert into allocation (reorganisation_id, plan_id, case_id, worker_id, baseline_id, service_id, responsible_id, delivering_id, decided_by, changed_by)
       select reorganisation_id, plan_id, item_id, $2, destination.baseline_id, service_id, destination.body_id, destination.body_id, 'SOLVER', changed_by
       from destination join baseline_item using (reorganisation_id, item_id) where item_id = $1 and plan_id = $3`,
      [foreign('CASE').id, own('WORKER').id, made.value.planId],
    );
    expect(rowCount).toBe(1);
    const query = `query($id: ID!, $case: ID!, $worker: ID!) { plan(id: $id) { explain(caseId: $case, workerId: $worker) {
      sentence workerReason terms { sentence } alternatives { sentence } exchange { sentence } binds { sentence } whyNot { sentence } } } }`;
    const variables = {
      id: encodeId('Plan', made.value.planId),
      case: encodeId('Case', own('CASE').id),
      worker: encodeId('Worker', own('WORKER').id),
    };
    const load = /\bholds? \d|\d points|of its points/u;
    expect(said(await world.ask(actor('PROGRAMME_PLANNER'), query, variables))).toMatch(load);
    const told = await world.ask(planner, query, variables);
    expect(told.errors).toBeUndefined();
    expect(said(told)).not.toMatch(load);
  });

  it('learns the name of no worker, its own included, by field, filter, order, cursor or text', async () => {
    const names = world.rows.filter(({ kind }) => kind === 'WORKER').map(({ reference }) => reference);
    const answer = await world.ask<{ workers: { nodes: unknown[]; edges: { cursor: string }[] } }>(
      planner,
      `query($id: ID!) { workers(first: 5) { nodes { id reference maskedFields } edges { cursor } }
        cases(first: 5) { nodes { heldBy worker { reference } } }
        plan(id: $id) { workers(first: 5) { nodes { worker { reference } } edges { cursor } }
          history { nodes { changes { reference before after } } } } }`,
      { id: plan() },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.workers.nodes.length).toBe(2);
    const cursors = answer.data?.workers.edges.map(({ cursor }) =>
      Buffer.from(cursor, 'base64url').toString(),
    );
    for (const name of names) {
      expect(said(answer)).not.toContain(name);
      expect(said(cursors)).not.toContain(name);
    }
    for (const args of ['filter: { search: "ncc" }', 'orderBy: [{ field: REFERENCE, direction: DESC }]'])
      expect(codeOf(await world.ask(planner, `{ workers(${args}) { totalCount } }`))).toBe('FORBIDDEN');
  });
});

describe('a role without sensitive facts', () => {
  const office: Actor = { id: 'office', role: 'PROGRAMME_OFFICE', development: false };

  it('cannot filter, sort or group by them', async () => {
    for (const query of [
      '{ cases(filter: { inSafetyOrder: true }) { totalCount } }',
      '{ cases(orderBy: [{ field: RISK_THEN_WAIT, direction: ASC }]) { nodes { id } } }',
      '{ caseCounts(groupBy: [BODY], filter: { inSafetyOrder: true }) { count } }',
      `{ plan(id: "${plan()}") { cases(filter: { inProceedings: true }) { totalCount } } }`,
      `{ plan(id: "${plan()}") { cases(orderBy: [{ field: HEARING_ON, direction: ASC }]) { totalCount } } }`,
    ])
      expect(codeOf(await world.ask(office, query))).toBe('FORBIDDEN');
  });

  it('reads them in no fact of the record', async () => {
    const { data } = await world.ask<{ cases: { nodes: { facts: { name: string }[] }[] } }>(
      office,
      '{ cases(first: 1) { nodes { facts { name } } } }',
    );
    const names = data?.cases.nodes[0]?.facts.map(({ name }) => name) ?? [];
    expect(names).toContain('openedOn');
    for (const hidden of ['livingArea', 'legalStatus', 'inProceedings', 'hearingOn'])
      expect(names).not.toContain(hidden);
  });
});

describe('whoever reads totals and not the rows', () => {
  const auditor: Actor = { id: 'auditor', role: 'AUDITOR', development: false };

  it('cannot narrow counts to few: every fine filter is refused, and every count is a multiple of five', async () => {
    for (const filter of [
      '{ search: "ncc" }',
      `{ teamId: ["${encodeId('Team', `ncc/${TEAM}`)}"] }`,
      '{ areaGssCode: ["E07000154"] }',
      '{ unallocated: true }',
      '{ caseType: ["CHILD_PROTECTION"] }',
    ])
      expect(
        codeOf(await world.ask(auditor, `{ caseCounts(groupBy: [BODY], filter: ${filter}) { count } }`)),
      ).toBe('FORBIDDEN');
    const { data } = await world.ask<{ caseCounts: { count: number }[] }>(
      auditor,
      '{ caseCounts(groupBy: [BODY, TEAM, CASE_TYPE]) { count } }',
    );
    for (const { count } of data?.caseCounts ?? []) expect(count % 5).toBe(0);
  });

  it('reads in the history what was changed, and of whom nothing', async () => {
    const answer = await world.ask(
      auditor,
      'query($id: ID!) { plan(id: $id) { history(first: 50) { nodes { number changes { aspect reference before after } } } } }',
      { id: plan() },
    );
    expect(answer.errors).toBeUndefined();
    for (const { reference } of world.rows) expect(said(answer)).not.toContain(reference);
  });
});

describe('a planner of a shadow authority', () => {
  it('sees of a draft nothing, and of a submitted plan what comes to its council, without who the workers are', async () => {
    const shadow = actor('SUCCESSOR_PLANNER', 'west');
    const cases =
      'query($id: ID!) { plan(id: $id) { cases(first: 500) { nodes { destination { body { shortName } } case { legalStatus risk } } } } }';
    const of = async (id: string) =>
      (
        await world.ask<{
          plan: { cases: { nodes: { destination: { body: unknown }; case: Record<string, unknown> }[] } };
        }>(shadow, cases, { id: encodeId('Plan', id) })
      ).data?.plan.cases.nodes ?? [];
    expect(await of(world.draft)).toEqual([]);
    const sent = await of(world.submitted);
    expect(sent.length).toBe(
      world.rows.filter(({ kind, destinations }) => kind === 'CASE' && destinations.includes('west')).length,
    );
    expect(new Set(sent.map(({ destination }) => said(destination))).size).toBe(1);
    for (const each of sent) expect(each.case).toEqual({ legalStatus: null, risk: null });
  });
});
