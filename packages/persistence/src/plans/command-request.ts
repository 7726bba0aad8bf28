import type { Request } from './idempotency.js';

export type PlanStatus = 'DRAFT' | 'PROPOSED' | 'AGREED' | 'APPROVED' | 'PUBLISHED' | 'VESTED';

export interface CommandRequest extends Request {
  reorganisationId: string;
  planId: string;
  /** The plan's version that the caller last saw. */
  seenVersion: number;
  kind: string;
  reason?: string;
  /**
   * What the command is about to change: item ids; PLAN for the plan's own settings; ALL when any later change
   * matters, as for a submission.
   */
  touches: readonly string[] | 'PLAN' | 'ALL';
  /** Number of the command that this one undoes. */
  undoes?: number;
  /** A step of the plan's life may be taken by a plan that is no draft; an edit may not. */
  lifeCycle?: boolean;
}
