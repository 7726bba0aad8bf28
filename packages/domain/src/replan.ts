import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { mayHoldCase, workerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { hardStopOf } from './verify.js';
import { counted } from './words.js';

/**
 * The price, in a repair, of giving a case another worker than the plan gives it now, or none. It comes on top
 * of the change of worker against today: whom a family was told of is not changed again for a small gain. A
 * case that the plan leaves without a worker may go to anyone at no such price.
 */
export function priceAgainstPlan(
  { allocation }: Pick<Planning, 'allocation'>,
  { id }: Pick<PlanningCase, 'id'>,
  worker: string | null,
  rules: RuleSettings,
): number {
  const planned = allocation.get(id);
  return planned === undefined || planned === worker ? 0 : rules.CHANGE_AGAINST_PLAN;
}

/**
 * Why each case of a proposal gets another worker (or none) than the plan gives it now, in one sentence: what
 * made the old place impossible, else what the change is good for.
 */
export function reasonsOfChanges(
  planning: Planning,
  proposed: ReadonlyMap<string, string | null>,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): Map<string, string> {
  const workers = new Map(planning.workers.map((worker) => [worker.id, worker]));
  const [loads, loadsToday] = [new Map<string, number>(), new Map<string, number>()];
  const families = new Map<string, Set<string>>();
  const arrivals = new Map<string, PlanningCase[]>();
  const changed: PlanningCase[] = [];
  for (const about of planning.cases) {
    const now = planning.allocation.get(about.id);
    const next = proposed.has(about.id) ? (proposed.get(about.id) ?? undefined) : now;
    if (now !== undefined) loads.set(now, (loads.get(now) ?? 0) + about.points);
    if (about.workerToday !== null)
      loadsToday.set(about.workerToday, (loadsToday.get(about.workerToday) ?? 0) + about.points);
    if (next !== undefined && about.family !== null) {
      const key = `${next} ${about.family}`;
      families.set(key, (families.get(key) ?? new Set()).add(about.id));
    }
    if (next === now) continue;
    changed.push(about);
    if (next !== undefined) arrivals.set(next, [...(arrivals.get(next) ?? []), about]);
  }
  const told = ({ id }: PlanningWorker): boolean => !planning.loadsUntold?.has(id);
  const impossible = (holder: PlanningWorker, about: PlanningCase): string | undefined => {
    const { reference, leavesOn } = holder;
    if (leavesOn) return `${reference} leaves.`;
    if (holder.employer !== about.delivering) return `${reference} is employed elsewhere.`;
    if (!mayHoldCase(holder, about)) return `${reference} may not hold it (${about.type.name}).`;
    const load = loads.get(holder.id) ?? 0;
    const levels = workerLevels(holder, rules, newlyQualifiedThousandths);
    const stop = hardStopOf(levels.hardStop, loadsToday.get(holder.id) ?? 0, planning.purpose);
    if (load <= stop) return undefined;
    return told(holder)
      ? `${reference} holds ${load} points, which is above the hard stop of ${stop}.`
      : `${reference} holds more than the hard stop.`;
  };
  const purpose = (holder: PlanningWorker, about: PlanningCase): string => {
    const next = proposed.get(about.id) ?? undefined;
    if (next !== undefined && (families.get(`${next} ${about.family ?? ''}`)?.size ?? 0) > 1)
      return `It joins its family with ${workers.get(next)?.reference ?? 'the other worker'}.`;
    const [first, ...more] = arrivals.get(holder.id) ?? [];
    if (first !== undefined)
      return `It makes room with ${holder.reference} for ${first.reference}${more.length === 0 || !told(holder) ? '' : ` and ${counted(more.length, 'other')}`}.`;
    const above =
      (loads.get(holder.id) ?? 0) - workerLevels(holder, rules, newlyQualifiedThousandths).ceiling;
    return above > 0
      ? `It relieves ${holder.reference}, who is ${told(holder) ? `${counted(above, 'point')} ` : ''}above the ceiling.`
      : 'It makes the plan cheaper by more than the change costs.';
  };
  const reasonOf = (about: PlanningCase): string => {
    const now = planning.allocation.get(about.id);
    const holder = now === undefined ? undefined : workers.get(now);
    if (holder !== undefined) return impossible(holder, about) ?? purpose(holder, about);
    const before = about.workerToday === null ? undefined : workers.get(about.workerToday);
    if (before?.leavesOn) return `${before.reference}, who holds it today, leaves.`;
    return about.waitingDays > 0
      ? `It has no worker in the plan and has waited ${counted(about.waitingDays, 'day')}.`
      : 'It has no worker in the plan.';
  };
  return new Map(changed.map((about) => [about.id, reasonOf(about)]));
}
