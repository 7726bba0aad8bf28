import {
  casePrice,
  employerPrice,
  hardStopOf,
  mayHoldCase,
  priceAgainstPlan,
  sumOfPrice,
  teamTargets,
  workerLevels,
  type Planning,
  type PlanningCase,
  type PlanningWorker,
  type RuleSettings,
} from '@vesting/domain';
import type { Problem } from '@vesting/optimiser';
import { candidates } from './candidates.js';
import { unitsOf, type CaseUnit } from './units.js';

/** A plan's rules and prices as a problem of numbers, and what its indices mean. */
export interface Tabulation {
  problem: Problem;
  units: readonly CaseUnit[];
  workers: readonly PlanningWorker[];
  /** Body of each site. */
  sites: readonly string[];
  /** Cost that is in no solution's hands; the verifier's cost is the engine's and this. */
  constant: number;
}

export interface TabulateOptions {
  /**
   * SHORTLIST: families ride together and each unit knows its best workers, for the search; under TODAY whoever
   * has a worker keeps her, and the others may go to anyone. EVERYTHING: every
   * case by itself with everyone who may hold it, for a bound that holds for any plan whatever. REPAIR: the
   * shortlist, with every employer as it is and a price on each worker other than the plan's of now; that
   * price is no part of the verifier's cost.
   */
  breadth: 'SHORTLIST' | 'EVERYTHING' | 'REPAIR';
}

/** Tabulates the picture of a plan. Under TODAY, and for a locked worker, the employer stays as it is. */
export function tabulate(
  planning: Planning,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
  { breadth }: TabulateOptions,
): Tabulation {
  const holders = new Set(
    planning.cases.flatMap(({ id, workerToday }) => [workerToday, planning.allocation.get(id)]),
  );
  const workers = planning.workers.filter(
    ({ id, carriesCases, employer, employers }) =>
      (carriesCases || holders.has(id)) && (employer !== null || employers.length > 0),
  );
  const levels = workers.map((worker) => workerLevels(worker, rules, newlyQualifiedThousandths));
  const today = loadsOf(planning, ({ workerToday }) => workerToday);
  const inPlan = loadsOf(planning, ({ id }) => planning.allocation.get(id) ?? null);
  // Who carries no cases has no levels and no price; she may keep what she has.
  const hardStop = workers.map(({ id, carriesCases }, w) =>
    carriesCases
      ? hardStopOf(levels[w]!.hardStop, today.get(id) ?? 0, planning.purpose)
      : (today.get(id) ?? 0) + (inPlan.get(id) ?? 0),
  );
  const keepHolders = breadth === 'SHORTLIST' && nobodyNeedMove(planning);
  const { units, constant } = unitsOf(planning, workers, rules, hardStop, {
    together: breadth !== 'EVERYTHING',
    keepHolders,
    asPlanned: breadth === 'REPAIR',
  });
  const targets = teamTargets(planning, (worker) => workerLevels(worker, rules, newlyQualifiedThousandths));
  const sites = sitesOf(planning, workers, targets);
  const siteIndex = new Map(sites.map((site, index) => [site, index]));
  const teams = [...new Set(targets.map(({ team }) => team))];
  const nowhere = teams.length;
  const carries = (price: number) =>
    Int32Array.from(workers, ({ carriesCases }) => (carriesCases ? price : 0));
  const level = (of: (w: number) => number) =>
    Int32Array.from(workers, ({ carriesCases }, w) => (carriesCases ? of(w) : 0));
  const fixed = fixedSites(planning, workers, units, siteIndex, breadth === 'REPAIR');
  const against = (about: PlanningCase, worker: string | null): number =>
    breadth === 'REPAIR' ? priceAgainstPlan(planning, about, worker, rules) : 0;
  const families = new Map<string, number>();
  const unitFamily = Int32Array.from(units, ({ cases }) => {
    const family = cases[0]?.family ?? null;
    if (family === null) return -1;
    if (!families.has(family)) families.set(family, families.size);
    return families.get(family) ?? -1;
  });
  const problem: Problem = {
    unitCount: units.length,
    workerCount: workers.length,
    siteCount: sites.length,
    teamCount: teams.length + 1,
    ...arcsOf(planning, units, workers, rules, {
      everyone: breadth === 'EVERYTHING' || keepHolders,
      against,
    }),
    unitSite: Int32Array.from(units, ({ cases }) => siteIndex.get(cases[0]?.delivering ?? '') ?? 0),
    shortCost: Int32Array.from(units, ({ cases, leftPrice }) =>
      leftPrice === null ? -1 : cases.reduce((sum, about) => sum + against(about, null), leftPrice),
    ),
    shortWeight: Int32Array.from(units, ({ points }) => points),
    unitFamily,
    familyCost: new Int32Array(families.size).fill(rules.DIVIDED_FAMILY),
    siteCost: siteCosts(workers, sites, fixed, rules),
    workerTeam: Int32Array.from(workers, ({ team, carriesCases }) =>
      team === null || !carriesCases ? nowhere : teams.indexOf(team),
    ),
    target: level((w) => levels[w]!.target),
    ceiling: level((w) => levels[w]!.ceiling),
    hardStop: Int32Array.from(hardStop),
    underPrice: carries(rules.UNDER_TARGET),
    overTargetPrice: carries(rules.OVER_TARGET),
    overCeilingPrice: carries(rules.OVER_CEILING),
    teamSiteTarget: new Int32Array((teams.length + 1) * sites.length),
    balanceCost: Int32Array.from({ length: teams.length + 1 }, (_, team) =>
      team === nowhere ? 0 : rules.BALANCE,
    ),
    teamMinimum: new Int32Array(teams.length + 1),
    smallTeamCost: new Int32Array(teams.length + 1),
    workerManages: new Int32Array(workers.length),
    unmanagedCost: new Int32Array(teams.length + 1),
  };
  for (const { team, employer, points } of targets)
    problem.teamSiteTarget[teams.indexOf(team) * sites.length + (siteIndex.get(employer) ?? 0)] = points;
  return {
    problem,
    units,
    workers,
    sites,
    constant: constant + idlePrice(planning, workers, rules, newlyQualifiedThousandths),
  };
}

