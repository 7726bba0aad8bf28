export { openDatabase, Database, type DatabaseOptions, type Isolation } from './database/database.js';
export { CannotOpen } from './database/cannot-open.js';
export { DatabaseAway } from './database/away.js';
export { GUARDED_TABLES, OPEN_TABLES } from './database/row-policies.js';
export {
  literal,
  type ReachName,
  type ReadSession,
  type Session,
  type WriteSession,
} from './database/session.js';
export type { ChangeEvent } from './database/events.js';
export { readBoundaries, saveBoundaries, type BoundaryRow } from './structure/boundaries.js';
export { readPack, savePack } from './structure/packs.js';
export { applyExtract, type Applied, type ApplyExtract } from './register/apply-extract.js';
export type { ImportFault, ImportQuestion, ImportRecord } from './register/import-record.js';
export type { DeriveRow } from './register/merge.js';
export {
  beginImport,
  cancelImport,
  discardImport,
  keptRows,
  openReading,
  readingOf,
  releaseRows,
  reportProgress,
  stageRows,
  TakenOver,
  discardOldTrials,
  type ImportBegun,
  type KeptReading,
  type NewImport,
  type RowToKeep,
} from './register/staging.js';
export { prepareStatements, saveFaults, startOver, type Preparation } from './register/prepare.js';
export { finishImport, type Finished, type ImportResult } from './register/finish.js';
export {
  decideIdentity,
  undoIdentity,
  type DecideIdentity,
  type IdentityOutcome,
  type UndoIdentity,
} from './register/identity.js';
export {
  deleteColumnMap,
  readColumnMaps,
  saveColumnMap,
  type ColumnMapRecord,
  type MappedColumn,
} from './register/column-maps.js';
export { saveControlTotals, withdrawControlTotal, type TotalOrigin } from './register/control-totals.js';
export { registerOrigin, replaceSynthetic, type RegisterOrigin } from './register/synthetic.js';
export { areaOfPostcode, savePostcodes } from './register/postcodes.js';
export { answerQuestion, readAnswers } from './register/questions.js';
export { readTokenFingerprint, saveTokenFingerprint } from './register/token-key.js';
export { takeBaseline, type TakenBaseline } from './baselines/take-baseline.js';
export { copyPlan, createPlan, type NameTaken, type NewPlan, type PlanCreated } from './plans/create-plan.js';
export { rebasePlan, type Rebased, type RebaseRequest, type SameBaseline } from './plans/rebase-plan.js';
export { openRebaseChanges } from './plans/rebase-changes.js';
export { changesSql, decisionsSql, QUESTIONS_DECISION, type Until } from './baselines/compare.js';
export { openCommand, type Conflict, type Frozen, type Refused } from './plans/open-command.js';
export type { CommandRequest, PlanStatus } from './plans/command-request.js';
export type { PlanCommand } from './plans/plan-command.js';
export type { KeyReused, NotFound, Repeated, Request } from './plans/idempotency.js';
export type { Account, AllocationRow, DecidedBy, DestinationRow, LockHolds, LockRow } from './plans/rows.js';
export { undoCommand, type LeftAlone, type NotOwn, type Undone, type UndoRequest } from './plans/undo.js';
export { acceptProposal, type Accepted, type AcceptRequest, type Skipped } from './plans/accept-proposal.js';
export {
  claimRun,
  failRun,
  finishRun,
  heartbeat,
  queueRun,
  readRun,
  releaseRun,
  requestStop,
  type ClaimedRun,
  type Hold,
  type NewRun,
  type RunQueued,
  type RunRecord,
  type RunResult,
  type RunState,
} from './runs/runs.js';
export { readCertificate, speakingRuns, type SpeakingRun } from './runs/certificates.js';
export { addSpending, readQuotas, type QuotaRow, type Spent } from './limits/spending.js';
export { writeAudit } from './audit/audit.js';
export {
  disclosuresOf,
  forgetDisclosures,
  writeDisclosures,
  type Disclosure,
  type DisclosureRecord,
} from './audit/disclosures.js';
export { beginSignIn, takeSignIn, type SignIn } from './sign-in/sign-ins.js';
export {
  endWebSession,
  endWebSessions,
  holderOfSession,
  openWebSession,
  type SessionHolder,
} from './sign-in/web-sessions.js';
export { BackupRefused, type Header as BackupHeader } from './backup/format.js';
export { readBackup } from './backup/read-backup.js';
export { restoreBackup, type Restored } from './backup/restore-backup.js';
export { withThrowAwayDatabase } from './backup/throw-away.js';
export { writeBackup, type Backup } from './backup/write-backup.js';
