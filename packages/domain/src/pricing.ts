import type { PlanningCase, PlanningWorker } from './planning.js';
import type { RuleSettings } from './rules.js';

/** The loads, in points, at which a worker's prices change. */
export interface WorkerLevels {
  target: number;
  ceiling: number;
  hardStop: number;
}

/**
 * Target, ceiling and hard stop of one worker: the scheme's levels for a full-time worker, by contracted
 * hours; less for a newly qualified worker. A worker with no hours has capacity nought.
 */
export function workerLevels(
  worker: PlanningWorker,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): WorkerLevels {
  const share = (points: number) =>
    Math.floor(
      (points * worker.fteThousandths * (worker.newlyQualified ? newlyQualifiedThousandths : 1000)) /
        1_000_000,
    );
  return { target: share(rules.TARGET), ceiling: share(rules.CEILING), hardStop: share(rules.HARD_STOP) };
}

/**
 * Whether a worker may hold a case at all: she carries cases, has a role that the case type names, and a
 * newly qualified worker takes on no protection plan and no proceedings (Wirral and Slough schemes; see the
 * pack). Who holds a case today may keep it.
 */
export function mayHoldCase(worker: PlanningWorker, about: PlanningCase): boolean {
  if (worker.id === about.workerToday) return true;
  if (!worker.carriesCases || worker.fteThousandths === 0) return false;
  if (!about.type.roles.includes(worker.role)) return false;
  return !(worker.newlyQualified && (about.inProceedings || about.inSafetyOrder));
}

/** The terms of holding one case by one worker; their sum is the price of the arc. */
export interface CasePrice {
  changeOfWorker: number;
  otherTeam: number;
  distance: number;
}

export function casePrice(worker: PlanningWorker, about: PlanningCase, rules: RuleSettings): CasePrice {
  const stays = worker.id === about.workerToday;
  const changes = about.workerToday !== null && !stays;
  return {
    changeOfWorker: changes
      ? about.inProceedings
        ? rules.CHANGE_OF_WORKER_IN_COURT
        : rules.CHANGE_OF_WORKER
      : 0,
    otherTeam: !stays && worker.service !== null && worker.service !== about.service ? rules.OTHER_TEAM : 0,
    distance:
      worker.district !== null && about.district !== null && worker.district !== about.district
        ? rules.DISTANCE
        : 0,
  };
}

export const sumOfPrice = (price: CasePrice): number =>
  price.changeOfWorker + price.otherTeam + price.distance;

/** Days waited count up to this many, about four months: the longest wait that Ofsted's letter of 2018 names. */
const LONGEST_COUNTED_WAIT = 120;
const GRAVEST_RISK_STEPS = 10;

/** How much of what the price of leaving a case without a worker is made of. */
export const unallocatedQuantities = ({ points, type, waitingDays, workerToday }: PlanningCase) => ({
  points,
  riskSteps: Math.max(0, GRAVEST_RISK_STEPS - type.risk),
  days: Math.min(waitingDays, LONGEST_COUNTED_WAIT),
  changes: workerToday === null ? 0 : 1,
});

/**
 * The price of leaving a case without a worker; null when it may not be left. Losing the worker of today is
 * a change of worker too.
 */
export function unallocatedPrice(about: PlanningCase, rules: RuleSettings): number | null {
  if (about.inSafetyOrder || !about.type.mayWait) return null;
  const { points, riskSteps, days, changes } = unallocatedQuantities(about);
  return (
    points * rules.UNALLOCATED +
    riskSteps * rules.UNALLOCATED_RISK +
    days * rules.UNALLOCATED_WAIT +
    changes * rules.CHANGE_OF_WORKER
  );
}

/** The convex price of a worker's load: unused capacity, load above the target, load above the ceiling. */
export function loadPrice(load: number, { target, ceiling }: WorkerLevels, rules: RuleSettings): number {
  return (
    Math.max(0, target - load) * rules.UNDER_TARGET +
    Math.max(0, Math.min(load, ceiling) - target) * rules.OVER_TARGET +
    Math.max(0, load - ceiling) * rules.OVER_CEILING
  );
}

/** The price of employing a worker away from the council in which the office lies. */
export const employerPrice = (worker: PlanningWorker, employer: string, rules: RuleSettings): number =>
  worker.officeBody !== null && worker.officeBody !== employer && worker.employers.length > 1
    ? rules.EMPLOYER_CHANGE
    : 0;
