import type { Actor } from '@vesting/domain';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import * as oidc from 'openid-client';
import {
  beginSignIn,
  endWebSession,
  openWebSession,
  takeSignIn,
  writeAudit,
  type Database,
  type SessionHolder,
  type SignIn,
} from '@vesting/persistence';
import type { IdentitySettings } from '../environment.js';
import {
  clearCookie,
  hashOfSecret,
  newSecret,
  secretIn,
  SESSION_COOKIE,
  setCookie,
  SIGN_IN_COOKIE,
} from './cookies.js';
import { problemStyle, showProblem } from './pages.js';
import { actorOfHolder, holderOf } from './person.js';
import { isUnavailable, type Provider, type Providers } from './providers.js';
import { ownPagesOnly } from './require-known.js';
import { ownPage } from './return-address.js';
import type { Tenant } from './tenants.js';
import { checkToken } from './token-check.js';

export interface SignInOptions {
  identity: IdentitySettings;
  providers: Providers;
  database: Database;
  reorganisationId: string;
  /** Told what happened, with codes and hashes only. */
  log(line: string): void;
}

/** In whose name the database is written before anybody is known. */
const IDENTITY: Actor = { id: 'identity', role: 'OPERATOR', development: false };

/**
 * How people sign in and out: the authorisation code flow with PKCE, between this service and the identity
 * provider. The browser carries a code that is of no use to anybody else; tokens never reach it.
 */
export function signIn(options: SignInOptions): Router {
  const { tenants } = options.identity;
  const offered = tenants.filter(({ roles }) => roles.length > 0).map(({ name, title }) => ({ name, title }));
  return Router()
    .use(neverKept)
    .get('/page.css', problemStyle)
    .get('/tenants', (_request, response) => void response.json(offered))
    .get('/login', begin(options))
    .get('/callback', finish(options))
    .post('/logout', ownPagesOnly(options.identity), end(options));
}

const neverKept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const callbackOf = ({ publicUrl }: IdentitySettings): string => `${publicUrl}/auth/callback`;

const loginAt = (tenant: string, returnTo: string): string =>
  `/auth/login?${new URLSearchParams({ tenant, returnTo }).toString()}`;

const begin =
  ({ identity, providers, database, reorganisationId, log }: SignInOptions): RequestHandler =>
  async (request, response) => {
    const { tenant: wanted, returnTo } = request.query;
    const tenant = identity.tenants.find(({ name, roles }) => name === wanted && roles.length > 0);
    if (!tenant) {
      const text =
        'The address names no organisation whose people sign in here. Choose yours on the first page.';
      return showProblem(response, { status: 404, title: 'There is no such sign-in', text });
    }
    const back = ownPage(returnTo);
    let provider: Provider;
    try {
      provider = await providers.of(tenant);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      return unavailable(response, tenant, back, log);
    }
    const signIn: SignIn = {
      tenant: tenant.name,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo: back,
    };
    const secret = newSecret();
    await database.write(IDENTITY, (session) =>
      beginSignIn(session, reorganisationId, hashOfSecret(secret), signIn),
    );
    setCookie(response, SIGN_IN_COOKIE, secret);
    const address = oidc.buildAuthorizationUrl(provider.configuration, {
      redirect_uri: callbackOf(identity),
      // Entra puts the lasting object id into the token only with `profile`; nothing else of it is read.
      scope: tenant.subjectClaim === 'sub' ? 'openid' : 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(signIn.verifier),
      code_challenge_method: 'S256',
      state: signIn.state,
      nonce: signIn.nonce,
    });
    response.redirect(303, address.href);
  };

const finish =
  (options: SignInOptions): RequestHandler =>
  async (request, response) => {
    const { identity, database, reorganisationId, log } = options;
    const begun = secretIn(request.headers, SIGN_IN_COOKIE);
    clearCookie(response, SIGN_IN_COOKIE);
    const signIn =
      begun &&
      (await database.write(IDENTITY, (session) =>
        takeSignIn(session, reorganisationId, hashOfSecret(begun)),
      ));
    const tenant = signIn && identity.tenants.find(({ name }) => name === signIn.tenant);
    if (!signIn || !tenant) {
      const text =
        'It took longer than ten minutes, or it was begun in another browser. Nobody was signed in.';
      return showProblem(response, { status: 400, title: 'Sign-in not completed', text, again: '/' });
    }
    let holder: SessionHolder;
    try {
      holder = await holderFrom(request, options, tenant, signIn);
    } catch (error) {
      if (isUnavailable(error)) return unavailable(response, tenant, signIn.returnTo, log);
      log(`identity: ${tenant.name}: sign-in refused: ${codeOf(error)}`);
      const text =
        'Your organisation’s answer did not hold, or you did not agree to sign in. Nobody was signed in.';
      const again = loginAt(tenant.name, signIn.returnTo);
      return showProblem(response, { status: 400, title: 'Sign-in not completed', text, again });
    }
    await admit(request, response, options, tenant, holder, signIn.returnTo);
  };

