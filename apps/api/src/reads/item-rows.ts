import {
  workerLevels,
  type CaseFacts,
  type ClientGroup,
  type PlanningWorker,
  type PostFacts,
  type RuleSettings,
  type WorkerFacts,
} from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { Area } from '../graphql/types/area.js';
import type { Case, Family } from '../graphql/types/case.js';
import type { Post } from '../graphql/types/post.js';
import type { Worker } from '../graphql/types/worker.js';
import type { Body } from '../graphql/types/body.js';
import type { Structure } from './structure.js';

/** A case as its statement selects it, from the register or from a baseline. */
export interface CaseRecord {
  id: string;
  body_id: string;
  reference: string;
  count: number;
  facts: CaseFacts;
  synthetic: boolean;
  as_at: string;
  service_id: string | null;
  case_type: string | null;
  client_group: ClientGroup | null;
  team: string | null;
  unallocated: boolean;
  in_safety_order: boolean;
  waiting_days: number | null;
  risk: number | null;
  points: number | null;
  family: string | null;
  /** Only when asked for. */
  worker?: WorkerRecord | null;
  family_size?: number | null;
  family_ties?: string[] | null;
}

export interface WorkerRecord {
  id: string;
  body_id: string;
  reference: string;
  facts: WorkerFacts;
  as_at: string;
  synthetic: boolean;
  cases?: number | null;
  points?: number | null;
}

export interface PostRecord {
  id: string;
  body_id: string;
  reference: string;
  fte: number;
  facts: PostFacts;
  as_at: string;
  synthetic: boolean;
}

/** What a record of the contract tells whom it is of; null where it is of no person. */
export interface OfItem {
  itemId: string | null;
}

/** A family with what its members are read by. */
export interface FamilyRow extends Family {
  key: string;
  /** Members come from this baseline; null: from the register. */
  baselineId: string | null;
}

export function bodyOf(structure: Structure, id: string): Body {
  const body = structure.bodies.get(id);
  if (!body) throw new Error(`the structure has no body ${id}`);
  return body;
}

const areaOf = (structure: Structure, code: string | undefined): Area | null =>
  (code !== undefined && structure.areas.get(code)) || null;

/** Who holds the case today, in words. */
function heldBy(record: CaseRecord, structure: Structure): string {
  if (record.worker) return record.worker.reference;
  // Somebody whom the reader may not see.
  if (record.facts.worker) return 'A worker';
  const queue = record.team ?? bodyOf(structure, record.body_id).shortName;
  const expectation = structure.caseTypes.get(record.case_type ?? '')?.expectsWorker ?? 'YES';
  if (expectation === 'REVIEW_LIST') return `The review list of ${queue}`;
  if (expectation === 'DUTY') return `The duty desk of ${queue}`;
  return `The manager of ${queue}`;
}

export function caseOf(
  record: CaseRecord,
  structure: Structure,
  baselineId: string | null = null,
): Case & OfItem {
  const { facts } = record;
  const hidden = facts.areaProtected === true;
  const type = structure.caseType(record.case_type);
  const family: FamilyRow | null =
    record.family === null
      ? null
      : {
          id: encodeId('Family', record.family),
          key: record.family,
          baselineId,
          size: record.family_size ?? 0,
          ties: record.family_ties ?? [],
        };
  return {
    __typename: 'Case',
    itemId: record.id,
    get id() {
      return encodeId('Case', record.id);
    },
    reference: record.reference,
    body: bodyOf(structure, record.body_id),
    clientGroup: record.client_group ?? type?.clientGroup ?? 'CHILDREN',
    caseType: type,
    service: structure.services.get(record.service_id ?? '') ?? null,
    team: structure.team(record.body_id, record.team),
    worker: record.worker ? workerOf(record.worker, structure) : null,
    get heldBy() {
      return heldBy(record, structure);
    },
    count: record.count,
    responsibleArea: hidden ? null : areaOf(structure, facts.responsibleArea),
    livingArea: hidden ? null : areaOf(structure, facts.livingArea),
    livesOutside: !hidden && facts.livingArea === 'OUTSIDE',
    areaProtected: hidden,
    openedOn: facts.openedOn ?? null,
    lastSeenOn: facts.lastSeenOn ?? null,
    waitingDays: record.waiting_days,
    clockDays: type?.clockDays ?? null,
    hearingOn: facts.hearingOn ?? null,
    legalStatus: facts.legalStatus ?? null,
    inEnquiry: facts.inEnquiry ?? false,
    inProceedings: facts.inProceedings ?? false,
    unallocated: record.unallocated,
    inSafetyOrder: record.in_safety_order,
    risk: record.risk,
    points: record.points ?? 0,
    family,
    asAt: record.as_at,
    synthetic: record.synthetic,
  };
}

/** A worker whose hours no source states counts as full-time. */
export const FULL_TIME = 1000;

/** Points that a worker may hold under these rules; under the scheme's own when none are given. */
export function ceilingOf(facts: WorkerFacts, structure: Structure, rules?: RuleSettings): number {
  const group = facts.clientGroup ?? 'CHILDREN';
  const [scheme, schemeRules] = [structure.scheme(group), structure.schemeRules(group)];
  if (!scheme || !schemeRules) return 0;
  const worker: PlanningWorker = {
    id: '',
    reference: '',
    team: null,
    service: null,
    role: facts.role ?? '',
    fteThousandths: facts.fteThousandths ?? FULL_TIME,
    newlyQualified: facts.newlyQualified ?? false,
    carriesCases: facts.carriesCases ?? false,
    specialisms: [],
    district: null,
    officeBody: null,
    employers: [],
    employer: null,
    locked: false,
  };
  return workerLevels(worker, rules ?? schemeRules, scheme.newlyQualifiedThousandths).ceiling;
}

export function workerOf(record: WorkerRecord, structure: Structure): Worker & OfItem {
  const { facts } = record;
  return {
    __typename: 'Worker',
    itemId: record.id,
    get id() {
      return encodeId('Worker', record.id);
    },
    reference: record.reference,
    body: bodyOf(structure, record.body_id),
    clientGroup: facts.clientGroup ?? null,
    team: structure.team(record.body_id, facts.team),
    role: facts.role ?? null,
    fte: facts.fteThousandths ?? null,
    employment: facts.employment ?? null,
    newlyQualified: facts.newlyQualified ?? false,
    specialisms: facts.specialisms ?? [],
    carriesCases: facts.carriesCases ?? false,
    base: areaOf(structure, facts.base),
    cases: record.cases ?? 0,
    points: record.points ?? 0,
    get ceiling() {
      return ceilingOf(facts, structure);
    },
    asAt: record.as_at,
    synthetic: record.synthetic,
  };
}

export function postOf(record: PostRecord, structure: Structure): Post {
  const { facts } = record;
  return {
    __typename: 'Post',
    id: encodeId('Post', record.id),
    reference: record.reference,
    body: bodyOf(structure, record.body_id),
    title: facts.title ?? null,
    team: structure.team(record.body_id, facts.team),
    service: structure.services.get(facts.service ?? '') ?? null,
    grade: facts.grade ?? null,
    fte: record.fte,
    vacant: facts.vacant ?? false,
    carriesCases: facts.carriesCases ?? false,
    asAt: record.as_at,
    synthetic: record.synthetic,
  };
}
