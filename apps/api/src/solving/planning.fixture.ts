import fc from 'fast-check';
import {
  ruleSettings,
  type CaseTypeRule,
  type Planning,
  type PlanningCase,
  type PlanningWorker,
} from '@vesting/domain';

export const NEWLY_QUALIFIED = 700;
export const rules = ruleSettings({
  TARGET: 60,
  CEILING: 80,
  HARD_STOP: 100,
  CHANGE_OF_WORKER: 30,
  CHANGE_OF_WORKER_IN_COURT: 90,
  DIVIDED_FAMILY: 20,
  OTHER_TEAM: 8,
  DISTANCE: 3,
  UNALLOCATED: 12,
  UNALLOCATED_RISK: 6,
  UNALLOCATED_WAIT: 2,
  UNDER_TARGET: 1,
  OVER_TARGET: 1,
  OVER_CEILING: 4,
  EMPLOYER_CHANGE: 40,
  BALANCE: 1,
});
const type = (id: string, more: Partial<CaseTypeRule> = {}): CaseTypeRule => ({
  id,
  name: id,
  clientGroup: 'CHILDREN',
  expectsWorker: 'YES',
  points: 10,
  mayWait: true,
  risk: 3,
  roles: ['SOCIAL_WORKER'],
  service: 'need',
  ...more,
});
const TYPES = [
  type('NEED'),
  type('PROTECTION', { mayWait: false, risk: 0, service: 'protection' }),
  type('REVIEW', { expectsWorker: 'REVIEW_LIST' }),
];

/** Plans as people leave them: workers of two councils, families, locks, people who hold what they may not. */
export const aPlanning = fc
  .record({
    purpose: fc.constantFrom('TRANSFER' as const, 'TODAY' as const),
    workers: fc.array(
      fc.record({
        team: fc.constantFrom('one', 'two', null),
        service: fc.constantFrom('need', 'protection', null),
        fteThousandths: fc.constantFrom(600, 1000),
        newlyQualified: fc.boolean(),
        carriesCases: fc.boolean(),
        district: fc.constantFrom('east', 'west', null),
        officeBody: fc.constantFrom('north', 'south', null),
        employer: fc.constantFrom('north', 'south'),
        locked: fc.boolean(),
        movable: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    cases: fc.array(
      fc.record({
        type: fc.constantFrom(...TYPES),
        points: fc.constantFrom(10, 15),
        waitingDays: fc.nat({ max: 200 }),
        inProceedings: fc.boolean(),
        family: fc.constantFrom('a', 'b', 'c', null),
        worker: fc.nat({ max: 9 }),
        delivering: fc.constantFrom('north', 'south', null),
        district: fc.constantFrom('east', 'west', null),
        lock: fc.constantFrom(null, null, null, 'WORKER' as const, 'COUNCIL' as const),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ purpose, workers, cases }): Planning => {
    const staff = workers.map(({ movable, ...worker }, w): PlanningWorker => ({
      ...worker,
      id: `worker ${w}`,
      reference: `W${w}`,
      role: 'SOCIAL_WORKER',
      specialisms: [],
      employers: movable && purpose === 'TRANSFER' ? ['north', 'south'] : [worker.employer],
    }));
    const allocation = new Map<string, string>();
    const people = cases.map(({ worker, ...about }, c): PlanningCase => {
      const today = staff[worker];
      const id = `case ${c}`;
      if (today && today.employer === about.delivering) allocation.set(id, today.id);
      return {
        ...about,
        id,
        reference: `C${c}`,
        service: about.type.service,
        team: today?.team ?? 'one',
        responsible: about.delivering,
        inSafetyOrder: about.type.expectsWorker === 'YES' && !about.type.mayWait,
        workerToday: today?.id ?? null,
      };
    });
    return { purpose, workers: staff, cases: people, allocation };
  });
