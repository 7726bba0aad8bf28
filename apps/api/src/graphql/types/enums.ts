import { DATA_CLASSES, LIKENESSES, POWERS, REBASE_EFFECTS, REGISTER_CHANGES } from '@vesting/domain';
import { registerEnumType } from 'type-graphql';

/** Enumerations of the contract. A value is its own name, in the database, on the wire and in code. */
const valuesOf = <T extends string>(...names: T[]): { readonly [K in T]: K } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [K in T]: K };

export const Tier = valuesOf('COUNTY', 'DISTRICT', 'UNITARY');
export type Tier = keyof typeof Tier;
registerEnumType(Tier, { name: 'Tier', description: 'Level of a council.' });

export const BodyRole = valuesOf('PREDECESSOR', 'SUCCESSOR', 'OTHER');
export type BodyRole = keyof typeof BodyRole;
registerEnumType(BodyRole, {
  name: 'BodyRole',
  description: 'Part that a body plays in the reorganisation.',
});

export const DataClass = valuesOf(...DATA_CLASSES);
export type DataClass = keyof typeof DataClass;
registerEnumType(DataClass, {
  name: 'DataClass',
  description:
    'Structure; totals; posts, contracts and money; single workers; single cases; sensitive facts of a case; proposals; history.',
});

export const Power = valuesOf(...POWERS);
export type Power = keyof typeof Power;
registerEnumType(Power, { name: 'Power', description: 'Something that a role may do.' });

export const AreaLevel = valuesOf('COUNTY', 'DISTRICT', 'WARD', 'LSOA');
export type AreaLevel = keyof typeof AreaLevel;
registerEnumType(AreaLevel, {
  name: 'AreaLevel',
  description: 'From the county down to the lower layer super output area.',
});

export const ServiceTier = valuesOf('COUNTY', 'DISTRICT', 'BOTH');
export type ServiceTier = keyof typeof ServiceTier;
registerEnumType(ServiceTier, {
  name: 'ServiceTier',
  description: 'Which council runs the service in two-tier areas.',
});

export const ItemKind = valuesOf('CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING');
export type ItemKind = keyof typeof ItemKind;
registerEnumType(ItemKind, { name: 'ItemKind', description: 'What the ledger counts.' });

export const ImportState = valuesOf('READING', 'CHECKING', 'DONE', 'REPLACED', 'CANCELLED');
export type ImportState = keyof typeof ImportState;
registerEnumType(ImportState, {
  name: 'ImportState',
  description:
    'READING keeps the rows, CHECKING works out what they say, DONE is in the register, REPLACED by a later reading of the same file.',
});

export const Unit = valuesOf('CASES', 'WORKERS', 'FTE_THOUSANDTHS', 'CONTRACTS', 'PENCE');
export type Unit = keyof typeof Unit;
registerEnumType(Unit, {
  name: 'Unit',
  description: 'Unit of a total. FTE_THOUSANDTHS: 1,000 is one full-time post. PENCE: 100 is one pound.',
});

export const IdentityVerdict = valuesOf('SAME', 'DISTINCT');
export type IdentityVerdict = keyof typeof IdentityVerdict;
registerEnumType(IdentityVerdict, {
  name: 'IdentityVerdict',
  description: 'SAME: two records are of one person. DISTINCT: of two, however alike they look.',
});

export const ColumnLook = valuesOf('EMPTY', 'DATE', 'NUMBER', 'CODE', 'TEXT');
export type ColumnLook = keyof typeof ColumnLook;
registerEnumType(ColumnLook, {
  name: 'ColumnLook',
  description: 'What the cells of a column look like; CODE: few values that come again and again.',
});

export const Likeness = valuesOf(...(Object.keys(LIKENESSES) as (keyof typeof LIKENESSES)[]));
export type Likeness = keyof typeof Likeness;
registerEnumType(Likeness, {
  name: 'Likeness',
  description: 'The rule by which two records look as if they were of one person.',
});

export const ClientGroup = valuesOf('CHILDREN', 'ADULTS');
export type ClientGroup = keyof typeof ClientGroup;
registerEnumType(ClientGroup, { name: 'ClientGroup', description: "Children's and adults' social care." });

