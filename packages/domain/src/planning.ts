import type { CaseTypeRule } from './pack.js';

/**
 * A plan as the rules of allocation see it: the cases and workers of one client group with their
 * destinations. The solver's problem, the verifier, the explanations and the checks are all computed from
 * this one picture.
 */
export interface PlanningCase {
  id: string;
  reference: string;
  type: CaseTypeRule;
  service: string;
  points: number;
  waitingDays: number;
  inSafetyOrder: boolean;
  inProceedings: boolean;
  /** District of the responsible area, for distance. */
  district: string | null;
  family: string | null;
  /** Worker of today. */
  workerToday: string | null;
  team: string | null;
  /** Council that is responsible in the plan, and who delivers for it; null: no destination. */
  responsible: string | null;
  delivering: string | null;
  lock: 'COUNCIL' | 'WORKER' | 'BOTH' | null;
}

export interface PlanningWorker {
  id: string;
  reference: string;
  team: string | null;
  service: string | null;
  role: string;
  fteThousandths: number;
  newlyQualified: boolean;
  carriesCases: boolean;
  /** She manages her team. */
  manages?: boolean;
  specialisms: readonly string[];
  /** District and successor of the office. */
  district: string | null;
  officeBody: string | null;
  /** Bodies that may employ this worker in the plan, in the pack's order. */
  employers: readonly string[];
  /** Employer in the plan as it stands. */
  employer: string | null;
  /** A lock keeps the employer. */
  locked: boolean;
  /** The day from which nobody of the plan employs her; she holds no case in it. */
  leavesOn?: string | null;
}

export interface Planning {
  purpose: 'TODAY' | 'TRANSFER';
  cases: readonly PlanningCase[];
  workers: readonly PlanningWorker[];
  /** Worker of each case in the plan; cases not listed are unallocated. */
  allocation: ReadonlyMap<string, string>;
  /**
   * Workers whose load no sentence may state: whom it is said to sees only some of their cases, and would learn
   * of the others by the difference.
   */
  loadsUntold?: ReadonlySet<string>;
}
