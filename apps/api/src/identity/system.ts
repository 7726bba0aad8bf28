import { decodeJwt, type JWTPayload } from 'jose';
import { DATA_CLASSES, faultOfActor, type Actor, type DataClass } from '@vesting/domain';
import type { Providers } from './providers.js';
import type { Tenant } from './tenants.js';
import { checkToken } from './token-check.js';

/** Who the program is that sent an access token; undefined when the token is not one of a known program. */
export async function actorOfToken(
  tenants: readonly Tenant[],
  providers: Providers,
  token: string,
): Promise<Actor | undefined> {
  const tenant = tenants.find(({ issuer }) => issuer === issuerOf(token));
  if (!tenant || tenant.systems.length === 0) return undefined;
  const { issuer, audience } = tenant;
  const { keys } = await providers.of(tenant);
  return actorOfSystem(tenant, await checkToken(token, { issuer, audience, keys, required: [] }));
}

/** Read before anything is checked, to choose whose keys to check with. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/**
 * The program that checked claims speak of. It must be on the tenant's list, act for itself and not for a person
 * who used it, and has what its token names, as far as the list grants it.
 */
export function actorOfSystem(tenant: Tenant, claims: JWTPayload): Actor | undefined {
  const client = claims['client_id'] ?? claims['azp'] ?? claims['appid'];
  const system = tenant.systems.find((known) => known.client === client);
  // RFC 9068 section 2.2: without a person the subject is the client. Entra names its own object twice instead.
  const forItself = claims.sub === client || (claims.sub !== undefined && claims.sub === claims['oid']);
  if (!system || !forItself) return undefined;
  const named = scopesOf(claims);
  const actor: Actor = {
    id: `${tenant.name}:${system.name}`,
    role: 'PARTNER',
    ...(system.body === undefined ? {} : { bodyId: system.body }),
    scopes: system.scopes.filter((scope) => named.has(scope)),
    ...(system.until === undefined ? {} : { until: system.until }),
    development: false,
  };
  return faultOfActor(actor, new Date()) === undefined ? actor : undefined;
}

/** Scopes such as `vesting.totals`, in the claim of OAuth or, as Entra has them, among the roles of the program. */
function scopesOf(claims: JWTPayload): Set<DataClass> {
  const { scope, roles } = claims;
  const words = [
    ...(typeof scope === 'string' ? scope.split(' ') : []),
    ...(Array.isArray(roles) ? roles.map(String) : []),
  ].map((word) => word.toLowerCase());
  return new Set(DATA_CLASSES.filter((name) => words.includes(`vesting.${name.toLowerCase()}`)));
}
