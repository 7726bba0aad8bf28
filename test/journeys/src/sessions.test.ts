import { workingFor } from '@vesting/domain';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshFolder, vesting } from '@vesting/testkit';
import { WebSocket } from 'ws';
import { CookieJar, startIdentityWorld, type IdentityWorld } from './identity-world.js';

const OWN = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
const SESSION = '__Host-vesting';
/** How often the service asks again whether the session of an open socket still holds. */
const CHECKED_AGAIN_MS = 30_000;
const VIEWER = JSON.stringify({ query: '{ viewer { role body { name } development } }' });

let world: IdentityWorld;
beforeAll(async () => {
  world = await startIdentityWorld();
}, 120_000);
afterAll(() => world?.stop());

const asks = (jar: CookieJar, headers: Record<string, string> = OWN): Promise<Response> =>
  jar.fetch(`${world.url}/graphql`, { method: 'POST', headers, body: VIEWER });
const statusOf = async (jar: CookieJar, headers?: Record<string, string>) =>
  (await asks(jar, headers)).status;
const signedIn = async (person = 'ann', tenant = 'daventry'): Promise<CookieJar> => {
  const jar = new CookieJar();
  await jar.signIn(world, tenant, person);
  return jar;
};
/** Everything that the product keeps of those who sign in. */
const kept = (): Promise<{ line: string }[]> =>
  world.database.write(workingFor('test'), (session) =>
    session.query<{ line: string }>(
      `select web_session::text as line from web_session union all select sign_in::text from sign_in
       union all select audit::text from audit`,
    ),
  );

describe('a person', () => {
  it('is who the own council says, and comes back to the page that was asked for', async () => {
    const jar = new CookieJar();
    const { response, address } = await jar.signIn(world, 'daventry', 'ann', '/cases?plan=1');
    expect([response.status, address]).toEqual([200, `${world.url}/cases?plan=1`]);
    expect(await (await asks(jar)).json()).toEqual({
      data: {
        viewer: {
          role: 'COUNCIL_PLANNER',
          body: { name: 'Daventry District Council' },
          development: false,
        },
      },
    });
  });

  it('chooses among the organisations whose people sign in here', async () => {
    expect(await (await fetch(`${world.url}/auth/tenants`)).json()).toEqual([
      { name: 'daventry', title: 'Daventry District Council' },
      { name: 'programme', title: 'Programme office' },
    ]);
    const unknown = await fetch(`${world.url}/auth/login?tenant=elsewhere`);
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining('There is no such sign-in'),
    ]);
  });

  it('has a role of the programme only from the tenant that may give it', async () => {
    const office = await signedIn('olga', 'programme');
    expect(await (await asks(office)).json()).toMatchObject({
      data: { viewer: { role: 'AUDITOR', body: null } },
    });
    for (const person of ['eve', 'nora']) {
      const jar = new CookieJar();
      const { response } = await jar.signIn(world, 'daventry', person);
      expect([response.status, await response.text()]).toEqual([
        403,
        expect.stringContaining('has not given you a role'),
      ]);
      expect(jar.has(world.url, SESSION)).toBe(false);
    }
  });

  it('is led to no other site after signing in', async () => {
    const { address } = await new CookieJar().signIn(world, 'daventry', 'ann', '//evil.example/cases');
    expect(address).toBe(`${world.url}/`);
  });

  it('leaves nothing that names anybody, and no token in the browser', async () => {
    const jar = await signedIn('steve');
    const traces = [...(await kept()).map(({ line }) => line), ...world.log].join('\n');
    expect(traces).toMatch(/daventry:[0-9a-f]{16},.*SIGN_IN,/);
    expect(traces).not.toMatch(/steve|olga|\bann\b/);
    const cookie = jar.headerFor(world.url);
    expect(cookie).toMatch(/^__Host-vesting=[\w-]{43}$/);
    expect(traces).not.toContain(cookie.split('=')[1]);
  });

  it('gets cookies that scripts, other hosts and other sites cannot use', async () => {
    const begun = await fetch(`${world.url}/auth/login?tenant=daventry`, { redirect: 'manual' });
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-vesting-sign-in=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const asked = new URL(begun.headers.get('location') ?? '');
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    expect(asked.searchParams.get('state')).not.toBe(asked.searchParams.get('nonce'));
  });

  it('cannot finish a sign-in that another browser began, nor one twice, nor with another state', async () => {
    const begin = async (jar: CookieJar): Promise<string> => {
      const { address } = await jar.follow(`${world.url}/auth/login?tenant=daventry`);
      let at = `${address}?as=ann`;
      while (!at.startsWith(world.url))
        at = new URL((await jar.fetch(at)).headers.get('location') ?? '', at).href;
      return at;
    };
    const mine = new CookieJar();
    const callback = await begin(mine);
    expect((await new CookieJar().fetch(callback)).status).toBe(400);
    expect((await mine.fetch(callback)).status).toBe(303);
    expect((await mine.fetch(callback)).status).toBe(400);
    const other = new CookieJar();
    expect((await other.fetch((await begin(other)).replace(/state=[\w-]+/, 'state=x'))).status).toBe(400);
    expect(other.has(world.url, SESSION)).toBe(false);
  });

  it('who signs in again has a new session, and the one before is over', async () => {
    const jar = await signedIn();
    const before = jar.headerFor(world.url);
    await jar.signIn(world, 'daventry', 'ann');
    expect(jar.headerFor(world.url)).not.toBe(before);
    const stolen = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { ...OWN, cookie: before },
      body: VIEWER,
    });
    expect(stolen.status).toBe(401);
  });
});

