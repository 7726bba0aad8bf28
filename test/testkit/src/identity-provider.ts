import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { ProviderOrder, TenantOrder } from './identity-provider-process.js';

export type TestTenant = Pick<TenantOrder, 'people' | 'systems' | 'audience'>;

export interface IdentityProvider {
  issuerOf(tenant: string): string;
  /** What the product must know of the client with which people sign in. */
  secret: string;
  /** An access token by client credentials, the program showing itself by a signature (private_key_jwt). */
  tokenFor(tenant: string, system: string, scope: string): Promise<string>;
  stop(): Promise<void>;
  /** Again on the same port, with the same keys. */
  start(): Promise<void>;
}

/** The client of every tenant with which people sign in. */
export const WEB_CLIENT = 'vesting-planner';
const ALGORITHM = 'ES256';
const PROCESS = fileURLToPath(new URL('./identity-provider-process.js', import.meta.url));

/**
 * An identity provider that needs no network: each tenant is an issuer of its own, on one loopback port. Who
 * signs in chooses a name from a list, without a password. A process of its own, as a real one is.
 */
export async function startIdentityProvider(
  publicUrl: string,
  tenants: Readonly<Record<string, TestTenant>>,
): Promise<IdentityProvider> {
  const system = await generateKeyPair(ALGORITHM, { extractable: true });
  const systemKey = { ...(await exportJWK(system.publicKey)), alg: ALGORITHM };
  const orders: Record<string, TenantOrder> = {};
  for (const [name, tenant] of Object.entries(tenants)) {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const signingKey = { ...(await exportJWK(privateKey)), alg: ALGORITHM, use: 'sig', kid: name };
    orders[name] = { ...tenant, signingKey, systemKey };
  }
  const secret = randomBytes(24).toString('base64url');
  const order: ProviderOrder = {
    port: 0,
    publicUrl,
    client: WEB_CLIENT,
    secret,
    algorithm: ALGORITHM,
    tenants: orders,
  };
  let running = await run(order);
  const { port } = running;
  const issuerOf = (tenant: string): string => `http://127.0.0.1:${port}/${tenant}`;
  return {
    issuerOf,
    secret,
    async tokenFor(tenant, client, scope) {
      const answer = await fetch(`${issuerOf(tenant)}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: client,
          scope,
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: await assertion(system.privateKey, issuerOf(tenant), client),
        }),
      });
      const said = (await answer.json()) as { access_token?: string };
      if (said.access_token === undefined) throw new Error(`no token: ${JSON.stringify(said)}`);
      return said.access_token;
    },
    async stop() {
      if (running.child.exitCode !== null || running.child.signalCode !== null) return;
      const gone = once(running.child, 'exit');
      running.child.kill('SIGKILL');
      await gone;
    },
    async start() {
      running = await run({ ...order, port });
    },
  };
}

/** Resolves when it listens. */
async function run(order: ProviderOrder): Promise<{ child: ChildProcess; port: number }> {
  const { NODE_OPTIONS: _options, NODE_ENV: _environment, ...env } = process.env;
  const child = spawn(process.execPath, [PROCESS, JSON.stringify(order)], {
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [unknown];
  const port = Number(String(said));
  if (child.exitCode !== null) throw new Error(`the identity provider ended with ${child.exitCode}`);
  return { child, port };
}

const assertion = (key: CryptoKey, issuer: string, client: string): Promise<string> =>
  new SignJWT({ jti: randomBytes(8).toString('hex') })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(client)
    .setSubject(client)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(key);
