import type { UnitMark } from '../../charts/unit-layout.js';
import type { CaseloadsQuery } from '../../generated/operations.js';

export type Caseload = NonNullable<CaseloadsQuery['plan']>['caseloads'][number];

export interface CeilingScheme {
  ceilingPerFte: number;
  caseTypes: readonly { points: number; expectsWorker: string }[];
}

/**
 * Points of a case of the usual weight: the one that most case types have, the heavier where two are as
 * usual. Divided by it, points read as children, which is how the published figures are put.
 */
export function pointsPerCase(scheme: CeilingScheme): number {
  const uses = new Map<number, number>();
  for (const type of scheme.caseTypes) uses.set(type.points, (uses.get(type.points) ?? 0) + 1);
  const [usual] = [...uses].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return Math.max(1, usual?.[0] ?? 1);
}

/**
 * A square for each worker at the load set against the worker's own ceiling: part-time and newly qualified
 * workers stand where a full-time worker with the same strain would.
 */
export function caseloadMarks(
  caseloads: readonly Caseload[],
  scheme: CeilingScheme,
  when: 'today' | 'plan',
): UnitMark[] {
  const weight = pointsPerCase(scheme);
  return caseloads
    .map((each) => {
      const points = when === 'today' ? each.pointsToday : each.points;
      const body = each.employer.body;
      return {
        key: each.worker.id,
        at: each.ceiling > 0 ? (points / each.ceiling) * (scheme.ceilingPerFte / weight) : 0,
        group: body?.id ?? 'none',
        colour: body?.colour ?? '#6f777b',
        held: points,
      };
    })
    .filter((mark) => mark.held > 0)
    .map(({ key, at, group, colour }) => ({ key, at, group, colour }));
}

export function aboveCeiling(caseloads: readonly Caseload[], when: 'today' | 'plan'): number {
  return caseloads.filter((each) => (when === 'today' ? each.pointsToday : each.points) > each.ceiling)
    .length;
}

/** Those on the social workers' chart; personal advisers of care leavers are counted apart. */
export function isSocialWorker(caseload: Caseload): boolean {
  return caseload.worker.role === null || /social/i.test(caseload.worker.role);
}
