import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { A_COUNTY_MS, serve, type Served } from './served.js';
import { operation, send, times, type Attack, type Got } from './hostile/attack.js';
import { DOCUMENTS, SIZES } from './hostile/documents.js';
import { refusedByPolicy } from './hostile/pages.js';
import { BODIES, REQUESTS } from './hostile/requests.js';
import { VALUES } from './hostile/values.js';
import { randomOperations } from './hostile/random.js';
import { COP } from './hostile/cop.js';

let served: Served;
beforeAll(async () => {
  served = await serve({ PROGRAMME_PLANNER: 1e12, STRANGER: ATTEMPTS });
}, A_COUNTY_MS);
afterAll(() => served.stop());

/** Generous: what takes longer would do so on any machine. */
const LONGEST_MS = 10_000;
const LARGEST = 256 * 1024;
const HUGE_HEADERS = 431;
/** Refused requests that an address has here. */
const ATTEMPTS = 40;

interface Errors {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Whatever is sent: the answer is small, says nothing of what lies behind, and comes in time. */
function expectHarmless({ text, ms, status }: Got): void {
  expect(text.length).toBeLessThan(LARGEST);
  expect(text).not.toMatch(/[Dd]id you mean|node_modules|\.js:\d+|at \w+ \(|select .* from/);
  expect(status).toBeLessThan(500);
  expect(ms).toBeLessThan(LONGEST_MS);
}

function expectErrors(text: string): void {
  const { errors } = JSON.parse(text) as Errors;
  expect(errors?.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors ?? []) {
    expect(message.length).toBeGreaterThan(0);
    expect(extensions.code).toMatch(/^[A-Z_]+$/);
  }
}

/** Each request has a number of its own. */
const withoutNumber = ({ text }: Got): string => text.replace(/"requestId":"[^"]*"/g, '');

async function meet([, sent, expected]: Attack): Promise<void> {
  // Twice: a document that comes again runs in another way, and must be answered in the same.
  const [first, again] = [await send(served.port, sent), await send(served.port, sent)];
  for (const got of [first, again]) {
    expectHarmless(got);
    if (expected === 'ANSWERED') {
      expect((JSON.parse(got.text) as Errors).errors).toBeUndefined();
      expect(got.status).toBe(200);
    } else {
      if (typeof expected === 'number') expect(got.status).toBe(expected);
      else if (expected === 'TOLD') expect(got.status).toBe(200);
      else expect(Math.floor(got.status / 100)).toBe(4);
      if (got.status !== HUGE_HEADERS) expectErrors(got.text);
    }
  }
  expect(withoutNumber(again)).toBe(withoutNumber(first));
}

const alive = async () => {
  expect((await served.ask('{ viewer { role } }')).data).toEqual({ viewer: { role: 'PROGRAMME_PLANNER' } });
};

describe.each([
  ['operations that are too large', SIZES],
  ['documents that are wrong', DOCUMENTS],
  ['values that are none', VALUES],
  ['bodies that are not what they say', BODIES],
  ['requests of others', REQUESTS],
])('%s', (_kind, attacks) => {
  it.each(attacks)('%s', (...attack) => meet(attack));
  afterAll(alive);
});

describe('an operation beyond a limit', () => {
  it('is refused before anything is read', async () => {
    const statements = async () =>
      /^vesting_statements_total.*$/m.exec(
        (await send(served.port, { method: 'GET', path: '/metrics' })).text,
      )?.[0];
    const before = await statements();
    for (const [, sent, expected] of SIZES) if (expected === 'REFUSED') await send(served.port, sent);
    expect(await statements()).toBe(before);
  });

  it('takes no more memory with it than one request may', async () => {
    const before = process.memoryUsage().rss;
    for (const [, sent] of BODIES) await send(served.port, sent);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('what others look for', () => {
  it('graphql-http finds no error, and everything that a server must do', async () => {
    const results = await auditServer({ url: `${served.url}/graphql` });
    const of = (level: string) => results.filter(({ name }) => name.startsWith(level));
    expect(results).toHaveLength(61);
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
    expect(results.filter(({ status }) => status === 'warn').length).toBeLessThanOrEqual(3);
    expect(of('MUST')).toHaveLength(13);
    expect(of('MUST').every(({ status }) => status === 'ok')).toBe(true);
  });

  it.each(COP)('graphql-cop: %s', async (_name, sent, isFinding) => {
    expect(isFinding(await send(served.port, sent))).toBe(false);
  });

  it('no document of what the schema has, nor of what it has not, is a fault of ours', async () => {
    const long = process.env['VESTING_TEST_LONG'] === '1';
    for (const query of randomOperations(long ? 50_000 : 200)) {
      const got = await send(served.port, operation(query));
      // What an operation asks for may be large; that it is bounded is tested above.
      expectHarmless({ ...got, text: got.text.slice(0, LARGEST - 1), ms: 0 });
      expect(got.text).not.toMatch(/INTERNAL_SERVER_ERROR/);
    }
    await alive();
  });
});

describe('the content policy', () => {
  it(
    'lets the planner and GraphiQL do all that they do',
    async () => {
      const { refused, answer } = await refusedByPolicy(served.url);
      expect(refused).toEqual([]);
      expect(answer).toMatch(/Northamptonshire/);
    },
    A_COUNTY_MS,
  );
});

describe('headers', () => {
  it.each([
    ['/', { method: 'GET', path: '/' }],
    ['/graphiql', { method: 'GET', path: '/graphiql' }],
    ['/schema.graphql', { method: 'GET', path: '/schema.graphql' }],
    ['/graphql', operation('{ __typename }')],
  ])('the answer of %s carries the policies that keep a page to itself', async (_path, sent) => {
    const { headers, status } = await send(served.port, sent);
    expect(status).toBeLessThan(400);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*(unsafe|\*|data:)/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toMatch(/geolocation=\(\)/);
    // The service stands behind no proxy here, and believes nobody who says that it does.
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('an answer says what is left of the quota, and a spent one is said with 429', async () => {
    const { headers } = await send(served.port, operation(`{ ${times(9, () => '__typename')} }`));
    expect(headers['ratelimit-policy']).toMatch(/^"programme-planner";q=\d+;w=\d+;qu="values"$/);
    expect(headers['ratelimit']).toMatch(/^"programme-planner";r=\d+;t=\d+$/);
    const wrong = { authorization: 'Bearer a.b.c' };
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt <= ATTEMPTS && codes.at(-1) !== 'RATE_LIMITED'; attempt += 1) {
      const { status, errors } = await served.ask('{ __typename }', {}, wrong);
      expect([401, 429]).toContain(status);
      codes.push(errors?.[0]?.extensions.code);
    }
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    const sent = operation('{ __typename }');
    const refused = await send(served.port, { ...sent, headers: { ...sent.headers, ...wrong } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // Who is known is not held up by others at the same address.
    await alive();
  });
});
