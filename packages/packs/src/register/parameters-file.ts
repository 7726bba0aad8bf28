import type { Fund, ItemKind } from '@vesting/domain';
import { flag, listOf, object, oneOf, optional, recordOf, text, whole, type Shape } from '../shape.js';
import type { CaseloadParameters, PoolParameters, RegisterParameters } from './parameters.js';

/** The shape of `register.json`. */

const GROUPS = ['CHILDREN', 'ADULTS'] as const;
const KINDS: readonly ItemKind[] = ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'];
const FUNDS: readonly Fund[] = [
  'GENERAL_FUND',
  'HOUSING_REVENUE_ACCOUNT',
  'DEDICATED_SCHOOLS_GRANT',
  'PUBLIC_HEALTH_GRANT',
  'COLLECTION_FUND',
  'CAPITAL',
];
type Entry<T> = T extends readonly (infer E)[] ? E : never;
const counts = recordOf(whole);
const sizeAndWeight: Shape<[number, number]> = (value, place, reading) => {
  const [size = 1, weight = 1, ...more] = listOf(whole)(value, place, reading) ?? [];
  if (more.length > 0)
    reading.faults.push({ file: reading.file, place, message: 'must be a size and a weight' });
  return [size, weight];
};

const pool = object<PoolParameters>({
  id: text,
  role: text,
  title: text,
  specialism: optional(text),
  homePull: whole,
  teams: listOf(
    object<PoolParameters['teams'][number]>({
      name: text,
      prefix: text,
      base: text,
      districts: listOf(text),
      weight: whole,
      service: text,
    }),
  ),
  caseTypes: listOf(
    object<PoolParameters['caseTypes'][number]>({
      caseType: text,
      cases: whole,
      inProceedings: optional(flag),
    }),
  ),
  bands: listOf(
    object<PoolParameters['bands'][number]>({
      workers: whole,
      cases: whole,
      least: whole,
      most: whole,
      newlyQualified: optional(flag),
      holds: optional(text),
    }),
  ),
  partTime: listOf(object<PoolParameters['partTime'][number]>({ workers: whole, fteThousandths: whole })),
  agency: whole,
  vacantPosts: whole,
});

const caseload = {
  clientGroup: oneOf(GROUPS),
  firstReference: whole,
  districtWeights: counts,
  pools: listOf(pool),
} satisfies { [K in keyof CaseloadParameters]: Shape<CaseloadParameters[K]> };

type Children = RegisterParameters['children'];
const children = object<Children>({
  ...caseload,
  queue: object<Children['queue']>({
    caseType: text,
    cases: whole,
    team: text,
    shortestDays: whole,
    longestDays: whole,
    meanDays: whole,
    neverSeen: whole,
    withAllocatedSibling: whole,
  }),
  otherPosts: listOf(
    object<Entry<Children['otherPosts']>>({
      title: text,
      role: text,
      prefix: text,
      service: text,
      team: text,
      posts: whole,
      agency: whole,
    }),
  ),
  familySizes: listOf(sizeAndWeight),
  singleCaseTypes: listOf(text),
  dividedFamilies: whole,
  motherAndBaby: whole,
  inEnquiry: whole,
  areaProtected: whole,
  noHome: listOf(object<Entry<Children['noHome']>>({ reason: text, caseType: text, cases: whole })),
  living: object<Children['living']>({
    residentialOutside: whole,
    residentialInside: whole,
    fosteredOutside: whole,
    careLeaversOutside: whole,
    crossing: listOf(
      object<Entry<Children['living']['crossing']>>({ home: text, lives: text, cases: whole }),
    ),
  }),
});

type Adults = RegisterParameters['adults'];
const adults = object<Adults>({
  ...caseload,
  waiting: listOf(object<Entry<Adults['waiting']>>({ caseType: text, cases: whole, team: text })),
  couples: whole,
  carers: whole,
});

type Posts = RegisterParameters['posts'];
const posts = object<Posts>({
  county: counts,
  districts: counts,
  districtServiceWeights: counts,
  vacantThousandths: whole,
  agencyThousandths: whole,
  partTimeThousandths: whole,
  schoolService: text,
  schools: listOf(object<Entry<Posts['schools']>>({ area: text, workers: whole, fteThousandths: whole })),
});

type Money = RegisterParameters['money'];
const money = object<Money>({
  services: object<Money['services']>({
    financing: text,
    housingRevenueAccount: text,
    collectionFund: text,
    districtCapital: text,
  }),
  county: object<Money['county']>({
    generalFundNetPence: whole,
    generalFundIncomePence: whole,
    linesPerService: whole,
    serviceWeights: counts,
    financing: listOf(object<Entry<Money['county']['financing']>>({ subject: text, weight: whole })),
    otherFunds: listOf(
      object<Entry<Money['county']['otherFunds']>>({
        fund: oneOf(FUNDS),
        pence: whole,
        services: listOf(text),
      }),
    ),
  }),
  district: object<Money['district']>({
    linesPerService: whole,
    generalFundIncomeThousandths: whole,
    generalFundNetPence: counts,
    housingRevenueAccountPence: counts,
    collectionFundPence: counts,
    capitalPence: counts,
  }),
});

export const registerFile: Shape<RegisterParameters> = object<RegisterParameters>({
  seed: whole,
  county: text,
  referencePrefix: text,
  notSent: listOf(object<Entry<RegisterParameters['notSent']>>({ body: text, kind: oneOf(KINDS) })),
  children,
  adults,
  posts,
  money,
  contracts: object<RegisterParameters['contracts']>({ bodies: counts }),
});
