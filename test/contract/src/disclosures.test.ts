import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '@vesting/api/dist/graphql/global-id.js';
import { EXPORTS } from '@vesting/api/dist/http/exports.js';
import type { Actor } from '@vesting/domain';
import { vesting } from '@vesting/testkit';
import { serveAccessWorld, type ServedWorld } from './access-served.js';
import { TEAM, type AccessWorld, type Row } from './access-world.js';
import { waysToPeople } from './disclosure-ways.js';
import { Subscriber } from './subscriber.js';

/** An entry of who was told of whom, as the administrator of the database sees it. */
interface Entry {
  actor: string;
  role: string;
  body_id: string | null;
  way: string;
  operation: string | null;
  request_id: string;
  item_ids: string[];
}

let served: ServedWorld;
let world: AccessWorld;
beforeAll(async () => {
  served = await serveAccessWorld();
  ({ world } = served);
}, 180_000);
afterAll(() => served.stop());

const planner: Actor = { id: 'someone', role: 'PROGRAMME_PLANNER', development: true };
const director: Actor = { id: 'director', role: 'CHILDRENS_DIRECTOR', bodyId: 'ncc', development: true };
const auditor: Actor = { id: 'auditor', role: 'AUDITOR', development: true };

const planId = () => encodeId('Plan', world.submitted);
const draftId = () => encodeId('Plan', world.draft);
const rowOf = (kind: Row['kind'], body = 'ncc') =>
  world.rows.find((row) => row.kind === kind && row.body === body) as Row;
const people = () => world.rows.filter(({ kind }) => kind === 'CASE' || kind === 'WORKER');

let seen = 0;
/** Entries since the last look. */
async function newEntries(): Promise<Entry[]> {
  const { rows } = await world.administrator.query<Entry & { number: string }>(
    'select * from disclosure where number > $1 order by number',
    [seen],
  );
  seen = Number(rows.at(-1)?.number ?? seen);
  return rows;
}

async function ask(actor: Actor, query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await served.bearer(actor) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}

async function take(actor: Actor, path: string) {
  const response = await fetch(`${served.url}/exports/${path}`, {
    headers: { authorization: await served.bearer(actor) },
  });
  return { status: response.status, text: await response.text() };
}

/** Whose reference stands in the text. A reference that ends as another begins is told apart by what follows it. */
const namedIn = (text: string): string[] =>
  people()
    .filter(({ reference }) => new RegExp(`${reference}(?![0-9])`).test(text))
    .map(({ id }) => id);

