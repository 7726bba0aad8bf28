import { createRemoteJWKSet, errors, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { Tenant } from './tenants.js';

/** The identity provider does not answer, or not as one. Nothing about the caller is said by it. */
export class ProviderUnavailable extends Error {}

export interface Provider {
  configuration: oidc.Configuration;
  /** Its public keys: fetched when an unknown one is named, and then at most once in thirty seconds. */
  keys: JWTVerifyGetKey;
}

const TIMEOUT_SECONDS = 5;
const NEXT_FETCH_MS = 30_000;
const KEYS_KEPT_MS = 10 * 60_000;
/** After a failure the provider is left alone so long, so that a flood of tokens is not passed on to it. */
const REST_MS = 2_000;

/** The tenants' identity providers, each found by its own metadata when it is first needed. */
export class Providers {
  private readonly found = new Map<string, Promise<Provider>>();

  /** Throws `ProviderUnavailable` when it cannot be had. */
  of(tenant: Tenant): Promise<Provider> {
    const known = this.found.get(tenant.issuer);
    if (known) return known;
    const finding = discover(tenant);
    this.found.set(tenant.issuer, finding);
    finding.catch(() => setTimeout(() => this.found.delete(tenant.issuer), REST_MS).unref());
    return finding;
  }
}

async function discover(tenant: Tenant): Promise<Provider> {
  const issuer = new URL(tenant.issuer);
  try {
    const configuration = await oidc.discovery(
      issuer,
      tenant.clientId,
      { [oidc.clockTolerance]: 60 },
      await authenticationOf(tenant),
      // The settings let no other issuer than one on this machine be asked without TLS.
      { timeout: TIMEOUT_SECONDS, execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [] },
    );
    const { jwks_uri: address } = configuration.serverMetadata();
    if (address === undefined) throw new Error('the metadata name no keys');
    return { configuration, keys: keysAt(new URL(address)) };
  } catch (error) {
    throw new ProviderUnavailable('The metadata of the identity provider cannot be had.', { cause: error });
  }
}

/** The key that signed a token, by its name. */
function keysAt(address: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(address, {
    cooldownDuration: NEXT_FETCH_MS,
    cacheMaxAge: KEYS_KEPT_MS,
    timeoutDuration: TIMEOUT_SECONDS * 1000,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError && !FETCHING.has(error.code)) throw error;
      throw new ProviderUnavailable('The keys of the identity provider cannot be had.', { cause: error });
    }
  };
}

/** What is wrong with the answer that should have held the keys, and not with the token. */
const FETCHING = new Set([errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code]);

/** Whether an exchange failed because the provider is down, and not because of what was exchanged. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof ProviderUnavailable) return true;
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  const { name, message, code, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (code === 'OAUTH_TIMEOUT' || (name === 'TypeError' && message === 'fetch failed')) return true;
  if (cause instanceof Response) return cause.status >= 500;
  return typeof cause === 'object' && cause !== null && isUnavailable(cause);
}

async function authenticationOf({ credential }: Tenant): Promise<oidc.ClientAuth> {
  if (credential === undefined) return oidc.None();
  if ('secret' in credential) return oidc.ClientSecretPost(credential.secret);
  const jwk = credential.key as JWK;
  const key = (await importJWK(jwk)) as oidc.CryptoKey;
  return oidc.PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid });
}
