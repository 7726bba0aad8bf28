import type { WriteSession } from '../database/session.js';
import type { Request } from './idempotency.js';
import { openCommand, type Conflict, type Refused } from './open-command.js';
import { mergeProposal, type LeftOut, type MergeInput } from './proposal-merge.js';
import type { AllocationRow, DestinationRow } from './rows.js';

export interface AcceptRequest extends Request {
  reorganisationId: string;
  planId: string;
  seenVersion: number;
  runId: string;
  /** Only these cases, and the workers they need; all when absent. */
  caseIds?: readonly string[];
  reason?: string;
}

/** A case or worker of the proposal that stays as it is, and why. */
export interface Skipped {
  itemId: string;
  /** CHANGED: a person changed or locked it after the run began. */
  why: 'CHANGED' | LeftOut;
  byCommand?: number;
  actor?: string;
}
export interface Accepted {
  outcome: 'ACCEPTED';
  number: number;
  /** How many cases and workers are now as proposed and were not before. */
  cases: number;
  workers: number;
  skipped: Skipped[];
}

interface Changed {
  itemId: string;
  byCommand: number;
  actor: string;
}

/**
 * Takes a finished run's proposal into the plan as one command. What people changed or locked since the run
 * read the plan stays as it is and is listed, with what that holds back.
 */
export async function acceptProposal(
  session: WriteSession,
  { runId, caseIds, ...request }: AcceptRequest,
): Promise<Accepted | Conflict | Refused> {
  const { reorganisationId, planId } = request;
  const [run] = await session.query<{ planVersion: number }>(
    `select plan_version as "planVersion" from run
     where reorganisation_id = $1 and plan_id = $2 and id = $3 and state in ('DONE', 'STOPPED')`,
    [reorganisationId, planId, runId],
  );
  if (!run) return { outcome: 'NOT_FOUND' };
  const command = await openCommand(session, { ...request, kind: 'ACCEPT_PROPOSAL', touches: [] });
  if (command.outcome !== 'OPENED') return command;

  const changed = new Map(
    (await changedSince(session, reorganisationId, planId, run.planVersion)).map((each) => [
      each.itemId,
      each,
    ]),
  );
  const proposal = await readProposal(session, reorganisationId, runId, caseIds);
  const plan = await readPlan(session, reorganisationId, planId);
  const merged = mergeProposal({ ...proposal, ...plan, untouchable: new Set(changed.keys()) });

  const moves = [...merged.employers].filter(([worker, body]) => plan.employerNow.get(worker) !== body);
  await command.changeDestinations(await employerRows(session, reorganisationId, planId, moves), false);
  const employerOf = (worker: string): string =>
    (merged.employers.get(worker) ?? plan.employerNow.get(worker)) as string;
  const rows: AllocationRow[] = [];
  for (const [caseId, about] of plan.cases) {
    const proposed = merged.workers.get(caseId);
    const worker = proposed === undefined ? about.workerId : proposed;
    const deliveringId = worker === null ? '' : employerOf(worker);
    const kept = about.allocation;
    if (
      worker === about.workerId &&
      (worker === null || (kept?.deliveringId === deliveringId && kept.responsibleId === about.responsibleId))
    )
      continue;
    const decision =
      kept && worker === about.workerId
        ? { decidedBy: kept.decidedBy, decisionReason: kept.decisionReason }
        : { decidedBy: 'SOLVER' as const, decisionReason: null };
    rows.push({
      caseId,
      workerId: worker,
      serviceId: about.serviceId,
      responsibleId: about.responsibleId ?? '',
      deliveringId,
      ...decision,
    });
  }
  const cases = await command.changeAllocations(rows);
  const asked = (id: string) => proposal.workers.has(id) || proposal.employers.has(id);
  const skipped: Skipped[] = [
    ...[...changed.values()]
      .filter(({ itemId }) => asked(itemId))
      .map((each) => ({ ...each, why: 'CHANGED' as const })),
    ...[...merged.leftOut].map(([itemId, why]) => ({ itemId, why })),
  ];
  const answer = { number: command.number, cases: cases.length, workers: moves.length, skipped };
  await command.finish({ ...answer, runId });
  return { outcome: 'ACCEPTED', ...answer };
}

/** Items that commands other than acceptances changed or locked after this version, with the last such command. */
function changedSince(
  session: WriteSession,
  reorganisationId: string,
  planId: string,
  version: number,
): Promise<Changed[]> {
  return session.query<Changed>(
    `select distinct on (item_id) item_id as "itemId", command.number as "byCommand", command.actor
     from change join command using (reorganisation_id, plan_id, number)
     where reorganisation_id = $1 and plan_id = $2 and number > $3 and item_id is not null and kind <> 'ACCEPT_PROPOSAL'
     order by item_id, number desc`,
    [reorganisationId, planId, version],
  );
}

