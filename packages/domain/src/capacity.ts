import type { Planning, PlanningWorker } from './planning.js';
import { workerLevels, type WorkerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { largestRemainder } from './shares.js';

/** A share of capacity that a team should have at an employer. */
export interface TeamTarget {
  team: string;
  employer: string;
  points: number;
}

/**
 * How a team's capacity should divide between employers: as the points of the team's cases divide between
 * the bodies that deliver them.
 */
export function teamTargets(
  planning: Planning,
  levelsOf: (worker: PlanningWorker) => WorkerLevels,
): TeamTarget[] {
  const capacity = new Map<string, number>();
  const employers = new Set<string>();
  for (const worker of planning.workers) {
    if (worker.team === null || !worker.carriesCases || worker.leavesOn) continue;
    capacity.set(worker.team, (capacity.get(worker.team) ?? 0) + levelsOf(worker).ceiling);
    for (const employer of worker.employers) employers.add(employer);
  }
  const sites = [...employers].sort();
  if (sites.length === 0) return [];
  const demand = new Map<string, number[]>();
  for (const about of planning.cases) {
    const site = about.delivering === null ? -1 : sites.indexOf(about.delivering);
    if (about.team === null || site < 0) continue;
    const points = demand.get(about.team) ?? sites.map(() => 0);
    points[site] = (points[site] ?? 0) + about.points;
    demand.set(about.team, points);
  }
  return [...capacity]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([team, points]) => {
      const cases = demand.get(team);
      const weights = cases?.some((weight) => weight > 0) ? cases : sites.map(() => 1);
      const shares = largestRemainder(points, weights);
      return sites.map((employer, index) => ({ team, employer, points: shares[index] ?? 0 }));
    });
}

/** Points that nobody may be asked to hold: unallocated, or held above a ceiling; by team and council. */
export interface CapacityGap {
  team: string;
  body: string;
  unallocatedPoints: number;
  unallocatedCases: number;
  pointsAboveCeiling: number;
  points: number;
  /** Thousandths of FTE: points over what one full-time worker may hold. */
  fteThousandths: number;
}

/**
 * The capacity gap. Both parts count, so that no overload can hide it. A case counts in the team whose
 * queue or worker holds it, at the body that delivers it.
 */
export function capacityGaps(
  planning: Planning,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): CapacityGap[] {
  const gaps = new Map<string, CapacityGap>();
  const gapOf = (team: string, body: string): CapacityGap => {
    const key = `${body}\u0000${team}`;
    const gap = gaps.get(key) ?? {
      team,
      body,
      unallocatedPoints: 0,
      unallocatedCases: 0,
      pointsAboveCeiling: 0,
      points: 0,
      fteThousandths: 0,
    };
    gaps.set(key, gap);
    return gap;
  };
  const loads = new Map<string, number>();
  for (const about of planning.cases) {
    const worker = planning.allocation.get(about.id);
    if (worker !== undefined) loads.set(worker, (loads.get(worker) ?? 0) + about.points);
    else if (about.delivering !== null && about.type.expectsWorker === 'YES') {
      const gap = gapOf(about.team ?? '', about.delivering);
      gap.unallocatedPoints += about.points;
      gap.unallocatedCases += 1;
    }
  }
  for (const worker of planning.workers) {
    const above =
      (loads.get(worker.id) ?? 0) - workerLevels(worker, rules, newlyQualifiedThousandths).ceiling;
    if (above > 0 && worker.employer !== null)
      gapOf(worker.team ?? '', worker.employer).pointsAboveCeiling += above;
  }
  return [...gaps.values()]
    .map((gap) => {
      const points = gap.unallocatedPoints + gap.pointsAboveCeiling;
      return { ...gap, points, fteThousandths: pointsToFte(points, rules.CEILING) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.body + a.team < b.body + b.team ? -1 : 1));
}

export const pointsToFte = (points: number, ceilingPerFte: number): number =>
  Math.round((points * 1000) / ceilingPerFte);

export interface CeilingPoint {
  ceilingPerFte: number;
  /** Cases that can be held, that are left without a worker; thousandths of FTE short. */
  canBeHeld: number;
  leftWithout: number;
  shortFteThousandths: number;
}

/**
 * The arithmetic that any plan must face: at each ceiling how many of the cases can be held, kept by force. The
 * whole workforce counts as one, by its hours, and whole cases are taken in the order given (the gravest and
 * longest waiting first), so that what is left over is what no sharing out could prevent.
 */
export function ceilingCurve(
  cases: readonly { points: number }[],
  capacityAt: (ceilingPerFte: number) => number,
  ceilings: readonly number[],
): CeilingPoint[] {
  return ceilings.map((ceilingPerFte) => {
    let room = capacityAt(ceilingPerFte);
    let canBeHeld = 0;
    let left = 0;
    for (const { points } of cases)
      if (points <= room) {
        room -= points;
        canBeHeld += 1;
      } else left += points;
    return {
      ceilingPerFte,
      canBeHeld,
      leftWithout: cases.length - canBeHeld,
      shortFteThousandths: pointsToFte(Math.max(0, left - room), ceilingPerFte),
    };
  });
}
