import { workingFor } from '@vesting/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimRun, type Database } from '@vesting/persistence';
import type { Log } from '../logging/log.js';
import { createServer, type RunningServer } from '../server.js';
import { executeRun } from '../solving/execute-run.js';
import { acceptProposal } from '../use-cases/accept-proposal.js';
import { useCasesOf } from '../use-cases/all.js';
import { solvePlan } from '../use-cases/solve-plan.js';
import { must, type SmallCounty } from './small-county.js';

/** Solves a plan in this process; the proposal waits to be accepted. */
export async function solveSmallPlan({ context }: SmallCounty, planId: string): Promise<string> {
  const { database, pack } = context;
  const request = { planId, version: 1, steps: 2_000, idempotencyKey: `solve ${planId}` };
  const { runId } = must(await solvePlan(context, request));
  const run = await database.write(workingFor('test'), (session) => claimRun(session, 'test', 60, runId));
  if (!run) throw new Error('somebody else solves it');
  await executeRun(database, pack, run, 'test');
  return runId;
}

/** A plan whose first proposal is accepted: what a service must have to be ready. */
export async function acceptedPlan(county: SmallCounty, planId: string): Promise<string> {
  const runId = await solveSmallPlan(county, planId);
  must(
    await acceptProposal(county.context, { planId, version: 1, runId, idempotencyKey: `accept ${planId}` }),
  );
  return planId;
}

export interface SmallService {
  url: string;
  port: number;
  ask(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; data: unknown; errors?: AskedError[] }>;
  stop(): Promise<void>;
}

interface AskedError {
  message: string;
  extensions: { code: string; requestId: string };
}

/** The service over the small county, in this process, on any connection to its database. */
export async function serveSmallCounty(
  county: SmallCounty,
  database: Database,
  log?: Log,
): Promise<SmallService> {
  const { pack } = county;
  const dataFolder = mkdtempSync(join(tmpdir(), 'vesting-service-'));
  const contextOf = (actor: SmallCounty['context']['actor']) => ({
    ...county.context,
    actor,
    database,
    dataFolder,
  });
  const server: RunningServer = await createServer({
    database,
    pack,
    environment: { port: 0, host: '127.0.0.1', dataFolder, pack: pack.id },
    useCases: useCasesOf(contextOf, () => {}),
    ...(log && { log }),
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    port: server.port,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { data: unknown; errors?: AskedError[] };
      return { ...body, status: response.status, headers: response.headers };
    },
    async stop() {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
