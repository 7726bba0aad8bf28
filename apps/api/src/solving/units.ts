import {
  unallocatedPrice,
  type Planning,
  type PlanningCase,
  type PlanningWorker,
  type RuleSettings,
} from '@vesting/domain';

/** What moves together: one case, or cases of a family that may be held by just the same workers. */
export interface CaseUnit {
  cases: readonly PlanningCase[];
  points: number;
  /** Price of leaving all of it without a worker; null: it may not be left. */
  leftPrice: number | null;
  /** The one worker who may hold it: it is locked to her, or she keeps it. */
  only: PlanningWorker | null;
}

export interface Units {
  units: CaseUnit[];
  /** Cost that no solution changes: of locked cases that stay without a worker. */
  constant: number;
}

export interface UnitOptions {
  together: boolean;
  keepHolders: boolean;
  /** Nobody rides together whom the plan gives to different workers. */
  asPlanned?: boolean;
}

/**
 * Divides the cases into units. A case without a deliverer is nobody's to solve. A case locked without a
 * worker stays so. A case of a type that expects no named worker keeps the worker it has, as long as all that
 * she keeps in this way fits below her hard stop; `keepHolders` asks the same for every case. `together` joins the cases of a family that share today's
 * worker, or that have none, deliverer and type alike, unless they weigh more than half of what anyone may hold.
 */
export function unitsOf(
  planning: Planning,
  workers: readonly PlanningWorker[],
  rules: RuleSettings,
  hardStops: readonly number[],
  { together, keepHolders, asPlanned = false }: UnitOptions,
): Units {
  const known = new Map(
    workers.map((worker, index) => [worker.id, { worker, hardStop: hardStops[index] ?? 0 }]),
  );
  const kept = new Map<string, number>();
  const joined = new Map<string, PlanningCase[]>();
  const units: CaseUnit[] = [];
  const most = Math.max(0, ...hardStops) / 2;
  let constant = 0;
  for (const about of planning.cases) {
    if (about.delivering === null) continue;
    const inPlan = planning.allocation.get(about.id);
    const holder = inPlan === undefined ? undefined : known.get(inPlan);
    const locked = about.lock === 'WORKER' || about.lock === 'BOTH';
    const expected = about.type.expectsWorker === 'YES';
    if (locked || !expected || (keepHolders && holder)) {
      const load = holder ? (kept.get(holder.worker.id) ?? 0) + about.points : 0;
      if (holder && (locked || load <= holder.hardStop)) {
        kept.set(holder.worker.id, load);
        units.push({ cases: [about], points: about.points, leftPrice: null, only: holder.worker });
      } else if (expected) constant += unallocatedPrice(about, rules) ?? 0;
      continue;
    }
    const key = together ? togetherKey(about, asPlanned ? inPlan : undefined) : null;
    const fellows = key === null ? undefined : joined.get(key);
    if (fellows && pointsOf(fellows) + about.points <= most) fellows.push(about);
    else {
      const cases = [about];
      if (key !== null) joined.set(key, cases);
      units.push({ cases, points: 0, leftPrice: null, only: null });
    }
  }
  return { units: units.map((unit) => (unit.only ? unit : weighed(unit.cases, rules))), constant };
}

const pointsOf = (cases: readonly PlanningCase[]): number =>
  cases.reduce((sum, { points }) => sum + points, 0);

function weighed(cases: readonly PlanningCase[], rules: RuleSettings): CaseUnit {
  const prices = cases.map((about) => unallocatedPrice(about, rules));
  const leftPrice = prices.reduce<number | null>(
    (sum, price) => (sum === null || price === null ? null : sum + price),
    0,
  );
  return { cases, points: pointsOf(cases), leftPrice, only: null };
}

/** Cases with one key may be held by the same workers and may be left, or not, alike. */
function togetherKey(about: PlanningCase, inPlan: string | undefined): string | null {
  if (about.family === null) return null;
  const waits = !about.inSafetyOrder && about.type.mayWait;
  const same = about.workerToday ?? `${about.type.id} of nobody`;
  return [
    about.family,
    inPlan,
    same,
    about.delivering,
    about.type.roles.join('+'),
    waits,
    about.inProceedings || about.inSafetyOrder,
  ].join('\u0000');
}
