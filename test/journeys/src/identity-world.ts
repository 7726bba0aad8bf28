import { SYSTEM } from '@vesting/domain';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@vesting/api/dist/environment.js';
import { Log } from '@vesting/api/dist/logging/log.js';
import { createServer } from '@vesting/api/dist/server.js';
import { useCasesOf } from '@vesting/api/dist/use-cases/all.js';
import { newTokenKey } from '@vesting/intake';
import { loadPack, packFolder } from '@vesting/packs';
import { savePack, type Database } from '@vesting/persistence';
import {
  freePort,
  freshDatabase,
  startIdentityProvider,
  WEB_CLIENT,
  type IdentityProvider,
} from '@vesting/testkit';

const AUDIENCE = 'https://vesting.example/api';

/** The service with two tenants, Daventry and the programme, and no register: who may sign in needs none. */
export interface IdentityWorld {
  url: string;
  port: number;
  database: Database;
  databaseUrl: string;
  provider: IdentityProvider;
  /** What was logged. */
  log: string[];
  stop(): Promise<void>;
}

export async function startIdentityWorld(): Promise<IdentityWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'vesting-identity-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [fresh, provider] = await Promise.all([
    freshDatabase(),
    startIdentityProvider(url, {
      daventry: {
        people: {
          ann: ['Vesting.Planner'],
          steve: ['Vesting.Steward'],
          nora: ['Payroll'],
          eve: ['Vesting.Auditor'],
        },
        systems: ['case-system', 'unlisted'],
        audience: AUDIENCE,
      },
      programme: { people: { olga: ['Vesting.Auditor'] }, systems: [], audience: AUDIENCE },
    }),
  ]);
  writeFileSync(join(folder, 'secret'), `${provider.secret}\n`);
  const common = { clientId: WEB_CLIENT, secretFile: join(folder, 'secret'), audience: AUDIENCE };
  const read = readEnvironment(
    {
      PORT: String(port),
      VESTING_DATA: folder,
      VESTING_PUBLIC_URL: url,
      VESTING_IDENTITY_TENANTS: JSON.stringify([
        {
          ...common,
          name: 'daventry',
          title: 'Daventry District Council',
          issuer: provider.issuerOf('daventry'),
          body: 'daventry',
          roles: [
            { appRole: 'Vesting.Planner', role: 'COUNCIL_PLANNER' },
            { appRole: 'Vesting.Steward', role: 'DATA_STEWARD' },
          ],
          systems: [{ name: 'case-system', client: 'case-system', scopes: ['STRUCTURE', 'TOTALS'] }],
        },
        {
          ...common,
          name: 'programme',
          title: 'Programme office',
          issuer: provider.issuerOf('programme'),
          programme: true,
          roles: [{ appRole: 'Vesting.Auditor', role: 'AUDITOR' }],
        },
      ]),
    },
    folder,
  );
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const loaded = loadPack(packFolder('northamptonshire'));
  if (!loaded.ok) throw new Error('the pack cannot be loaded');
  const { pack } = loaded;
  const { database } = fresh;
  await database.write(SYSTEM, (session) => savePack(session, pack));
  const log: string[] = [];
  const tokenKey = newTokenKey();
  const server = await createServer({
    database,
    pack,
    environment: read.value,
    useCases: useCasesOf(
      (actor) => ({ database, actor, pack, reorganisationId: pack.id, dataFolder: folder, tokenKey }),
      () => {},
    ),
    log: new Log('json', (line) => log.push(line)),
  });
  return {
    url,
    port,
    database,
    databaseUrl: fresh.url,
    provider,
    log,
    async stop() {
      await server.stop();
      await provider.stop();
      await fresh.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A browser's cookies and its way through redirects, without the browser. */
export class CookieJar {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** The cookie header for an address. */
  headerFor(address: string): string {
    return [...(this.cookies.get(new URL(address).host) ?? [])]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }

  has = (address: string, name: string): boolean =>
    this.cookies.get(new URL(address).host)?.has(name) ?? false;

  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.headerFor(address) };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    const jar = this.cookies.get(new URL(address).host) ?? new Map<string, string>();
    this.cookies.set(new URL(address).host, jar);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects until something else is answered. */
  async follow(address: string): Promise<{ response: Response; address: string }> {
    for (let at = address; ;) {
      const response = await this.fetch(at);
      const next = response.headers.get('location');
      if (next === null) return { response, address: at };
      at = new URL(next, at).href;
    }
  }

  /** Signs in as one of a tenant's people. Answers with where that led. */
  async signIn(
    { url }: IdentityWorld,
    tenant: string,
    person: string,
    returnTo = '/services',
  ): Promise<{ response: Response; address: string }> {
    const asked = await this.follow(
      `${url}/auth/login?${new URLSearchParams({ tenant, returnTo }).toString()}`,
    );
    return this.follow(`${asked.address}?as=${person}`);
  }
}
