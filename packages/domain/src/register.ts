import { daysBetween } from './calendar.js';
import type { CaseFacts, FactsByKind } from './facts.js';
import type { IsoDate, ItemKind } from './kinds.js';
import type { CaseTypeRule } from './pack.js';

/** What the rules say of a register row; kept beside its facts so that lists can filter and sort. */
export interface RegisterDerivation {
  open: boolean;
  /** Open, expects a worker, has none. */
  unallocated: boolean;
  inSafetyOrder: boolean;
  waitingDays: number | null;
  risk: number | null;
  points: number | null;
}

export interface RegisterContext {
  asAt: IsoDate;
  caseTypes: ReadonlyMap<string, CaseTypeRule>;
}

/**
 * A child on a protection plan, looked after, in an enquiry (section 47) or in court, and every case of a
 * type that the scheme does not let wait: never left without a worker by a plan. A type that no scheme
 * knows counts as at risk.
 */
export function isInSafetyOrder(facts: CaseFacts, type: CaseTypeRule | undefined): boolean {
  if (facts.inEnquiry || facts.inProceedings || facts.legalStatus) return true;
  return type === undefined || (type.expectsWorker === 'YES' && !type.mayWait);
}

/** Applies the rules to the facts of one register row; pure, so that it can be recomputed anywhere. */
export function deriveRegisterRow<K extends ItemKind>(
  kind: K,
  facts: FactsByKind[K],
  { asAt, caseTypes }: RegisterContext,
): RegisterDerivation {
  const none = {
    open: true,
    unallocated: false,
    inSafetyOrder: false,
    waitingDays: null,
    risk: null,
    points: null,
  };
  if (kind !== 'CASE') return none;
  const about = facts as CaseFacts;
  const type = about.caseType === undefined ? undefined : caseTypes.get(about.caseType);
  const open = !(about.closedOn && about.closedOn <= asAt);
  const expects = type ? type.expectsWorker === 'YES' : true;
  const unallocated = open && expects && !about.worker;
  return {
    open,
    unallocated,
    inSafetyOrder: open && isInSafetyOrder(about, type),
    waitingDays: unallocated && about.openedOn ? Math.max(0, daysBetween(about.openedOn, asAt)) : null,
    risk: type?.risk ?? 0,
    points: type?.points ?? 10,
  };
}
