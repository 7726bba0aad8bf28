import { DATA_CLASSES, faultOfActor, type DataClass, type Role } from '@vesting/domain';
import type { Read } from '../read.js';
import { isLoopback } from '../loopback.js';
import { Fields } from './fields.js';
import { GIVABLE_ROLES, isOfProgramme } from './roles.js';

/** What an app role of a tenant gives: one role of the product, as far as the tenant may give it. */
export interface RoleGrant {
  appRole: string;
  role: Role;
  /** The body that it is for. */
  body?: string;
  team?: string;
  /** The instant at which it ends. */
  until?: string;
}

/** A partner's program that a tenant vouches for. */
export interface SystemClient {
  name: string;
  /** Its client id at the identity provider. */
  client: string;
  body?: string;
  until?: string;
  /** What it may be given at most; its token names what it has been given. */
  scopes: readonly DataClass[];
}

/** How the product shows the identity provider that it is itself; without either PKCE alone protects the code. */
export type ClientSecret = { secret: string } | { key: Readonly<Record<string, unknown>> };

/** One organisation with an identity provider of its own, and what its word counts for here. */
export interface Tenant {
  /** Short and lasting: a part of the ids of its people in the log. */
  name: string;
  /** As it is offered to whoever wants to sign in. */
  title: string;
  issuer: string;
  clientId: string;
  credential?: ClientSecret;
  /** The audience that access tokens of its systems must name. */
  audience: string;
  /** The claim that identifies a person for good, never an e-mail address. */
  subjectClaim: string;
  rolesClaim: string;
  /** In the order in which they count: a person has the first that the token names. */
  roles: readonly RoleGrant[];
  systems: readonly SystemClient[];
}

const NAME = /^[a-z0-9-]{2,20}$/;
const A_CLAIM = /^(?!e?-?mail|upn$|preferred_username$)[\w:/.-]{1,100}$/i;

/**
 * Reads the tenants from a JSON array. Answers with them or with everything that is wrong, in words; a secret's
 * value is never repeated. `textOf` reads a file.
 */
export function readTenants(
  json: string,
  textOf: (file: string) => string,
  production: boolean,
): Read<Tenant[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { ok: false, problems: ['VESTING_IDENTITY_TENANTS is not JSON.'] };
  }
  if (!Array.isArray(parsed) || parsed.length === 0)
    return { ok: false, problems: ['VESTING_IDENTITY_TENANTS must be a list of at least one tenant.'] };
  const problems: string[] = [];
  const tenants = parsed.map((value: unknown, at) =>
    readTenant(new Fields(`tenant ${at + 1}`, value, problems), textOf, production),
  );
  for (const [what, values] of [
    ['name', tenants.map(({ name }) => name)],
    ['issuer', tenants.map(({ issuer }) => issuer)],
  ] as const)
    if (new Set(values).size < values.length)
      problems.push(`VESTING_IDENTITY_TENANTS: each tenant has its own ${what}.`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: tenants };
}

function readTenant(fields: Fields, textOf: (file: string) => string, production: boolean): Tenant {
  const clientId = fields.text('clientId');
  const programme = fields.flag('programme');
  const body = fields.optional('body');
  const tenant: Tenant = {
    name: fields.text('name', NAME, 'of 2 to 20 small letters, digits and hyphens'),
    title: fields.text('title'),
    issuer: readIssuer(fields, production),
    clientId,
    audience: fields.optional('audience') ?? clientId,
    subjectClaim: fields.text(
      'subjectClaim',
      A_CLAIM,
      'a claim that identifies for good, not an address',
      'sub',
    ),
    rolesClaim: fields.text('rolesClaim', undefined, '', 'roles'),
    roles: fields.list('roles').map((grant) => readGrant(grant, programme, body)),
    systems: fields.list('systems').map((system) => readSystem(system, clientId, programme, body)),
    ...readCredential(fields, textOf),
  };
  fields.refuseOthers();
  return tenant;
}

