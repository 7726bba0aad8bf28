import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

export interface TokenRule {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
  /** Claims that must be there besides those that every token has. */
  required: readonly string[];
}

/** Signatures with a private key. A shared secret, or none, never shows who issued a token. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** However long a token says it holds, it is taken for ten minutes. */
const OLDEST = '10 minutes';
const CLOCKS_APART_SECONDS = 60;

/** The claims of a token that holds by every rule. Rejects when it breaks one. */
export async function checkToken(
  token: string,
  { issuer, audience, keys, required }: TokenRule,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    requiredClaims: ['sub', 'iat', 'exp', ...required],
    maxTokenAge: OLDEST,
    clockTolerance: CLOCKS_APART_SECONDS,
  });
  for (const name of ['sub', ...required])
    if (typeof payload[name] !== 'string' || payload[name] === '')
      throw new Error(`the claim ${name} is empty`);
  return payload;
}
