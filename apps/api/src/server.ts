import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import express, { type ErrorRequestHandler } from 'express';
import proxyAddress from 'proxy-addr';
import type { Actor, Pack } from '@vesting/domain';
import { DatabaseAway, type Database } from '@vesting/persistence';
import { disclosing } from './audit/disclosures.js';
import type { Environment } from './environment.js';
import type { OperationContext } from './graphql/context.js';
import { AWAY } from './graphql/errors.js';
import { documentFolder, KnownDocuments } from './graphql/known-documents.js';
import { EventHub } from './graphql/live-events.js';
import { printedSchema } from './graphql/schema.js';
import type { UseCases } from './graphql/use-cases.js';
import { answerUpload } from './http/annotated-upload.js';
import { DatabaseFigures } from './http/database-figures.js';
import { exportCertificate } from './http/export-certificate.js';
import { exportTables } from './http/exports.js';
import { graphiql } from './http/graphiql.js';
import { graphqlEndpoint } from './http/graphql-endpoint.js';
import { serveSubscriptions } from './http/live-socket.js';
import { gauge, Metrics } from './http/metrics.js';
import { originGuard } from './http/origin-guard.js';
import { planner } from './http/planner.js';
import { healthz, metricsPage, readyz } from './http/probes.js';
import { ProcessFigures } from './http/process-figures.js';
import { countAttempt, countRequest } from './http/rate-limit.js';
import { requestLog } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';
import { receiveUpload, UploadFolder } from './http/uploads.js';
import { authenticator } from './identity/authenticate.js';
import { Providers } from './identity/providers.js';
import { requireKnown } from './identity/require-known.js';
import { signIn } from './identity/sign-in.js';
import { openAllowances } from './limits/callers.js';
import { faultFields } from './logging/fault.js';
import { SILENT, type Log } from './logging/log.js';
import { currentRequestId } from './logging/request-scope.js';
import { subjectsUnder } from './logging/subject.js';
import { Reads } from './reads/session.js';
import { structureSource } from './reads/structure-source.js';

export interface ServerOptions {
  database: Database;
  pack: Pack;
  environment: Environment;
  useCases: UseCases;
  /** Where the planners' client was built; the product's own when not given. */
  plannerFolder?: string;
  log?: Log;
  /** Under which the log hashes who acted; one of the process's own when not given. */
  subjectKey?: Uint8Array;
}

export interface RunningServer {
  url: string;
  port: number;
  /**
   * Says that it is not ready, for so long that whoever hands out requests may notice; then takes no more, lets
   * those under way end, and gives everything back.
   */
  stop(noticeMs?: number): Promise<void>;
}

type Trust = Parameters<typeof proxyAddress>[1];

const PLANNER = fileURLToPath(new URL('../../web/dist', import.meta.url));
/** Documents of the contract's package, which partners may ask by their ids. */
const PUBLISHED = fileURLToPath(import.meta.resolve('@vesting/schema/documents.json'));
const OBSERVER: Actor = { id: 'probe', role: 'SYSTEM', development: false };

