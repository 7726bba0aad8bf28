import type { RequestHandler } from 'express';
import type { Log } from '../logging/log.js';
import { requestIdOf, requestScope, type RequestScope } from '../logging/request-scope.js';
import type { SubjectOf } from '../logging/subject.js';
import type { Metrics } from './metrics.js';

/** Parts of the service by the first part of their address. What else is asked for is the planner's. */
const PARTS = new Set([
  'graphql',
  'uploads',
  'exports',
  'auth',
  'graphiql',
  'schema.graphql',
  'healthz',
  'readyz',
  'metrics',
]);
/** Asked for every few seconds or a dozen times a page: they stand in the log only when they fail. */
const QUIET = new Set(['healthz', 'readyz', 'metrics', 'planner']);
/** The caller left before the answer was complete. There is no such status on the wire; proxies write it so. */
const LEFT = 499;

const partOf = (path: string): string => {
  const first = path.split('/', 2)[1] ?? '';
  return PARTS.has(first) ? first : 'planner';
};

/** Gives every request its number, says it in the answer, and writes and counts how the request ended. */
export const requestLog =
  (log: Log, metrics: Metrics, subjectOf: SubjectOf): RequestHandler =>
  (request, response, next) => {
    const scope: RequestScope = { id: requestIdOf(request.headers['x-request-id']) };
    const part = partOf(request.path);
    const began = performance.now();
    response.setHeader('X-Request-Id', scope.id);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : LEFT;
      const milliseconds = performance.now() - began;
      metrics.count('vesting_http_requests_total', { part, status: String(status) });
      metrics.observe('vesting_http_request_seconds', { part }, milliseconds / 1000);
      if (status < 500 && QUIET.has(part)) return;
      const { actor, kind, operation, codes } = scope;
      log.event(status >= 500 ? 'error' : 'info', 'request', {
        requestId: scope.id,
        part,
        method: request.method,
        status,
        durationMs: Math.round(milliseconds),
        role: actor?.role,
        subject: actor && subjectOf(actor),
        kind,
        operation,
        codes,
      });
    });
    requestScope.run(scope, next);
  };
