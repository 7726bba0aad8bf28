import type { IncomingMessage, Server } from 'node:http';
import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type ExecutionArgs } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context, type ServerOptions } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Actor } from '@vesting/domain';
import type { OperationContext } from '../graphql/context.js';
import { checkCost } from '../graphql/cost.js';
import { formatError } from '../graphql/errors.js';
import { LIMITS, limitsRule } from '../graphql/limits.js';
import { apiSchema } from '../graphql/schema.js';
import { credentialsIn, type Authenticate, type Credentials } from '../identity/authenticate.js';
import type { Log } from '../logging/log.js';
import { holdsNul } from './json-guard.js';
import { isOwnHost, isSameOrigin } from './origin-guard.js';

const MESSAGE_BYTES = 64 * 1024;
const SUBSCRIPTIONS_A_SOCKET = 20;
const SOCKETS = 500;
/** How often an open socket must show that its token or session still holds. */
const CHECK_AGAIN_MS = 60_000;
const BEAT_MS = 12_000;
const GOING_AWAY = 1001;
const PATIENCE_MS = 2_000;

export interface SocketOptions {
  host: string;
  development: boolean;
  /** Origin of the planner's pages, where people sign in. */
  publicUrl: string | undefined;
  authenticate: Authenticate;
  contextOf(actor: Actor): OperationContext;
  report(error: unknown): string;
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
  subscriptions: number;
  timer?: NodeJS.Timeout;
}

interface Extra {
  socket: WebSocket;
  /** Secret of the session in the cookie, when one of the planner's own pages has opened the socket. */
  session: string | undefined;
  state?: SocketState;
}
type Socket = Context<Record<string, unknown>, Extra>;

const stateOf = ({ extra }: Socket): SocketState => (extra.state ??= { subscriptions: 0 });
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
  const server = makeServer<Record<string, unknown>, Extra>(
    hooks(options) as ServerOptions<Record<string, unknown>, Extra>,
  );
  sockets.on('connection', (socket, request) =>
    attend(socket, sessionIn(request, options.publicUrl), server, options.log),
  );
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
  socket: WebSocket,
  session: string | undefined,
  server: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
  log: Log,
): void {
  const began = Date.now();
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve, reject) => socket.send(text, (error) => (error ? reject(error) : resolve()))),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on('message', (message) => {
          handle(String(message)).catch(() =>
            socket.close(CloseCode.InternalServerError, 'The message cannot be handled'),
          );
        }),
    },
    { socket, session },
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

function hooks({ authenticate, contextOf, report }: SocketOptions) {
  const format = formatError(report);
  return {
    onConnect: async (socket: Socket) => {
      const state = stateOf(socket);
      state.actor = await authenticate(credentialsOf(socket), true).catch(() => undefined);
      if (!state.actor) return false;
      state.timer = setInterval(() => void checkAgain(socket, authenticate), CHECK_AGAIN_MS);
      state.timer.unref();
      return true;
    },
    onClose: (socket: Socket) => clearInterval(stateOf(socket).timer),
    onSubscribe: (
      socket: Socket,
      _id: string,
      payload: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
    ) => {
      const state = stateOf(socket);
      if (!state.actor) return [refused('The socket is not authenticated.', 'UNAUTHENTICATED')];
      if (state.subscriptions >= SUBSCRIPTIONS_A_SOCKET)
        return [refused(`A socket holds ${SUBSCRIPTIONS_A_SOCKET} subscriptions at most.`, 'BAD_REQUEST')];
      const prepared = prepare(payload, () => contextOf(state.actor as Actor));
      if (!Array.isArray(prepared)) state.subscriptions += 1;
      return prepared;
    },
    // What a subscription read for one event is not kept open until the next.
    onNext: async (
      _socket: Socket,
      _id: string,
      _payload: unknown,
      args: ExecutionArgs,
      result: { errors?: readonly GraphQLError[] },
    ) => {
      await (args.contextValue as OperationContext).reads.close();
      if (!result.errors) return undefined;
      return { ...result, errors: result.errors.map((error) => format(error.toJSON(), error)) };
    },
    onComplete: (socket: Socket) => void (stateOf(socket).subscriptions -= 1),
  };
}

const refused = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

/** Parses, validates and prices a subscription as an operation over HTTP is; queries belong there. */
function prepare(
  {
    query,
    operationName,
    variables,
  }: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
  contextOf: () => OperationContext,
): ExecutionArgs | GraphQLError[] {
  if (holdsNul(query) || holdsNul(JSON.stringify(variables ?? {})))
    return [refused('The message holds a NUL character.', 'BAD_REQUEST')];
  const schema = apiSchema();
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens });
    const errors = validate(schema, document, [...specifiedRules, limitsRule]);
    // What is wrong is not spelled out: suggestions would tell the schema to whoever guesses.
    if (errors.length > 0)
      return [refused('The subscription does not agree with the schema.', 'GRAPHQL_VALIDATION_FAILED')];
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription')
      return [refused('Only subscriptions are served here.', 'BAD_REQUEST')];
    checkCost(schema, document, operation, variables ?? {});
    return {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: contextOf(),
    };
  } catch (error) {
    return [error instanceof GraphQLError ? error : refused('The message cannot be read.', 'BAD_REQUEST')];
  }
}

async function checkAgain(socket: Socket, authenticate: Authenticate): Promise<void> {
  const actor = await authenticate(credentialsOf(socket), false).catch(() => undefined);
  if (actor) stateOf(socket).actor = actor;
  else socket.extra.socket.close(CloseCode.Forbidden, 'Token or session no longer hold');
}
