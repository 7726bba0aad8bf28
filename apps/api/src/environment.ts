import { isIP } from 'node:net';
import { isAbsolute, join } from 'node:path';

/** How callers are known: signed tokens of an identity provider. Without it there is the development identity. */
export interface IdentitySettings {
  issuer: string;
  audience: string;
  /** Address (https) or file of the provider's public keys, a JSON Web Key Set. */
  keys: string;
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
    name: 'VESTING_IDENTITY_ISSUER',
    standard: '',
    description: 'Identity settings: who issues the tokens of callers.',
  },
  {
    name: 'VESTING_IDENTITY_AUDIENCE',
    standard: '',
    description: 'Identity settings: the audience that tokens must name.',
  },
  {
    name: 'VESTING_IDENTITY_KEYS',
    standard: '',
    description: 'Identity settings: address (https) or file of the issuer’s public keys (JWKS).',
  },
];

export type Read<T> = { ok: true; value: T } | { ok: false; problems: string[] };

const SHORTEST_KEY = 32;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * Reads the settings from variables; pure, so that it says the same of the same variables. Answers with the
 * settings or with everything that is wrong, in words, never with a secret's value.
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
  if (databaseUrl && !/^postgres(ql)?:\/\/\S+$/.test(databaseUrl))
    problems.push('DATABASE_URL must be an address such as postgres://user@server:5432/name.');
  const tokenKey = given('VESTING_TOKEN_KEY');
  if (tokenKey && tokenKey.length < SHORTEST_KEY)
    problems.push(`VESTING_TOKEN_KEY must have at least ${SHORTEST_KEY} characters.`);
  const folder = orStandard('VESTING_DATA');
  if (folder.includes('\0')) problems.push('VESTING_DATA is not the name of a folder.');

  const identity = readIdentity(given, problems);
  const host = orStandard('HOST');
  if (!identity && !isLoopback(host))
    problems.push(
      `HOST is ${host}. Without identity settings the service is for this machine only: use a loopback address such as 127.0.0.1.`,
    );
  if (!identity && given('NODE_ENV') === 'production')
    problems.push(
      'NODE_ENV is production. The development identity is refused there: set VESTING_IDENTITY_ISSUER, VESTING_IDENTITY_AUDIENCE and VESTING_IDENTITY_KEYS.',
    );

  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      port,
      host,
      dataFolder: isAbsolute(folder) ? folder : join(root, folder),
      pack: orStandard('VESTING_PACK'),
      ...(databaseUrl && { databaseUrl }),
      ...(tokenKey && { tokenKey }),
      ...(identity && { identity }),
    },
  };
}

function readIdentity(given: (name: string) => string, problems: string[]): IdentitySettings | undefined {
  const names = ['VESTING_IDENTITY_ISSUER', 'VESTING_IDENTITY_AUDIENCE', 'VESTING_IDENTITY_KEYS'] as const;
  const [issuer = '', audience = '', keys = ''] = names.map(given);
  if (!issuer && !audience && !keys) return undefined;
  const missing = names.filter((name) => !given(name));
  if (missing.length > 0) problems.push(`Identity settings belong together; missing: ${missing.join(', ')}.`);
  if (keys.startsWith('http:')) problems.push('VESTING_IDENTITY_KEYS must be an https address or a file.');
  return { issuer, audience, keys };
}
