import { encodeId } from '../graphql/global-id.js';
import type { Certificate, CostTerm, Proposal, ProposalChange, Run } from '../graphql/types/run.js';
import { reasonsOfChanges, RULES, words } from '@vesting/domain';
import { REPAIR_ENGINE } from '../solving/repair.js';
import { verifyPlan } from '../solving/verify-plan.js';
import { caseOf, workerOf, type CaseRecord, type WorkerRecord } from './item-rows.js';
import { BASELINE, caseColumns, workerValue } from './item-sql.js';
import { readDiscreetPicture } from './plan-picture.js';
import { namesIn, type NamesOthers } from './names.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';

const { counted } = words;

/** A run with the key of its plan's version, against which it is judged. */
export interface RunRow extends Run {
  key: string;
  planVersion: number;
  terms: Record<string, number>;
}

interface RunRecord {
  id: string;
  plan_id: string;
  plan_version: number;
  state: Run['state'];
  step: number;
  steps: number;
  seed: number;
  cost: number | null;
  bound: number | null;
  unallocated: number | null;
  summary: { terms?: Record<string, number> } | null;
  client_group: Run['clientGroup'];
  engine: string;
  actor: string;
  queued_at: Date;
  failure: string | null;
}

/** How far from the best: a fraction of the cost. Null while there is no bound. */
export const gapOf = (cost: number | null, bound: number | null): number | null =>
  cost === null || bound === null ? null : cost === 0 ? 0 : (cost - bound) / cost;

const runOf = (record: RunRecord): RunRow => ({
  __typename: 'Run',
  id: encodeId('Run', record.id),
  key: record.id,
  planId: encodeId('Plan', record.plan_id),
  planVersion: record.plan_version,
  terms: record.summary?.terms ?? {},
  state: record.state,
  step: record.step,
  steps: record.steps,
  seed: record.seed,
  cost: record.cost,
  bound: record.bound,
  gap: gapOf(record.cost, record.bound),
  unallocated: record.unallocated,
  clientGroup: record.client_group,
  leastChange: record.engine === REPAIR_ENGINE,
  actor: record.actor,
  queuedAt: record.queued_at.toISOString(),
  failure: record.failure,
});

async function readRuns(reads: Reads, condition: string, parameter: string): Promise<RunRow[]> {
  const records = await reads.query<RunRecord>(
    `select id, plan_id, plan_version, state, step, steps, seed, cost, bound, unallocated, summary, client_group, engine,
       actor, queued_at, failure
     from run where reorganisation_id = $1 and ${condition} order by queued_at desc, id limit 100`,
    [reads.reorganisationId, parameter],
  );
  return records.map(runOf).map((run) => ({
    ...run,
    unallocated:
      run.unallocated === null || run.unallocated === undefined ? null : reads.count(run.unallocated),
  }));
}

export const readRun = async (reads: Reads, key: string): Promise<RunRow | null> =>
  (await readRuns(reads, 'id = $2', key))[0] ?? null;

/** The solves of a plan, the latest first. */
export const listRuns = (reads: Reads, plan: PlanRow): Promise<RunRow[]> =>
  reads.once(`runs ${plan.key}`, () => readRuns(reads, 'plan_id = $2', plan.key));

/** Runs of the plan that were accepted, with the number of the command that did, the latest first. */
function acceptedRuns(reads: Reads, plan: PlanRow): Promise<{ run: string; number: number }[]> {
  return reads.once(`accepted ${plan.key}`, () =>
    reads.totals.query(
      `select answer ->> 'runId' as run, number from command
       where reorganisation_id = $1 and plan_id = $2 and answer ? 'runId' order by number desc`,
      [reads.reorganisationId, plan.key],
    ),
  );
}

/** What the last finished solve proposes, unless it was accepted. */
export async function readProposal(reads: Reads, plan: PlanRow): Promise<Proposal | null> {
  const run = (await listRuns(reads, plan)).find(
    ({ state, cost }) => (state === 'DONE' || state === 'STOPPED') && cost !== null,
  );
  if (!run || (await acceptedRuns(reads, plan)).some((accepted) => accepted.run === run.key)) return null;
  const changes = await readChanges(reads, plan, run);
  const moved = await reads.query<{ workers: number }>(
    `select count(*)::int as workers from proposal_item proposed
       join destination on destination.reorganisation_id = $1 and destination.plan_id = $2
         and destination.item_id = proposed.item_id and destination.part = 0
     where proposed.reorganisation_id = $1 and proposed.run_id = $3 and proposed.kind = 'WORKER'
       and proposed.body_id is distinct from destination.body_id`,
    [reads.reorganisationId, plan.key, run.key],
  );
  const workersMoved = moved[0]?.workers ?? 0;
  const unallocated = run.unallocated ?? 0;
  return {
    run,
    changes,
    casesChanged: changes.length,
    workersMoved,
    unallocated,
    terms: termsOf(run.terms),
    sentence: `${counted(changes.length, 'case')} would change worker, ${counted(workersMoved, 'worker')} would change employer, ${counted(unallocated, 'case')} would be without a worker.`,
  };
}

