import type { DataClass } from '@vesting/domain';

/**
 * The class of every field of every type that holds records, in one place: the schema is not built while one is
 * missing. RECORD: of the record's own class, which its reader has. IDENTITY: what identifies a worker.
 */
export type FieldClass = 'RECORD' | 'IDENTITY' | DataClass;

const fields = (
  classes: Readonly<Partial<Record<FieldClass, string>>>,
): Readonly<Record<string, FieldClass>> =>
  Object.fromEntries(
    Object.entries(classes).flatMap(([fieldClass, names]) =>
      names.split(' ').map((name) => [name, fieldClass as FieldClass]),
    ),
  );

export const FIELD_CLASSES: Readonly<Record<string, Readonly<Record<string, FieldClass>>>> = {
  Case: fields({
    RECORD:
      `id reference body clientGroup caseType service team count responsibleArea openedOn lastSeenOn waitingDays
      clockDays unallocated points family facts records asAt synthetic maskedFields`.replace(/\s+/g, ' '),
    SENSITIVE:
      'livingArea livesOutside areaProtected hearingOn legalStatus inEnquiry inProceedings inSafetyOrder risk',
    STAFF: 'worker',
    IDENTITY: 'heldBy',
  }),
  Fact: fields({ RECORD: 'name value source' }),
  Family: fields({ RECORD: 'id size cases', SENSITIVE: 'ties' }),
  Worker: fields({
    RECORD:
      'id body clientGroup team role fte employment newlyQualified specialisms carriesCases base ceiling asAt synthetic maskedFields',
    IDENTITY: 'reference records',
    CASES: 'cases points',
  }),
  Post: fields({
    RECORD: 'id reference body title team service grade fte vacant carriesCases asAt synthetic',
  }),
  PlannedCase: fields({
    RECORD:
      `id case destination effectiveFrom destinationDecidedBy destinationReason deliveredBy allocationDecidedBy
      allocationReason lock unallocated changesWorker maskedFields`.replace(/\s+/g, ' '),
    STAFF: 'worker',
  }),
  PlannedWorker: fields({
    RECORD: 'id worker employer employerDecidedBy lock maskedFields',
    CASES: 'cases points',
  }),
  RegisterRecord: fields({ RECORD: 'id kind reference body summary' }),
  IdentityDecision: fields({
    RECORD: 'id verdict survivor merged reason actor at undoneAt undoneBy undoReason',
  }),
  LikelySame: fields({ RECORD: 'likeness sentence first second' }),
  RecordSource: fields({ RECORD: 'format asAt' }),
  ExternalRecord: fields({ RECORD: 'body reference token sources decision' }),
  CrosswalkEntry: fields({
    RECORD:
      'kind knownTo externalId recordReference sources itemId from reference part destination effectiveFrom carries',
  }),
  Lock: fields({ RECORD: 'holds reason author' }),
  Caseload: fields({
    RECORD: 'worker employer team casesToday pointsToday cases points ceiling target aboveCeiling',
  }),
  ReceivedItem: fields({
    RECORD: 'id reference clientGroup service unit measure asAt format importedAt sources synthetic',
  }),
  ChangedItem: fields({ RECORD: 'id kind reference body service change mergedInto fields contradicts' }),
  RebaseChange: fields({
    RECORD: 'id kind reference effect contradicts fields before after approvedBy approvedAt',
  }),
  LockConflict: fields({ RECORD: 'rule sentence locks impossible' }),
  SetLock: fields({ RECORD: 'reference holds reason author on' }),
  Explanation: fields({
    RECORD: 'case sentence councilReason workerReason terms alternatives exchange withoutWorker binds whyNot',
  }),
  ExplanationTerm: fields({ RECORD: 'name quantity unit cost sentence' }),
  Alternative: fields({ RECORD: 'worker difference possible sentence' }),
  Exchange: fields({ RECORD: 'worker case difference sentence' }),
  WithoutWorker: fields({ RECORD: 'difference sentence' }),
  Binding: fields({ RECORD: 'rule sentence' }),
  WhyNot: fields({ RECORD: 'worker obstacle difference sentence' }),
  Proposal: fields({ RECORD: 'run changes casesChanged workersMoved unallocated terms sentence' }),
  ProposalChange: fields({ RECORD: 'case reason', STAFF: 'workerBefore workerAfter' }),
  Command: fields({ RECORD: 'number kind actor at reason sentence undoes undone itemCount changes' }),
  Change: fields({ RECORD: 'version aspect itemId reference before after' }),
  Import: fields({
    RECORD:
      `id body format asAt rowsIn rowsTaken rowsHeld rowsQuarantined changed actor at synthetic state fileName rowsDone
      chunksDone trial touchedAt reconciliation`.replace(/\s+/g, ' '),
    ESTABLISHMENT: 'faults',
  }),
  ImportReport: fields({
    RECORD: 'file format refused rowsIn rowsTaken rowsHeld rowsQuarantined changed faults sheets',
  }),
  RowFault: fields({ RECORD: 'sheet row column rule message state questionId' }),
  Question: fields({
    RECORD: 'id body column prompt shownValue candidates rowsHeld answer answeredBy answeredAt',
  }),
  SkippedItem: fields({ RECORD: 'reference reason' }),
};

/** Types whose fields are structure or totals, and those that only carry others. */
export const OPEN_TYPES: ReadonlySet<string> = new Set(
  `Account AccountTotal Area AreaBoundary AreaTotal Baseline Body Candidate CapacityGap Cartogram CartogramCell CaseCount CaseCountKey
   CaseType CeilingPoint Certificate ColumnField ColumnHint ColumnMap ColumnSuggestion ColumnTarget Check ComparisonRow ControlTotal
   CostTerm CurrentService Figure FileSheet Flow
   ImportReconciliation Ledger LedgerLine Lever LeverSet MappedColumn Mutation Order PageInfo Plan PlanChange PlanComparison PlanSummary
   PublishedFigure Query Rebase RebaseCount Received Receiver RegisterChangeCount Reorganisation Route Rule Run Scheme
   Service SolveProgress Source Subscription Team UserError Viewer`.split(/\s+/),
);
