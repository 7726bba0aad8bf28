import type { RequestHandler } from 'express';

/** Everything a page needs comes from here; nothing is fetched from, sent to or shown in another site. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Bars and columns carry their widths as attributes; a style attribute runs nothing.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What a page of a planner never needs. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

const TWO_YEARS = 2 * 365 * 24 * 60 * 60;

const ALWAYS = new Map([
  ['Content-Security-Policy', POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', PERMISSIONS],
]);

/** Of an answer that came through TLS: browsers ask in no other way from then on. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.setHeaders(ALWAYS);
  if (request.secure)
    response.setHeader('Strict-Transport-Security', `max-age=${TWO_YEARS}; includeSubDomains`);
  next();
};