export const RouteKind = valuesOf(
  'AGGREGATE',
  'DISAGGREGATE',
  'HOSTED',
  'LEAD_AUTHORITY',
  'TRUST',
  'CONTRACT',
  'ELSEWHERE',
  'CEASE',
);
export type RouteKind = keyof typeof RouteKind;
registerEnumType(RouteKind, { name: 'RouteKind', description: 'How a service moves on its way.' });

export const ApportionmentBasis = valuesOf('HOME_AREA', 'POPULATION', 'AREA_SERVED', 'LOCATION', 'WHOLE');
export type ApportionmentBasis = keyof typeof ApportionmentBasis;
registerEnumType(ApportionmentBasis, {
  name: 'ApportionmentBasis',
  description: 'What a disaggregation is shared by.',
});

export const WorkerExpectation = valuesOf('YES', 'REVIEW_LIST', 'DUTY', 'NO');
export type WorkerExpectation = keyof typeof WorkerExpectation;
registerEnumType(WorkerExpectation, {
  name: 'WorkerExpectation',
  description: 'Whether a case type is expected to have a named worker.',
});

export const Employment = valuesOf('EMPLOYED', 'AGENCY');
export type Employment = keyof typeof Employment;
registerEnumType(Employment, {
  name: 'Employment',
  description: 'Agency workers do not transfer by law; they are planned as engaged anew.',
});

export const PlanPurpose = valuesOf('TODAY', 'TRANSFER');
export type PlanPurpose = keyof typeof PlanPurpose;
registerEnumType(PlanPurpose, {
  name: 'PlanPurpose',
  description:
    "TODAY: a worker this week from today's teams. TRANSFER: councils, teams and workers on vesting day.",
});

export const PlanStatus = valuesOf('DRAFT', 'PROPOSED', 'AGREED', 'APPROVED', 'PUBLISHED', 'VESTED');
export type PlanStatus = keyof typeof PlanStatus;
registerEnumType(PlanStatus, { name: 'PlanStatus', description: 'Only a DRAFT can be changed.' });

export const RunState = valuesOf('QUEUED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED');
export type RunState = keyof typeof RunState;
registerEnumType(RunState, {
  name: 'RunState',
  description: 'STOPPED keeps the best plan found until then.',
});

export const AccountKind = valuesOf('BODY', 'CEASES', 'NO_DESTINATION');
export type AccountKind = keyof typeof AccountKind;
registerEnumType(AccountKind, { name: 'AccountKind', description: 'What an item has as its destination.' });

export const DecidedBy = valuesOf('ROUTE', 'SOLVER', 'PERSON');
export type DecidedBy = keyof typeof DecidedBy;
registerEnumType(DecidedBy, {
  name: 'DecidedBy',
  description: "ROUTE: the plan's way of the service. SOLVER: an accepted proposal. PERSON: with a reason.",
});

export const LockHolds = valuesOf('COUNCIL', 'WORKER', 'BOTH');
export type LockHolds = keyof typeof LockHolds;
registerEnumType(LockHolds, { name: 'LockHolds', description: 'What is locked.' });

export const RowState = valuesOf('TAKEN', 'HELD', 'QUARANTINED');
export type RowState = keyof typeof RowState;
registerEnumType(RowState, {
  name: 'RowState',
  description: 'The one state in which each row of a file ends.',
});

export const RuleKind = valuesOf('LEVEL', 'PRICE');
export type RuleKind = keyof typeof RuleKind;
registerEnumType(RuleKind, { name: 'RuleKind', description: 'A LEVEL bounds, a PRICE weighs.' });

export const Direction = valuesOf('ASC', 'DESC');
export type Direction = keyof typeof Direction;
registerEnumType(Direction, { name: 'Direction', description: 'Order of a list.' });

export const ServiceOrderField = valuesOf('NAME', 'FAMILY');
export type ServiceOrderField = keyof typeof ServiceOrderField;
registerEnumType(ServiceOrderField, { name: 'ServiceOrderField' });

