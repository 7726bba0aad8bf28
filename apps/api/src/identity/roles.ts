import { ROLES, type Role } from '@vesting/domain';

/** Roles that reach over the whole programme, or into a body that is not the tenant's own. */
const PROGRAMME_ROLES: readonly Role[] = [
  'PROGRAMME_OFFICE',
  'PROGRAMME_PLANNER',
  'GOVERNMENT',
  'INSPECTOR',
  'AUDITOR',
  'OPERATOR',
];

export const isOfProgramme = (role: Role): boolean => PROGRAMME_ROLES.includes(role);

/** Roles that a tenant may give to people: neither everybody's nor that of a program. */
export const GIVABLE_ROLES = ROLES.filter((role) => role !== 'PUBLIC' && role !== 'PARTNER');
