import type { Actor, ClientGroup, ItemKind } from '@vesting/domain';
import type { FileSheet } from '@vesting/intake';
import type { SaveColumnMapRequest } from '../use-cases/column-maps.js';
import type { IdentifyRequest, UnmergeRequest } from '../use-cases/identify.js';
import type { AnnotatedFile } from '@vesting/intake';
import type { ChangeRecord } from '../reads/changes.js';
import type { Outcome } from '../use-cases/outcome.js';

/** What every change of a plan names: the plan, the version its caller last saw, and the key of the request. */
export interface PlanCommand {
  planId: string;
  version: number;
  idempotencyKey: string;
}

/** A command that can be tried first: everything is worked out, nothing is kept. */
export type TriableCommand = PlanCommand & { dryRun: boolean };

/** The plan behind such a command, and, of a dry run, what would have changed in it. */
export interface Tried {
  planId: string;
  version: number;
  wouldChange?: ChangeRecord[];
}

export interface Skipped {
  reference: string;
  reason: string;
}

export interface FileReport {
  file: string;
  format: string;
  refused: string | null;
  rowsIn: number;
  rowsTaken: number;
  rowsHeld: number;
  rowsQuarantined: number;
  changed: number;
  sheets: FileSheet[];
  faults: {
    sheet: string;
    row: number;
    column: string | null;
    rule: string;
    message: string;
    state: 'TAKEN' | 'HELD' | 'QUARANTINED';
    questionId: string | null;
  }[];
}

/**
 * The use cases as the contract calls them: internal keys in, internal keys out. The resolver has checked
 * that the actor may do it; what the database or a rule refuses comes back as an outcome.
 */
export interface UseCases {
  importExtract(
    actor: Actor,
    input: {
      path: string;
      name: string;
      bodyId: string;
      format: string | null;
      asAt: string | null;
      map: string | null;
      askColumns: boolean;
      dryRun: boolean;
      replaceSynthetic: boolean;
    },
  ): Promise<Outcome<{ importId: string | null; reports: FileReport[] }>>;
  /** Reads an upload on trial and hands on the same file with the faults beside each cell, or why it is refused. */
  annotateExtract(
    actor: Actor,
    input: { path: string; name: string; bodyGssCode: string; format: string | null; asAt: string | null },
    deliver: (file: AnnotatedFile) => Promise<void>,
  ): Promise<Outcome<{ refused: string | null }>>;
  answerQuestion(
    actor: Actor,
    input: { questionId: string; answer: string; idempotencyKey: string },
  ): Promise<Outcome<{ questionId: string }>>;
  enterControlTotal(
    actor: Actor,
    input: {
      bodyId: string;
      kind: ItemKind;
      clientGroup: ClientGroup | null;
      total: number;
      rows: number | null;
      asAt: string;
      source: string;
    },
  ): Promise<Outcome<{ controlTotalId: string }>>;
  withdrawControlTotal(
    actor: Actor,
    input: { controlTotalId: string },
  ): Promise<Outcome<{ controlTotalId: string }>>;
  cancelImport(actor: Actor, input: { importId: string }): Promise<Outcome<{ importId: string }>>;
  saveColumnMap(actor: Actor, input: SaveColumnMapRequest): Promise<Outcome<{ columnMapId: string }>>;
  deleteColumnMap(actor: Actor, input: { columnMapId: string }): Promise<Outcome<{ columnMapId: string }>>;
  mergeItems(actor: Actor, input: IdentifyRequest): Promise<Outcome<{ decisionId: string }>>;
  tellApart(actor: Actor, input: IdentifyRequest): Promise<Outcome<{ decisionId: string }>>;
  unmergeItems(actor: Actor, input: UnmergeRequest): Promise<Outcome<{ decisionId: string }>>;
  takeBaseline(actor: Actor): Promise<Outcome<{ baselineId: string }>>;
  createPlan(
    actor: Actor,
    input: { baselineId: string | null; name: string; template: string; idempotencyKey: string },
  ): Promise<Outcome<{ planId: string }>>;
  copyPlan(actor: Actor, input: PlanCommand & { name: string }): Promise<Outcome<{ planId: string }>>;
  rebasePlan(
    actor: Actor,
    input: PlanCommand & { baselineId: string | null; name: string | null },
  ): Promise<Outcome<{ planId: string; changes: number; contradictions: number }>>;
  approveChanges(
    actor: Actor,
    input: PlanCommand & { itemIds: string[] | null },
  ): Promise<Outcome<{ planId: string; approved: number }>>;
  setRules(
    actor: Actor,
    input: PlanCommand & { rules: Record<string, number> },
  ): Promise<Outcome<{ planId: string }>>;
  submitPlan(actor: Actor, input: PlanCommand): Promise<Outcome<{ planId: string }>>;
  solvePlan(
    actor: Actor,
    input: PlanCommand & {
      clientGroup: ClientGroup;
      seed: number | null;
      steps: number | null;
      leastChange: boolean;
    },
  ): Promise<Outcome<{ runId: string }>>;
  stopSolving(actor: Actor, input: { runId: string }): Promise<Outcome<{ runId: string }>>;
  acceptProposal(
    actor: Actor,
    input: PlanCommand & { runId: string; caseIds: string[] | null },
  ): Promise<Outcome<{ planId: string; accepted: number; skipped: Skipped[] }>>;
  setDestinations(
    actor: Actor,
    input: TriableCommand & {
      itemIds: string[];
      bodyId: string | null;
      noDestinationReason: string | null;
      leavesOn: string | null;
      reason: string;
    },
  ): Promise<Outcome<Tried & { unallocated: string[] }>>;
  allocateCases(
    actor: Actor,
    input: TriableCommand & { caseIds: string[]; workerId: string | null; reason: string },
  ): Promise<Outcome<Tried>>;
  lockItems(
    actor: Actor,
    input: TriableCommand & {
      itemIds: string[];
      holds: 'COUNCIL' | 'WORKER' | 'BOTH' | null;
      reason: string;
    },
  ): Promise<Outcome<Tried>>;
  undo(
    actor: Actor,
    input: PlanCommand & { commandNumber: number },
  ): Promise<Outcome<{ planId: string; restored: number; skipped: Skipped[] }>>;
}
