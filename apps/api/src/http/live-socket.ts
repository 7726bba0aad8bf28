import type { IncomingMessage, Server } from 'node:http';
import { getOperationAST, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context, type ServerOptions } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { REQUEST_COST, type Actor } from '@vesting/domain';
import type { Disclose } from '../audit/disclosures.js';
import type { OperationContext } from '../graphql/context.js';
import { formatError } from '../graphql/errors.js';
import type { KnownDocuments } from '../graphql/known-documents.js';
import { prepareSubscription, refused, type SubscribePayload } from '../graphql/prepare-subscription.js';
import { credentialsIn, type Authenticate, type Credentials } from '../identity/authenticate.js';
import type { Allowances } from '../limits/callers.js';
import type { Log } from '../logging/log.js';
import { holdsControl } from './json-guard.js';
import { faultOfJson } from './json-text.js';
import { isOwnHost, isSameOrigin } from './origin-guard.js';
import { RATE_LIMITED, tooMuch } from './rate-limit.js';

const MESSAGE_BYTES = 64 * 1024;
const SUBSCRIPTIONS_A_SOCKET = 20;
const SOCKETS = 500;
export const SOCKETS_A_USER = 5;
/** How long a socket may stay open without a greeting. */
const GREETING_MS = 3_000;
/** How often an open socket must show that its token or session holds: one that was revoked ends within a minute. */
const CHECK_AGAIN_MS = 30_000;
const BEAT_MS = 12_000;
const GOING_AWAY = 1001;
const TOO_MANY: number = CloseCode.TooManyInitialisationRequests;
const PATIENCE_MS = 2_000;

export interface SocketOptions {
  host: string;
  development: boolean;
  /** Origin of the planner's pages, where people sign in. */
  publicUrl: string | undefined;
  authenticate: Authenticate;
  contextOf(actor: Actor): OperationContext;
  documents: KnownDocuments;
  report(error: unknown): string;
  disclose: Disclose;
  allowances: Allowances;
  /** Where a socket comes from, as the proxies in front of the service say. */
  addressOf(request: IncomingMessage): string | undefined;
  checkAgainMs?: number;
  log: Log;
}

/** The open sockets of the service. */
export interface LiveSockets {
  count(): number;
  /** Closes every socket as one of a process that goes away, so that its client connects to another. */
  close(): Promise<void>;
}

interface SocketState {
  actor?: Actor;
  /** For whom the socket is counted; an actor read anew may have another name. */
  countedAs?: Actor;
  timer?: NodeJS.Timeout;
  /** The open subscriptions by their ids, and what each event of one costs. */
  costs: Map<string, number>;
}

interface Extra {
  socket: WebSocket;
  /** Secret of the session in the cookie, when one of the planner's own pages has opened the socket. */
  session: string | undefined;
  address: string | undefined;
  state?: SocketState;
}
type Socket = Context<Record<string, unknown>, Extra>;

const stateOf = ({ extra }: Socket): SocketState => (extra.state ??= { costs: new Map() });
const sessionIn = ({ headers }: IncomingMessage, publicUrl: string | undefined): string | undefined =>
  headers.origin === publicUrl ? credentialsIn(headers).session : undefined;
const credentialsOf = ({ connectionParams, extra }: Socket): Credentials => {
  const token = connectionParams?.['authorization'];
  return { authorization: typeof token === 'string' ? token : undefined, session: extra.session };
};

/** Serves subscriptions over WebSocket at /graphql. */
export function serveSubscriptions(httpServer: Server, options: SocketOptions): LiveSockets {
  const sockets: WebSocketServer = new WebSocketServer({
    server: httpServer,
    path: '/graphql',
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
    verifyClient: ({ req }, answer) => {
      if (!isSameOrigin(req.headers) || (options.development && !isOwnHost(req.headers.host, options.host)))
        answer(false, 403);
      else if (sockets.clients.size >= SOCKETS) answer(false, 503);
      else answer(true);
    },
  });
  const server = makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: GREETING_MS,
    ...hooks(options),
  } as ServerOptions<Record<string, unknown>, Extra>);
  sockets.on('connection', (socket, request) => {
    const session = sessionIn(request, options.publicUrl);
    attend({ socket, session, address: options.addressOf(request) }, server, options.log);
  });
  return {
    count: () => sockets.clients.size,
    async close() {
      const closed = new Promise((resolve) => sockets.close(resolve));
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'The service stops');
      const forced = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), PATIENCE_MS);
      await closed;
      clearTimeout(forced);
    },
  };
}

/**
 * Carries messages between a socket and the protocol. What a client sends is never written to the log: a
 * message that cannot be handled ends its socket.
 */
