import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@vesting/domain';
import { holderOfSession, type Database } from '@vesting/persistence';
import type { Environment, IdentitySettings } from '../environment.js';
import { hashOfSecret, secretIn, SESSION_COOKIE } from './cookies.js';
import { actorOfDevelopmentToken, developmentKey, PROGRAMME_PLANNER } from './development.js';
import { actorOfHolder } from './person.js';
import { ProviderUnavailable, type Providers } from './providers.js';
import { actorOfToken } from './system.js';

/** What a caller shows of itself: the value of the Authorization header, or the secret of a session. */
export interface Credentials {
  authorization?: string | undefined;
  session?: string | undefined;
}

/**
 * Says who a caller is; undefined: not known, to be refused. `used`: the caller did something, and is not only
 * asked again. Throws `ProviderUnavailable` when that cannot be said because keys cannot be had.
 */
export type Authenticate = (credentials: Credentials, used: boolean) => Promise<Actor | undefined>;

export interface AuthenticateOptions {
  environment: Environment;
  providers: Providers;
  database: Database;
  reorganisationId: string;
  /** Bodies that a development token may name. */
  bodyIds: ReadonlySet<string>;
}

export function authenticator(options: AuthenticateOptions): Authenticate {
  const { identity } = options.environment;
  const known = identity ? withProviders(identity, options) : onThisMachine(options);
  return async (credentials, used) => {
    try {
      return await known(credentials, used);
    } catch (error) {
      if (error instanceof ProviderUnavailable) throw error;
      // Whatever is wrong with a token, its bearer is simply not known.
      if (credentials.session === undefined) return undefined;
      throw error;
    }
  };
}

/** The development identity: a caller without a token is the programme planner. Sessions do not exist here. */
function onThisMachine({ environment, bodyIds }: AuthenticateOptions): Authenticate {
  const key = developmentKey(environment.dataFolder);
  return async ({ authorization }) => {
    if (!authorization) return PROGRAMME_PLANNER;
    const token = tokenIn(authorization);
    return token === undefined ? undefined : actorOfDevelopmentToken(key, token, bodyIds);
  };
}

/** People by their session, systems by their token; whoever shows both may be two, and is neither. */
function withProviders(
  { tenants }: IdentitySettings,
  { providers, database, reorganisationId }: AuthenticateOptions,
): Authenticate {
  return async ({ authorization, session }, used) => {
    if (authorization && session) return undefined;
    if (session) {
      const holder = await holderOfSession(database, reorganisationId, hashOfSecret(session), used);
      return holder && actorOfHolder(tenants, holder);
    }
    const token = tokenIn(authorization ?? '');
    return token === undefined ? undefined : actorOfToken(tenants, providers, token);
  };
}

const tokenIn = (authorization: string): string | undefined =>
  /^Bearer ([\w.-]{1,8000})$/i.exec(authorization)?.[1];

export const credentialsIn = (headers: IncomingHttpHeaders): Credentials => ({
  authorization: headers.authorization,
  session: secretIn(headers, SESSION_COOKIE),
});
