import {
  asToday,
  capacityGaps,
  ceilingCurve,
  CLIENT_GROUPS,
  extentOf,
  planFigures,
  pointsToFte,
  roundedWork,
  schemeInForce,
  verify,
  workerLevels,
  type ClientGroup,
  type PlanFigures,
  type Planning,
  type Verification,
} from '@vesting/domain';
import type { CapacityGap, Caseload, CaseloadFilter, CeilingPoint } from '../graphql/types/plan-summary.js';
import type { Account } from '../graphql/types/ledger.js';
import { keyOf } from '../graphql/global-id.js';
import { readPlanning, type PlanPicture } from '../solving/planning.js';
import { bodyKeys } from './cases.js';
import { bodyOf, workerOf, type WorkerRecord } from './item-rows.js';
import { discreet } from './discretion.js';
import { accountOf } from './planned-cases.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';
import { teamNamed } from './teams.js';

/** The cases and workers of one client group in a plan, as the rules see them. Null where there is no scheme. */
export function readPicture(reads: Reads, plan: PlanRow, group: ClientGroup): Promise<PlanPicture | null> {
  return reads.once(`picture ${plan.key} ${group}`, async () => {
    const { pack } = await reads.structure();
    return (await readPlanning(reads.totals, pack, plan.key, group)) ?? null;
  });
}

/** The same, for words and examples: it names nobody whom the reader may not see. */
export function readDiscreetPicture(
  reads: Reads,
  plan: PlanRow,
  group: ClientGroup,
): Promise<PlanPicture | null> {
  return reads.once(`discreet ${plan.key} ${group}`, async () => {
    const picture = await readPicture(reads, plan, group);
    return picture && discreet(reads, reads.actor, reads.reorganisationId, plan.baselineKey, picture);
  });
}

interface EmptyPosts {
  team: string | null;
  body: string | null;
  posts: number;
}

/** Case-holding posts that nobody fills, by team and by the body that would employ. */
function readEmptyPosts(reads: Reads, plan: PlanRow, group: ClientGroup): Promise<EmptyPosts[]> {
  return reads.once(`empty-posts ${plan.key} ${group}`, () =>
    reads.totals.query<EmptyPosts>(
      `select item.team, destination.body_id as body, count(*)::int as posts
       from baseline_item item join destination on destination.reorganisation_id = $1 and destination.plan_id = $2
         and destination.item_id = item.item_id and destination.part = 0
       where item.reorganisation_id = $1 and item.baseline_id = $3 and item.kind = 'POST' and item.client_group = $4
         and (item.facts -> 'vacant')::boolean and (item.facts -> 'carriesCases')::boolean
       group by 1, 2`,
      [reads.reorganisationId, plan.key, plan.baselineKey, group],
    ),
  );
}

/** The figures of the overview for one client group; null where there is no scheme. */
export function readFigures(reads: Reads, plan: PlanRow, group: ClientGroup): Promise<PlanFigures | null> {
  return reads.once(`figures ${plan.key} ${group}`, async () => {
    const picture = await readPicture(reads, plan, group);
    if (!picture) return null;
    const empty = (await readEmptyPosts(reads, plan, group)).reduce((sum, { posts }) => sum + posts, 0);
    const figures = planFigures(picture.planning, picture.rules, picture.newlyQualifiedThousandths, empty);
    return shownFigures(reads, figures, (await readWork(reads)).fte);
  });
}

/** Figures of hours; posts are nobody's; the others count people, or are the days of one of them. */
const HOURS: ReadonlySet<string> = new Set<keyof PlanFigures>(['capacityGapToday', 'capacityGap']);

const shownFigures = (reads: Reads, figures: PlanFigures, fte: (work: number) => number): PlanFigures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]: [string, number]) => [
      name,
      name === 'emptyPosts' ? value : HOURS.has(name) ? fte(value) : reads.count(value),
    ]),
  ) as unknown as PlanFigures;

/** Work of children's cases as the reader may see it, in points and in thousandths of FTE. */
export async function readWork(reads: Reads): Promise<Record<'points' | 'fte', (work: number) => number>> {
  const scheme = schemeInForce((await reads.structure()).pack, 'CHILDREN');
  if (reads.exact || !scheme) return { points: (work) => work, fte: (work) => work };
  const heaviest = Math.max(1, ...scheme.caseTypes.map(({ points }) => points));
  return {
    points: (work) => roundedWork(work, heaviest),
    fte: (work) => roundedWork(work, pointsToFte(heaviest, scheme.ceilingPerFte)),
  };
}

