import type { RequestHandler, Response } from 'express';
import { STRANGER, type Actor } from '@vesting/domain';
import type { Allowances } from '../limits/callers.js';
import type { Standing } from '../limits/spending.js';

/**
 * What a caller is told about the quota, as the HTTP working group's draft on RateLimit header fields has it
 * (draft-ietf-httpapi-ratelimit-headers-09): the policy, what is left of it and in how many seconds it begins
 * anew. The unit is what answers may hold, not requests, and is named so.
 */
export function rateLimitHeaders({ quota, allowed, remaining, seconds }: Standing): Map<string, string> {
  const unit = quota.name === STRANGER.name ? 'requests' : 'values';
  const name = quota.name.toLowerCase().replaceAll('_', '-');
  return new Map([
    ['RateLimit-Policy', `"${name}";q=${quota.amount};w=${quota.windowSeconds};qu="${unit}"`],
    ['RateLimit', `"${name}";r=${remaining};t=${seconds}`],
    ...(allowed ? [] : [['Retry-After', String(seconds)] as const]),
  ]);
}

export const RATE_LIMITED = 'RATE_LIMITED';
export const tooMuch = ({ seconds }: Standing): string =>
  `The quota of this caller is spent. Ask again in ${seconds} seconds.`;

/** Writes where the caller stands into the answer; ends it with 429 where nothing is left. */
export function tell(response: Response, standing: Standing): boolean {
  response.setHeaders(rateLimitHeaders(standing));
  if (standing.allowed) return true;
  response.status(429).json({ errors: [{ message: tooMuch(standing), extensions: { code: RATE_LIMITED } }] });
  return false;
}

/** Counts each request of a known caller, before it is read what it asks for. */
export const countRequest =
  (allowances: Allowances): RequestHandler =>
  async (_request, response, next) => {
    if (tell(response, await allowances.request(response.locals['actor'] as Actor))) next();
  };

/** Counts each step of signing in by the address, for nobody is known yet. */
export const countAttempt =
  (allowances: Allowances): RequestHandler =>
  async (request, response, next) => {
    if (tell(response, await allowances.attempt(request.ip))) next();
  };
