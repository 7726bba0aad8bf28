import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Response } from 'express';

/**
 * The cookies of a person's browser: a secret each, and nothing else. `__Host-` lets a browser take them only
 * over a trustworthy connection, for this host and for no other. That holds on http://localhost too, which
 * browsers trust because it never leaves the machine: there is no weaker cookie for development.
 */
export const SESSION_COOKIE = '__Host-vesting';
export const SIGN_IN_COOKIE = '__Host-vesting-sign-in';

const SECRET_BYTES = 32;
const FORM = /^[\w-]{43}$/;

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** How the database knows a secret. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Lax, so that the way back from the identity provider brings it along; gone when the browser is closed. */
export const setCookie = (response: Response, name: string, secret: string): void =>
  void response.append('Set-Cookie', `${name}=${secret}; Path=/; HttpOnly; Secure; SameSite=Lax`);

export const clearCookie = (response: Response, name: string): void =>
  void response.append('Set-Cookie', `${name}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`);

/** The secret in a cookie; undefined when there is none, or more than one to choose from. */
export function secretIn({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined {
  const values = cookie
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([key]) => key === name)
    .map(([, value = '']) => value);
  const [value = ''] = values;
  return values.length === 1 && FORM.test(value) ? value : undefined;
}
