import {
  AreaSuccessors,
  covers,
  schemeRules,
  type CaseTypeRule,
  type ClientGroup,
  type Delivery,
  type Pack,
  type PackRoute,
  type Planning,
  type PlanningCase,
  type PlanningWorker,
  type PlanPurpose,
  type RuleId,
  type RuleSettings,
  type Scheme,
} from '@vesting/domain';
import type { CaseRow, PlanHead, WorkerRow } from './planning-rows.js';

/** A plan's cases and workers of one client group, with the rules under which they are judged. */
export interface PlanPicture {
  plan: PlanHead;
  clientGroup: ClientGroup;
  planning: Planning;
  rules: RuleSettings;
  newlyQualifiedThousandths: number;
}

/** What is stored of a plan and its baseline, as far as a picture needs it. */
export interface PictureRows {
  plan: PlanHead;
  cases: readonly CaseRow[];
  workers: readonly WorkerRow[];
  routes: ReadonlyMap<string, readonly PackRoute[]>;
  deliveries: readonly Delivery[];
}

/** Where the source does not say, a worker counts as full-time (a check names how many there are). */
const FULL_TIME = 1000;
/** Points of a case whose type no scheme knows: an average case of the equal-weights scheme. */
const UNKNOWN_TYPE_POINTS = 10;
const DEFAULT_ROLE = 'SOCIAL_WORKER';
const LEVELS: readonly string[] = ['TARGET', 'CEILING', 'HARD_STOP'] satisfies RuleId[];

/** The levels that a plan sets are those of children's work; prices hold for both client groups. */
export function rulesOfPlan(scheme: Scheme, own: Readonly<Record<string, number>>): RuleSettings {
  const ownPrices = Object.fromEntries(Object.entries(own).filter(([id]) => !LEVELS.includes(id)));
  return schemeRules(scheme, scheme.clientGroup === 'CHILDREN' ? own : ownPrices);
}

/** Puts the stored rows together under the pack's rules; pure. */
export function pictureOf(pack: Pack, scheme: Scheme, rows: PictureRows): PlanPicture {
  const { plan } = rows;
  const places = new Places(pack, plan.purpose);
  const deliveringOf = new DeliveringBodies(pack, plan.purpose, rows.deliveries);
  const employment = new Employment(pack, plan.purpose, rows.routes);
  const allocation = new Map<string, string>();
  const cases = rows.cases.map((row) => {
    if (row.workerId !== null) allocation.set(row.id, row.workerId);
    return caseOf(row, scheme, places, deliveringOf);
  });
  const delivering = [
    ...new Set(cases.flatMap((about) => (about.delivering === null ? [] : [about.delivering]))),
  ];
  const workers = rows.workers.map((row) => workerOf(row, scheme, places, employment, delivering));
  return {
    plan,
    clientGroup: scheme.clientGroup,
    planning: { purpose: plan.purpose, cases, workers, allocation },
    rules: rulesOfPlan(scheme, plan.rules),
    newlyQualifiedThousandths: scheme.newlyQualifiedThousandths,
  };
}

function caseOf(row: CaseRow, scheme: Scheme, places: Places, deliveringOf: DeliveringBodies): PlanningCase {
  const type = scheme.caseTypes.find(({ id }) => id === row.caseType) ?? unknownType(row.caseType, scheme);
  const service = row.service ?? type.service;
  return {
    id: row.id,
    reference: row.reference,
    type,
    service,
    points: row.points ?? type.points,
    waitingDays: row.waitingDays ?? 0,
    inSafetyOrder: row.inSafetyOrder,
    inProceedings: row.inProceedings,
    district: places.districtOf(row.area),
    family: row.family,
    workerToday: row.workerToday,
    team: row.team,
    responsible: row.responsible,
    delivering:
      row.service === null || row.responsible === null ? null : deliveringOf.body(service, row.responsible),
    lock: row.lock,
  };
}

/** A type that no scheme knows counts as at risk, and anyone with a role of the scheme may hold it. */
function unknownType(id: string | null, scheme: Scheme): CaseTypeRule {
  return {
    id: id ?? 'UNKNOWN',
    name: 'type not known',
    clientGroup: scheme.clientGroup,
    expectsWorker: 'YES',
    points: UNKNOWN_TYPE_POINTS,
    mayWait: false,
    risk: 0,
    roles: [...new Set(scheme.caseTypes.flatMap(({ roles }) => roles))],
    service: '',
  };
}