/**
 * Today's allocation is made with the fewest changes: who has a worker keeps her, unless a case that may not
 * wait has none.
 */
const nobodyNeedMove = ({ purpose, cases, allocation }: Planning): boolean =>
  purpose === 'TODAY' &&
  !cases.some(
    ({ id, type, delivering, inSafetyOrder }) =>
      delivering !== null &&
      type.expectsWorker === 'YES' &&
      (inSafetyOrder || !type.mayWait) &&
      !allocation.has(id),
  );

function loadsOf(planning: Planning, holderOf: (about: PlanningCase) => string | null): Map<string, number> {
  const loads = new Map<string, number>();
  for (const about of planning.cases) {
    const holder = holderOf(about);
    if (holder !== null) loads.set(holder, (loads.get(holder) ?? 0) + about.points);
  }
  return loads;
}

function sitesOf(
  planning: Planning,
  workers: readonly PlanningWorker[],
  targets: readonly { employer: string }[],
): string[] {
  const sites = new Set<string>(targets.map(({ employer }) => employer));
  for (const { delivering } of planning.cases) if (delivering !== null) sites.add(delivering);
  for (const { employer, employers } of workers)
    for (const body of employer === null ? employers : [employer, ...employers]) sites.add(body);
  return [...sites].sort();
}

/** The site where a worker must stay: by a lock, by the purpose, or because she keeps a case that is delivered there. */
function fixedSites(
  planning: Planning,
  workers: readonly PlanningWorker[],
  units: readonly CaseUnit[],
  siteIndex: ReadonlyMap<string, number>,
  everyone: boolean,
): Map<string, number> {
  const fixed = new Map<string, number>();
  for (const { only, cases } of units) {
    const site = siteIndex.get(cases[0]?.delivering ?? '');
    if (only !== null && site !== undefined) fixed.set(only.id, site);
  }
  for (const { id, employer, locked } of workers) {
    const site = employer === null ? undefined : siteIndex.get(employer);
    if (site !== undefined && (locked || everyone || planning.purpose === 'TODAY')) fixed.set(id, site);
  }
  return fixed;
}

function siteCosts(
  workers: readonly PlanningWorker[],
  sites: readonly string[],
  fixed: ReadonlyMap<string, number>,
  rules: RuleSettings,
): Int32Array {
  const costs = new Int32Array(workers.length * sites.length).fill(-1);
  workers.forEach((worker, w) => {
    sites.forEach((site, s) => {
      const stays = fixed.get(worker.id);
      const possible = stays === undefined ? worker.employers.includes(site) : stays === s;
      if (possible)
        costs[w * sites.length + s] = worker.carriesCases ? employerPrice(worker, site, rules) : 0;
    });
  });
  return costs;
}

function arcsOf(
  planning: Planning,
  units: readonly CaseUnit[],
  workers: readonly PlanningWorker[],
  rules: RuleSettings,
  {
    everyone,
    against,
  }: { everyone: boolean; against: (about: PlanningCase, worker: string | null) => number },
) {
  const arcStart = new Int32Array(units.length + 1);
  const arcWorker: number[] = [];
  const arcWeight: number[] = [];
  const arcCost: number[] = [];
  const index = new Map(workers.map(({ id }, w) => [id, w]));
  const shortlist = candidates(planning, units, workers, rules);
  units.forEach((unit, u) => {
    const price = (worker: PlanningWorker) =>
      unit.cases.reduce(
        (sum, about) => sum + sumOfPrice(casePrice(worker, about, rules)) + against(about, worker.id),
        0,
      );
    const mayHold = (w: number) =>
      unit.cases.every(
        (about) => mayHoldCase(workers[w]!, about) && employable(workers[w]!, about.delivering),
      );
    const able =
      unit.only !== null
        ? [index.get(unit.only.id)!]
        : everyone
          ? workers.flatMap((_, w) => (mayHold(w) ? [w] : []))
          : shortlist(
              u,
              (w) => mayHold(w),
              (w) => price(workers[w]!),
            );
    for (const w of able) {
      arcWorker.push(w);
      arcWeight.push(unit.points);
      arcCost.push(price(workers[w]!));
    }
    arcStart[u + 1] = arcWorker.length;
  });
  return {
    arcStart,
    arcWorker: Int32Array.from(arcWorker),
    arcWeight: Int32Array.from(arcWeight),
    arcCost: Int32Array.from(arcCost),
  };
}

const employable = (worker: PlanningWorker, body: string | null): boolean =>
  body !== null && (worker.employer === body || worker.employers.includes(body));

/** Load price of workers whom nobody may employ: they hold nothing. */
function idlePrice(
  planning: Planning,
  workers: readonly PlanningWorker[],
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): number {
  const inProblem = new Set(workers.map(({ id }) => id));
  return planning.workers
    .filter(({ id, carriesCases, leavesOn }) => carriesCases && !leavesOn && !inProblem.has(id))
    .reduce(
      (sum, worker) =>
        sum + workerLevels(worker, rules, newlyQualifiedThousandths).target * rules.UNDER_TARGET,
      0,
    );
}
