import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { isLoopback } from '../loopback.js';

const hostName = (host: string): string => host.replace(/:\d+$/, '');

/**
 * Whether a request comes from the planner itself or from a program. A browser names the origin of a page
 * that asks; a page of another site is refused, so that it cannot use the reader's access (nor, on a machine
 * with the development identity, the access that everyone on the machine has).
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** A name that resolves here but is not ours would make another site the same origin (DNS rebinding). */
export const isOwnHost = (host: string | undefined, listeningOn: string): boolean =>
  host !== undefined && (isLoopback(hostName(host)) || hostName(host) === listeningOn);

/** Refuses what a page of another site sends. With the development identity also every name but the machine's own. */
export function originGuard(listeningOn: string, development: boolean): RequestHandler {
  return (request, response, next) => {
    if (development && !isOwnHost(request.headers.host, listeningOn)) {
      response.status(421).json({
        errors: [
          { message: 'This service answers to its own address only.', extensions: { code: 'MISDIRECTED' } },
        ],
      });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request.headers)) {
      response.status(403).json({
        errors: [
          { message: 'Requests from pages of other sites are refused.', extensions: { code: 'FORBIDDEN' } },
        ],
      });
      return;
    }
    next();
  };
}
