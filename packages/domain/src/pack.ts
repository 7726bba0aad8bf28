import type { Polygons } from './boundaries.js';
import type { ClientGroup, IsoDate, ItemKind } from './kinds.js';

/**
 * A *pack* is one reorganisation as data: everything that makes Northamptonshire Northamptonshire.
 * Another county is another pack; no code changes.
 */
export interface Pack {
  id: string;
  /** The programme's name on screen. */
  name: string;
  /** Every clock counts from this date. */
  asAt: IsoDate;
  vestingDay: IsoDate;
  /** Vesting day as planned on the as-at date, when it later moved. */
  vestingDayAsPlanned?: IsoDate;
  /** A sentence shown on every page when the pack re-tells history. */
  reconstruction?: string;
  order: { title: string; reference: string; source: Source };
  bodies: PackBody[];
  areas: PackArea[];
  services: PackService[];
  currentServices: PackCurrentService[];
  planTemplates: PlanTemplate[];
  /** Schemes in force, dated; the latest that has begun on the as-at date holds. */
  schemes: Scheme[];
  controlTotals: ControlTotal[];
  figures: PublishedFigure[];
  cartogram?: Cartogram;
  boundaries?: PackBoundaries;
  /** Which successor takes a case without a home area, by the reason. */
  noHomeRules: { reason: string; body: string; source: Source }[];
}

/** Where a fact comes from. `inferred` facts are shown as illustrative. */
export interface Source {
  text: string;
  url?: string;
  asAt?: IsoDate;
  inferred?: boolean;
}

export type Tier = 'COUNTY' | 'DISTRICT' | 'UNITARY';
export type BodyRole = 'PREDECESSOR' | 'SUCCESSOR' | 'OTHER';
export interface PackBody {
  /** Short slug, `ncc`. */
  id: string;
  gssCode?: string;
  name: string;
  shortName: string;
  aliases: string[];
  role: BodyRole;
  /** Councils only. */
  tier?: Tier;
  /** As the council calls itself: county, borough, district, unitary. */
  style?: string;
  mayHold: ItemKind[];
  opensOn?: IsoDate;
  closesOn?: IsoDate;
  /** Ids of the bodies that succeed this one. */
  successors: string[];
  population?: number;
  /** Position in every list and chart (West first); colour and pattern of a successor. */
  order: number;
  colour?: string;
  source: Source;
}

export type AreaLevel = 'COUNTY' | 'DISTRICT' | 'WARD' | 'LSOA';
export interface PackArea {
  gssCode: string;
  level: AreaLevel;
  name: string;
  parent?: string;
  /** Body (predecessor) whose area this is, where it is one. */
  body?: string;
  /** The successor that the area falls to; every area of the finest loaded level has one. */
  successor?: string;
  population?: number;
}

export type ServiceTier = 'COUNTY' | 'DISTRICT' | 'BOTH';
export interface PackService {
  id: string;
  /** Number in the Local Government Services List, where the service has one. */
  lgslId?: number;
  name: string;
  family: string;
  tier: ServiceTier;
  statutory: boolean;
  caseBearing: boolean;
  source: Source;
}

export const ROUTE_KINDS = [
  'AGGREGATE',
  'DISAGGREGATE',
  'HOSTED',
  'LEAD_AUTHORITY',
  'TRUST',
  'CONTRACT',
  'ELSEWHERE',
  'CEASE',
] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** What a disaggregation is shared by. */
export const BASES = ['HOME_AREA', 'POPULATION', 'AREA_SERVED', 'LOCATION', 'WHOLE'] as const;
export type ApportionmentBasis = (typeof BASES)[number];

/** How a current service moves: one step of a dated sequence without gap or overlap. */
export interface PackRoute {
  kind: RouteKind;
  from: IsoDate;
  to?: IsoDate;
  /** Shares in parts per million, summing to 1,000,000; none for CEASE. */
  receivers: { body: string; sharePpm: number }[];
  deliveredBy?: string;
  exitBy?: IsoDate;
  basis?: ApportionmentBasis;
  source: Source;
}

export interface PackCurrentService {
  /** `${service}@${body}`. */
  id: string;
  service: string;
  runBy: string;
  routes: PackRoute[];
}

export type PlanPurpose = 'TODAY' | 'TRANSFER';
export interface PlanTemplate {
  id: string;
  name: string;
  purpose: PlanPurpose;
  description: string;
  /** The first template is proposed, solved and accepted when the register is first loaded. */
  routes: { currentService: string; routes: PackRoute[] }[];
  /** Rule settings that differ from the scheme's. */
  rules?: Record<string, number>;
  source: Source;
}

/** Whether a case type is expected to have a named worker. */
export type WorkerExpectation = 'YES' | 'REVIEW_LIST' | 'DUTY' | 'NO';
export interface CaseTypeRule {
  id: string;
  name: string;
  clientGroup: ClientGroup;
  expectsWorker: WorkerExpectation;
  /** Caseload points of one case. */
  points: number;
  /** May be without a worker in a plan. Never true for a child at risk. */
  mayWait: boolean;
  /** Rank of risk, 0 the gravest. */
  risk: number;
  /** Roles that may hold it. */
  roles: string[];
  /** Days within which the assessment must be complete, where there is a clock (45 working days). */
  clockDays?: number;
  service: string;
}

export interface Scheme {
  id: string;
  name: string;
  from: IsoDate;
  clientGroup: ClientGroup;
  caseTypes: CaseTypeRule[];
  /** Points that one full-time worker should hold, and may hold; no plan goes above the hard stop. */
  targetPerFte: number;
  ceilingPerFte: number;
  hardStopPerFte: number;
  /** Share of the ceiling, in thousandths, for a newly qualified worker. */
  newlyQualifiedThousandths: number;
  /** Roles that manage a team; a plan keeps a manager with each part of a team that it can. */
  managingRoles?: string[];
  /** Default setting of each rule of the plan (see rules.ts), in the rule's own unit. */
  rules: Record<string, number>;
  /** What one more full-time worker costs a year, where a source tells. */
  workerYear?: { pence: number; source: Source };
  source: Source;
}

/** A total that a body has published or signed, to reconcile what is loaded. */
export interface ControlTotal {
  body: string;
  kind: ItemKind;
  /** Splits the kind where several extracts make it up: CHILDREN or ADULTS. */
  clientGroup?: ClientGroup;
  asAt: IsoDate;
  /** In the kind's unit. */
  total: number;
  /** Number of rows, where it differs from the total. */
  count?: number;
  source: Source;
}

export interface PublishedFigure {
  id: string;
  label: string;
  value: string;
  source: Source;
}

/** A map of hexagons laid by hand: rows of text, two characters a cell, `..` is empty. */
export interface Cartogram {
  rows: string[];
  /** Cell code -> GSS code of the area. */
  cells: Record<string, string>;
  /** Residents that one hexagon stands for. */
  residentsPerHex: number;
}

/** Where areas lie, for a map to open with; files of boundaries may bring others. */
export interface PackBoundaries {
  /** The date on which they were the boundaries. */
  asAt: IsoDate;
  /** Where they were taken from, and what was done to them. */
  source: Source;
  /** The line that the licence asks for, with the licence's name; printed under every map. */
  attribution: string;
  /** No line lies further than this from the line of the source. */
  precisionMetres: number;
  /** By GSS code. */
  areas: Record<string, Polygons>;
}
