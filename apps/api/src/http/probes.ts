import type { RequestHandler } from 'express';
import { ledgerOf } from '@vesting/domain';
import type { EventHub } from '../graphql/live-events.js';
import { readLedgerFigures } from '../reads/plan-totals.js';
import { listPlans } from '../reads/plans.js';
import type { Reads } from '../reads/session.js';
import type { Metrics } from './metrics.js';

export interface Readiness {
  ready: boolean;
  /** What is not there yet, in the order in which it comes. */
  missing: string[];
}

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
    return { ready: missing.length === 0, missing };
  } catch {
    return { ready: false, missing: ['database'] };
  } finally {
    await reads.close();
  }
}

export const healthz: RequestHandler = (_request, response) => void response.json({ status: 'up' });

export const readyz =
  (reader: () => Reads): RequestHandler =>
  async (_request, response) => {
    const answer = await readiness(reader());
    response.status(answer.ready ? 200 : 503).json(answer);
  };

/** Kinds of item, over all plans, that are out of balance: nought unless something is broken. */
async function unreconciled(reads: Reads): Promise<number> {
  try {
    let count = 0;
    for (const plan of await listPlans(reads)) {
      const ledger: ReturnType<typeof ledgerOf> = await readLedgerFigures(reads, plan);
      count += ledger.lines.filter(({ difference }) => difference !== 0).length;
    }
    return count;
  } finally {
    await reads.close();
  }
}

export const metricsPage =
  (metrics: Metrics, reader: () => Reads, live: EventHub): RequestHandler =>
  async (_request, response) => {
    const page = metrics.print([
      {
        name: 'unreconciled_total',
        help: 'Kinds of item, over all plans, whose ledger does not balance.',
        value: await unreconciled(reader()),
      },
      { name: 'vesting_subscriptions', help: 'Subscriptions that are open.', value: live.consumerCount },
      {
        name: 'process_resident_memory_bytes',
        help: 'Memory of the process.',
        value: process.memoryUsage.rss(),
      },
    ]);
    response.type('text/plain; version=0.0.4; charset=utf-8').send(page);
  };