interface ChangeRecord extends CaseRecord {
  changed: string;
  before: WorkerRecord | null;
  after: WorkerRecord | null;
}

/** Cases whose worker would be another than in the plan as it stands. */
async function readChanges(
  reads: Reads,
  plan: PlanRow,
  run: RunRow,
): Promise<(ProposalChange & NamesOthers)[]> {
  const structure = await reads.structure();
  const source = BASELINE('$1', '$2', '$3');
  const rows = await reads.query<ChangeRecord>(
    `select ${caseColumns(source, 'c')}, c.item_id as changed, ${workerValue(source, 'wb')} as before, ${workerValue(source, 'wa')} as after
     from proposal_item proposed
       join baseline_item c on c.reorganisation_id = $1 and c.baseline_id = $2 and c.item_id = proposed.item_id
       left join allocation a on a.reorganisation_id = $1 and a.plan_id = $4 and a.case_id = proposed.item_id
       left join baseline_item wb on wb.reorganisation_id = $1 and wb.baseline_id = $2 and wb.item_id = a.worker_id
       left join baseline_item wa on wa.reorganisation_id = $1 and wa.baseline_id = $2 and wa.item_id = proposed.worker_id
     where proposed.reorganisation_id = $1 and proposed.run_id = $5 and proposed.kind = 'CASE'
       and proposed.worker_id is distinct from a.worker_id
     order by c.risk nulls last, c.waiting_days desc nulls last, c.reference, c.item_id`,
    [reads.reorganisationId, plan.baselineKey, plan.asAt, plan.key, run.key],
  );
  const picture = await readDiscreetPicture(reads, plan, run.clientGroup);
  const reasons =
    picture &&
    reasonsOfChanges(
      picture.planning,
      new Map(rows.map(({ changed, after }) => [changed, after?.id ?? null])),
      picture.rules,
      picture.newlyQualifiedThousandths,
    );
  const named = picture && namesIn(picture.planning);
  return rows.map((row) => {
    const reason = reasons?.get(row.changed) ?? 'The plan was changed since.';
    return {
      names: named?.(reason) ?? [],
      case: caseOf(row, structure, plan.baselineKey),
      workerBefore: row.before ? workerOf(row.before, structure) : null,
      workerAfter: row.after ? workerOf(row.after, structure) : null,
      reason,
    };
  });
}

const TERM_SENTENCES: Readonly<Record<string, string>> = {
  cases: 'Changes of worker, other teams and distance.',
  unallocated: 'Cases left without a worker, by points, risk and wait.',
  load: 'Load below target, above target and above the ceiling.',
  employers: 'Workers employed away from their office.',
  families: 'Families with more than one worker.',
  balance: 'Teams whose capacity does not follow their cases.',
  viability: 'Teams too small to stand alone, or without their manager.',
};

function termsOf(terms: Record<string, number>): CostTerm[] {
  return Object.entries(terms).flatMap(([name, cost]) =>
    name === 'total'
      ? []
      : [
          {
            name,
            cost,
            sentence: TERM_SENTENCES[name] ?? RULES.find(({ id }) => id === name)?.description ?? name,
          },
        ],
  );
}

/** How close to the best the plan is as it stands, by the last accepted solve of each client group. */
export async function readCertificate(reads: Reads, plan: PlanRow): Promise<Certificate | null> {
  const { pack } = await reads.structure();
  const verification = await verifyPlan(reads.totals, pack, plan.key);
  const accepted = verification?.groups.flatMap(({ acceptedBy }) => acceptedBy ?? []) ?? [];
  if (!verification || accepted.length === 0) return null;
  const planVersion = Math.max(...accepted);
  const { cost, bound, gap, digest, groups } = verification;
  return {
    cost,
    bound,
    gap,
    considered: [...new Set(groups.map(({ considered }) => considered))].join(' '),
    digest,
    planVersion,
    current: planVersion === plan.version,
  };
}