describe('an answer that tells of people', () => {
  it('leaves one entry, which names each of them and who was told, on every way of the contract', async () => {
    // As if somebody had taken the case from its worker.
    await world.administrator.query(
      `insert into change (reorganisation_id, plan_id, number, position, aspect, item_id, before)
       select reorganisation_id, id, 1, 0, 'ALLOCATION', $2::uuid, jsonb_build_object('workerId', $3::text) from plan where id = $1`,
      [world.draft, rowOf('CASE').id, rowOf('WORKER').id],
    );
    await newEntries();
    for (const [way, { query, variables }] of Object.entries(waysToPeople(world))) {
      const { status, text } = await ask(planner, query, variables);
      expect([way, status, /"errors".*/.exec(text)?.[0]]).toEqual([way, 200, undefined]);
      const entries = await newEntries();
      const named = namedIn(text);
      expect([way, named.length > 0]).toEqual([
        way,
        way !== 'records that are likely of one person' || named.length > 0,
      ]);
      expect([way, entries.length]).toEqual([way, named.length > 0 ? 1 : 0]);
      if (!entries[0]) continue;
      expect([way, named.filter((id) => !entries[0]?.item_ids.includes(id))]).toEqual([way, []]);
      expect(entries[0]).toMatchObject({
        actor: 'programme planner',
        role: 'PROGRAMME_PLANNER',
        body_id: null,
        way: 'QUERY',
        operation: /^query (\w+)/.exec(query)?.[1] ?? null,
      });
    }
  });

  it('asked again, when it runs as compiled, leaves the same', async () => {
    const { query = '' } = waysToPeople(world)['the list of cases'] ?? {};
    for (let time = 0; time < 4; time += 1) {
      const { text } = await ask(director, query);
      const [entry, ...others] = await newEntries();
      expect(others).toEqual([]);
      expect(entry?.item_ids.toSorted()).toEqual(namedIn(text).toSorted());
      expect(entry).toMatchObject({
        actor: 'childrens director of ncc',
        role: 'CHILDRENS_DIRECTOR',
        body_id: 'ncc',
      });
    }
  });

  it('to a change leaves one, and so does what an open page is told', async () => {
    const subscriber = await Subscriber.open(served.port, {}, await served.bearer(planner));
    subscriber.subscribe(
      '1',
      'subscription Told($id: ID!) { planChanged(planId: $id) { command { changes { reference } } } }',
      { id: draftId() },
    );
    await subscriber.settled();
    await newEntries();
    const { text } = await ask(
      planner,
      `mutation Lock($input: LockItemsInput!) { lockItems(input: $input) { userErrors { code }
        plan { cases(filter: { locked: true }) { nodes { case { reference } } } } } }`,
      {
        input: {
          planId: draftId(),
          version: 1,
          idempotencyKey: randomUUID(),
          itemIds: [encodeId('Case', rowOf('CASE').id)],
          holds: 'COUNCIL',
          reason: 'a reason',
        },
      },
    );
    const told = JSON.stringify(await subscriber.next());
    await subscriber.close();
    const { id, reference } = rowOf('CASE');
    for (const each of [text, told]) expect(each).toContain(reference);
    const entries = await newEntries();
    expect(entries.map(({ way, operation, item_ids }) => [way, operation, item_ids]).toSorted()).toEqual([
      ['MUTATION', 'Lock', [id]],
      ['SUBSCRIPTION', 'Told', [id]],
    ]);
  });

  it('by what an undo leaves as it is leaves one too', async () => {
    const { id, reference } = rowOf('WORKER');
    const change = async (actor: Actor, name: string, input: object) => {
      const { text } = await ask(
        actor,
        `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { plan { version }
          ${name === 'undo' ? 'skipped { reference }' : ''} userErrors { code } } }`,
        { input: { planId: draftId(), idempotencyKey: randomUUID(), ...input } },
      );
      return text;
    };
    const version = async (): Promise<number> =>
      (
        JSON.parse((await ask(planner, `{ plan(id: "${draftId()}") { version } }`)).text) as {
          data: { plan: { version: number } };
        }
      ).data.plan.version;
    const itemIds = [encodeId('Worker', id)];
    await change(planner, 'lockItems', {
      version: await version(),
      itemIds,
      holds: 'COUNCIL',
      reason: 'a reason',
    });
    const commandNumber = await version();
    const other: Actor = { id: 'other', role: 'COUNCIL_PLANNER', bodyId: 'ncc', development: true };
    await change(other, 'lockItems', { version: commandNumber, itemIds, holds: null, reason: 'another' });
    await newEntries();
    const text = await change(planner, 'undo', { version: await version(), commandNumber });
    expect(text).toContain(reference);
    expect((await newEntries()).map(({ item_ids }) => item_ids)).toEqual([[id]]);
  });

  it('as a file leaves the same, for every table and the certificate', async () => {
    for (const table of Object.keys(EXPORTS)) {
      const { status, text } = await take(planner, `${table}.csv?plan=${planId()}`);
      expect([table, status]).toEqual([table, 200]);
      const entries = await newEntries();
      const named = namedIn(text);
      expect([table, entries.length]).toEqual([table, named.length > 0 ? 1 : 0]);
      if (!entries[0]) continue;
      expect([table, named.filter((id) => !entries[0]?.item_ids.includes(id))]).toEqual([table, []]);
      expect(entries[0]).toMatchObject({ way: 'EXPORT', operation: table.replaceAll('-', '_') });
    }
  });

  it('of nobody leaves none: totals, structure, and a list that is counted only', async () => {
    await newEntries();
    await ask(
      auditor,
      'query($id: ID!) { plan(id: $id) { ledger { balanced } checks { sentence } } received { rows } }',
      {
        id: planId(),
      },
    );
    await ask(planner, '{ cases { totalCount } posts { nodes { reference } } services { nodes { name } } }');
    expect(await newEntries()).toEqual([]);
  });
});