/** What the tenant says of whoever came back, when the whole exchange holds. */
async function holderFrom(
  request: Request,
  { identity, providers }: SignInOptions,
  tenant: Tenant,
  { state, nonce, verifier }: SignIn,
): Promise<SessionHolder> {
  const { configuration, keys } = await providers.of(tenant);
  const { search } = new URL(request.originalUrl, identity.publicUrl);
  const { id_token: token = '' } = await oidc.authorizationCodeGrant(
    configuration,
    new URL(callbackOf(identity) + search),
    { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
  );
  const { issuer, clientId: audience, subjectClaim } = tenant;
  return holderOf(tenant, await checkToken(token, { issuer, audience, keys, required: [subjectClaim] }));
}

/** Opens a session for whom the tenant has given a role, always a new one. */
async function admit(
  request: Request,
  response: Response,
  { identity, database, reorganisationId, log }: SignInOptions,
  tenant: Tenant,
  holder: SessionHolder,
  returnTo: string,
): Promise<void> {
  const actor = actorOfHolder(identity.tenants, holder);
  if (!actor) {
    log(`identity: ${tenant.name}: ${holder.subjectHash} has no role`);
    const text = `${tenant.title} knows you, but has not given you a role here. Ask whoever looks after sign-in there.`;
    return showProblem(response, { status: 403, title: 'You have no role in Vesting', text });
  }
  const secret = newSecret();
  const before = secretIn(request.headers, SESSION_COOKIE);
  await database.write(actor, async (session) => {
    if (before) await endWebSession(session, reorganisationId, hashOfSecret(before));
    await openWebSession(session, reorganisationId, hashOfSecret(secret), holder);
    const { role, bodyId = null } = actor;
    await writeAudit(session, reorganisationId, 'SIGN_IN', tenant.name, { role, bodyId });
  });
  log(`identity: ${actor.id} signed in as ${actor.role}`);
  setCookie(response, SESSION_COOKIE, secret);
  response.redirect(303, returnTo);
}

/** Ends the session here at once, and says where to end the one at the identity provider as well. */
const end =
  ({ identity, providers, database, reorganisationId, log }: SignInOptions): RequestHandler =>
  async (request, response) => {
    const secret = secretIn(request.headers, SESSION_COOKIE);
    clearCookie(response, SESSION_COOKIE);
    const ended =
      secret &&
      (await database.write(IDENTITY, async (session) => {
        const holder = await endWebSession(session, reorganisationId, hashOfSecret(secret));
        if (holder)
          await writeAudit(session, reorganisationId, 'SIGN_OUT', `${holder.tenant}:${holder.subjectHash}`);
        return holder;
      }));
    if (ended) log(`identity: ${ended.tenant}:${ended.subjectHash} signed out`);
    const tenant = ended ? identity.tenants.find(({ name }) => name === ended.tenant) : undefined;
    response.json({ elsewhere: tenant ? await signOutAt(tenant, identity, providers) : null });
  };

async function signOutAt(
  tenant: Tenant,
  { publicUrl }: IdentitySettings,
  providers: Providers,
): Promise<string | null> {
  try {
    const { configuration } = await providers.of(tenant);
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: publicUrl }).href;
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}

function unavailable(
  response: Response,
  tenant: Tenant,
  returnTo: string,
  log: (line: string) => void,
): void {
  log(`identity: ${tenant.name}: the identity provider does not answer`);
  showProblem(response, {
    status: 503,
    title: 'You cannot sign in just now',
    text: `The sign-in service of ${tenant.title} does not answer. People who are signed in can go on working. Try again in a few minutes.`,
    again: loginAt(tenant.name, returnTo),
  });
}

/** The code of an error: its message may hold what the provider said of a person. */
function codeOf(error: unknown): string {
  const { code, error: said } = error as { code?: unknown; error?: unknown };
  return (
    ([said, code].find((value) => typeof value === 'string' && /^[\w.-]{1,60}$/.test(value)) as string) ??
    'UNKNOWN'
  );
}
