import type { ClientGroup, PlanPurpose } from '@vesting/domain';
import type { Session } from '@vesting/persistence';

export interface PlanHead {
  id: string;
  name: string;
  purpose: PlanPurpose;
  status: string;
  version: number;
  baselineId: string;
  template: string | null;
  /** The plan's own settings of the rules; the scheme's hold for the others. */
  rules: Record<string, number>;
}

export interface CaseRow {
  id: string;
  reference: string;
  caseType: string | null;
  service: string | null;
  points: number | null;
  waitingDays: number | null;
  inSafetyOrder: boolean;
  inProceedings: boolean;
  area: string | null;
  family: string | null;
  workerToday: string | null;
  team: string | null;
  responsible: string | null;
  workerId: string | null;
  lock: 'COUNCIL' | 'WORKER' | 'BOTH' | null;
}

export interface WorkerRow {
  id: string;
  reference: string;
  body: string;
  team: string | null;
  service: string | null;
  role: string | null;
  fteThousandths: number | null;
  newlyQualified: boolean;
  carriesCases: boolean | null;
  specialisms: string[];
  base: string | null;
  employer: string | null;
  /** Set when her destination is CEASES. */
  leavesOn?: string | null;
  locked: boolean;
}

export interface PlanScope {
  reorganisationId: string;
  plan: PlanHead;
  clientGroup: ClientGroup;
  /** Case types of the client group's scheme: they tell the group of a case that does not state it. */
  types: readonly string[];
}

export async function readPlanHead(
  session: Session,
  reorganisationId: string,
  planId: string,
): Promise<PlanHead | undefined> {
  const [plan] = await session.query<PlanHead>(
    `select id, name, purpose, status, version, baseline_id as "baselineId", template, rules
     from plan where reorganisation_id = $1 and id = $2`,
    [reorganisationId, planId],
  );
  return plan;
}

/** A case of the client group: by what its source says, or by its type. Counted items stand for many and have no worker. */
const IN_GROUP = `(item.client_group = $4 or (item.client_group is null and item.case_type = any($5)))`;

/** Cases in the order of their references, which no data folder changes. */
export function readCaseRows(session: Session, scope: PlanScope): Promise<CaseRow[]> {
  return session.query<CaseRow>(
    `select item.item_id as id, item.reference, item.case_type as "caseType", item.service_id as service, item.points,
       item.waiting_days as "waitingDays", item.in_safety_order as "inSafetyOrder",
       coalesce((item.facts ->> 'inProceedings')::boolean, false) as "inProceedings",
       item.area_gss_code as area, item.family, item.worker_id as "workerToday", item.team,
       destination.body_id as responsible, allocation.worker_id as "workerId", item_lock.holds as lock
     from baseline_item item
       join destination on destination.reorganisation_id = $1 and destination.plan_id = $2
         and destination.item_id = item.item_id and destination.part = 0
       left join allocation on allocation.reorganisation_id = $1 and allocation.plan_id = $2 and allocation.case_id = item.item_id
       left join item_lock on item_lock.reorganisation_id = $1 and item_lock.plan_id = $2 and item_lock.item_id = item.item_id
     where item.reorganisation_id = $1 and item.baseline_id = $3 and item.kind = 'CASE' and not item.divisible and ${IN_GROUP}
     order by item.reference collate "C", item.body_id collate "C"`,
    parameters(scope),
  );
}

/** Workers of the client group, and whoever holds one of its cases today or in the plan. */
export function readWorkerRows(session: Session, scope: PlanScope): Promise<WorkerRow[]> {
  return session.query<WorkerRow>(
    `with holders as (
       select item.worker_id as id from baseline_item item
       where item.reorganisation_id = $1 and item.baseline_id = $3 and item.kind = 'CASE' and ${IN_GROUP} and item.worker_id is not null
       union
       select allocation.worker_id from allocation
         join baseline_item item on item.reorganisation_id = $1 and item.baseline_id = $3 and item.item_id = allocation.case_id
       where allocation.reorganisation_id = $1 and allocation.plan_id = $2 and ${IN_GROUP})
     select worker.item_id as id, worker.reference, worker.body_id as body, worker.team, worker.service_id as service,
       worker.facts ->> 'role' as role, (worker.facts ->> 'fteThousandths')::integer as "fteThousandths",
       coalesce((worker.facts ->> 'newlyQualified')::boolean, false) as "newlyQualified",
       (worker.facts ->> 'carriesCases')::boolean as "carriesCases",
       coalesce(worker.facts -> 'specialisms', '[]') as specialisms, worker.facts ->> 'base' as base,
       destination.body_id as employer,
       case when destination.account = 'CEASES' then destination.effective_from::text end as "leavesOn",
       item_lock.item_id is not null as locked
     from baseline_item worker
       join destination on destination.reorganisation_id = $1 and destination.plan_id = $2
         and destination.item_id = worker.item_id and destination.part = 0
       left join item_lock on item_lock.reorganisation_id = $1 and item_lock.plan_id = $2 and item_lock.item_id = worker.item_id
     where worker.reorganisation_id = $1 and worker.baseline_id = $3 and worker.kind = 'WORKER' and not worker.divisible
       and (worker.client_group = $4 or worker.item_id in (select id from holders))
     order by worker.reference collate "C", worker.body_id collate "C"`,
    parameters(scope),
  );
}

const parameters = ({ reorganisationId, plan, clientGroup, types }: PlanScope): unknown[] => [
  reorganisationId,
  plan.id,
  plan.baselineId,
  clientGroup,
  types,
];
