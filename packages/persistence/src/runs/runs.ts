import type { Certificate } from '@vesting/domain';
import type { Session, WriteSession } from '../database/session.js';
import type { KeyReused, Request } from '../plans/idempotency.js';
import { packed } from './certificates.js';

export type RunState = 'QUEUED' | 'RUNNING' | 'DONE' | 'STOPPED' | 'FAILED';

export interface NewRun extends Request {
  reorganisationId: string;
  planId: string;
  /** The version that the solve reads. */
  planVersion: number;
  clientGroup: string;
  seed: number;
  steps: number;
  engine: string;
}

export interface RunQueued {
  outcome: 'QUEUED' | 'REPEATED';
  runId: string;
}

/** Queues a solve. The same request again gives the same run. */
export async function queueRun(
  session: WriteSession,
  run: NewRun,
): Promise<RunQueued | KeyReused | { outcome: 'NOT_FOUND' }> {
  const [earlier] = await session.query<{ id: string; digest: string }>(
    `select id, request_digest as digest from run where reorganisation_id = $1 and actor = $2 and idempotency_key = $3`,
    [run.reorganisationId, session.actor, run.idempotencyKey],
  );
  if (earlier)
    return earlier.digest === run.requestDigest
      ? { outcome: 'REPEATED', runId: earlier.id }
      : { outcome: 'KEY_REUSED' };
  const [row] = await session.query<{ id: string }>(
    `insert into run (reorganisation_id, plan_id, baseline_id, plan_version, client_group, seed, steps, engine, actor,
       idempotency_key, request_digest)
     select reorganisation_id, id, baseline_id, $3, $4, $5, $6, $7, $8, $9, $10 from plan where reorganisation_id = $1 and id = $2
     returning id`,
    [
      run.reorganisationId,
      run.planId,
      run.planVersion,
      run.clientGroup,
      run.seed,
      run.steps,
      run.engine,
      session.actor,
      run.idempotencyKey,
      run.requestDigest,
    ],
  );
  if (!row) return { outcome: 'NOT_FOUND' };
  await session.notify({ topic: 'run', reorganisationId: run.reorganisationId, id: row.id });
  return { outcome: 'QUEUED', runId: row.id };
}

export interface ClaimedRun {
  reorganisationId: string;
  id: string;
  planId: string;
  baselineId: string;
  planVersion: number;
  clientGroup: string;
  seed: number;
  steps: number;
  engine: string;
  /** 1, or 2 when the first holder died. */
  attempts: number;
  actor: string;
}

/** How often a run is begun: a holder that died is replaced once. */
const ATTEMPTS = 2;

/**
 * Takes the next run to solve, or the given one: queued, or begun by a holder whose lease has passed. A run
 * whose second holder died, too, fails. Two claimers never get the same run.
 */
export async function claimRun(
  session: WriteSession,
  holder: string,
  leaseSeconds: number,
  runId?: string,
): Promise<ClaimedRun | undefined> {
  const failed = await session.query<{ reorganisation_id: string; id: string }>(
    `update run set state = 'FAILED', failure = 'The process that solved it ended twice.', ended_at = clock_timestamp(), holder = null
     where (reorganisation_id, id) in (select reorganisation_id, id from run
       where state = 'RUNNING' and lease_until < clock_timestamp() and attempts >= ${ATTEMPTS} for update skip locked)
     returning reorganisation_id, id`,
  );
  for (const { reorganisation_id, id } of failed)
    await session.notify({ topic: 'run', reorganisationId: reorganisation_id, id });
  const [run] = await session.query<ClaimedRun>(
    `update run set state = 'RUNNING', holder = $1, attempts = attempts + 1, step = 0,
       lease_until = clock_timestamp() + make_interval(secs => $2)
     where (reorganisation_id, id) = (select reorganisation_id, id from run
       where (state = 'QUEUED' or (state = 'RUNNING' and lease_until < clock_timestamp() and attempts < ${ATTEMPTS}))
         and ($3::uuid is null or id = $3)
       order by queued_at limit 1 for update skip locked)
     returning reorganisation_id as "reorganisationId", id, plan_id as "planId", baseline_id as "baselineId",
       plan_version as "planVersion", client_group as "clientGroup", seed, steps, engine, attempts, actor`,
    [holder, leaseSeconds, runId],
  );
  if (run) await session.notify({ topic: 'run', reorganisationId: run.reorganisationId, id: run.id });
  return run;
}

export interface Hold {
  reorganisationId: string;
  id: string;
  holder: string;
}

/**
 * Reports how far the solve is and renews the lease. LOST: another holder has it, or it ended; stop. CANCEL: a
 * person asked to stop; finish with the best so far.
 */
export async function heartbeat(
  session: WriteSession,
  { reorganisationId, id, holder }: Hold,
  progress: { step: number; cost: number | null; unallocated: number | null; leaseSeconds: number },
): Promise<'GO_ON' | 'CANCEL' | 'LOST'> {
  const [row] = await session.query<{ cancel: boolean }>(
    `update run set step = $4, cost = $5, unallocated = $6, lease_until = clock_timestamp() + make_interval(secs => $7)
     where reorganisation_id = $1 and id = $2 and holder = $3 and state = 'RUNNING' returning cancel_requested as cancel`,
    [reorganisationId, id, holder, progress.step, progress.cost, progress.unallocated, progress.leaseSeconds],
  );
  if (!row) return 'LOST';
  await session.notify({ topic: 'run', reorganisationId, id });
  return row.cancel ? 'CANCEL' : 'GO_ON';
}

