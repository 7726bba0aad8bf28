import { teamTargets } from './capacity.js';
import type { Planning } from './planning.js';
import {
  casePrice,
  employerPrice,
  loadPrice,
  mayHoldCase,
  sumOfPrice,
  unallocatedPrice,
  workerLevels,
} from './pricing.js';
import type { RuleSettings } from './rules.js';
import { teamsAtEmployers, type TeamAtEmployer } from './viability.js';

export interface Violation {
  rule:
    | 'EMPLOYER'
    | 'MAY_HOLD'
    | 'HARD_STOP'
    | 'SAFETY_ORDER'
    | 'MAY_NOT_WAIT'
    | 'LOCK'
    | 'UNKNOWN_WORKER'
    | 'UNKNOWN_CASE'
    | 'BOUND';
  /** Reference of the case or worker; empty when it is about the whole plan. */
  reference: string;
  sentence: string;
}

export interface PlanCost {
  cases: number;
  unallocated: number;
  load: number;
  employers: number;
  families: number;
  balance: number;
  /** Teams too small to stand alone, and teams without their manager. */
  viability: number;
  total: number;
}

export interface Verification {
  feasible: boolean;
  violations: Violation[];
  cost: PlanCost;
  /** Unallocated points and points above a ceiling, counted here again, apart from capacity.ts. */
  capacityGapPoints: number;
  /** Teams at employers, and whether each can stand alone and is managed there. */
  teams: TeamAtEmployer[];
}

/**
 * Recomputes constraints and cost of a plan from stored facts and the rules alone. Deliberately plain: it
 * shares no state and no code with the optimiser, so that anyone can read why a claim holds.
 * `before` is the allocation that locks refer to, where it differs from the one verified.
 */
