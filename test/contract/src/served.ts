import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type RunningServer } from '@vesting/api/dist/server.js';
import { useCasesOf } from '@vesting/api/dist/use-cases/all.js';
import { createPlan } from '@vesting/api/dist/use-cases/create-plan.js';
import { openRegister } from '@vesting/api/dist/use-cases/open-register.js';
import { takeBaseline } from '@vesting/api/dist/use-cases/take-baseline.js';
import { SYSTEM, type Actor, type Extract, type Pack, type Statement } from '@vesting/domain';
import { newTokenKey } from '@vesting/intake';
import { loadPack, loadRegisterParameters, packFolder, syntheticRegister } from '@vesting/packs';
import { savePack, type Database } from '@vesting/persistence';
import { freshDatabase } from '@vesting/testkit';

const PACK = packFolder('northamptonshire');
/** Long enough for a county to be loaded on a machine that has much else to do. */
export const A_COUNTY_MS = 180_000;
const WORKERS_OF_A_TEAM = 5;
const OF_OTHER_KINDS = 40;

/** The service as it runs, on a small part of the synthetic county. */
export interface Served {
  url: string;
  port: number;
  data: string;
  database: Database;
  /** Answer of the endpoint to an operation: status and body, errors included. */
  ask<Data = unknown>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
  stop(): Promise<void>;
}

export interface Answer<Data> {
  status: number;
  /** What was answered, in the shape that the test's own query has. */
  data: Data;
  errors?: { message: string; path?: unknown[]; extensions: { code: string; requestId?: string } }[];
}

const isChildren = ({ facts }: Statement): boolean =>
  'clientGroup' in facts && facts.clientGroup === 'CHILDREN';
const workerOf = ({ facts }: Statement): string | null => ('worker' in facts && facts.worker) || null;

/** The whole caseloads of a few workers, the first cases without one, every worker of the children, some of the rest. */
function smallCounty(extracts: readonly Extract[]): Extract[] {
  const chosen = new Set<string>();
  for (const team of ['First Response', 'Safeguarding 1']) {
    const holders = extracts.flatMap(({ statements }) =>
      statements.flatMap(
        (statement) =>
          ('team' in statement.facts && statement.facts.team === team && workerOf(statement)) || [],
      ),
    );
    for (const worker of [...new Set(holders)].slice(0, WORKERS_OF_A_TEAM)) chosen.add(worker);
  }
  return extracts.map((extract) => {
    const left = new Map<string, number>();
    const statements = extract.statements.filter((statement) => {
      const { kind } = statement;
      if (kind === 'WORKER' && isChildren(statement)) return true;
      if (kind === 'CASE' && !isChildren(statement)) return false;
      const worker = workerOf(statement);
      if (worker !== null) return chosen.has(worker);
      const seen = left.get(kind) ?? 0;
      left.set(kind, seen + 1);
      return seen < OF_OTHER_KINDS;
    });
    return { ...extract, statements };
  });
}

/** What the use cases of a served world work with, for each actor. */
export const contextsOf = (database: Database, pack: Pack, dataFolder: string) => (actor: Actor) => ({
  database,
  actor,
  pack,
  reorganisationId: pack.id,
  dataFolder,
  tokenKey: newTokenKey(),
});

/** Starts the service; with quotas of its own by name where they are given. */
export async function serve(quotas: Readonly<Record<string, number>> = {}): Promise<Served> {
  const fresh = await freshDatabase();
  const { database } = fresh;
  const administrator = await fresh.connect();
  for (const [name, amount] of Object.entries(quotas))
    await administrator.query('insert into quota values ($1, $2, $3, 60)', [
      'northamptonshire',
      name,
      amount,
    ]);
  const data = mkdtempSync(join(tmpdir(), 'vesting-contract-'));
  const pack = northamptonshire();
  await database.write(SYSTEM, (session) => savePack(session, pack));
  const contextOf = contextsOf(database, pack, data);
  await openRegister(contextOf(SYSTEM), () => smallCounty(countyOf(pack)));
  await takeBaseline(contextOf(SYSTEM));
  for (const { id, name } of pack.planTemplates.slice(0, 2))
    await createPlan(contextOf(SYSTEM), { name, template: id, idempotencyKey: randomUUID() });
  const server: RunningServer = await createServer({
    database,
    pack,
    environment: { port: 0, host: '127.0.0.1', dataFolder: data, pack: pack.id },
    useCases: useCasesOf(contextOf, () => {}),
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    port: server.port,
    data,
    database,
    async ask<Data>(
      query: string,
      variables: Record<string, unknown> = {},
      headers: Record<string, string> = {},
    ) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { ...((await response.json()) as Omit<Answer<Data>, 'status'>), status: response.status };
    },
    async stop() {
      await server.stop();
      await fresh.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function northamptonshire(): Pack {
  const loaded = loadPack(PACK);
  if (!loaded.ok) throw new Error('the pack cannot be loaded');
  return loaded.pack;
}

function countyOf(pack: Pack): Extract[] {
  const loaded = loadRegisterParameters(PACK);
  if (!loaded.ok) throw new Error('the register cannot be made');
  return syntheticRegister(pack, loaded.parameters);
}