describe('a session', () => {
  it('ends at once when its holder signs out, and only hers', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const cookie = one.headerFor(world.url);
    const answer = await one.fetch(`${world.url}/auth/logout`, { method: 'POST', headers: OWN });
    expect(((await answer.json()) as { elsewhere: string }).elsewhere).toContain(
      `${world.provider.issuerOf('daventry')}/session/end?`,
    );
    expect(one.has(world.url, SESSION)).toBe(false);
    const late = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { ...OWN, cookie },
      body: VIEWER,
    });
    expect([late.status, await statusOf(two)]).toEqual([401, 200]);
    expect((await kept()).filter(({ line }) => /SIGN_OUT,daventry:[0-9a-f]{16}/.test(line))).toHaveLength(1);
  });

  it('ends at once when the operator ends it, by the person’s name in the log', async () => {
    const [jar, other] = [await signedIn(), await signedIn('steve')];
    const [, person = ''] = /(daventry:\w+) signed in as COUNCIL_PLANNER/.exec(world.log.join('\n')) ?? [];
    const ended = await vesting(['session', 'end', '--person', person], freshFolder(), {
      DATABASE_URL: world.databaseUrl,
    });
    expect([ended.status, ended.stderr]).toEqual([0, '']);
    expect([await statusOf(jar), await statusOf(other)]).toEqual([401, 200]);
  });

  it('is not used by a page that asks of its own accord', async () => {
    const jar = await signedIn();
    const unused = async (headers: Record<string, string>): Promise<boolean> => {
      await world.database.write(workingFor('test'), (session) =>
        session.query(`update web_session set last_used_at = now() - interval '20 minutes'`),
      );
      expect(await statusOf(jar, headers)).toBe(200);
      const rows = await world.database.write(workingFor('test'), (session) =>
        session.query(`select from web_session where last_used_at > now() - interval '1 minute'`),
      );
      return rows.length === 0;
    };
    expect(await unused({ ...OWN, 'vesting-unattended': 'true' })).toBe(true);
    expect(await unused(OWN)).toBe(false);
  });

  it('counts for the planner’s own pages only', async () => {
    const jar = await signedIn();
    const json = { 'content-type': 'application/json' };
    expect(await statusOf(jar, { ...OWN, origin: world.url })).toBe(200);
    expect(await statusOf(jar, { ...OWN, origin: 'http://localhost:1' })).toBe(403);
    expect(await statusOf(jar, json)).toBe(403);
    for (const path of ['/uploads', '/auth/logout']) {
      const form = await jar.fetch(`${world.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      });
      expect(form.status).toBe(403);
    }
    expect(await statusOf(jar)).toBe(200);
  });

  it('is never taken together with a token', async () => {
    const jar = await signedIn();
    const token = await world.provider.tokenFor('daventry', 'case-system', 'vesting.totals');
    expect(await statusOf(jar, { ...OWN, authorization: `Bearer ${token}` })).toBe(400);
  });

  it('opens a socket from the planner’s own page only, which closes within a minute of its end', async () => {
    const jar = await signedIn();
    const cookie = jar.headerFor(world.url);
    const intervals = jest.spyOn(globalThis, 'setInterval');
    const open = (headers: Record<string, string>): Promise<WebSocket | number> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${world.port}/graphql`, 'graphql-transport-ws', {
          headers,
        });
        socket.on('open', () => socket.send('{"type":"connection_init"}'));
        socket.on('message', () => resolve(socket));
        socket.on('close', resolve);
        socket.on('error', () => resolve(-1));
      });
    expect(await open({ cookie })).toBe(4403);
    expect(await open({ cookie, origin: 'http://evil.example' })).toBe(-1);
    const socket = (await open({ cookie, origin: world.url })) as WebSocket;
    const found = intervals.mock.calls.find(([, milliseconds]) => milliseconds === CHECKED_AGAIN_MS);
    const askAgain = found?.[0] as () => void;
    intervals.mockRestore();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await world.database.write(workingFor('test'), (session) => session.query('delete from web_session'));
    askAgain();
    expect(await closed).toBe(4403);
  });
});

describe('a system', () => {
  const askAs = async (system: string, scope: string): Promise<Response> => {
    const authorization = `Bearer ${await world.provider.tokenFor('daventry', system, scope)}`;
    return fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { ...OWN, authorization },
      body: VIEWER,
    });
  };

  it('is known by the token that its signature got it, for the body of its tenant', async () => {
    const answer = await askAs('case-system', 'vesting.structure vesting.totals');
    expect(await answer.json()).toMatchObject({
      data: { viewer: { role: 'PARTNER', body: { name: 'Daventry District Council' } } },
    });
  });

  it('is not known when only its tenant knows it', async () => {
    expect((await askAs('unlisted', 'vesting.totals')).status).toBe(401);
  });
});

describe('while the identity provider is down', () => {
  it('sessions live on, and nobody new can sign in, which is said in words', async () => {
    const jar = await signedIn();
    const begun = new CookieJar();
    const { address } = await begun.follow(`${world.url}/auth/login?tenant=daventry`);
    let callback = `${address}?as=ann`;
    while (!callback.startsWith(world.url))
      callback = new URL((await begun.fetch(callback)).headers.get('location') ?? '', callback).href;
    await world.provider.stop();
    try {
      expect(await statusOf(jar)).toBe(200);
      const refused = await begun.fetch(callback);
      expect([refused.status, await refused.text()]).toEqual([
        503,
        expect.stringMatching(/sign-in service of Daventry District Council does not answer/),
      ]);
      expect(begun.has(world.url, SESSION)).toBe(false);
    } finally {
      await world.provider.start();
    }
  });
});
