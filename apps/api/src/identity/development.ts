import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify, SignJWT } from 'jose';
import { DATA_CLASSES, faultOfActor, roleInWords, ROLES, type Actor, type DataClass } from '@vesting/domain';

/** Who a caller without a token is, on a machine without identity settings. */
export const PROGRAMME_PLANNER: Actor = {
  id: 'programme planner',
  role: 'PROGRAMME_PLANNER',
  development: true,
};

const ISSUER = 'vesting-development';
const ALGORITHM = 'HS256';
const KEY_BYTES = 32;
const VALID_FOR = '12h';

/** The key of this machine's development tokens: made once, readable by its owner only. */
export function developmentKey(dataFolder: string): Uint8Array {
  const file = join(dataFolder, 'identity.key');
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

/** A development token for a role, with the body, team, scopes and end that it needs. Good for twelve hours on this machine only. */
export async function mintToken(
  key: Uint8Array,
  { role, bodyId, team, scopes, until }: Omit<Actor, 'id' | 'development'>,
): Promise<string> {
  const subject = [roleInWords(role), ...(bodyId === undefined ? [] : [bodyId])].join(' of ');
  const claims = { role, body: bodyId, team, scope: scopes?.join(' '), until };
  return new SignJWT(Object.fromEntries(Object.entries(claims).filter(([, claim]) => claim !== undefined)))
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(subject)
    .setIssuer(ISSUER)
    .setIssuedAt()
    .setExpirationTime(VALID_FOR)
    .sign(key);
}

/** Who a development token is for. Rejects when it was not minted here or has expired. */
export async function actorOfDevelopmentToken(
  key: Uint8Array,
  token: string,
  bodyIds: ReadonlySet<string>,
): Promise<Actor | undefined> {
  const { payload } = await jwtVerify(token, key, { issuer: ISSUER, algorithms: [ALGORITHM] });
  return actorOf(payload, bodyIds);
}

/** The actor that claims describe; undefined when they name no role of ours or a body that is not there. */
export function actorOf(
  claims: Readonly<Record<string, unknown>>,
  bodyIds: ReadonlySet<string>,
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
    development: true,
  };
  return faultOfActor(actor, new Date()) === undefined ? actor : undefined;
}

/** Scopes as OAuth writes them, apart by spaces: each the name of a class of data. */
const scopesOf = (scope: string): DataClass[] =>
  DATA_CLASSES.filter((dataClass) => scope.split(' ').includes(dataClass));
