import { createHash, createHmac, randomBytes } from 'node:crypto';
import { normaliseId, normaliseName, normalisePostcode, registrationIn, tidy } from './normalise.js';

/** A council's secret: with it an identifier becomes the same token each time, without it nobody can go back. */
export interface TokenKey {
  readonly bytes: Uint8Array;
}

/** What a token stands for; the same value in two domains gives two tokens. */
export type TokenDomain = 'case' | 'person' | 'worker' | 'registration' | 'family' | 'value' | 'postcode';

const KEY_BYTES = 32;
/** Crockford's base 32: no I, L, O or U, so that a code read aloud is heard right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 9;

/**
 * A key from 32 bytes, 64 hexadecimal digits or base 64.
 * @throws RangeError (without the value) when it is not 32 bytes.
 */
export function tokenKey(source: string | Uint8Array): TokenKey {
  const bytes = typeof source === 'string' ? decodeKey(source.trim()) : Uint8Array.from(source);
  if (bytes.length !== KEY_BYTES)
    throw new RangeError('The token key must be 32 bytes: 64 hexadecimal digits, or base 64.');
  return { bytes };
}

const decodeKey = (text: string): Uint8Array =>
  /^[0-9a-f]{64}$/iu.test(text)
    ? Buffer.from(text, 'hex')
    : /^[A-Za-z0-9+/_-]{43}=?$/u.test(text)
      ? Buffer.from(text, 'base64')
      : new Uint8Array();

/** A new random key. */
export const newTokenKey = (): TokenKey => ({ bytes: Uint8Array.from(randomBytes(KEY_BYTES)) });

/** Tells two keys apart without giving either away: safe to store beside the data. */
export const fingerprint = (key: TokenKey): string =>
  createHash('sha256').update('vesting token key|').update(key.bytes).digest('hex').slice(0, 32);

/**
 * The keyed token of a value: first 128 bits of HMAC-SHA-256 as 32 hexadecimal digits. The value is
 * normalised first, so one person spelt in several ways is one token. `body` is part of it: two councils'
 * case number 1001 are two children.
 */
export function token(key: TokenKey, domain: TokenDomain, body: string, value: string): string {
  const message = JSON.stringify([domain, body, normaliserOf[domain](value)]);
  return createHmac('sha256', key.bytes).update(message).digest('hex').slice(0, 32);
}

const normaliserOf: Readonly<Record<TokenDomain, (value: string) => string>> = {
  case: normaliseId,
  person: normaliseId,
  family: normaliseId,
  worker: normaliseName,
  registration: (value) => registrationIn(value) ?? '',
  postcode: normalisePostcode,
  value: (value) => tidy(value).toLowerCase(),
};

/** The short code shown on screen, such as `C-7F3K2Q9XH`: 45 bits of the token, so two alike are not expected. */
export function referenceOf(kindPrefix: string, tokenHex: string): string {
  let bits = BigInt(`0x${tokenHex}`) >> BigInt(tokenHex.length * 4 - REFERENCE_LENGTH * 5);
  let code = '';
  for (let place = 0; place < REFERENCE_LENGTH; place += 1) {
    code = (ALPHABET[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return `${kindPrefix}-${code}`;
}
