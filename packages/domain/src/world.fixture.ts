import type { CaseTypeRule, Pack, PackRoute } from './pack.js';
import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { ruleSettings } from './rules.js';

/** Small believable values for the tests of this room. */
const source = { text: 'test' };

export const assessment: CaseTypeRule = {
  id: 'ASSESSMENT',
  name: 'Assessment',
  clientGroup: 'CHILDREN',
  expectsWorker: 'YES',
  points: 10,
  mayWait: true,
  risk: 4,
  roles: ['SOCIAL_WORKER'],
  clockDays: 45,
  service: 'assessment',
};
export const protection: CaseTypeRule = {
  ...assessment,
  id: 'CHILD_PROTECTION',
  name: 'Child protection plan',
  mayWait: false,
  risk: 1,
  service: 'protection',
};
export const reviewList: CaseTypeRule = {
  ...assessment,
  id: 'LONG_TERM',
  clientGroup: 'ADULTS',
  expectsWorker: 'REVIEW_LIST',
  roles: ['ADULT_WORKER'],
};

export const rules = ruleSettings({
  TARGET: 170,
  CEILING: 200,
  HARD_STOP: 240,
  CHANGE_OF_WORKER: 30,
  CHANGE_OF_WORKER_IN_COURT: 90,
  DIVIDED_FAMILY: 20,
  OTHER_TEAM: 8,
  DISTANCE: 3,
  UNALLOCATED: 12,
  UNALLOCATED_RISK: 6,
  UNALLOCATED_WAIT: 2,
  OVER_TARGET: 1,
  OVER_CEILING: 4,
  EMPLOYER_CHANGE: 40,
  BALANCE: 1,
});

export const aCase = (id: string, more: Partial<PlanningCase> = {}): PlanningCase => ({
  id,
  reference: id,
  type: assessment,
  service: 'assessment',
  points: 10,
  waitingDays: 0,
  inSafetyOrder: false,
  inProceedings: false,
  district: 'E1',
  family: null,
  workerToday: null,
  team: 'Duty',
  responsible: 'west',
  delivering: 'west',
  lock: null,
  ...more,
});

export const aWorker = (id: string, more: Partial<PlanningWorker> = {}): PlanningWorker => ({
  id,
  reference: id,
  team: 'Duty',
  service: 'assessment',
  role: 'SOCIAL_WORKER',
  fteThousandths: 1000,
  newlyQualified: false,
  carriesCases: true,
  specialisms: [],
  district: 'E1',
  officeBody: 'west',
  employers: ['west', 'north'],
  employer: 'west',
  locked: false,
  ...more,
});

export const aPlanning = (
  cases: PlanningCase[],
  workers: PlanningWorker[],
  allocation: Record<string, string> = {},
): Planning => ({
  purpose: 'TRANSFER',
  cases,
  workers,
  allocation: new Map(Object.entries(allocation)),
});

const route = (more: Partial<PackRoute>): PackRoute => ({
  kind: 'DISAGGREGATE',
  from: '2018-10-18',
  receivers: [
    { body: 'west', sharePpm: 540_000 },
    { body: 'north', sharePpm: 460_000 },
  ],
  basis: 'HOME_AREA',
  source,
  ...more,
});

/** A county and two successors; one service divided by home, one that a trust delivers, one that ceases. */
export const pack: Pack = {
  id: 'test',
  name: 'Test',
  asAt: '2018-10-18',
  vestingDay: '2021-04-01',
  order: { title: 'Order', reference: 'SI', source },
  bodies: [
    ['county', 'PREDECESSOR'],
    ['west', 'SUCCESSOR'],
    ['north', 'SUCCESSOR'],
    ['trust', 'OTHER'],
  ].map(([id, role], order) => ({
    id: id as string,
    name: id as string,
    shortName: id as string,
    aliases: [],
    role: role as 'OTHER',
    mayHold: id === 'trust' ? ['WORKER', 'POST'] : ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'],
    successors: [],
    order,
    source,
  })),
  areas: [
    { gssCode: 'D1', level: 'DISTRICT', name: 'Daventry', successor: 'west' },
    { gssCode: 'D2', level: 'DISTRICT', name: 'Corby', successor: 'north' },
    { gssCode: 'W1', level: 'WARD', name: 'A ward of Daventry', parent: 'D1' },
  ],
  services: ['assessment', 'trusted', 'ending'].map((id) => ({
    id,
    name: id,
    family: 'Children',
    tier: 'COUNTY',
    statutory: true,
    caseBearing: true,
    source,
  })),
  currentServices: [
    { id: 'assessment@county', service: 'assessment', runBy: 'county', routes: [route({})] },
    {
      id: 'trusted@county',
      service: 'trusted',
      runBy: 'county',
      routes: [route({ kind: 'TRUST', deliveredBy: 'trust' })],
    },
    {
      id: 'ending@county',
      service: 'ending',
      runBy: 'county',
      routes: [route({ kind: 'CEASE', receivers: [] })],
    },
  ],
  planTemplates: [],
  schemes: [],
  controlTotals: [],
  figures: [],
  noHomeRules: [{ reason: 'UNACCOMPANIED', body: 'north', source }],
};