export function verify(
  planning: Planning,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
  before: ReadonlyMap<string, string> = planning.allocation,
): Verification {
  const violations: Violation[] = [];
  const workers = new Map(planning.workers.map((worker) => [worker.id, worker]));
  const cases = new Map(planning.cases.map((about) => [about.id, about]));
  const loads = new Map<string, number>();
  const loadToday = new Map<string, number>();
  const workersOfFamily = new Map<string, Set<string>>();
  const cost: PlanCost = {
    cases: 0,
    unallocated: 0,
    load: 0,
    employers: 0,
    families: 0,
    balance: 0,
    viability: 0,
    total: 0,
  };

  let capacityGapPoints = 0;
  for (const id of planning.allocation.keys())
    if (!cases.has(id))
      violations.push({
        rule: 'UNKNOWN_CASE',
        reference: id,
        sentence: 'An allocation names a case that the plan does not hold.',
      });

  for (const about of planning.cases) {
    const { reference } = about;
    if (about.workerToday !== null)
      loadToday.set(about.workerToday, (loadToday.get(about.workerToday) ?? 0) + about.points);
    const allocated = planning.allocation.get(about.id);
    const lockedToWorker = about.lock === 'WORKER' || about.lock === 'BOTH';
    if (lockedToWorker && before.get(about.id) !== allocated)
      violations.push({ rule: 'LOCK', reference, sentence: `${reference} is locked to another worker.` });
    if (allocated === undefined) {
      if (about.delivering === null || about.type.expectsWorker !== 'YES') continue;
      capacityGapPoints += about.points;
      const price = unallocatedPrice(about, rules);
      if (price === null) {
        const rule = about.inSafetyOrder ? 'SAFETY_ORDER' : 'MAY_NOT_WAIT';
        violations.push({
          rule,
          reference,
          sentence: `${reference} (${about.type.name}) has no worker and may not wait.`,
        });
      } else cost.unallocated += price;
      continue;
    }
    const worker = workers.get(allocated);
    if (worker === undefined) {
      violations.push({
        rule: 'UNKNOWN_WORKER',
        reference,
        sentence: `${reference} is held by a worker whom the plan does not hold.`,
      });
      continue;
    }
    if (worker.employer !== about.delivering)
      violations.push({
        rule: 'EMPLOYER',
        reference,
        sentence: `${reference} is delivered by another body than employs ${worker.reference}.`,
      });
    if (!mayHoldCase(worker, about))
      violations.push({
        rule: 'MAY_HOLD',
        reference,
        sentence: `${worker.reference} may not hold ${reference} (${about.type.name}).`,
      });
    cost.cases += sumOfPrice(casePrice(worker, about, rules));
    loads.set(allocated, (loads.get(allocated) ?? 0) + about.points);
    if (about.family !== null)
      workersOfFamily.set(about.family, (workersOfFamily.get(about.family) ?? new Set()).add(allocated));
  }

  const capacity = new Map<string, number>();
  for (const worker of planning.workers) {
    if (worker.manages && !worker.carriesCases && worker.employer !== null)
      cost.employers += employerPrice(worker, worker.employer, rules);
    if (!worker.carriesCases || worker.leavesOn) continue;
    const levels = workerLevels(worker, rules, newlyQualifiedThousandths);
    const load = loads.get(worker.id) ?? 0;
    const stop = hardStopOf(levels.hardStop, loadToday.get(worker.id) ?? 0, planning.purpose);
    if (load > stop)
      violations.push({
        rule: 'HARD_STOP',
        reference: worker.reference,
        sentence: `${worker.reference} holds ${load} points; the hard stop is ${stop}.`,
      });
    capacityGapPoints += Math.max(0, load - levels.ceiling);
    cost.load += loadPrice(load, levels, rules);
    if (worker.employer === null) continue;
    cost.employers += employerPrice(worker, worker.employer, rules);
    if (worker.team !== null) {
      const key = `${worker.team}\u0000${worker.employer}`;
      capacity.set(key, (capacity.get(key) ?? 0) + levels.ceiling);
    }
  }
  for (const held of workersOfFamily.values()) cost.families += (held.size - 1) * rules.DIVIDED_FAMILY;
  for (const { team, employer, points } of teamTargets(planning, (worker) =>
    workerLevels(worker, rules, newlyQualifiedThousandths),
  ))
    cost.balance += Math.abs((capacity.get(`${team}\u0000${employer}`) ?? 0) - points) * rules.BALANCE;
  const teams = teamsAtEmployers(planning, rules, newlyQualifiedThousandths);
  for (const { small, unmanaged } of teams)
    cost.viability += (small ? rules.SMALL_TEAM : 0) + (unmanaged ? rules.UNMANAGED_TEAM : 0);
  cost.total =
    cost.cases +
    cost.unallocated +
    cost.load +
    cost.employers +
    cost.families +
    cost.balance +
    cost.viability;
  return { feasible: violations.length === 0, violations, cost, capacityGapPoints, teams };
}

/**
 * Holds a plan against what its certificate proves. A plan without faults below the bound is a fault of the program:
 * cost or bound is wrong, and no claim of closeness stands until it is known which. So is a certificate that proves
 * nothing.
 */
export function heldAgainst(
  verification: Verification,
  { bound, fault }: { bound: number | null; fault: string | null },
): Verification {
  const { feasible, cost, violations } = verification;
  const about = (sentence: string): Verification => ({
    ...verification,
    feasible: false,
    violations: [...violations, { rule: 'BOUND', reference: '', sentence }],
  });
  if (fault !== null) return about(`The certificate proves nothing. ${fault}`);
  if (!feasible || bound === null || cost.total >= bound) return verification;
  return about(
    `The plan costs ${cost.total}, which is below the bound of ${bound} that its certificate proves. One of the two is wrong: this is a fault of the program.`,
  );
}

/**
 * Today's allocation starts from loads that pass any hard stop; nobody is asked to give up a child this
 * week, so under TODAY a worker's hard stop is at least what she holds.
 */
export const hardStopOf = (hardStop: number, loadToday: number, purpose: Planning['purpose']): number =>
  purpose === 'TODAY' ? Math.max(hardStop, loadToday) : hardStop;
