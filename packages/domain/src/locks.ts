import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { mayHoldCase, unallocatedPrice, workerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { hardStopOf } from './verify.js';
import { day } from './words.js';

/** A lock of an item in a plan, as people see it. */
export interface LockRecord {
  itemId: string;
  reference: string;
  holds: 'COUNCIL' | 'WORKER' | 'BOTH';
  reason: string;
  author: string;
  /** Day on which it was set. */
  on: string;
}

/** Locks that cannot all be kept, or that no plan can keep together with a rule. */
export interface LockConflict {
  rule: 'EMPLOYER' | 'FAMILY_COUNCIL' | 'HARD_STOP' | 'MAY_HOLD' | 'NO_WORKER';
  /** No plan without a fault exists while they stand. */
  impossible: boolean;
  sentence: string;
  locks: LockRecord[];
}

/**
 * Contradictions among the locks of a plan, each with the locks by name: what a solve would otherwise answer only
 * by a plan with faults. What one lock alone makes impossible is told too.
 */
export function lockConflicts(
  planning: Planning,
  locks: readonly LockRecord[],
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): LockConflict[] {
  const lockOf = new Map(locks.map((lock) => [lock.itemId, lock]));
  const workers = new Map(planning.workers.map((worker) => [worker.id, worker]));
  const holderOf = ({ id }: PlanningCase): PlanningWorker | undefined =>
    workers.get(planning.allocation.get(id) ?? '');
  const toWorker = planning.cases.filter(({ lock }) => lock === 'WORKER' || lock === 'BOTH');
  return [
    ...toWorker.flatMap((about) => ofCase(about, holderOf(about), lockOf, rules)),
    ...overloads(planning, toWorker, lockOf, rules, newlyQualifiedThousandths),
    ...familiesApart(planning, lockOf),
  ];
}

type Locks = ReadonlyMap<string, LockRecord>;

const named = (lock: LockRecord): string => `${lock.reference} (locked by ${lock.author} on ${day(lock.on)})`;
const present = (locks: Locks, ids: readonly string[]): LockRecord[] =>
  ids.flatMap((id) => locks.get(id) ?? []);

function ofCase(
  about: PlanningCase,
  holder: PlanningWorker | undefined,
  locks: Locks,
  rules: RuleSettings,
): LockConflict[] {
  const own = locks.get(about.id);
  if (own === undefined || about.delivering === null) return [];
  if (holder === undefined)
    return about.type.expectsWorker === 'YES' && unallocatedPrice(about, rules) === null
      ? [
          {
            rule: 'NO_WORKER',
            impossible: true,
            sentence: `${named(own)} is locked without a worker and may not wait (${about.type.name}).`,
            locks: [own],
          },
        ]
      : [];
  if (holder.employer !== about.delivering)
    return [
      {
        rule: 'EMPLOYER',
        impossible: true,
        sentence: `${named(own)} is locked to ${holder.reference}, whose employer does not deliver it${holder.locked ? ', and who is locked to her employer' : ''}.`,
        locks: [own, ...present(locks, [holder.id])],
      },
    ];
  return mayHoldCase(holder, about)
    ? []
    : [
        {
          rule: 'MAY_HOLD',
          impossible: true,
          sentence: `${named(own)} is locked to ${holder.reference}, who may not hold it (${about.type.name}).`,
          locks: [own],
        },
      ];
}

/** Workers whose locked cases alone weigh more than the hard stop. */
function overloads(
  planning: Planning,
  toWorker: readonly PlanningCase[],
  locks: Locks,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): LockConflict[] {
  const held = new Map<string, PlanningCase[]>();
  for (const about of toWorker) {
    const holder = planning.allocation.get(about.id);
    if (holder !== undefined) held.set(holder, [...(held.get(holder) ?? []), about]);
  }
  return planning.workers.flatMap((worker): LockConflict[] => {
    const cases = held.get(worker.id) ?? [];
    if (!worker.carriesCases || cases.length === 0) return [];
    const points = cases.reduce((sum, about) => sum + about.points, 0);
    const today = planning.cases.reduce(
      (sum, about) => sum + (about.workerToday === worker.id ? about.points : 0),
      0,
    );
    const { hardStop } = workerLevels(worker, rules, newlyQualifiedThousandths);
    const stop = hardStopOf(hardStop, today, planning.purpose);
    if (points <= stop) return [];
    const involved = present(
      locks,
      cases.map(({ id }) => id),
    );
    const [first, last] = [involved[0], involved.at(-1)];
    const overload = planning.loadsUntold?.has(worker.id)
      ? `More is locked to ${worker.reference} than her hard stop`
      : `${cases.length} cases of ${points} points are locked to ${worker.reference}, whose hard stop is ${stop}`;
    return [
      {
        rule: 'HARD_STOP',
        impossible: true,
        sentence: `${overload}${first && last ? `: from ${named(first)} to ${named(last)}` : ''}.`,
        locks: involved,
      },
    ];
  });
}

/** Members of a family that a lock keeps at another council than the rest of the family. */
function familiesApart(planning: Planning, locks: Locks): LockConflict[] {
  const families = new Map<string, PlanningCase[]>();
  for (const about of planning.cases)
    if (about.family !== null && about.responsible !== null)
      families.set(about.family, [...(families.get(about.family) ?? []), about]);
  return [...families.values()].flatMap((members): LockConflict[] => {
    if (new Set(members.map(({ responsible }) => responsible)).size < 2) return [];
    const fixed = members.filter(({ lock }) => lock === 'COUNCIL' || lock === 'BOTH');
    const involved = present(
      locks,
      fixed.map(({ id }) => id),
    );
    const [first] = involved;
    if (first === undefined) return [];
    const councils = new Map(fixed.map((about) => [about.responsible, about]));
    const two = [...councils.values()].flatMap(({ id }) => locks.get(id) ?? []);
    const other = members.find(({ responsible }) => responsible !== fixed[0]?.responsible);
    return [
      {
        rule: 'FAMILY_COUNCIL',
        impossible: false,
        sentence:
          two.length > 1
            ? `${two.map(named).join(' and ')} are of one family and locked to different councils.`
            : `${named(first)} is locked to another council than ${other?.reference ?? 'the rest'} of the same family.`,
        locks: two.length > 1 ? two : [first],
      },
    ];
  });
}
