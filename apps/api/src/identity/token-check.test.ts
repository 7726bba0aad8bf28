import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTPayload,
} from 'jose';
import { checkToken, type TokenRule } from './token-check.js';

const ISSUER = 'https://login.example/tenant';
const CLAIMS: JWTPayload = { sub: 'pairwise', oid: 'person', iss: ISSUER, aud: 'vesting' };
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

let rule: TokenRule;
let own: Awaited<ReturnType<typeof generateKeyPair>>;
let foreign: Awaited<ReturnType<typeof generateKeyPair>>;
let secretOfPublicKey: string;
beforeAll(async () => {
  own = await generateKeyPair('RS256', { extractable: true });
  foreign = await generateKeyPair('RS256', { extractable: true });
  secretOfPublicKey = await exportSPKI(own.publicKey);
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256' }],
  });
  rule = { issuer: ISSUER, audience: 'vesting', keys, required: ['oid'] };
});

interface Change {
  claims?: JWTPayload;
  header?: Record<string, unknown>;
  key?: CryptoKey;
}
/** A token that is good but for the change. */
const token = ({ claims = {}, header = {}, key = own.privateKey }: Change = {}): Promise<string> => {
  const payload = { iat: now(), exp: now() + 300, ...CLAIMS, ...claims };
  return new SignJWT(Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined)))
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
    .sign(key, { crit: { 'https://example/strange': true } });
};
const without = (name: string): Change => ({ claims: { [name]: undefined } });

describe('a token', () => {
  it('that keeps every rule is taken', async () => {
    expect(await checkToken(await token(), rule)).toMatchObject({ sub: 'pairwise', oid: 'person' });
  });

  it.each<[why: string, forged: () => string | Promise<string>]>([
    [
      'has no signature (alg none)',
      () => `${encoded({ alg: 'none' })}.${encoded({ ...CLAIMS, iat: now(), exp: now() + 300 })}.`,
    ],
    [
      'is signed with the public key as a secret (HS256 confusion)',
      () => {
        const text = `${encoded({ alg: 'HS256', kid: 'k1' })}.${encoded({ ...CLAIMS, iat: now(), exp: now() + 300 })}`;
        return `${text}.${createHmac('sha256', secretOfPublicKey).update(text).digest('base64url')}`;
      },
    ],
    ['is signed with a foreign key', () => token({ key: foreign.privateKey })],
    ['names a key that there is not', () => token({ header: { kid: 'k2' } })],
    ['has expired', () => token({ claims: { iat: now() - 400, exp: now() - 100 } })],
    ['is not valid yet', () => token({ claims: { nbf: now() + 200 } })],
    [
      'demands what we do not know (crit)',
      () => token({ header: { crit: ['https://example/strange'], 'https://example/strange': 1 } }),
    ],
    [
      'was changed after it was signed',
      async () => {
        const [header, , signature] = (await token()).split('.');
        return [header, encoded({ ...CLAIMS, oid: 'other', iat: now(), exp: now() + 300 }), signature].join(
          '.',
        );
      },
    ],
    ['is for another audience', () => token({ claims: { aud: 'another' } })],
    ['is of another issuer', () => token({ claims: { iss: 'https://login.example/other' } })],
    ['never expires', () => token(without('exp'))],
    ['is too old, whatever it says', () => token({ claims: { iat: now() - 1_000, exp: now() + 86_400 } })],
    ['has no subject', () => token(without('sub'))],
    ['has no object id where that identifies', () => token(without('oid'))],
    ['has an empty object id', () => token({ claims: { oid: '' } })],
    ['does not say when it was issued', () => token(without('iat'))],
    ['is of the future', () => token({ claims: { iat: now() + 600, exp: now() + 900 } })],
    ['is no token', () => 'a.b.c'],
  ])('that %s is refused', async (_why, forged) => {
    await expect(checkToken(await forged(), rule)).rejects.toThrow();
  });
});
