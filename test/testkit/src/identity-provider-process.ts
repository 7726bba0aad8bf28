import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import { Provider, type Configuration } from 'oidc-provider';

/** What the process is started with. */
export interface ProviderOrder {
  /** 0 takes a free one. */
  port: number;
  publicUrl: string;
  /** The client of every tenant with which people sign in, and its secret. */
  client: string;
  secret: string;
  algorithm: 'ES256';
  tenants: Readonly<Record<string, TenantOrder>>;
}

export interface TenantOrder {
  /** People by their subject, with the app roles that the tenant gives them. */
  people: Readonly<Record<string, readonly string[]>>;
  /** Client ids of programs, which show themselves with `systemKey`. */
  systems: readonly string[];
  /** The audience of access tokens. */
  audience: string;
  signingKey: JWK;
  systemKey: JWK;
}

const SCOPES = [
  'structure',
  'totals',
  'establishment',
  'staff',
  'cases',
  'sensitive',
  'proposals',
  'history',
].map((name) => `vesting.${name}`);
const order = JSON.parse(process.argv[2] ?? '') as ProviderOrder;
const providers = new Map<string, Provider>();

const server = createServer((request, response) => void serve(request, response));
// Ends with whoever started it.
process.stdin.resume().once('end', () => process.exit());
server.listen(order.port, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  for (const [name, tenant] of Object.entries(order.tenants))
    providers.set(name, new Provider(`http://127.0.0.1:${port}/${name}`, configurationOf(tenant)));
  process.stdout.write(`${port}\n`);
});

function configurationOf({ people, systems, audience, ...keys }: TenantOrder): Configuration {
  const { publicUrl, client, secret, algorithm } = order;
  return {
    clients: [
      {
        client_id: client,
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${publicUrl}/auth/callback`],
        post_logout_redirect_uris: [publicUrl],
      },
      ...systems.map((system) => ({
        client_id: system,
        token_endpoint_auth_method: 'private_key_jwt' as const,
        token_endpoint_auth_signing_alg: algorithm,
        jwks: { keys: [keys.systemKey] },
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      })),
    ] as Configuration['clients'],
    clientDefaults: { id_token_signed_response_alg: algorithm },
    jwks: { keys: [keys.signingKey] } as Configuration['jwks'],
    enabledJWA: {
      clientAuthSigningAlgValues: [algorithm],
      idTokenSigningAlgValues: [algorithm],
    },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'roles'] },
    conformIdTokenClaims: false,
    scopes: ['openid', ...SCOPES],
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      ClientCredentials: 600,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES.join(' '),
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: algorithm } },
        }),
      },
    },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, roles: [...(people[subject] ?? [])] }),
    }),
    interactions: { url: (context, { uid }) => `${context.oidc.issuer}/choose/${uid}` },
    // Everybody has agreed already: consent is between the tenant and its people.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

/** Hands a request to the issuer that its first word names. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, name = '', path = '/'] = /^\/([^/?]*)(.*)$/.exec(request.url ?? '') ?? [];
  const provider = providers.get(name);
  if (!provider) return void response.writeHead(404).end();
  if (path.startsWith('/choose/'))
    return choose(provider, Object.keys(order.tenants[name]?.people ?? {}), request, response);
  Object.assign(request, { originalUrl: request.url, url: path });
  await provider.callback()(request, response);
}

/** The page on which a person says who she is: GET shows the names, `?as=` chooses one. */
async function choose(
  provider: Provider,
  people: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const accountId = new URL(request.url ?? '', 'http://any').searchParams.get('as');
  if (accountId !== null) return provider.interactionFinished(request, response, { login: { accountId } });
  response.setHeader('Content-Type', 'text/html');
  response.end(
    `<!doctype html><html lang="en"><title>Who are you?</title><h1>Who are you?</h1>${people
      .map((person) => `<p><a href="?as=${person}">${person}</a></p>`)
      .join('')}</html>`,
  );
}
