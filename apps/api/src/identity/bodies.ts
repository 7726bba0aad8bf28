import type { PackBody } from '@vesting/domain';
import type { Read } from '../read.js';
import type { Tenant } from './tenants.js';

/** The tenants with each body by its id in the programme, whether the settings name it so or by its GSS code. */
export function withBodies(
  tenants: readonly Tenant[],
  bodies: readonly Pick<PackBody, 'id' | 'gssCode'>[],
): Read<Tenant[]> {
  const problems: string[] = [];
  const known = <T extends { body?: string }>(tenant: Tenant, of: T): T => {
    if (of.body === undefined) return of;
    const found = bodies.find(({ id, gssCode }) => id === of.body || gssCode === of.body);
    if (found) return { ...of, body: found.id };
    problems.push(`VESTING_IDENTITY_TENANTS, ${tenant.name}: the programme has no body ${of.body}.`);
    return of;
  };
  const value = tenants.map((tenant) => ({
    ...tenant,
    roles: tenant.roles.map((grant) => known(tenant, grant)),
    systems: tenant.systems.map((system) => known(tenant, system)),
  }));
  return problems.length > 0 ? { ok: false, problems: [...new Set(problems)] } : { ok: true, value };
}
