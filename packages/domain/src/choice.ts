/**
 * What a plan may choose: for each case its worker, among those considered for it, and for each worker her
 * employer. All that is settled before anyone chooses stands here too: locks, cases that keep their worker, and the
 * cost that no choice changes. A search looks for the best choice; a certificate proves how good it can be at best.
 */
import { Considered } from './considered.js';
import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { mayHoldCase, unallocatedPrice, workerLevels, type WorkerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { hardStopOf } from './verify.js';

export interface ChoiceOfEmployer {
  worker: PlanningWorker;
  levels: WorkerLevels;
  /** No plan gives her more points than this. */
  hardStop: number;
  employers: readonly string[];
}

export interface ChoiceOfWorker {
  about: PlanningCase;
  /** Who is considered, by their places in `workers`, rising. */
  considered: readonly number[];
  /** The case keeps the one worker considered: it is locked to her, or its type or the purpose says so. */
  kept: boolean;
  /** Price of leaving the case without a worker; null: it may not be left. */
  leftPrice: number | null;
}

export interface Choice {
  workers: readonly ChoiceOfEmployer[];
  /** Cases with a body that delivers, save those that stay without a worker. */
  cases: readonly ChoiceOfWorker[];
  /** Cost that no choice changes. */
  constant: number;
}

/**
 * Whether, by the purpose, a case that has a worker today keeps the worker that the plan gives it: today's
 * allocation is made with the fewest changes, unless a case that may not wait has nobody.
 */
export const keepsToday = ({ purpose, cases, allocation }: Planning): boolean =>
  purpose === 'TODAY' &&
  !cases.some(
    ({ id, type, delivering, inSafetyOrder, workerToday }) =>
      delivering !== null &&
      type.expectsWorker === 'YES' &&
      (inSafetyOrder || !type.mayWait) &&
      (workerToday === null || !allocation.has(id)),
  );

/** What the plan may choose under its rules, locks and purpose. */
export function choiceOf(planning: Planning, rules: RuleSettings, newlyQualifiedThousandths: number): Choice {
  const staff = staffOf(planning, rules, newlyQualifiedThousandths);
  const { kept, open, constant } = divided(planning, staff, rules);
  const deliveringKept = new Map<string, string>();
  for (const [{ delivering }, place] of kept)
    if (delivering !== null) deliveringKept.set(staff[place]?.worker.id ?? '', delivering);
  const workers = staff.map((each) => ({ ...each, employers: employersOf(planning, each, deliveringKept) }));
  const inOrder = workers.map(({ worker }) => worker);
  const rule = new Considered(planning, inOrder, rules);
  const keeps = keepsToday(planning);
  const cases = planning.cases.flatMap((about): ChoiceOfWorker[] => {
    const holder = kept.get(about);
    if (holder !== undefined) return [{ about, considered: [holder], kept: true, leftPrice: null }];
    if (!open.has(about)) return [];
    const mayHold = (place: number): boolean =>
      about.delivering !== null &&
      (workers[place]?.employers.includes(about.delivering) ?? false) &&
      mayHoldCase(inOrder[place] as PlanningWorker, about);
    const considered = keeps ? inOrder.flatMap((_, w) => (mayHold(w) ? [w] : [])) : rule.of(about, mayHold);
    return [{ about, considered, kept: false, leftPrice: unallocatedPrice(about, rules) }];
  });
  return {
    workers,
    cases,
    constant: constant + idlePrice(planning, inOrder, rules, newlyQualifiedThousandths),
  };
}

type Staff = Omit<ChoiceOfEmployer, 'employers'>;

/** Who carries cases or holds some, and has an employer. Who carries none has no levels: she may keep what she has. */
function staffOf(planning: Planning, rules: RuleSettings, newlyQualifiedThousandths: number): Staff[] {
  const today = loadsOf(planning, ({ workerToday }) => workerToday);
  const inPlan = loadsOf(planning, ({ id }) => planning.allocation.get(id) ?? null);
  return planning.workers
    .filter(
      ({ id, carriesCases, manages, employer, employers }) =>
        (carriesCases || manages || today.has(id) || inPlan.has(id)) &&
        (employer !== null || employers.length > 0),
    )
    .map((worker) => {
      const [before, after] = [today.get(worker.id) ?? 0, inPlan.get(worker.id) ?? 0];
      if (!worker.carriesCases)
        return { worker, levels: { target: 0, ceiling: 0, hardStop: 0 }, hardStop: before + after };
      const levels = workerLevels(worker, rules, newlyQualifiedThousandths);
      return { worker, levels, hardStop: hardStopOf(levels.hardStop, before, planning.purpose) };
    });
}

/**
 * Divides the cases. A case without a deliverer is nobody's to decide. A case locked without a worker stays so. A
 * case of a type that expects no named worker keeps the one it has, and so does one under keepsToday that she may
 * hold, as long as all that she keeps fits below her hard stop.
 */
function divided(planning: Planning, staff: readonly Staff[], rules: RuleSettings) {
  const placeOf = new Map(staff.map(({ worker }, place) => [worker.id, place]));
  const load = staff.map(() => 0);
  const kept = new Map<PlanningCase, number>();
  const open = new Set<PlanningCase>();
  const keeps = keepsToday(planning);
  let constant = 0;
  for (const about of planning.cases) {
    if (about.delivering === null) continue;
    const holder = placeOf.get(planning.allocation.get(about.id) ?? '');
    const locked = about.lock === 'WORKER' || about.lock === 'BOTH';
    const expected = about.type.expectsWorker === 'YES';
    const worker = holder === undefined ? undefined : staff[holder]?.worker;
    const keepsHers =
      keeps && about.workerToday !== null && worker !== undefined && mayHoldCase(worker, about);
    if (!locked && expected && !keepsHers) open.add(about);
    else if (holder !== undefined && (locked || fits(staff, load, holder, about))) {
      load[holder] = (load[holder] ?? 0) + about.points;
      kept.set(about, holder);
    } else if (!locked && expected) open.add(about);
    else if (expected) constant += unallocatedPrice(about, rules) ?? 0;
  }
  return { kept, open, constant };
}

const fits = (
  staff: readonly Staff[],
  load: readonly number[],
  place: number,
  about: PlanningCase,
): boolean => (load[place] ?? 0) + about.points <= (staff[place]?.hardStop ?? 0);

/**
 * Who may employ a worker: who employs her now where a lock or the purpose says so, else the body that delivers a
 * case she keeps, else any body that may.
 */
function employersOf(
  { purpose }: Planning,
  { worker }: Staff,
  deliveringKept: ReadonlyMap<string, string>,
): readonly string[] {
  if (worker.employer !== null && (worker.locked || purpose === 'TODAY')) return [worker.employer];
  const body = deliveringKept.get(worker.id);
  return body === undefined ? worker.employers : [body];
}

function loadsOf(planning: Planning, holderOf: (about: PlanningCase) => string | null): Map<string, number> {
  const loads = new Map<string, number>();
  for (const about of planning.cases) {
    const holder = holderOf(about);
    if (holder !== null) loads.set(holder, (loads.get(holder) ?? 0) + about.points);
  }
  return loads;
}

/** Load price of workers whom nobody may employ: they hold nothing. */
function idlePrice(
  planning: Planning,
  employable: readonly PlanningWorker[],
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): number {
  const known = new Set(employable.map(({ id }) => id));
  return planning.workers
    .filter(({ id, carriesCases, leavesOn }) => carriesCases && !leavesOn && !known.has(id))
    .reduce(
      (sum, worker) =>
        sum + workerLevels(worker, rules, newlyQualifiedThousandths).target * rules.UNDER_TARGET,
      0,
    );
}
