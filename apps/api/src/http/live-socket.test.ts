import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import type { Actor } from '@vesting/domain';
import { KnownDocuments } from '../graphql/known-documents.js';
import type { Allowances } from '../limits/callers.js';
import { SILENT } from '../logging/log.js';
import { serveSubscriptions } from './live-socket.js';

const actor: Actor = { id: 'a planner', role: 'PROGRAMME_PLANNER', development: false };
const standing = {
  quota: { name: 'x', amount: 1, windowSeconds: 1 },
  allowed: true,
  remaining: 1,
  seconds: 1,
};
const allowances = { attempt: () => Promise.resolve(standing) } as unknown as Allowances;

let server: Server | undefined;
afterEach(() => void server?.close());

/** A socket whose token is looked at every so often. */
async function openSocket(authenticate: () => Promise<Actor | undefined>, checkAgainMs: number) {
  server = createServer();
  const http = server;
  const sockets = serveSubscriptions(http, {
    host: '127.0.0.1',
    development: false,
    publicUrl: undefined,
    log: SILENT,
    authenticate,
    contextOf: () => {
      throw new Error('nothing is asked here');
    },
    documents: new KnownDocuments([], '/nowhere'),
    report: () => '',
    disclose: () => Promise.resolve(),
    allowances,
    addressOf: ({ socket }) => socket.remoteAddress,
    checkAgainMs,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const socket = new WebSocket(
    `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    'graphql-transport-ws',
  );
  const ended = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send('{"type":"connection_init"}');
  await Promise.race([new Promise((resolve) => socket.once('message', resolve)), ended]);
  return { socket, ended, stop: () => sockets.close() };
}

describe('an open socket', () => {
  it('ends when its token no longer holds, at the next look', async () => {
    let holds = true;
    const { ended, stop } = await openSocket(() => Promise.resolve(holds ? actor : undefined), 20);
    holds = false;
    expect(await ended).toBe(4403);
    await stop();
  });

  it('stays while its token holds, however often that is looked at', async () => {
    let seen = (): void => {};
    const often = new Promise<void>((resolve) => (seen = resolve));
    let looks = 0;
    const { socket, ended, stop } = await openSocket(() => {
      looks += 1;
      if (looks > 3) seen();
      return Promise.resolve(actor);
    }, 20);
    await often;
    expect(socket.readyState).toBe(socket.OPEN);
    await stop();
    expect(await ended).toBe(1001);
  });
});
