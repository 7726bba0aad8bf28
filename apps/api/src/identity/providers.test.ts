import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { isUnavailable, Providers } from './providers.js';
import { actorOfToken } from './system.js';
import type { Tenant } from './tenants.js';

/** The two documents of an identity provider that are read without anybody signing in. */
let server: Server;
let issuer: string;
let published: JWK[];
let fetched: Record<string, number>;
let tenant: Tenant;

beforeEach(async () => {
  published = [];
  fetched = {};
  server = createServer(({ url = '' }, response) => {
    fetched[url] = (fetched[url] ?? 0) + 1;
    const metadata = { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(url === '/jwks' ? { keys: published } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const systems = [{ name: 'cases', client: 'c', body: 'daventry', scopes: ['CASES' as const] }];
  tenant = {
    name: 'daventry',
    title: 'Daventry District Council',
    issuer,
    clientId: 'planner',
    audience: 'vesting',
    subjectClaim: 'sub',
    rolesClaim: 'roles',
    roles: [],
    systems,
  };
});
afterEach(async () => {
  jest.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A new key of the provider, published or not, and what signs with it. */
async function newKey(kid: string, publish = true) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  if (publish) published.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' });
  return () =>
    new SignJWT({ client_id: 'c', scope: 'vesting.cases' })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setSubject('c')
      .setIssuer(issuer)
      .setAudience('vesting')
      .setIssuedAt(Math.floor(Date.now() / 1000))
      .setExpirationTime(Math.floor(Date.now() / 1000) + 300)
      .sign(privateKey);
}

describe('the keys of an identity provider', () => {
  it('are fetched once, and again for a new one, at most every thirty seconds', async () => {
    const providers = new Providers();
    const known = async (token: Promise<string>) =>
      actorOfToken([tenant], providers, await token).then(
        (actor) => actor?.id,
        () => 'refused',
      );
    const first = await newKey('k1');
    expect(await known(first())).toBe('daventry:cases');
    expect(await known(first())).toBe('daventry:cases');
    expect(fetched).toEqual({ '/.well-known/openid-configuration': 1, '/jwks': 1 });

    const [second, foreign] = [await newKey('k2'), await newKey('k3', false)];
    for (let flood = 0; flood < 5; flood += 1) expect(await known(foreign())).toBe('refused');
    expect(fetched['/jwks']).toBe(1);

    const later = Date.now() + 31_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await known(second())).toBe('daventry:cases');
    for (let flood = 0; flood < 5; flood += 1) expect(await known(foreign())).toBe('refused');
    expect(fetched['/jwks']).toBe(2);
  });

  it('that cannot be had make nobody unknown: the service says that it cannot tell', async () => {
    const sign = await newKey('k1');
    const providers = new Providers();
    await providers.of(tenant);
    const close = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await close;
    const error = await actorOfToken([tenant], providers, await sign()).catch((thrown: unknown) => thrown);
    expect(isUnavailable(error)).toBe(true);
    expect(isUnavailable(await new Providers().of(tenant).catch((thrown: unknown) => thrown))).toBe(true);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  it('are never asked for by the token of an issuer that is no tenant', async () => {
    const sign = await newKey('k1');
    const other = { ...tenant, issuer: 'https://login.example' };
    expect(await actorOfToken([other], new Providers(), await sign())).toBeUndefined();
    expect(await actorOfToken([{ ...tenant, systems: [] }], new Providers(), await sign())).toBeUndefined();
    expect(fetched).toEqual({});
  });
});
