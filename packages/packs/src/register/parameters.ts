import type { ClientGroup, Fund, IsoDate, ItemKind } from '@vesting/domain';

/** What the synthetic register of a pack is made of: `register.json`. Counts are exact, weights are relative. */
export interface RegisterParameters {
  seed: number;
  /** The body that holds the cases. */
  county: string;
  /** Case references are `NCC-100147`. */
  referencePrefix: string;
  /** What a predecessor has not sent: no items, no control total. */
  notSent: { body: string; kind: ItemKind }[];
  children: CaseloadParameters & ChildrenExtras;
  adults: CaseloadParameters & AdultExtras;
  posts: PostParameters;
  money: MoneyParameters;
  contracts: { bodies: Record<string, number> };
}

export interface CaseloadParameters {
  clientGroup: ClientGroup;
  firstReference: number;
  /** GSS code of a district -> its relative number of cases. */
  districtWeights: Record<string, number>;
  pools: PoolParameters[];
}

/** Teams that share a kind of work; the cases of the pool are exactly the sum of its bands. */
export interface PoolParameters {
  id: string;
  role: string;
  title: string;
  specialism?: string;
  /** Thousandths of families that are worked by a team of their own districts. */
  homePull: number;
  teams: TeamParameters[];
  caseTypes: { caseType: string; cases: number; inProceedings?: boolean }[];
  bands: BandParameters[];
  /** Who works part time, of the workers with the fewest cases. */
  partTime: { workers: number; fteThousandths: number }[];
  agency: number;
  vacantPosts: number;
}

export interface TeamParameters {
  name: string;
  /** Of its post numbers: `FR` gives FR-014. */
  prefix: string;
  /** GSS code of the district of the office. */
  base: string;
  districts: string[];
  weight: number;
  service: string;
}

export interface BandParameters {
  workers: number;
  cases: number;
  least: number;
  most: number;
  newlyQualified?: boolean;
  /** The only case type that these workers hold. */
  holds?: string;
}

export interface ChildrenExtras {
  /** Children who wait for a worker in the queue of a team's managers. */
  queue: {
    caseType: string;
    cases: number;
    team: string;
    shortestDays: number;
    longestDays: number;
    meanDays: number;
    /** Nobody has seen them yet. */
    neverSeen: number;
    /** Have a brother or sister who has a worker. */
    withAllocatedSibling: number;
  };
  /** Social work posts that carry no cases. */
  otherPosts: {
    title: string;
    role: string;
    prefix: string;
    service: string;
    team: string;
    posts: number;
    agency: number;
  }[];
  /** Size of a family under one worker and its weight. */
  familySizes: [number, number][];
  /** Case types that stand alone. */
  singleCaseTypes: string[];
  /** Families with a second worker. */
  dividedFamilies: number;
  motherAndBaby: number;
  inEnquiry: number;
  areaProtected: number;
  noHome: { reason: string; caseType: string; cases: number }[];
  living: {
    /** Looked-after children in residential homes outside and inside the county. */
    residentialOutside: number;
    residentialInside: number;
    fosteredOutside: number;
    careLeaversOutside: number;
    /** Home in one successor's area, living in the other's. */
    crossing: { home: string; lives: string; cases: number }[];
  };
}

export interface AdultExtras {
  /** Without a worker by the nature of their type, or waiting. */
  waiting: { caseType: string; cases: number; team: string }[];
  couples: number;
  carers: number;
}

export interface PostParameters {
  /** Service -> posts of the county, beside those of the caseload pools. */
  county: Record<string, number>;
  /** District -> all its posts. */
  districts: Record<string, number>;
  districtServiceWeights: Record<string, number>;
  vacantThousandths: number;
  agencyThousandths: number;
  partTimeThousandths: number;
  /** The service of the staff of maintained schools, and one counted line a district. */
  schoolService: string;
  schools: { area: string; workers: number; fteThousandths: number }[];
}

export interface MoneyParameters {
  /** Services that keep the books of what belongs to no other service. */
  services: {
    /** Council tax, business rates and general grants. */
    financing: string;
    housingRevenueAccount: string;
    collectionFund: string;
    districtCapital: string;
  };
  county: {
    generalFundNetPence: number;
    /** Fees, charges and grants of services. */
    generalFundIncomePence: number;
    linesPerService: number;
    serviceWeights: Record<string, number>;
    /** What the net budget is paid from. */
    financing: { subject: string; weight: number }[];
    otherFunds: { fund: Fund; pence: number; services: string[] }[];
  };
  district: {
    linesPerService: number;
    /** Income of services in thousandths of the net budget. */
    generalFundIncomeThousandths: number;
    generalFundNetPence: Record<string, number>;
    housingRevenueAccountPence: Record<string, number>;
    collectionFundPence: Record<string, number>;
    capitalPence: Record<string, number>;
  };
}

/** A date some whole days before (or, below zero, after) another. */
export function daysBefore(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