/** Constraints and cost of the plan recomputed by domain's verifier. */
export function readVerification(
  reads: Reads,
  plan: PlanRow,
  group: ClientGroup,
): Promise<Verification | null> {
  return reads.once(`verification ${plan.key} ${group}`, async () => {
    const picture = await readPicture(reads, plan, group);
    return picture && verify(picture.planning, picture.rules, picture.newlyQualifiedThousandths);
  });
}

export async function readCapacityGaps(reads: Reads, plan: PlanRow): Promise<CapacityGap[]> {
  const picture = await readPicture(reads, plan, 'CHILDREN');
  if (!picture) return [];
  const structure = await reads.structure();
  const empty = await readEmptyPosts(reads, plan, 'CHILDREN');
  const work = await readWork(reads);
  const gaps = capacityGaps(picture.planning, picture.rules, picture.newlyQualifiedThousandths)
    .map((gap) => {
      const unallocatedPoints = work.points(gap.unallocatedPoints);
      const pointsAboveCeiling = work.points(gap.pointsAboveCeiling);
      return {
        ...gap,
        unallocatedPoints,
        pointsAboveCeiling,
        points: unallocatedPoints + pointsAboveCeiling,
      };
    })
    // That there is one at all would tell of one or two cases.
    .filter(({ points }) => points > 0);
  return Promise.all(
    gaps.map(async ({ team, body, fteThousandths, ...gap }) => ({
      ...gap,
      team: await teamNamed(reads, team, body),
      body: bodyOf(structure, body),
      fte: work.fte(fteThousandths),
      unallocatedCases: reads.count(gap.unallocatedCases),
      emptyPosts: empty
        .filter((row) => row.team === team && row.body === body)
        .reduce((sum, { posts }) => sum + posts, 0),
    })),
  );
}

/** Steps of one average case that the curve shows below the plan's ceiling, and above it. */
const [STEPS_BELOW, STEPS_ABOVE] = [4, 5];

/** Ceilings to show: the plan's own, with steps of one case either side. */
export function curveCeilings(current: number, step: number): number[] {
  const ceilings = Array.from(
    { length: STEPS_BELOW + 1 + STEPS_ABOVE },
    (_, index) => current + (index - STEPS_BELOW) * step,
  );
  return ceilings.filter((ceiling) => ceiling > 0);
}

/** What each ceiling would mean for the cases that expect a worker and the workers in place who may hold them. */
export async function readCeilingCurve(reads: Reads, plan: PlanRow): Promise<CeilingPoint[]> {
  const picture = await readPicture(reads, plan, 'CHILDREN');
  if (!picture) return [];
  const { planning, rules } = picture;
  const roles = new Set(
    [...(await reads.structure()).caseTypes.values()]
      .filter((type) => type.mayWait && type.clientGroup === 'CHILDREN')
      .flatMap((type) => type.roles),
  );
  const cases = planning.cases.filter(
    ({ type }) => type.expectsWorker === 'YES' && type.roles.some((role) => roles.has(role)),
  );
  const workers = planning.workers.filter(
    ({ carriesCases, role, leavesOn }) => carriesCases && !leavesOn && roles.has(role),
  );
  const points = cases.reduce((sum, about) => sum + about.points, 0);
  const step = Math.max(1, Math.round(points / Math.max(1, cases.length)));
  const hours = workers.reduce((sum, worker) => sum + worker.fteThousandths, 0);
  const capacityAt = (ceiling: number): number => Math.floor((ceiling * hours) / 1000);
  const inOrder = [...cases].sort(
    (a, b) => a.type.risk - b.type.risk || b.waitingDays - a.waitingDays || b.points - a.points,
  );
  const { fte } = await readWork(reads);
  return ceilingCurve(inOrder, capacityAt, curveCeilings(rules.CEILING, step)).map((point) => ({
    ceilingPerFte: point.ceilingPerFte,
    canBeHeld: reads.count(point.canBeHeld),
    leftWithout: reads.count(point.leftWithout),
    shortFte: fte(point.shortFteThousandths),
    current: point.ceilingPerFte === rules.CEILING,
  }));
}

interface EmployedRecord extends WorkerRecord {
  account: Account['kind'];
  employer: string | null;
  no_destination_reason: string | null;
}

/**
 * The cases by which the reader may count a worker's load, today's and the plan's. Who sees some of a worker's cases
 * would learn of the others by the difference.
 */
