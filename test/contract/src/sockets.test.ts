import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket, type ClientOptions } from 'ws';
import { SOCKETS_A_USER } from '@vesting/api/dist/http/live-socket.js';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import { times } from './hostile/attack.js';
import { A_COUNTY_MS, serve, type Served } from './served.js';

let served: Served;
let planId: string;
const open: WebSocket[] = [];

beforeAll(async () => {
  served = await serve();
  planId = (await served.ask<{ plans: { id: string }[] }>('{ plans { id } }')).data.plans[0]?.id ?? '';
}, A_COUNTY_MS);
afterAll(() => served.stop());

const INIT = '{"type":"connection_init"}';
const WATCH = 'subscription($p: ID!) { planChanged(planId: $p) { version } }';
const subscribe = (id: string, query = WATCH, variables: object = { p: planId }) =>
  JSON.stringify({ id, type: 'subscribe', payload: { query, variables } });

/** Opens a socket as some client might; answers with it once it stands, or with the status that refused it. */
const connect = (options: ClientOptions = {}, protocol: string | string[] = 'graphql-transport-ws') =>
  new Promise<WebSocket | number>((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${served.port}/graphql`, protocol, options);
    open.push(socket);
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => resolve(0));
  });

/** Sends one after the other; answers with the code with which the service ends the socket. */
async function closedBy(
  messages: readonly (string | Buffer)[],
  protocol = 'graphql-transport-ws',
): Promise<number> {
  const socket = await connect({}, protocol);
  if (typeof socket === 'number') return socket;
  const ended = new Promise<number>((resolve) => socket.on('close', resolve));
  for (const message of messages) {
    socket.send(message, { binary: false });
    // What follows a greeting waits for its answer.
    if (message === INIT)
      await Promise.race([new Promise((resolve) => socket.once('message', resolve)), ended]);
  }
  return ended;
}

/** Answers to the messages, until there are so many. */
async function told(
  messages: readonly string[],
  count: number,
): Promise<{ id?: string; type: string; payload?: unknown }[]> {
  const socket = await connect();
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  socket.send(INIT);
  await new Promise((resolve) => socket.once('message', resolve));
  const answers: { id?: string; type: string }[] = [];
  const all = new Promise<void>((resolve) =>
    socket.on('message', (data: Buffer) => {
      answers.push(JSON.parse(data.toString('utf8')) as { type: string });
      if (answers.length >= count) resolve();
    }),
  );
  for (const message of messages) socket.send(message);
  await Promise.race([all, pause(10_000)]);
  socket.close();
  return answers;
}

describe('sockets of others', () => {
  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of no site', { origin: 'null' }],
    ['a page of a name that begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
    ['what the browser calls another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a name that leads here and is not ours', { headers: { host: 'evil.example' } }],
  ])('%s gets none', async (_who, options) => expect(await connect(options)).toBe(403));

  it.each([
    ['a token that is none', 'Bearer a.b.c'],
    ['a token that nobody signed', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['a name and a password', 'Basic YTpi'],
  ])('%s ends it', async (_what, authorization) =>
    expect(await closedBy([JSON.stringify({ type: 'connection_init', payload: { authorization } })])).toBe(
      4403,
    ),
  );

  it('more sockets than a user may have end, and one that ends makes room', async () => {
    const authorization = `Bearer ${await mintToken(developmentKey(served.data), { role: 'AUDITOR' })}`;
    const greet = JSON.stringify({ type: 'connection_init', payload: { authorization } });
    const greeted: WebSocket[] = [];
    for (let at = 0; at < SOCKETS_A_USER; at += 1) {
      const socket = (await connect()) as WebSocket;
      socket.send(greet);
      await new Promise((resolve) => socket.once('message', resolve));
      greeted.push(socket);
    }
    expect(await closedBy([greet])).toBe(4429);
    const left = new Promise((resolve) => greeted[0]?.once('close', resolve));
    greeted[0]?.close();
    await left;
    const socket = (await connect()) as WebSocket;
    socket.send(greet);
    expect(String(await new Promise((resolve) => socket.once('message', resolve)))).toMatch(/connection_ack/);
    for (const each of [...greeted, socket]) each.close();
  });
});

describe('messages that are wrong', () => {
  it.each([
    ['nothing at all', [], 4408],
    ['a subscription before the greeting', [subscribe('a')], 4401],
    ['two greetings', [INIT, INIT], 4429],
    ['no JSON', ['{'], 4400],
    ['a type that there is not', ['{"type":"evil"}'], 4400],
    ['a message of no type', ['{}'], 4400],
    [
      'a control character',
      [INIT, subscribe('a', 'subscription { planChanged(planId: "\u0000") { version } }')],
      4400,
    ],
    ['forty levels', [`{"type":"ping","payload":{"a":${'['.repeat(40)}${']'.repeat(40)}}}`], 4400],
    ['one key twice', ['{"type":"ping","type":"pong"}'], 4400],
    [
      'a message of 65 KiB',
      [INIT, JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(65 * 1024) } })],
      1009,
    ],
    ['bytes that are no UTF-8', [Buffer.from([0x22, 0xff, 0xfe, 0x22])], 1007],
    ['one id twice', [INIT, subscribe('a'), subscribe('a')], 4409],
  ])('%s ends the socket', async (_what, messages, code) => expect(await closedBy(messages)).toBe(code));

  it('a protocol that is not ours is not spoken', async () => {
    expect(await closedBy([], 'graphql-ws')).not.toBe(1000);
  });

  it.each([
    ['a question', '{ viewer { role } }'],
    ['a change', 'mutation { takeBaseline(input: {}) { userErrors { code } } }'],
    ['a field that there is not', 'subscription { planChangedd }'],
    [
      'two fields',
      'subscription { planChanged(planId: "x") { version } solveProgress(runId: "x") { run { id } } }',
    ],
    [
      'a thousand aliases',
      `subscription { planChanged(planId: "x") { ${times(1000, (at) => `a${at}: version`)} } }`,
    ],
    [
      'introspection in circles',
      'subscription { __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    ],
  ])('%s is refused, and the socket stays', async (_what, query) => {
    const [refused, pong] = await told([subscribe('a', query, {}), '{"type":"ping"}'], 2);
    expect([refused?.type, pong?.type].sort()).toEqual(['error', 'pong']);
    expect(JSON.stringify([refused, pong])).not.toMatch(/[Dd]id you mean|node_modules/);
  });

  it('of thirty subscriptions at once a socket holds twenty', async () => {
    const answers = await told(
      Array.from({ length: 30 }, (_, at) => subscribe(`s${at}`)),
      10,
    );
    expect(answers.filter(({ type }) => type === 'error')).toHaveLength(10);
  });

  it('two thousand pings are answered, and the service goes on', async () => {
    const pings = Array<string>(2000).fill('{"type":"ping"}');
    expect((await told(pings, 2000)).filter(({ type }) => type === 'pong')).toHaveLength(2000);
    expect((await served.ask('{ __typename }')).status).toBe(200);
  });
});