export const CaseOrderField = valuesOf(
  'REFERENCE',
  'RISK_THEN_WAIT',
  'WAITING_DAYS',
  'OPENED_ON',
  'LAST_SEEN_ON',
  'CASE_TYPE',
  'TEAM',
);
export type CaseOrderField = keyof typeof CaseOrderField;
registerEnumType(CaseOrderField, {
  name: 'CaseOrderField',
  description: 'RISK_THEN_WAIT: the gravest risk first, then the longest wait.',
});

export const CaseDimension = valuesOf('BODY', 'CLIENT_GROUP', 'CASE_TYPE', 'TEAM', 'DISTRICT', 'UNALLOCATED');
export type CaseDimension = keyof typeof CaseDimension;
registerEnumType(CaseDimension, { name: 'CaseDimension', description: 'What cases can be counted by.' });

export const WorkerOrderField = valuesOf('REFERENCE', 'TEAM', 'CASES');
export type WorkerOrderField = keyof typeof WorkerOrderField;
registerEnumType(WorkerOrderField, { name: 'WorkerOrderField' });

export const PostOrderField = valuesOf('REFERENCE', 'TEAM', 'TITLE', 'FTE');
export type PostOrderField = keyof typeof PostOrderField;
registerEnumType(PostOrderField, { name: 'PostOrderField' });

export const PlannedCaseOrderField = valuesOf(
  'REFERENCE',
  'RISK_THEN_WAIT',
  'WAITING_DAYS',
  'CASE_TYPE',
  'TEAM',
  'DESTINATION',
  'WORKER',
  'HEARING_ON',
);
export type PlannedCaseOrderField = keyof typeof PlannedCaseOrderField;
registerEnumType(PlannedCaseOrderField, {
  name: 'PlannedCaseOrderField',
  description: 'RISK_THEN_WAIT: the gravest risk first, then the longest wait.',
});

export const CheckSeverity = valuesOf('MUST', 'SHOULD', 'NOTE');
export type CheckSeverity = keyof typeof CheckSeverity;
registerEnumType(CheckSeverity, {
  name: 'CheckSeverity',
  description: 'MUST: the law or the ledger. SHOULD: policy. NOTE: to know.',
});

export const TotalOrigin = valuesOf('PACK', 'ENTERED', 'IMPORTED');
export type TotalOrigin = keyof typeof TotalOrigin;
registerEnumType(TotalOrigin, {
  name: 'TotalOrigin',
  description: 'PACK: published with the programme. ENTERED: by a person. IMPORTED: from a file.',
});

export const Obstacle = valuesOf('LEAVES', 'EMPLOYER', 'MAY_HOLD', 'LOCK', 'HARD_STOP');
export type Obstacle = keyof typeof Obstacle;
registerEnumType(Obstacle, { name: 'Obstacle', description: 'What keeps a worker from taking a case.' });

export const RegisterChange = valuesOf(...REGISTER_CHANGES);
export type RegisterChange = keyof typeof RegisterChange;
registerEnumType(RegisterChange, {
  name: 'RegisterChange',
  description:
    'MERGED: it is one with another record, which stands for both. MOVED: its area or its responsible body differs. CHANGED: another fact.',
});

export const RebaseEffect = valuesOf(...REBASE_EFFECTS);
export type RebaseEffect = keyof typeof RebaseEffect;
registerEnumType(RebaseEffect, {
  name: 'RebaseEffect',
  description:
    'MERGED: another record stands for it. RELEASED: its worker is gone or cannot go on. KEPT: as a person decided, though the facts differ.',
});

export const Decision = valuesOf('DESTINATION', 'ALLOCATION', 'LOCK');
export type Decision = keyof typeof Decision;
registerEnumType(Decision, {
  name: 'Decision',
  description: 'What a person decided about an item of a plan.',
});

export const LeverKind = valuesOf('SHARE_OUT', 'OTHER_TEAMS', 'WORKERS', 'CEILING');
export type LeverKind = keyof typeof LeverKind;
registerEnumType(LeverKind, {
  name: 'LeverKind',
  description:
    'SHARE_OUT: share out again within the team. OTHER_TEAMS: let other teams take cases. WORKERS: more workers. CEILING: a higher ceiling.',
});