function attend(
  extra: Extra,
  server: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
  log: Log,
): void {
  const { socket } = extra;
  const began = Date.now();
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve, reject) => socket.send(text, (error) => (error ? reject(error) : resolve()))),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on('message', (message) => {
          const text = String(message);
          if (holdsControl(text) || faultOfJson(text)) {
            socket.close(CloseCode.BadRequest, 'The message cannot be read');
            return;
          }
          handle(text).catch(() =>
            socket.close(CloseCode.InternalServerError, 'The message cannot be handled'),
          );
        }),
    },
    extra,
  );
  let alive = true;
  const beat = setInterval(() => {
    if (!alive) socket.terminate();
    alive = false;
    socket.ping();
  }, BEAT_MS);
  socket.on('pong', () => (alive = true));
  // An error is followed by the closing of the socket, with the code that says why.
  socket.on('error', () => (alive = false));
  socket.once('close', (code, reason) => {
    clearInterval(beat);
    log.event('info', 'socket', { code, durationMs: Date.now() - began });
    void closed(code, String(reason));
  });
}

function hooks(options: SocketOptions) {
  const { authenticate, contextOf, documents, report, disclose, allowances } = options;
  const { checkAgainMs = CHECK_AGAIN_MS } = options;
  const format = formatError(report);
  const socketsOf = new Map<string, number>();
  const count = ({ id }: Actor, by: 1 | -1): number => {
    const open = (socketsOf.get(id) ?? 0) + by;
    if (open > 0) socketsOf.set(id, open);
    else socketsOf.delete(id);
    return open;
  };
  return {
    onConnect: async (socket: Socket) => {
      const { address } = socket.extra;
      const state = stateOf(socket);
      const actor = await authenticate(credentialsOf(socket), true).catch(() => undefined);
      if (!actor) {
        if (!(await allowances.attempt(address)).allowed) closeAsTooMany(socket, 'Too many attempts');
        return false;
      }
      if (!isOpen(socket)) return false;
      state.actor = actor;
      state.countedAs = actor;
      if (count(actor, 1) > SOCKETS_A_USER) {
        closeAsTooMany(socket, `${SOCKETS_A_USER} sockets at most`);
        return false;
      }
      state.timer = setInterval(() => void checkAgain(socket, authenticate), checkAgainMs);
      state.timer.unref();
      return true;
    },
    onClose: (socket: Socket) => {
      const { timer, countedAs } = stateOf(socket);
      clearInterval(timer);
      if (countedAs) count(countedAs, -1);
    },
    onSubscribe: async (socket: Socket, id: string, payload: SubscribePayload) => {
      const state = stateOf(socket);
      const { actor } = state;
      if (!actor) return [refused('The socket is not authenticated.', 'UNAUTHENTICATED')];
      if (state.costs.size >= SUBSCRIPTIONS_A_SOCKET)
        return [refused(`A socket holds ${SUBSCRIPTIONS_A_SOCKET} subscriptions at most.`, 'BAD_REQUEST')];
      // Counted before anything is waited for, so that many at once are not all let in.
      state.costs.set(id, 0);
      const prepared = await prepareSubscription(payload, documents, () => contextOf(actor));
      const cost = Array.isArray(prepared) ? 0 : prepared.cost;
      const standing = await allowances.operation(actor, REQUEST_COST + cost);
      if (!standing.allowed || Array.isArray(prepared)) {
        state.costs.delete(id);
        return Array.isArray(prepared) ? prepared : [refused(tooMuch(standing), RATE_LIMITED)];
      }
      state.costs.set(id, cost);
      return prepared.args;
    },
    // What a subscription read for one event is not kept open until the next, and whom it tells of is written down
    // before it leaves.
    onNext: async (
      socket: Socket,
      id: string,
      _payload: unknown,
      args: ExecutionArgs,
      result: ExecutionResult,
    ) => {
      const { reads, actor } = args.contextValue as OperationContext;
      await reads.close();
      // An event is not refused, for a client would miss it; what it costs is missing for the next question.
      allowances.owe(actor, stateOf(socket).costs.get(id) ?? 0);
      try {
        const operation = getOperationAST(args.document, args.operationName)?.name?.value;
        await disclose(reads, { way: 'SUBSCRIPTION', operation });
      } catch (error) {
        return { data: null, errors: [format({ message: '' }, error)] };
      }
      if (!result.errors) return undefined;
      return { ...result, errors: result.errors.map((error) => format(error.toJSON(), error)) };
    },
    onComplete: (socket: Socket, id: string) => void stateOf(socket).costs.delete(id),
  };
}

const isOpen = ({ extra: { socket } }: Socket): boolean => socket.readyState === socket.OPEN;

const closeAsTooMany = ({ extra }: Socket, why: string): void => extra.socket.close(TOO_MANY, why);

async function checkAgain(socket: Socket, authenticate: Authenticate): Promise<void> {
  const actor = await authenticate(credentialsOf(socket), false).catch(() => undefined);
  if (actor) stateOf(socket).actor = actor;
  else socket.extra.socket.close(CloseCode.Forbidden, 'Token or session no longer hold');
}
