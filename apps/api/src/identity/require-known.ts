import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Actor } from '@vesting/domain';
import type { IdentitySettings } from '../environment.js';
import { tell } from '../http/rate-limit.js';
import type { Allowances } from '../limits/callers.js';
import { requestScope } from '../logging/request-scope.js';
import { credentialsIn, type Authenticate, type Credentials } from './authenticate.js';
import { ProviderUnavailable } from './providers.js';

/** The header that a page of another site cannot add without asking first, and is not answered when it asks. */
export const OWN_HEADER = 'apollo-require-preflight';
/** Says that a page asks of its own accord, and nobody has done anything: the session is not used by it. */
const UNATTENDED = 'vesting-unattended';
const READING = new Set(['GET', 'HEAD']);

/**
 * Lets through whoever is known; a wrong token is refused and never treated as none. An address from which too many
 * were refused must wait.
 */
export function requireKnown(
  authenticate: Authenticate,
  identity: IdentitySettings | undefined,
  allowances: Allowances,
): RequestHandler {
  return async (request, response, next) => {
    const credentials = credentialsIn(request.headers);
    const refusal = identity && whyNotFromHere(request.method, request.headers, credentials, identity);
    if (refusal) return refuse(response, ...refusal);
    let actor: Actor | undefined;
    try {
      actor = await authenticate(credentials, request.headers[UNATTENDED] === undefined);
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
      return refuse(response, 503, 'The identity provider does not answer. Try again later.', 'UNAVAILABLE');
    }
    if (!actor) {
      if (!tell(response, await allowances.attempt(request.ip))) return;
      response.setHeader('WWW-Authenticate', 'Bearer');
      return refuse(response, 401, 'The caller is not known.', 'UNAUTHENTICATED');
    }
    response.locals['actor'] = actor;
    const scope = requestScope.getStore();
    if (scope) scope.actor = actor;
    next();
  };
}

/** Lets through what the planner's own pages send, and whoever has no session. */
export const ownPagesOnly =
  (identity: IdentitySettings): RequestHandler =>
  ({ method, headers }, response, next) => {
    const refusal = whyNotFromHere(method, headers, credentialsIn(headers), identity);
    if (refusal) refuse(response, ...refusal);
    else next();
  };

/**
 * A browser sends its cookie whoever wrote the page that asks, so a session counts only for the planner's own
 * pages: they name their origin, and add a header when they change something.
 */
function whyNotFromHere(
  method: string,
  { origin, [OWN_HEADER]: own }: IncomingHttpHeaders,
  { authorization, session }: Credentials,
  { publicUrl }: IdentitySettings,
): [status: number, message: string, code: string] | undefined {
  if (session === undefined) return undefined;
  if (authorization !== undefined)
    return [400, 'A request comes with a token or with a session, never with both.', 'BAD_REQUEST'];
  if (origin !== undefined && origin !== publicUrl)
    return [403, 'A session counts for the planner’s own pages only.', 'FORBIDDEN'];
  if (!READING.has(method) && !own)
    return [403, `With a session this needs the header ${OWN_HEADER}.`, 'FORBIDDEN'];
  return undefined;
}

function refuse(response: Response, status: number, message: string, code: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
