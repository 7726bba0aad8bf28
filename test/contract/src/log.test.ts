import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Log } from '@vesting/api/dist/logging/log.js';
import { countUnreconciled } from '@vesting/api/dist/reads/unreconciled.js';
import { newPlan, openSmallCounty } from '@vesting/api/dist/testing/small-county.js';
import { serveSmallCounty, type SmallService } from '@vesting/api/dist/testing/small-service.js';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { Subscriber } from './subscriber.js';

/** What must not be in a log, whoever sends it and wherever. */
const PLANTED = ['943 476 5919', 'Daniel Planted', 'NN1 1ED', 'A123456789012', 'AB 12 34 56 C'];
let store: ThrowAwayDatabase;
let served: SmallService;
const lines: string[] = [];
const events = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
beforeAll(async () => {
  store = await freshDatabase();
  const county = await openSmallCounty(store.database);
  await newPlan(county.context);
  served = await serveSmallCounty(county, store.database, new Log('json', (line) => lines.push(line)));
});
afterAll(async () => {
  await served.stop();
  await store.drop();
});

const post = (path: string, body: string | FormData, headers: Record<string, string> = {}) =>
  fetch(`${served.url}${path}`, { method: 'POST', body, headers });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the log of the service', () => {
  it('holds nothing of what callers send: in variables, documents, names, files, addresses and headers', async () => {
    for (const planted of PLANTED) {
      const name = planted.replace(/\W/g, '_').replace(/^(?=\d)/, '_');
      const variables = { search: planted, id: planted, input: { planId: planted, reason: planted } };
      for (const query of [
        `query ${name}($search: String) { cases(filter: { search: $search }) { totalCount } }`,
        `{ case(reference: "${planted}") { id } }`,
        `{ case(reference: "${planted}"`,
        `{ cases { ${name} } }`,
        `query($id: ID!) { plan(id: $id) { id } node(id: $id) { id } }`,
        `mutation($input: SubmitPlanInput!) { submitPlan(input: $input) { userErrors { message } } }`,
      ])
        await served.ask(query, variables, { 'x-request-id': planted });
      const form = new FormData();
      form.append('file', new Blob([`name\n${planted}\n`]), `${planted}.csv`);
      const upload = (await (await post('/uploads', form)).json()) as { uploadId: string };
      await served.ask(
        'mutation($input: ImportExtractInput!) { importExtract(input: $input) { userErrors { message } } }',
        { input: { uploadId: upload.uploadId, bodyGssCode: 'E10000021' } },
      );
      await post('/graphql', `{"query": ${planted}`, JSON_TYPE);
      await post('/graphql', '{}', { ...JSON_TYPE, authorization: `Bearer ${planted}` });
      await fetch(`${served.url}/exports/cases.csv?filter=${encodeURIComponent(planted)}`);
      await fetch(`${served.url}/${encodeURIComponent(planted)}?q=${encodeURIComponent(planted)}`);
    }
    const socket = await Subscriber.open(served.port);
    socket.subscribe('one', `subscription { planChanged(planId: "${PLANTED[0]}") { version } }`);
    await socket.next();
    await socket.close();
    expect(events().filter(({ event }) => event === 'request').length).toBeGreaterThan(PLANTED.length * 8);
    const log = lines.join('').toLowerCase();
    for (const planted of PLANTED)
      for (const form of [
        planted,
        planted.replace(/\W/g, '_'),
        planted.replace(/\W/g, ''),
        encodeURIComponent(planted),
      ])
        expect(log).not.toContain(form.toLowerCase());
  });

  it('nor of a fault, whose message quotes the value that it complains of', async () => {
    lines.length = 0;
    const [planted = ''] = PLANTED;
    const saved = await store.database.write(workingFor('test'), async (session) => {
      const [row] = await session.query<{ pack: object; digest: string }>(
        'select pack, pack_digest as digest from reorganisation',
      );
      await session.query(`update reorganisation set pack_digest = 'broken', pack = $1`, [
        { bodies: planted },
      ]);
      return row;
    });
    const { errors } = await served.ask('query Structure { reorganisation { name } }');
    await store.database.write(workingFor('test'), (session) =>
      session.query('update reorganisation set pack_digest = $1, pack = $2', [saved?.digest, saved?.pack]),
    );
    const requestId = errors?.[0]?.extensions.requestId;
    expect(events()).toEqual([
      expect.objectContaining({ level: 'error', event: 'fault', requestId, at: expect.any(Array) }),
      expect.objectContaining({
        event: 'request',
        requestId,
        part: 'graphql',
        kind: 'query',
        operation: 'Structure',
        codes: ['INTERNAL_SERVER_ERROR'],
        role: 'PROGRAMME_PLANNER',
        subject: expect.stringMatching(/^[0-9a-f]{12}$/),
        durationMs: expect.any(Number),
      }),
    ]);
    expect(lines.join('')).not.toContain(planted);
  });

  it('every answer says the number under which the log has it, and so does every error', async () => {
    lines.length = 0;
    const id = '0b6f3a52-54d1-4e0e-9f6b-5f3a2f1c0d9e';
    const response = await post('/graphql', '{"query":"{ nothing }"}', { ...JSON_TYPE, 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toBe(id);
    const { errors } = (await response.json()) as { errors: { extensions: { requestId: string } }[] };
    expect(errors.map(({ extensions }) => extensions.requestId)).toEqual([id]);
    expect(events()).toMatchObject([{ event: 'request', requestId: id, status: 400 }]);
    const own = await fetch(`${served.url}/healthz`);
    expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the page of metrics', () => {
  /** The rules that promtool checks, so far as they concern a page like this one. */
  it('is in the text format: help and type before samples, each family once, names and labels as they must be', async () => {
    const response = await fetch(`${served.url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const page = await response.text();
    expect(page.endsWith('\n')).toBe(true);
    const seen = new Map<string, string>();
    const series = new Set<string>();
    let current = '';
    for (const line of page.trimEnd().split('\n')) {
      const [, head, name = '', rest = ''] = /^# (HELP|TYPE) ([a-z_]+) (.+)$/.exec(line) ?? [];
      if (head === 'HELP') {
        expect(seen.has(name)).toBe(false);
        expect(rest).toMatch(/\.$/);
        seen.set((current = name), '');
      } else if (head === 'TYPE') {
        expect(name).toBe(current);
        expect(rest).toMatch(/^(counter|gauge|histogram)$/);
        seen.set(name, rest);
      } else {
        const sample = /^([a-z_]+)((?:\{(?:[a-z]+="[^"\\\n]*",?)+\})?) (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(
          line,
        );
        expect([line, sample?.[1]?.replace(/_(bucket|sum|count)$/, '')]).toEqual([line, current]);
        expect(series.has(line.replace(/ .*$/, ''))).toBe(false);
        series.add(line.replace(/ [^ ]*$/, ''));
      }
    }
    for (const [name, type] of seen) if (type === 'counter') expect(name).toMatch(/_total$/);
  });

  it('says that the books balance, and how the process and its database do', async () => {
    const page = await (await fetch(`${served.url}/metrics`)).text();
    expect(page).toMatch(/^vesting_unreconciled_total 0$/m);
    expect(page).toMatch(/^vesting_database_up 1$/m);
    for (const name of [
      'vesting_runs{state="RUNNING"}',
      'vesting_run_lease_age_seconds',
      'vesting_database_connections{state="waiting"}',
      'nodejs_eventloop_lag_seconds{quantile="0.99"}',
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'vesting_sockets',
      'vesting_import_rows{outcome="taken"}',
      'vesting_http_requests_total{part="graphql",status="200"}',
    ])
      expect(page).toContain(`\n${name} `);
  });

  it('sees an item that is lost, although no key was asked', async () => {
    await store.database.write(workingFor('test'), async (session) => {
      await session.query(`select set_config('role', session_user::text, true)`);
      await session.query(`set local session_replication_role = replica`);
      await session.query(
        `update destination set measure = measure + 1 where (plan_id, item_id) = (select plan_id, item_id from destination limit 1)`,
      );
    });
    const reader = store.database.reader(workingFor('test'));
    expect(await countUnreconciled(reader, 'northamptonshire').finally(() => reader.close())).toBe(1);
  });
});
