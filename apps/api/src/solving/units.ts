import type { Choice, ChoiceOfWorker, PlanningCase } from '@vesting/domain';

/** What moves together: one case, or cases of a family that one worker is to hold. */
export interface CaseUnit {
  cases: readonly PlanningCase[];
  points: number;
  /** Price of leaving all of it without a worker; null: it may not be left. */
  leftPrice: number | null;
  /** Whom every one of its cases considers, by her place among the choice's workers, rising. */
  workers: readonly number[];
}

/**
 * Makes units of the cases. `ride` says which cases of a family may ride together, by a name that they share; none
 * when it is undefined. Together are joined those that may be held by the same workers at the same prices and may
 * be left, or not, alike, unless they weigh more than half of what anyone may hold. A unit goes only to workers whom
 * every one of its cases considers, so that what joined units find is a plan of single cases too.
 */
export function unitsOf(choice: Choice, ride: ((about: PlanningCase) => string) | undefined): CaseUnit[] {
  const most = Math.max(0, ...choice.workers.map(({ hardStop }) => hardStop)) / 2;
  const units: CaseUnit[] = [];
  const joined = new Map<string, number>();
  for (const each of choice.cases) {
    const unit = alone(each);
    const key = ride && !each.kept ? togetherKey(each.about, ride(each.about)) : null;
    const at = key === null ? undefined : joined.get(key);
    const both = at === undefined ? undefined : withFellow(units[at]!, unit);
    if (at !== undefined && both !== undefined && both.points <= most && both.workers.length > 0)
      units[at] = both;
    else {
      if (key !== null && at === undefined) joined.set(key, units.length);
      units.push(unit);
    }
  }
  return units;
}

const alone = ({ about, leftPrice, considered }: ChoiceOfWorker): CaseUnit => ({
  cases: [about],
  points: about.points,
  leftPrice,
  workers: considered,
});

function withFellow(unit: CaseUnit, fellow: CaseUnit): CaseUnit {
  const considered = new Set(fellow.workers);
  return {
    cases: [...unit.cases, ...fellow.cases],
    points: unit.points + fellow.points,
    leftPrice:
      unit.leftPrice === null || fellow.leftPrice === null ? null : unit.leftPrice + fellow.leftPrice,
    workers: unit.workers.filter((worker) => considered.has(worker)),
  };
}

/** Cases with one key are alike in all that decides who may hold them, who is considered and at what price. */
function togetherKey(about: PlanningCase, ride: string): string | null {
  if (about.family === null) return null;
  const waits = !about.inSafetyOrder && about.type.mayWait;
  const same = about.workerToday ?? `${about.type.id} of nobody`;
  return [
    about.family,
    ride,
    same,
    about.delivering,
    about.service,
    about.district,
    about.type.roles.join('+'),
    waits,
    about.inProceedings || about.inSafetyOrder,
  ].join('\u0000');
}