/** The proposal, or the part of it that these cases and their workers make. */
async function readProposal(
  session: WriteSession,
  reorganisationId: string,
  runId: string,
  caseIds: readonly string[] | undefined,
): Promise<Pick<MergeInput, 'employers' | 'workers'>> {
  const rows = await session.query<{
    id: string;
    kind: 'CASE' | 'WORKER';
    workerId: string | null;
    bodyId: string | null;
  }>(
    `select item_id as id, kind, worker_id as "workerId", body_id as "bodyId" from proposal_item
     where reorganisation_id = $1 and run_id = $2`,
    [reorganisationId, runId],
  );
  const wanted = caseIds && new Set(caseIds);
  const workers = new Map(
    rows
      .filter(({ kind, id }) => kind === 'CASE' && (!wanted || wanted.has(id)))
      .map(({ id, workerId }) => [id, workerId]),
  );
  const needed = wanted && new Set(workers.values());
  const employers = new Map(
    rows.flatMap(({ kind, id, bodyId }) =>
      kind === 'WORKER' && bodyId !== null && (!needed || needed.has(id)) ? [[id, bodyId] as const] : [],
    ),
  );
  return { employers, workers };
}

interface PlannedCase {
  serviceId: string;
  responsibleId: string | null;
  workerId: string | null;
  allocation: {
    responsibleId: string;
    deliveringId: string;
    decidedBy: AllocationRow['decidedBy'];
    decisionReason: string | null;
  } | null;
}

async function readPlan(session: WriteSession, reorganisationId: string, planId: string) {
  const key = [reorganisationId, planId];
  const caseRows = await session.query<PlannedCase & { id: string }>(
    `select duty.item_id as id, item.service_id as "serviceId", duty.body_id as "responsibleId", allocation.worker_id as "workerId",
       case when allocation.worker_id is not null then jsonb_build_object('responsibleId', responsible_id, 'deliveringId', delivering_id,
         'decidedBy', allocation.decided_by, 'decisionReason', allocation.decision_reason) end as allocation
     from destination duty join baseline_item item using (reorganisation_id, baseline_id, item_id)
       left join allocation on (allocation.reorganisation_id, allocation.plan_id, allocation.case_id) = ($1, $2, duty.item_id)
     where duty.reorganisation_id = $1 and duty.plan_id = $2 and duty.kind = 'CASE' and duty.part = 0 and item.service_id is not null`,
    key,
  );
  const workerRows = await session.query<{ id: string; bodyId: string | null }>(
    `select item_id as id, body_id as "bodyId" from destination where reorganisation_id = $1 and plan_id = $2 and kind = 'WORKER' and part = 0`,
    key,
  );
  const deliveryRows = await session.query<{ name: string }>(
    `select service_id || ' ' || responsible_id || ' ' || delivering_id as name from delivery where reorganisation_id = $1 and plan_id = $2`,
    key,
  );
  const deliveries = new Set(deliveryRows.map(({ name }) => name));
  return {
    cases: new Map(caseRows.map(({ id, ...about }) => [id, about])),
    employerNow: new Map(workerRows.map(({ id, bodyId }) => [id, bodyId])),
    delivers: (service: string, responsible: string, delivering: string) =>
      deliveries.has(`${service} ${responsible} ${delivering}`),
  };
}

/** The workers' destinations with another employer and everything else as it is. */
function employerRows(
  session: WriteSession,
  reorganisationId: string,
  planId: string,
  moves: readonly (readonly [string, string])[],
): Promise<{ itemId: string; parts: DestinationRow[] }[]> {
  return session.query(
    `select item_id as "itemId", jsonb_build_array(jsonb_build_object('itemId', item_id, 'part', 0, 'kind', kind,
       'divisible', divisible, 'measure', measure, 'account', 'BODY', 'bodyId', given.body_id, 'reason', null,
       'effectiveFrom', effective_from, 'decidedBy', 'SOLVER', 'decisionReason', null)) as parts
     from unnest($3::uuid[], $4::text[]) as given(item_id, body_id) join destination using (item_id)
     where reorganisation_id = $1 and plan_id = $2 and part = 0 and not divisible`,
    [reorganisationId, planId, moves.map(([worker]) => worker), moves.map(([, body]) => body)],
  );
}