function workerOf(
  row: WorkerRow,
  scheme: Scheme,
  places: Places,
  employment: Employment,
  delivering: readonly string[],
): PlanningWorker {
  const roles = scheme.caseTypes.flatMap((type) => type.roles);
  const leavesOn = row.leavesOn ?? null;
  const possible = leavesOn === null ? employment.bodies(row, delivering) : [];
  return {
    id: row.id,
    reference: row.reference,
    team: row.team,
    service: row.service,
    role: row.role ?? (roles.includes(DEFAULT_ROLE) ? DEFAULT_ROLE : (roles[0] ?? DEFAULT_ROLE)),
    fteThousandths: row.fteThousandths ?? FULL_TIME,
    newlyQualified: row.newlyQualified,
    carriesCases: row.carriesCases ?? true,
    manages: row.role !== null && (scheme.managingRoles ?? []).includes(row.role),
    specialisms: row.specialisms,
    district: places.districtOf(row.base),
    officeBody: places.successorOf(row.base),
    employers:
      row.employer === null || possible.includes(row.employer) ? possible : [...possible, row.employer],
    employer: row.employer,
    locked: row.locked,
    leavesOn,
  };
}

/** Districts of areas, and the successors they fall to. */
class Places {
  private readonly district = new Map<string, string | null>();
  private readonly successors: AreaSuccessors | undefined;

  constructor(pack: Pack, purpose: PlanPurpose) {
    const areas = new Map(pack.areas.map((area) => [area.gssCode, area]));
    for (const area of pack.areas) {
      let at: typeof area | undefined = area;
      while (at && at.level !== 'DISTRICT') at = at.parent === undefined ? undefined : areas.get(at.parent);
      this.district.set(area.gssCode, at?.gssCode ?? null);
    }
    this.successors = purpose === 'TRANSFER' ? new AreaSuccessors(pack) : undefined;
  }

  districtOf(area: string | null): string | null {
    return area === null ? null : (this.district.get(area) ?? null);
  }

  successorOf(area: string | null): string | null {
    return area === null ? null : (this.successors?.of(area) ?? null);
  }
}

/** Who delivers a service for a responsible body on the day that the plan is about. */
export class DeliveringBodies {
  private readonly delivering = new Map<string, string>();

  constructor(pack: Pack, purpose: PlanPurpose, deliveries: readonly Delivery[]) {
    const day = purpose === 'TODAY' ? pack.asAt : pack.vestingDay;
    for (const delivery of deliveries) {
      const key = `${delivery.service} ${delivery.responsible}`;
      if (covers(delivery, day) && !this.delivering.has(key)) this.delivering.set(key, delivery.delivering);
    }
  }

  body(service: string, responsible: string): string | null {
    return this.delivering.get(`${service} ${responsible}`) ?? null;
  }
}

/** The bodies that may employ a worker: who delivers her service on vesting day; today, who employs her now. */
export class Employment {
  private readonly employing: ReadonlySet<string>;
  private readonly order: readonly string[];

  constructor(
    private readonly pack: Pack,
    private readonly purpose: PlanPurpose,
    private readonly routes: ReadonlyMap<string, readonly PackRoute[]>,
  ) {
    const bodies = pack.bodies
      .filter(({ mayHold }) => mayHold.includes('WORKER'))
      .sort((a, b) => a.order - b.order);
    this.order = bodies.map(({ id }) => id);
    this.employing = new Set(this.order);
  }

  /** In the pack's order; `delivering` are the bodies that deliver the client group's cases, for a worker without a service. */
  bodies(worker: { body: string; service: string | null }, delivering: readonly string[]): string[] {
    if (this.purpose === 'TODAY') return [worker.body];
    const steps = worker.service === null ? undefined : this.routes.get(`${worker.service}@${worker.body}`);
    const step = steps?.find((route) => covers(route, this.pack.vestingDay));
    const found =
      steps === undefined
        ? delivering
        : step === undefined || step.kind === 'CEASE'
          ? []
          : step.deliveredBy !== undefined && this.employing.has(step.deliveredBy)
            ? [step.deliveredBy]
            : step.receivers.map(({ body }) => body);
    return this.order.filter((body) => found.includes(body));
  }
}
