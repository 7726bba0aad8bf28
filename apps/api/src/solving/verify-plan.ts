import {
  CLIENT_GROUPS,
  verify,
  type ClientGroup,
  type Pack,
  type PlanCost,
  type Violation,
} from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { readPlanning } from './planning.js';
import { REPAIR_ENGINE } from './repair.js';

export interface GroupVerification {
  clientGroup: ClientGroup;
  feasible: boolean;
  cost: PlanCost;
  /** Proved by the accepted solve; null before one, and once what it was proved for has changed. */
  bound: number | null;
  violations: Violation[];
  capacityGapPoints: number;
}

export interface PlanVerification {
  feasible: boolean;
  /** Sums over the client groups that were verified. */
  cost: number;
  bound: number | null;
  gap: number | null;
  violations: Violation[];
  groups: GroupVerification[];
}

/**
 * Recomputes constraints and cost of a plan from what is stored: of children's work, and of any client group
 * whose proposal was accepted. Undefined when there is no such plan.
 */
export async function verifyPlan(
  session: Session,
  pack: Pack,
  planId: string,
): Promise<PlanVerification | undefined> {
  const bounds = await readBounds(session, pack.id, planId);
  const groups: GroupVerification[] = [];
  for (const clientGroup of CLIENT_GROUPS) {
    if (clientGroup !== 'CHILDREN' && !bounds.has(clientGroup)) continue;
    const picture = await readPlanning(session, pack, planId, clientGroup);
    if (picture === undefined) continue;
    const { feasible, cost, violations, capacityGapPoints } = verify(
      picture.planning,
      picture.rules,
      picture.newlyQualifiedThousandths,
    );
    groups.push({
      clientGroup,
      feasible,
      cost,
      violations,
      capacityGapPoints,
      bound: bounds.get(clientGroup) ?? null,
    });
  }
  if (groups.length === 0) return undefined;
  const cost = groups.reduce((sum, group) => sum + group.cost.total, 0);
  const bound = groups.reduce<number | null>(
    (sum, group) => (sum === null || group.bound === null ? null : sum + group.bound),
    0,
  );
  return {
    feasible: groups.every(({ feasible }) => feasible),
    cost,
    bound,
    gap: bound === null ? null : cost === 0 ? 0 : (cost - bound) / cost,
    violations: groups.flatMap(({ violations }) => violations),
    groups,
  };
}

/**
 * The bound of the last accepted solve of each client group; a repair proves none and takes none away. A bound is
 * about the rules, the locks, the councils of the cases and who is there to work them, whoever works which: it
 * holds until one of these changes.
 */
async function readBounds(
  session: Session,
  reorganisationId: string,
  planId: string,
): Promise<Map<ClientGroup, number | null>> {
  const rows = await session.query<{ clientGroup: ClientGroup; bound: number | null }>(
    `select distinct on (run.client_group) run.client_group as "clientGroup",
       case when not exists (
         select from change left join baseline_item item on item.reorganisation_id = $1 and item.baseline_id = run.baseline_id
           and item.item_id = change.item_id
         where change.reorganisation_id = $1 and change.plan_id = $2 and change.number > run.plan_version
           and (change.aspect in ('RULES', 'LOCK') or (change.aspect = 'DESTINATION' and (item.kind = 'CASE'
             or change.before @> '[{"account": "CEASES"}]' or change.after @> '[{"account": "CEASES"}]'))))
       then run.bound end as bound
     from command join run on run.reorganisation_id = $1 and run.plan_id = $2 and run.id::text = command.answer ->> 'runId'
     where command.reorganisation_id = $1 and command.plan_id = $2 and run.engine <> '${REPAIR_ENGINE}'
     order by run.client_group, command.number desc`,
    [reorganisationId, planId],
  );
  return new Map(rows.map(({ clientGroup, bound }) => [clientGroup, bound]));
}
