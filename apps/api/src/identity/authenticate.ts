import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { ROLES, type Actor } from '@vesting/domain';
import type { Environment, IdentitySettings } from '../environment.js';
import { developmentClaims, developmentKey, PROGRAMME_PLANNER } from './development.js';

/** Says who a caller is by the value of the Authorization header; undefined: not known, to be refused. */
export type Authenticate = (authorization: string | undefined) => Promise<Actor | undefined>;

type ClaimsOf = (token: string) => Promise<Record<string, unknown>>;

/** Bodies that a token may name. An actor for a body that the programme does not have is refused. */
export function authenticator(environment: Environment, bodyIds: ReadonlySet<string>): Authenticate {
  const development = environment.identity === undefined;
  const claimsOf = environment.identity
    ? providerClaims(environment.identity)
    : ownClaims(environment.dataFolder);
  return async (authorization) => {
    if (authorization === undefined || authorization === '')
      return development ? PROGRAMME_PLANNER : undefined;
    const token = /^Bearer ([\w.-]{1,8000})$/i.exec(authorization)?.[1];
    if (token === undefined) return undefined;
    try {
      return actorOf(await claimsOf(token), bodyIds, development);
    } catch {
      // Whatever is wrong with a token, its bearer is simply not known.
      return undefined;
    }
  };
}

function ownClaims(dataFolder: string): ClaimsOf {
  const key = developmentKey(dataFolder);
  return (token) => developmentClaims(key, token);
}

function providerClaims({ issuer, audience, keys }: IdentitySettings): ClaimsOf {
  const keySet: JWTVerifyGetKey = keys.startsWith('https:')
    ? createRemoteJWKSet(new URL(keys))
    : createLocalJWKSet(JSON.parse(readFileSync(keys, 'utf8')) as JSONWebKeySet);
  const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA'];
  return async (token) => (await jwtVerify(token, keySet, { issuer, audience, algorithms })).payload;
}

/** The actor that claims describe; undefined when they name no role of ours or a body that is not there. */
export function actorOf(
  claims: Readonly<Record<string, unknown>>,
  bodyIds: ReadonlySet<string>,
  development: boolean,
): Actor | undefined {
  const { sub, role, body } = claims;
  const known = ROLES.find((name) => name === role);
  if (typeof sub !== 'string' || sub === '' || sub.length > 200 || known === undefined) return undefined;
  if (body === undefined) return { id: sub, role: known, development };
  if (typeof body !== 'string' || !bodyIds.has(body)) return undefined;
  return { id: sub, role: known, bodyId: body, development };
}
