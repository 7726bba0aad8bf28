import { createHash } from 'node:crypto';
import { faultOfActor, type Actor } from '@vesting/domain';
import type { SessionHolder } from '@vesting/persistence';
import type { Tenant } from './tenants.js';

/** Enough that no two people of the programme share one, and short enough to be read in a log. */
const HASH_LENGTH = 16;
const MOST_ROLES = 100;

/**
 * What stands for a person in sessions and logs: a hash of issuer and subject. The tenant, who knows the
 * subject, can tell whose it is; nobody can tell from it who that is.
 */
export const hashOfSubject = (issuer: string, subject: string): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, HASH_LENGTH);

/** What a checked ID token of the tenant says of a person, as far as anything here depends on it. */
export function holderOf(tenant: Tenant, claims: Readonly<Record<string, unknown>>): SessionHolder {
  const roles = claims[tenant.rolesClaim];
  const named = (Array.isArray(roles) ? roles : [roles]).slice(0, MOST_ROLES);
  return {
    tenant: tenant.name,
    subjectHash: hashOfSubject(tenant.issuer, String(claims[tenant.subjectClaim])),
    // Only those that count here: others are the tenant's own business.
    appRoles: tenant.roles.map(({ appRole }) => appRole).filter((appRole) => named.includes(appRole)),
  };
}

/** Who a person is here by the settings of today; undefined when the tenant gives no role, or is none any more. */
export function actorOfHolder(
  tenants: readonly Tenant[],
  { tenant: name, subjectHash, appRoles }: SessionHolder,
): Actor | undefined {
  const tenant = tenants.find((known) => known.name === name);
  const grant = tenant?.roles.find(({ appRole }) => appRoles.includes(appRole));
  if (!grant) return undefined;
  const { role, body, team, until } = grant;
  const actor: Actor = {
    id: `${name}:${subjectHash}`,
    role,
    ...(body === undefined ? {} : { bodyId: body }),
    ...(team === undefined ? {} : { team }),
    ...(until === undefined ? {} : { until }),
    development: false,
  };
  return faultOfActor(actor, new Date()) === undefined ? actor : undefined;
}