/** Asks a solve to stop and keep its best; one still queued stops at once. False when it had ended, or is not there. */
export async function requestStop(
  session: WriteSession,
  reorganisationId: string,
  id: string,
): Promise<boolean> {
  const rows = await session.query(
    `update run set cancel_requested = true, state = case when state = 'QUEUED' then 'STOPPED' else state end,
       ended_at = case when state = 'QUEUED' then clock_timestamp() end
     where reorganisation_id = $1 and id = $2 and state in ('QUEUED', 'RUNNING') returning id`,
    [reorganisationId, id],
  );
  if (rows.length > 0) await session.notify({ topic: 'run', reorganisationId, id });
  return rows.length > 0;
}

export interface RunResult {
  cost: number;
  /** What the certificate proves for the plan as proposed. */
  bound: number | null;
  certificate: Certificate | null;
  unallocated: number;
  summary: Record<string, unknown>;
  /** Worker and her employer. */
  employers: readonly (readonly [workerId: string, bodyId: string])[];
  /** Case and its worker; null: unallocated. */
  cases: readonly (readonly [caseId: string, workerId: string | null])[];
}

/** Ends a run with its proposal. False when the run is not this holder's any more: nothing is written then. */
export async function finishRun(
  session: WriteSession,
  { reorganisationId, id, holder }: Hold,
  state: 'DONE' | 'STOPPED',
  result: RunResult,
): Promise<boolean> {
  const rows = await session.query(
    `update run set state = $4, cost = $5, bound = $6, unallocated = $7, summary = $8, certificate = $9, ended_at = clock_timestamp(),
       step = case when $4 = 'DONE' then steps else step end, holder = null, lease_until = null
     where reorganisation_id = $1 and id = $2 and holder = $3 and state = 'RUNNING' returning id`,
    [
      reorganisationId,
      id,
      holder,
      state,
      result.cost,
      result.bound,
      result.unallocated,
      JSON.stringify(result.summary),
      result.certificate && (await packed(result.certificate)),
    ],
  );
  if (rows.length === 0) return false;
  await session.insertMany(
    'proposal_item',
    ['reorganisation_id', 'run_id', 'item_id', 'kind', 'worker_id', 'body_id'],
    [
      ...result.cases.map(([caseId, workerId]) => [reorganisationId, id, caseId, 'CASE', workerId, null]),
      ...result.employers.map(([workerId, bodyId]) => [
        reorganisationId,
        id,
        workerId,
        'WORKER',
        null,
        bodyId,
      ]),
    ],
  );
  await session.notify({ topic: 'run', reorganisationId, id });
  return true;
}

/** Ends a run without a proposal. `failure` is a sentence for the planner. */
export async function failRun(
  session: WriteSession,
  { reorganisationId, id, holder }: Hold,
  failure: string,
): Promise<boolean> {
  const rows = await session.query(
    `update run set state = 'FAILED', failure = $4, ended_at = clock_timestamp(), holder = null, lease_until = null
     where reorganisation_id = $1 and id = $2 and holder = $3 and state = 'RUNNING' returning id`,
    [reorganisationId, id, holder, failure],
  );
  if (rows.length > 0) await session.notify({ topic: 'run', reorganisationId, id });
  return rows.length > 0;
}

/** Gives a run back to the queue, as if this holder had never begun it: a process that stops is not one that died. */
export async function releaseRun(
  session: WriteSession,
  { reorganisationId, id, holder }: Hold,
): Promise<boolean> {
  const rows = await session.query(
    `update run set state = 'QUEUED', attempts = attempts - 1, holder = null, lease_until = null, step = 0, cost = null,
       unallocated = null
     where reorganisation_id = $1 and id = $2 and holder = $3 and state = 'RUNNING' returning id`,
    [reorganisationId, id, holder],
  );
  if (rows.length > 0) await session.notify({ topic: 'run', reorganisationId, id });
  return rows.length > 0;
}

export interface RunRecord {
  id: string;
  planId: string;
  planVersion: number;
  clientGroup: string;
  seed: number;
  steps: number;
  engine: string;
  state: RunState;
  step: number;
  cost: number | null;
  bound: number | null;
  unallocated: number | null;
  summary: Record<string, unknown> | null;
  failure: string | null;
}

export async function readRun(
  session: Session,
  reorganisationId: string,
  id: string,
): Promise<RunRecord | undefined> {
  const [run] = await session.query<RunRecord>(
    `select id, plan_id as "planId", plan_version as "planVersion", client_group as "clientGroup", seed, steps, engine, state,
       step, cost, bound, unallocated, summary, failure
     from run where reorganisation_id = $1 and id = $2`,
    [reorganisationId, id],
  );
  return run;
}