function casesInSight(
  reads: Reads,
  plan: PlanRow,
): Promise<'ALL' | Record<'today' | 'planned', ReadonlySet<string>>> {
  return reads.once(`cases in sight ${plan.key}`, async () => {
    if (extentOf(reads.actor, 'CASES') === 'ALL') return 'ALL';
    const rows = await reads.query<{ id: string; planned: boolean }>(
      `select own.item_id as id, allocation.case_id is not null as planned from baseline_item own
         left join allocation on allocation.reorganisation_id = $1 and allocation.plan_id = $3 and allocation.case_id = own.item_id
       where own.reorganisation_id = $1 and own.baseline_id = $2 and own.kind = 'CASE'`,
      [reads.reorganisationId, plan.baselineKey, plan.key],
    );
    const ids = (of: typeof rows) => new Set(of.map(({ id }) => id));
    return { today: ids(rows), planned: ids(rows.filter(({ planned }) => planned)) };
  });
}

const only = (planning: Planning, cases: ReadonlySet<string>): Planning => ({
  ...planning,
  cases: planning.cases.filter(({ id }) => cases.has(id)),
});

/** Each worker with what she holds today and under the plan, as far as the reader sees her cases. */
export async function readCaseloads(
  reads: Reads,
  plan: PlanRow,
  filter: CaseloadFilter | null | undefined,
): Promise<Caseload[]> {
  const structure = await reads.structure();
  const records = await reads.once(`employed ${plan.key}`, () =>
    reads.query<EmployedRecord>(
      `select worker.item_id as id, worker.body_id, worker.reference, worker.facts, $4::text as as_at, worker.synthetic,
         destination.account, destination.body_id as employer, destination.reason as no_destination_reason
       from baseline_item worker join destination on destination.reorganisation_id = $1 and destination.plan_id = $2
         and destination.item_id = worker.item_id and destination.part = 0
       where worker.reorganisation_id = $1 and worker.baseline_id = $3 and worker.kind = 'WORKER'
       order by worker.team, worker.reference, worker.item_id`,
      [reads.reorganisationId, plan.key, plan.baselineKey, plan.asAt],
    ),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const teams = filter?.teamId?.flatMap((id) => keyOf(id, 'Team') ?? []);
  const employers = filter?.bodyGssCode && bodyKeys(filter.bodyGssCode, structure);
  const caseloads: Caseload[] = [];
  for (const group of filter?.clientGroup ?? CLIENT_GROUPS) {
    const picture = await readPicture(reads, plan, group);
    if (!picture) continue;
    const whole = loadsOf(picture.planning);
    const inSight = await casesInSight(reads, plan);
    const [today, planned] =
      inSight === 'ALL'
        ? [loadsOf(asToday(picture.planning)), whole]
        : [
            loadsOf(only(asToday(picture.planning), inSight.today)),
            loadsOf(only(picture.planning, inSight.planned)),
          ];
    for (const worker of picture.planning.workers) {
      const record = byId.get(worker.id);
      if (!record) continue;
      if (teams && !teams.includes(`${record.body_id}/${worker.team ?? ''}`)) continue;
      if (employers && !employers.includes(record.employer ?? '')) continue;
      if (typeof filter?.carriesCases === 'boolean' && worker.carriesCases !== filter.carriesCases) continue;
      const levels = worker.leavesOn
        ? { target: 0, ceiling: 0 }
        : workerLevels(worker, picture.rules, picture.newlyQualifiedThousandths);
      const before = today.get(worker.id) ?? { cases: 0, points: 0 };
      const after = planned.get(worker.id) ?? { cases: 0, points: 0 };
      caseloads.push({
        worker: workerOf({ ...record, cases: before.cases, points: before.points }, structure),
        employer: accountOf(structure, record.account, record.employer, record.no_destination_reason),
        team: structure.team(record.body_id, worker.team),
        casesToday: before.cases,
        pointsToday: before.points,
        cases: after.cases,
        points: after.points,
        ceiling: levels.ceiling,
        target: levels.target,
        aboveCeiling: (whole.get(worker.id)?.points ?? 0) > levels.ceiling,
      });
    }
  }
  return caseloads;
}

function loadsOf(planning: PlanPicture['planning']): Map<string, { cases: number; points: number }> {
  const loads = new Map<string, { cases: number; points: number }>();
  for (const { id, points } of planning.cases) {
    const worker = planning.allocation.get(id);
    if (worker === undefined) continue;
    const load = loads.get(worker) ?? { cases: 0, points: 0 };
    loads.set(worker, { cases: load.cases + 1, points: load.points + points });
  }
  return loads;
}
