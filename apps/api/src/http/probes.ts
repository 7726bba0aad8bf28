import type { RequestHandler } from 'express';
import type { Reads } from '../reads/session.js';
import type { Family, Metrics } from './metrics.js';

type Part = 'reorganisation' | 'baseline' | 'plan' | 'database' | 'process';

export interface Readiness {
  ready: boolean;
  /** What is not there yet, in the order in which it comes. */
  missing: Part[];
  /** Why not, for whoever looks. */
  because?: string;
}

const BECAUSE: Readonly<Record<Part, string>> = {
  reorganisation: 'No reorganisation has been loaded yet.',
  baseline: 'No baseline has been taken yet.',
  plan: 'There is no plan with an accepted proposal yet.',
  database: 'The database does not answer at the moment; the service goes on as soon as it does.',
  process: 'The service is being stopped: it finishes what it has accepted and takes nothing new.',
};

const notReady = (missing: Part[]): Readiness => ({
  ready: false,
  missing,
  because: missing.map((part) => BECAUSE[part]).join(' '),
});

/** Whether there is anything to plan with: reorganisation, baseline and a first plan whose proposal was accepted. */
export async function readiness(reads: Reads): Promise<Readiness> {
  try {
    const [row] = await reads.query<{ reorganisation: boolean; baseline: boolean; plan: boolean }>(
      `select exists (select from reorganisation where id = $1) as reorganisation,
         exists (select from baseline where reorganisation_id = $1) as baseline,
         exists (select from plan where reorganisation_id = $1)
           and (exists (select from command where reorganisation_id = $1 and kind = 'ACCEPT_PROPOSAL')
             or not exists (select from item where reorganisation_id = $1 and synthetic and not gone)) as plan`,
      [reads.reorganisationId],
    );
    const missing = (['reorganisation', 'baseline', 'plan'] as const).filter((part) => !row?.[part]);
    return missing.length === 0 ? { ready: true, missing: [] } : notReady(missing);
  } catch {
    return notReady(['database']);
  } finally {
    await reads.close();
  }
}

/** Whether the process itself lives; asks nobody else, so that a lost database does not have it restarted. */
export const healthz: RequestHandler = (_request, response) => void response.json({ status: 'up' });

export const readyz =
  (reader: () => Reads, stopping: () => boolean): RequestHandler =>
  async (_request, response) => {
    const answer = stopping() ? notReady(['process']) : await readiness(reader());
    response.setHeader('Cache-Control', 'no-store');
    response.status(answer.ready ? 200 : 503).json(answer);
  };

export const metricsPage =
  (metrics: Metrics, families: () => Promise<Family[]>): RequestHandler =>
  async (_request, response) => {
    const page = metrics.print(await families());
    response.type('text/plain; version=0.0.4; charset=utf-8').send(page);
  };
