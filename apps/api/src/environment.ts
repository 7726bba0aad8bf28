import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { readTenants, type Tenant } from './identity/tenants.js';
import { LOG_FORMATS, type LogFormat } from './logging/log.js';
import { isLocalDatabase, isLoopback, isNetwork } from './loopback.js';
import type { Read } from './read.js';

/** How callers are known: by the identity providers of tenants. Without it there is the development identity. */
export interface IdentitySettings {
  /** Origin at which browsers reach the planner, without a path. */
  publicUrl: string;
  tenants: readonly Tenant[];
}

/** The settings of a process, read once when it starts. */
export interface Environment {
  port: number;
  host: string;
  databaseUrl?: string;
  dataFolder: string;
  pack: string;
  tokenKey?: string;
  identity?: IdentitySettings;
  /** Without it the log is JSON, or lines for people on a terminal. */
  log?: LogFormat;
  /** Solves wait for a process of their own (`vesting solver`). */
  servesOnly?: true;
  /** Addresses or networks of proxies in front of the service, whose word on who asks and how is taken. */
  proxies?: readonly string[];
}

export interface Setting {
  name: string;
  standard: string;
  description: string;
}

/** Every setting with its standard value, for the help text. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', standard: '4000', description: 'Port of the service; 0 takes a free one.' },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    description: 'Address to listen on. Only a loopback one without identity settings.',
  },
  {
    name: 'DATABASE_URL',
    standard: '',
    description: 'A PostgreSQL 15 or later. Without it the product runs its own.',
  },
  {
    name: 'VESTING_DATA',
    standard: '.vesting',
    description: 'Folder for data, keys and uploads; relative to the project.',
  },
  {
    name: 'VESTING_PACK',
    standard: 'northamptonshire',
    description: 'The reorganisation to open: a name that is shipped, or a folder.',
  },
  {
    name: 'VESTING_TOKEN_KEY',
    standard: '',
    description:
      'Key of the tokens that stand for identifiers, at least 32 characters. Without it one is made in VESTING_DATA.',
  },
  {
    name: 'VESTING_PROXIES',
    standard: '',
    description:
      'Addresses or networks of the proxies that end TLS in front of the service, with commas between. Only their X-Forwarded-For and X-Forwarded-Proto are believed.',
  },
  {
    name: 'VESTING_LOG',
    standard: '',
    description:
      'Form of the log on stderr: json, text or off. Without it lines of JSON, and lines for people on a terminal.',
  },
  {
    name: 'VESTING_SOLVER',
    standard: 'on',
    description: 'Whether `start` also solves; off where `vesting solver` runs as a process of its own.',
  },
  {
    name: 'VESTING_PUBLIC_URL',
    standard: '',
    description:
      'Identity settings: the origin at which browsers reach the planner, such as https://vesting.example.',
  },
  {
    name: 'VESTING_IDENTITY_TENANTS',
    standard: '',
    description:
      'Identity settings: the tenants whose people and systems are known here, as JSON or as the name of a JSON file. See IDENTITY.md.',
  },
];

const SHORTEST_KEY = 32;

/**
 * Reads the settings from variables, and from the files that they name. Answers with the settings or with
 * everything that is wrong, in words, never with a secret's value.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  root: string,
): Read<Environment> {
  const problems: string[] = [];
  const given = (name: string): string => variables[name]?.trim() ?? '';
  const orStandard = (name: string): string =>
    given(name) || (SETTINGS.find((setting) => setting.name === name)?.standard ?? '');

  const port = Number(orStandard('PORT'));
  if (!/^\d+$/.test(orStandard('PORT')) || port > 65_535)
    problems.push('PORT must be a whole number from 0 to 65535.');
  const databaseUrl = given('DATABASE_URL');
  const isAddress = /^postgres(ql)?:\/\/\S+$/.test(databaseUrl) && URL.canParse(databaseUrl);
  if (databaseUrl && !isAddress)
    problems.push('DATABASE_URL must be an address such as postgres://user@server:5432/name.');
  const tokenKey = given('VESTING_TOKEN_KEY');
  if (tokenKey && tokenKey.length < SHORTEST_KEY)
    problems.push(`VESTING_TOKEN_KEY must have at least ${SHORTEST_KEY} characters.`);
  const folder = orStandard('VESTING_DATA');
  if (folder.includes('\0')) problems.push('VESTING_DATA is not the name of a folder.');

  const log = LOG_FORMATS.find((format) => format === given('VESTING_LOG'));
  if (given('VESTING_LOG') && !log) problems.push(`VESTING_LOG must be one of ${LOG_FORMATS.join(', ')}.`);
  const solver = orStandard('VESTING_SOLVER');
  if (solver !== 'on' && solver !== 'off') problems.push('VESTING_SOLVER must be on or off.');

  const identity = readIdentity(given, root, problems);
  const host = orStandard('HOST');
  if (!identity && !isLoopback(host))
    problems.push(
      `HOST is ${host}. Without identity settings the service is for this machine only: use a loopback address such as 127.0.0.1.`,
    );
  if (!identity && isAddress && !isLocalDatabase(databaseUrl, given('PGHOST')))
    problems.push(
      'DATABASE_URL leads to another machine. The development identity is refused there: set VESTING_IDENTITY_TENANTS and VESTING_PUBLIC_URL.',
    );
  if (!identity && given('NODE_ENV') === 'production')
    problems.push(
      'NODE_ENV is production. The development identity is refused there: set VESTING_IDENTITY_TENANTS and VESTING_PUBLIC_URL.',
    );

  const proxies = given('VESTING_PROXIES')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (!proxies.every(isNetwork))
    problems.push('VESTING_PROXIES must be addresses or networks such as 10.0.0.5 or 10.0.0.0/24.');

  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      port,
      host,
      dataFolder: isAbsolute(folder) ? folder : join(root, folder),
      pack: orStandard('VESTING_PACK'),
      ...(proxies.length > 0 && { proxies }),
      ...(databaseUrl && { databaseUrl }),
      ...(tokenKey && { tokenKey }),
      ...(identity && { identity }),
      ...(log && { log }),
      ...(solver === 'off' && { servesOnly: true }),
    },
  };
}

/** Undefined only when nothing of it is set; what is set and wrong is a problem, never no identity at all. */
function readIdentity(
  given: (name: string) => string,
  root: string,
  problems: string[],
): IdentitySettings | undefined {
  const replaced = ['VESTING_IDENTITY_ISSUER', 'VESTING_IDENTITY_AUDIENCE', 'VESTING_IDENTITY_KEYS'].filter(
    (name) => given(name) !== '',
  );
  if (replaced.length > 0)
    problems.push(`${replaced.join(', ')}: replaced by VESTING_IDENTITY_TENANTS; see IDENTITY.md.`);
  const tenants = given('VESTING_IDENTITY_TENANTS');
  const address = given('VESTING_PUBLIC_URL');
  if (!tenants && !address && replaced.length === 0) return undefined;
  if (!tenants || !address) {
    const missing = tenants ? 'VESTING_PUBLIC_URL' : 'VESTING_IDENTITY_TENANTS';
    problems.push(`Identity settings belong together; missing: ${missing}.`);
  }
  const production = given('NODE_ENV') === 'production';
  return {
    publicUrl: address && readPublicUrl(address, production, problems),
    tenants: tenants ? readTenantsFrom(tenants, root, production, problems) : [],
  };
}

function readPublicUrl(address: string, production: boolean, problems: string[]): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const onThisMachine = url?.protocol === 'http:' && isLoopback(url.hostname) && !production;
  if (url && (url.protocol === 'https:' || onThisMachine) && url.href === `${url.origin}/`) return url.origin;
  problems.push(
    'VESTING_PUBLIC_URL must be an https address without a path, such as https://vesting.example.',
  );
  return '';
}

function readTenantsFrom(
  value: string,
  root: string,
  production: boolean,
  problems: string[],
): readonly Tenant[] {
  const textOf = (file: string): string => readFileSync(resolve(root, file), 'utf8');
  let json = value;
  if (!/^[[{]/.test(value))
    try {
      json = textOf(value);
    } catch {
      problems.push('VESTING_IDENTITY_TENANTS names a file that cannot be read.');
      return [];
    }
  const read = readTenants(json, textOf, production);
  if (read.ok) return read.value;
  problems.push(...read.problems);
  return [];
}
