import type { Planning, PlanningCase } from './planning.js';
import { capacityGaps, type CapacityGap } from './capacity.js';
import { workerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { counted, fte, number } from './words.js';

/** The figures of the Overview, in its order. Counts of cases of one client group. */
export interface PlanFigures {
  unallocatedToday: number;
  unallocated: number;
  waitingOver7Days: number;
  longestWaitDays: number;
  unallocatedInSafetyOrder: number;
  capacityGapToday: number;
  capacityGap: number;
  emptyPosts: number;
  workersAboveCeilingToday: number;
  workersAboveCeiling: number;
  changesOfWorker: number;
  familiesDividedBetweenCouncils: number;
  familiesDividedBetweenWorkers: number;
}

/** The same people under today's allocation: every case with its worker of today, nobody moved. */
export function asToday(planning: Planning): Planning {
  const allocation = new Map<string, string>();
  for (const { id, workerToday } of planning.cases) if (workerToday !== null) allocation.set(id, workerToday);
  return { ...planning, allocation };
}

export function planFigures(
  planning: Planning,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
  emptyPosts: number,
): PlanFigures {
  const today = asToday(planning);
  const waiting = unallocatedCases(planning);
  const wait = waiting.map(({ waitingDays }) => waitingDays);
  return {
    unallocatedToday: unallocatedCases(today).length,
    unallocated: waiting.length,
    waitingOver7Days: wait.filter((days) => days > 7).length,
    longestWaitDays: wait.reduce((longest, days) => Math.max(longest, days), 0),
    unallocatedInSafetyOrder: waiting.filter(({ inSafetyOrder }) => inSafetyOrder).length,
    capacityGapToday: gapFte(capacityGaps(today, rules, newlyQualifiedThousandths)),
    capacityGap: gapFte(capacityGaps(planning, rules, newlyQualifiedThousandths)),
    emptyPosts,
    workersAboveCeilingToday: aboveCeiling(today, rules, newlyQualifiedThousandths),
    workersAboveCeiling: aboveCeiling(planning, rules, newlyQualifiedThousandths),
    changesOfWorker: planning.cases.filter(
      ({ id, workerToday }) => workerToday !== null && planning.allocation.get(id) !== workerToday,
    ).length,
    familiesDividedBetweenCouncils: divided(planning.cases, ({ responsible }) => responsible),
    familiesDividedBetweenWorkers: divided(planning.cases, ({ id }) => planning.allocation.get(id) ?? null),
  };
}

/** Cases with a council that expect a worker and have none. */
export const unallocatedCases = (planning: Planning): PlanningCase[] =>
  planning.cases.filter(
    ({ id, type, responsible }) =>
      type.expectsWorker === 'YES' && responsible !== null && !planning.allocation.has(id),
  );

const gapFte = (gaps: readonly CapacityGap[]): number =>
  gaps.reduce((sum, gap) => sum + gap.fteThousandths, 0);

function aboveCeiling(planning: Planning, rules: RuleSettings, newlyQualifiedThousandths: number): number {
  const loads = new Map<string, number>();
  for (const { id, points } of planning.cases) {
    const worker = planning.allocation.get(id);
    if (worker !== undefined) loads.set(worker, (loads.get(worker) ?? 0) + points);
  }
  return planning.workers.filter(
    (worker) => (loads.get(worker.id) ?? 0) > workerLevels(worker, rules, newlyQualifiedThousandths).ceiling,
  ).length;
}

/** Families with members at more than one account; members without one do not divide it. */
function divided(cases: readonly PlanningCase[], accountOf: (about: PlanningCase) => string | null): number {
  const accounts = new Map<string, Set<string>>();
  for (const about of cases) {
    const account = accountOf(about);
    if (about.family !== null && account !== null)
      accounts.set(about.family, (accounts.get(about.family) ?? new Set()).add(account));
  }
  return [...accounts.values()].filter((held) => held.size > 1).length;
}

/** The findings in sentences, as the Overview and the brief say them. */
export function findings(figures: PlanFigures): string[] {
  const { unallocatedToday, unallocated, longestWaitDays } = figures;
  return [
    `${counted(unallocatedToday, 'child', 'children')} had no social worker; in this plan ${number(unallocated)} ${unallocated === 1 ? 'is' : 'are'} without one` +
      (unallocated === 0
        ? '.'
        : longestWaitDays === 0
          ? ', and all who wait today have one.'
          : `, the longest for ${counted(longestWaitDays, 'day')}.`),
    figures.unallocatedInSafetyOrder === 0
      ? 'Every child on a protection plan, looked after, in an enquiry or in court has a worker.'
      : `${counted(figures.unallocatedInSafetyOrder, 'child', 'children')} on a protection plan, looked after, in an enquiry or in court ${figures.unallocatedInSafetyOrder === 1 ? 'has' : 'have'} no worker.`,
    `The capacity gap is ${fte(figures.capacityGap)} FTE, beside ${counted(figures.emptyPosts, 'empty post')}.`,
    `${counted(figures.workersAboveCeilingToday, 'worker')} ${figures.workersAboveCeilingToday === 1 ? 'is' : 'are'} above the ceiling today, ${number(figures.workersAboveCeiling)} in this plan.`,
    `${counted(figures.changesOfWorker, 'child', 'children')} ${figures.changesOfWorker === 1 ? 'changes' : 'change'} worker; ${counted(figures.familiesDividedBetweenCouncils, 'family', 'families')} ${figures.familiesDividedBetweenCouncils === 1 ? 'is' : 'are'} divided between councils.`,
  ];
}