/** Starts the service: GraphQL, subscriptions, uploads, exports, probes and the planner on one port. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { database, pack, environment, useCases, plannerFolder = PLANNER, log = SILENT } = options;
  const { identity } = environment;
  const development = identity === undefined;
  const providers = new Providers();
  const authenticate = authenticator({
    environment,
    providers,
    database,
    reorganisationId: pack.id,
    bodyIds: new Set(pack.bodies.map(({ id }) => id)),
  });
  const structures = structureSource(pack.id);
  const live = new EventHub(pack.id);
  const stopListening = await database.listen(
    (event) => live.publish(event),
    () => live.missed(),
  );
  const uploads = new UploadFolder(join(environment.dataFolder, 'uploads'));
  await uploads.open();

  const readsOf = (actor: Actor) => new Reads(database, structures, pack.id, actor);
  const contextOf = (actor: Actor): OperationContext => ({
    actor,
    reads: readsOf(actor),
    useCases,
    uploads,
    live,
  });
  const metrics = new Metrics();
  const report = (error: unknown): string => {
    const requestId = currentRequestId();
    log.event('error', 'fault', { requestId, ...faultFields(error) });
    metrics.count('vesting_faults_total');
    return requestId;
  };

  let stopping: Promise<void> | undefined;
  const app = express();
  const httpServer = createHttpServer(app);
  httpServer.requestTimeout = 10 * 60_000;
  httpServer.headersTimeout = 20_000;
  const documents = new KnownDocuments(
    [join(plannerFolder, 'documents.json'), PUBLISHED],
    documentFolder(environment.dataFolder),
  );
  const allowances = await openAllowances(database, pack.id);
  const disclose = disclosing(database, pack.id);
  const { router, apollo } = await graphqlEndpoint(
    httpServer,
    metrics,
    report,
    contextOf,
    allowances,
    documents,
    disclose,
  );
  const known = [requireKnown(authenticate, identity, allowances), countRequest(allowances)];

  app.disable('x-powered-by');
  // Answers are not kept by anyone, so no digest of each is worked out.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', [...(environment.proxies ?? [])]);
  app.use(requestLog(log, metrics, subjectsUnder(options.subjectKey)));
  app.use((_request, response, next) => {
    if (stopping) response.setHeader('Connection', 'close');
    next();
  });
  app.get('/healthz', healthz);
  app.get(
    '/readyz',
    readyz(
      () => readsOf(OBSERVER),
      () => stopping !== undefined,
    ),
  );
  app.use(securityHeaders);
  app.use(originGuard(environment.host, development));
  const processFigures = new ProcessFigures();
  const databaseFigures = new DatabaseFigures(database, () => readsOf(OBSERVER), report);
  app.get(
    '/metrics',
    metricsPage(metrics, async () => [
      ...(await databaseFigures.read()),
      gauge('vesting_subscriptions', 'Subscriptions that are open.', live.consumerCount),
      gauge('vesting_sockets', 'WebSockets that are open.', sockets.count()),
      ...processFigures.read(),
    ]),
  );
  const sdl = printedSchema();
  app.get('/schema.graphql', (_request, response) => void response.type('text/plain').send(sdl));
  app.use('/graphql', known, router);
  app.post('/uploads', known, receiveUpload(uploads));
  app.post('/uploads/:id/annotated', known, answerUpload(uploads, useCases));
  app.get('/exports/certificate.json', known, exportCertificate(readsOf, disclose));
  app.get('/exports/:table', known, exportTables(readsOf, disclose));
  app.use('/graphiql', graphiql());
  if (identity) {
    const told = (line: string) => log.remark(line);
    app.use(
      '/auth',
      countAttempt(allowances),
      signIn({ identity, providers, database, reorganisationId: pack.id, log: told }),
    );
  }
  app.use(planner(plannerFolder));
  app.use(faultHandler(report));

  const sockets = serveSubscriptions(httpServer, {
    host: environment.host,
    development,
    publicUrl: identity?.publicUrl,
    authenticate,
    contextOf,
    documents,
    report,
    disclose,
    log,
    allowances,
    addressOf: (request) => proxyAddress(request, app.get('trust proxy fn') as Trust),
  });
  await listen(httpServer, environment);
  const { port } = httpServer.address() as AddressInfo;
  const host = environment.host === '127.0.0.1' ? 'localhost' : environment.host;
  return {
    url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`,
    port,
    stop(noticeMs = 0) {
      stopping ??= (async () => {
        await sleep(noticeMs);
        httpServer.close();
        // Sockets first: a subscription that ended by itself would tell its client that there is nothing more.
        await sockets.close();
        live.close();
        await apollo.stop();
        processFigures.close();
        await stopListening();
        await uploads.close();
        await allowances.close();
      })();
      return stopping;
    },
  };
}

function listen(server: Server, { host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** What no handler expected: recorded, and named to the caller by its number only. */
const faultHandler =
  (report: (error: unknown) => string): ErrorRequestHandler =>
  (error: { status?: number; statusCode?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? error.statusCode ?? 500;
    if (status < 500) {
      response.status(status).json({
        errors: [{ message: 'The request cannot be answered.', extensions: { code: 'BAD_REQUEST' } }],
      });
      return;
    }
    const requestId = report(error);
    if (error instanceof DatabaseAway) {
      response.setHeader('Retry-After', '5');
      response
        .status(503)
        .json({ errors: [{ message: AWAY.message, extensions: { code: AWAY.code, requestId } }] });
      return;
    }
    response.status(500).json({
      errors: [
        {
          message: 'The service could not answer. The fault is ours and has been recorded.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        },
      ],
    });
  };
