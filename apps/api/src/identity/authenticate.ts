import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { DATA_CLASSES, faultOfActor, ROLES, type Actor, type DataClass } from '@vesting/domain';
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
  const { sub, role, body, team, scope, until } = claims;
  const known = ROLES.find((name) => name === role);
  if (typeof sub !== 'string' || sub === '' || sub.length > 200 || known === undefined) return undefined;
  if (body !== undefined && !(typeof body === 'string' && bodyIds.has(body))) return undefined;
  const actor: Actor = {
    id: sub,
    role: known,
    ...(typeof body === 'string' ? { bodyId: body } : {}),
    ...(typeof team === 'string' ? { team } : {}),
    ...(typeof scope === 'string' ? { scopes: scopesOf(scope) } : {}),
    ...(typeof until === 'string' ? { until } : {}),
    development,
  };
  return faultOfActor(actor, new Date()) === undefined ? actor : undefined;
}

/** Scopes as OAuth writes them, apart by spaces: each the name of a class of data. */
const scopesOf = (scope: string): DataClass[] =>
  DATA_CLASSES.filter((dataClass) => scope.split(' ').includes(dataClass));
