import type { PlanFigures } from './summary.js';
import type { Ledger } from './ledger.js';
import type { LockConflict } from './locks.js';
import type { Verification } from './verify.js';
import type { TeamAtEmployer } from './viability.js';
import { counted } from './words.js';

export type Severity = 'MUST' | 'SHOULD' | 'NOTE';

/** A rule over the data with a count; `list` names the filter that shows what is behind the count. */
export interface Check {
  id: string;
  name: string;
  sentence: string;
  count: number;
  holds: boolean;
  severity: Severity;
  list: CheckList | null;
}

/** A filter over a plan's cases, in the words of the contract. */
export interface CheckList {
  noDestination?: boolean;
  unallocated?: boolean;
  inSafetyOrder?: boolean;
  familyDivided?: boolean;
  changesWorker?: boolean;
}

/** Checks whose count is of files, kinds or questions; every other one counts people, or singles out their teams. */
const OF_THINGS = new Set(['LEDGER', 'THINGS', 'QUESTIONS', 'RECEIVED', 'RECONCILED']);
export const countsPeople = ({ id }: Pick<Check, 'id'>): boolean => !OF_THINGS.has(id);

export interface CheckFacts {
  ledger: Ledger;
  figures: PlanFigures;
  verification: Verification;
  lockConflicts: readonly LockConflict[];
  openQuestions: number;
  /** Predecessor and kind for which nothing was received. */
  notReceived: number;
  /** Loaded totals that differ from the source's. */
  unreconciled: number;
  workersWithoutHours: number;
}

/** Every check of a plan, gravest first. */
export function checksOf(facts: CheckFacts): Check[] {
  const { ledger, figures, verification } = facts;
  const count = (rule: string) =>
    verification.violations.filter((violation) => violation.rule === rule).length;
  const unequal = ledger.lines.filter(({ difference }) => difference !== 0).length;
  const cases = ledger.lines.find(({ kind }) => kind === 'CASE')?.noDestination ?? 0;
  const things = ledger.lines.filter(
    ({ kind, noDestination }) => kind !== 'CASE' && noDestination > 0,
  ).length;
  const small = verification.teams.filter((team) => team.small);
  const unmanaged = verification.teams.filter((team) => team.unmanaged);
  const check = (
    id: string,
    name: string,
    severity: Severity,
    found: number,
    sentence: string,
    list: CheckList | null = null,
  ): Check => ({
    id,
    name,
    severity,
    count: found,
    holds: found === 0,
    sentence,
    list,
  });
  return [
    check(
      'LEDGER',
      'Before = after',
      'MUST',
      unequal,
      unequal === 0 ? 'Every kind balances to the unit.' : `${counted(unequal, 'kind')} out of balance.`,
    ),
    check(
      'SAFETY_ORDER',
      'No child at risk without a worker',
      'MUST',
      figures.unallocatedInSafetyOrder,
      'Children on a protection plan, looked after, in an enquiry or in court who have no worker.',
      { unallocated: true, inSafetyOrder: true },
    ),
    check(
      'NO_DESTINATION',
      'People without a destination',
      'MUST',
      cases,
      'Cases for which no council is known yet.',
      { noDestination: true },
    ),
    check(
      'FAMILY_COUNCILS',
      'No family divided between councils',
      'MUST',
      figures.familiesDividedBetweenCouncils,
      'Families whose members go to different councils.',
      { familyDivided: true },
    ),
    check(
      'MAY_HOLD',
      'Every worker may hold her cases',
      'MUST',
      count('MAY_HOLD') + count('EMPLOYER') + count('UNKNOWN_WORKER'),
      'Cases held by a worker who may not hold them or who is employed elsewhere.',
    ),
    check(
      'HARD_STOP',
      'Nobody above the hard stop',
      'MUST',
      count('HARD_STOP'),
      'Workers who hold more than the hard stop.',
    ),
    check('LOCKS', 'Locks are kept', 'MUST', count('LOCK'), 'Locked cases that are with another worker.'),
    check(
      'LOCK_CONFLICTS',
      'Locks can be kept together',
      'MUST',
      facts.lockConflicts.length,
      'Locks that contradict another lock or a rule, so that not all can be kept.',
    ),
    check(
      'UNALLOCATED',
      'Children without a worker',
      'SHOULD',
      figures.unallocated,
      'Cases with a council and no worker; the team’s manager holds them.',
      { unallocated: true },
    ),
    check(
      'CEILING',
      'Workers above the ceiling',
      'SHOULD',
      figures.workersAboveCeiling,
      'Workers who hold more than the caseload ceiling.',
    ),
    check(
      'SMALL_TEAMS',
      'Teams can stand alone',
      'SHOULD',
      small.length,
      `Teams that a division leaves too small at a council${named(small)}.`,
    ),
    check(
      'MANAGED_TEAMS',
      'Teams keep a manager',
      'SHOULD',
      unmanaged.length,
      `Teams at a council whose managers are all at another one${named(unmanaged)}.`,
    ),
    check(
      'FAMILY_WORKERS',
      'Families with more than one worker',
      'NOTE',
      figures.familiesDividedBetweenWorkers,
      'Families whose members have different workers.',
    ),
    check(
      'CHANGES',
      'Children who change worker',
      'NOTE',
      figures.changesOfWorker,
      'Cases whose worker in the plan is not the worker of today.',
      { changesWorker: true },
    ),
    check(
      'THINGS',
      'Kinds with items without a destination',
      'SHOULD',
      things,
      'Posts, workers, contracts or money without a destination.',
    ),
    check(
      'QUESTIONS',
      'Questions are answered',
      'SHOULD',
      facts.openQuestions,
      'Questions of an import that hold rows.',
    ),
    check(
      'RECEIVED',
      'Everything received',
      'SHOULD',
      facts.notReceived,
      'Predecessors and kinds for which nothing was received.',
    ),
    check(
      'RECONCILED',
      'What is loaded agrees with its source',
      'SHOULD',
      facts.unreconciled,
      'Loaded totals that differ from the source’s control total.',
    ),
    check(
      'HOURS',
      'Hours of workers are known',
      'NOTE',
      facts.workersWithoutHours,
      'Workers whose contracted hours no source states; each counts as full-time.',
    ),
  ];
}

/** The teams by name, a few of many. */
function named(teams: readonly TeamAtEmployer[]): string {
  const names = [...new Set(teams.map(({ team }) => team))].sort();
  if (names.length === 0) return '';
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `: ${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}

const MOST_NAMED = 6;

/** What this plan covers, and what it does not yet. */
export const NOT_COVERED = [
  'property',
  'systems and closed records',
  'claims',
  'reserves',
  'companies',
] as const;