function readIssuer(fields: Fields, production: boolean): string {
  const issuer = fields.text('issuer');
  if (issuer === '') return issuer;
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const forTests = url?.protocol === 'http:' && isLoopback(url.hostname) && !production;
  if (url?.protocol !== 'https:' && !forTests) fields.refuse('issuer', 'must be an https address');
  if (url && (url.search !== '' || url.hash !== '' || url.username !== ''))
    fields.refuse('issuer', 'must have neither query nor login');
  return issuer;
}

/** Roles over the whole programme, and roles for another body, come only from a tenant that is marked for it. */
function readGrant(fields: Fields, programme: boolean, tenantBody: string | undefined): RoleGrant {
  const role = fields.oneOf('role', GIVABLE_ROLES) ?? 'OPERATOR';
  if (!programme && isOfProgramme(role))
    fields.refuse('role', `is ${role}, which only a tenant with "programme": true may give`);
  const reach = readReach(fields, programme, tenantBody);
  const team = fields.optional('team');
  const grant: RoleGrant = {
    appRole: fields.text('appRole'),
    role,
    ...reach,
    ...(team === undefined ? {} : { team }),
  };
  const { body: bodyId, ...rest } = grant;
  const fault = faultOfActor(
    { id: '', ...rest, ...(bodyId === undefined ? {} : { bodyId }), development: false },
    new Date(0),
  );
  if (fault !== undefined) fields.refuse('role', `is wrong as it stands: ${fault.replace(/\.$/, '')}`);
  fields.refuseOthers();
  return grant;
}

/** The body that a role or program acts for, and when that ends. */
function readReach(
  fields: Fields,
  programme: boolean,
  tenantBody: string | undefined,
): { body?: string; until?: string } {
  const given = fields.optional('body');
  if (given !== undefined && !programme)
    fields.refuse('body', 'is for tenants with "programme": true; the others act for their own');
  const body = given ?? tenantBody;
  const lastDay = fields.date('lastDay');
  return {
    ...(body === undefined ? {} : { body }),
    ...(lastDay === undefined ? {} : { until: `${lastDay}T23:59:59Z` }),
  };
}

function readSystem(
  fields: Fields,
  ownClient: string,
  programme: boolean,
  tenantBody: string | undefined,
): SystemClient {
  const client = fields.text('client');
  if (client === ownClient && client !== '')
    fields.refuse('client', 'is the client with which people sign in');
  const reach = readReach(fields, programme, tenantBody);
  if (reach.body === undefined && !programme) fields.refuse('body', 'is missing for the tenant');
  const system: SystemClient = {
    name: fields.text('name', NAME, 'of 2 to 20 small letters, digits and hyphens'),
    client,
    ...reach,
    scopes: fields.several('scopes', DATA_CLASSES),
  };
  fields.refuseOthers();
  return system;
}

function readCredential(fields: Fields, textOf: (file: string) => string): { credential?: ClientSecret } {
  const secretFile = fields.optional('secretFile');
  const keyFile = fields.optional('keyFile');
  if (secretFile !== undefined && keyFile !== undefined)
    fields.refuse('keyFile', 'and secretFile exclude each other');
  if (secretFile !== undefined) {
    const secret = fields.fileText('secretFile', secretFile, textOf);
    return secret === undefined ? {} : { credential: { secret } };
  }
  if (keyFile === undefined) return {};
  const text = fields.fileText('keyFile', keyFile, textOf);
  if (text === undefined) return {};
  try {
    const key = JSON.parse(text) as Record<string, unknown>;
    if (typeof key['alg'] === 'string' && typeof key['d'] === 'string') return { credential: { key } };
  } catch {
    // Said below, together with a key that is not one.
  }
  fields.refuse('keyFile', 'must hold a private JSON Web Key with its alg');
  return {};
}