describe('when the entry cannot be written', () => {
  const CASES = 'query Cases { cases { nodes { reference } } }';
  const refuseEntries = () =>
    world.administrator.query('alter table disclosure add constraint refused check (false) not valid');
  const takeEntries = () => world.administrator.query('alter table disclosure drop constraint refused');

  it('nothing of anybody leaves, by any way, and what tells of nobody still does', async () => {
    const subscriber = await Subscriber.open(served.port, {}, await served.bearer(planner));
    subscriber.subscribe(
      '1',
      'subscription($id: ID!) { planChanged(planId: $id) { command { changes { reference } } } }',
      { id: draftId() },
    );
    await subscriber.settled();
    await refuseEntries();
    try {
      const answers = [
        await ask(planner, CASES),
        await ask(planner, CASES),
        await ask(planner, CASES),
        ...(await Promise.all(
          [...Object.keys(EXPORTS)].map((table) => take(planner, `${table}.csv?plan=${planId()}`)),
        )),
      ];
      for (const { text } of answers) expect(namedIn(text)).toEqual([]);
      expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([500, 500, 500]);
      expect(JSON.parse(answers[0]?.text ?? '')).toMatchObject({
        errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      });
      await ask(
        planner,
        'mutation($input: LockItemsInput!) { lockItems(input: $input) { userErrors { code } } }',
        {
          input: {
            planId: draftId(),
            version: 99,
            idempotencyKey: randomUUID(),
            itemIds: [encodeId('Case', rowOf('CASE', 'kettering').id)],
            holds: 'COUNCIL',
            reason: 'another',
          },
        },
      );
      const told = JSON.stringify(await subscriber.next());
      expect(namedIn(told)).toEqual([]);
      expect(told).toContain('INTERNAL_SERVER_ERROR');
      expect((await ask(planner, '{ reorganisation { name } }')).text).not.toContain('errors');
    } finally {
      await subscriber.close();
      await takeEntries();
    }
    expect(namedIn((await ask(planner, CASES)).text)).not.toEqual([]);
  });
});

describe('the entries', () => {
  it('are changed by nobody, and removed by no unit of work', async () => {
    await ask(planner, 'query Cases { cases { nodes { reference } } }');
    await expect(world.administrator.query(`update disclosure set actor = 'nobody'`)).rejects.toThrow();
    await world.administrator.query('begin; set local role vesting_app');
    await expect(world.administrator.query('delete from disclosure')).rejects.toThrow('permission denied');
    await world.administrator.query('rollback');
  });

  it('are seen by who reads the whole history, and of others only their own', async () => {
    const manager: Actor = {
      id: 'team manager of ncc',
      role: 'TEAM_MANAGER',
      bodyId: 'ncc',
      team: TEAM,
      development: true,
    };
    await ask(manager, 'query Cases { cases { nodes { reference } } }');
    const actors = async (actor: Actor) => {
      const reader = world.database.reader(actor);
      const rows = await reader.query<{ actor: string }>(
        'select distinct actor from disclosure order by actor',
      );
      await reader.close();
      return rows.map((row) => row.actor);
    };
    expect(await actors(auditor)).toEqual([
      'childrens director of ncc',
      'programme planner',
      'team manager of ncc',
    ]);
    expect(await actors(manager)).toEqual(['team manager of ncc']);
  });

  it('are shown by the command line, and forgotten by it from before a day, which the audit keeps', async () => {
    const command = async (...args: string[]) => {
      const env = { DATABASE_URL: world.database.url };
      const { status, json, stderr } = await vesting(['audit', ...args], served.data, env);
      return { status, json, stderr };
    };
    const { id, reference } = rowOf('CASE');
    await ask(planner, 'query Cases { cases { nodes { reference } } }');
    const told = expect.objectContaining({
      actor: 'programme planner',
      way: 'QUERY',
      operation: 'Cases',
      items: people().filter(({ kind }) => kind === 'CASE').length,
    });
    for (const args of [
      ['--item', reference],
      ['--actor', 'programme planner'],
    ])
      expect(await command('reads', ...args)).toMatchObject({
        status: 0,
        json: expect.arrayContaining([told]),
      });
    expect(await command('reads', '--item', 'nobody')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no case or worker of this reference'),
    });
    const kept = async () =>
      Number(
        (await world.administrator.query('select from disclosure where item_ids && $1::uuid[]', [[id]]))
          .rowCount,
      );
    const before = await kept();
    expect(await command('forget-reads', '--before', '2018-10-18')).toMatchObject({ json: { removed: 0 } });
    expect(await kept()).toBe(before);
    expect((await command('forget-reads', '--before', 'yesterday')).status).toBe(2);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect((await command('forget-reads', '--before', tomorrow)).status).toBe(0);
    expect([before > 0, await kept()]).toEqual([true, 0]);
    const { rows } = await world.administrator.query<{ line: string }>(
      'select audit::text as line from audit',
    );
    expect(rows.map(({ line }) => line).join('\n')).toMatch(new RegExp(`FORGET_DISCLOSURES.*${tomorrow}`));
  });
});
