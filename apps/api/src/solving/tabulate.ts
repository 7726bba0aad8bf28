import {
  casePrice,
  choiceOf,
  employerPrice,
  priceAgainstPlan,
  sumOfPrice,
  managedTeams,
  teamMinimum,
  teamTargets,
  workerLevels,
  type Choice,
  type ChoiceOfEmployer,
  type Planning,
  type PlanningCase,
  type PlanningWorker,
  type RuleSettings,
} from '@vesting/domain';
import type { Problem } from '@vesting/optimiser';
import { unitsOf, type CaseUnit } from './units.js';

/** What a plan may choose as a problem of numbers, and what its indices mean. */
export interface Tabulation {
  problem: Problem;
  units: readonly CaseUnit[];
  workers: readonly PlanningWorker[];
  /** Body of each site. */
  sites: readonly string[];
  /** Team of each index; the last one has no name, for workers whose team has no balance. */
  teams: readonly string[];
  /** Cost that is in no solution's hands; the verifier's cost is the engine's and this. */
  constant: number;
}

export interface TabulateOptions {
  /**
   * All choose from the same workers. SEARCH: cases of a family that are alike ride together, which is quicker to
   * search. PROOF: each case stands alone, so that a bound holds for every plan of the cases. REPAIR: as a search,
   * but families ride together only with their worker of the plan, every employer stays, and each worker other
   * than the plan's of now has a price, which is no part of the verifier's cost.
   */
  form: 'SEARCH' | 'PROOF' | 'REPAIR';
}

/** Tabulates what the plan may choose. */
export function tabulate(
  given: Planning,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
  { form }: TabulateOptions,
): Tabulation {
  const planning = form === 'REPAIR' ? withEmployersKept(given) : given;
  const ride = (about: PlanningCase) => (form === 'REPAIR' ? (planning.allocation.get(about.id) ?? '') : '');
  const against = (about: PlanningCase, worker: string | null): number =>
    form === 'REPAIR' ? priceAgainstPlan(planning, about, worker, rules) : 0;
  const choice = choiceOf(planning, rules, newlyQualifiedThousandths);
  const units = unitsOf(choice, form === 'PROOF' ? undefined : ride);
  const targets = teamTargets(planning, (worker) => workerLevels(worker, rules, newlyQualifiedThousandths));
  const sites = sitesOf(planning, choice, targets);
  const siteIndex = new Map(sites.map((site, index) => [site, index]));
  const teams = [...new Set(targets.map(({ team }) => team))];
  const nowhere = teams.length;
  const managed = managedTeams(planning);
  const workers = choice.workers.map(({ worker }) => worker);
  const ofWorkers = (value: (choice: ChoiceOfEmployer) => number) => Int32Array.from(choice.workers, value);
  const carries = (price: number) => ofWorkers(({ worker }) => (worker.carriesCases ? price : 0));
  const familyIndex = new Map<string, number>();
  const unitFamily = Int32Array.from(units, ({ cases }) => {
    const family = cases[0]?.family ?? null;
    if (family === null) return -1;
    if (!familyIndex.has(family)) familyIndex.set(family, familyIndex.size);
    return familyIndex.get(family) ?? -1;
  });
  const problem: Problem = {
    unitCount: units.length,
    workerCount: workers.length,
    siteCount: sites.length,
    teamCount: teams.length + 1,
    ...arcsOf(units, (about, w) => {
      const worker = workers[w]!;
      return sumOfPrice(casePrice(worker, about, rules)) + against(about, worker.id);
    }),
    unitSite: Int32Array.from(units, ({ cases }) => siteIndex.get(cases[0]?.delivering ?? '') ?? 0),
    shortCost: Int32Array.from(units, ({ cases, leftPrice }) =>
      leftPrice === null ? -1 : cases.reduce((sum, about) => sum + against(about, null), leftPrice),
    ),
    shortWeight: Int32Array.from(units, ({ points }) => points),
    unitFamily,
    familyCost: new Int32Array(familyIndex.size).fill(rules.DIVIDED_FAMILY),
    siteCost: siteCosts(choice, sites, rules),
    workerTeam: ofWorkers(({ worker: { team, carriesCases, manages } }) =>
      team === null || !(carriesCases || manages) || !teams.includes(team) ? nowhere : teams.indexOf(team),
    ),
    target: ofWorkers(({ levels }) => levels.target),
    ceiling: ofWorkers(({ levels }) => levels.ceiling),
    hardStop: ofWorkers(({ hardStop }) => hardStop),
    underPrice: carries(rules.UNDER_TARGET),
    overTargetPrice: carries(rules.OVER_TARGET),
    overCeilingPrice: carries(rules.OVER_CEILING),
    teamSiteTarget: new Int32Array((teams.length + 1) * sites.length),
    balanceCost: Int32Array.from({ length: teams.length + 1 }, (_, team) =>
      team === nowhere ? 0 : rules.BALANCE,
    ),
    teamMinimum: new Int32Array(teams.length + 1).fill(teamMinimum(rules)),
    smallTeamCost: Int32Array.from({ length: teams.length + 1 }, (_, team) =>
      team === nowhere ? 0 : rules.SMALL_TEAM,
    ),
    workerManages: ofWorkers(({ worker: { manages } }) => (manages ? 1 : 0)),
    unmanagedCost: Int32Array.from({ length: teams.length + 1 }, (_, team) =>
      managed.has(teams[team] ?? '') ? rules.UNMANAGED_TEAM : 0,
    ),
  };
  for (const { team, employer, points } of targets)
    problem.teamSiteTarget[teams.indexOf(team) * sites.length + (siteIndex.get(employer) ?? 0)] = points;
  return { problem, units, workers, sites, teams, constant: choice.constant };
}

/** The plan with a lock on every worker who has an employer. */
const withEmployersKept = (planning: Planning): Planning => ({
  ...planning,
  workers: planning.workers.map((worker) => ({
    ...worker,
    locked: worker.locked || worker.employer !== null,
  })),
});

function sitesOf(
  planning: Planning,
  { workers }: Choice,
  targets: readonly { employer: string }[],
): string[] {
  const sites = new Set<string>(targets.map(({ employer }) => employer));
  for (const { delivering } of planning.cases) if (delivering !== null) sites.add(delivering);
  for (const { employers } of workers) for (const body of employers) sites.add(body);
  return [...sites].sort();
}

function siteCosts({ workers }: Choice, sites: readonly string[], rules: RuleSettings): Int32Array {
  const costs = new Int32Array(workers.length * sites.length).fill(-1);
  workers.forEach(({ worker, employers }, w) => {
    sites.forEach((site, s) => {
      if (employers.includes(site))
        costs[w * sites.length + s] =
          worker.carriesCases || worker.manages ? employerPrice(worker, site, rules) : 0;
    });
  });
  return costs;
}

function arcsOf(units: readonly CaseUnit[], price: (about: PlanningCase, worker: number) => number) {
  const arcStart = new Int32Array(units.length + 1);
  const arcWorker: number[] = [];
  const arcWeight: number[] = [];
  const arcCost: number[] = [];
  units.forEach((unit, u) => {
    for (const w of unit.workers) {
      arcWorker.push(w);
      arcWeight.push(unit.points);
      arcCost.push(unit.cases.reduce((sum, about) => sum + price(about, w), 0));
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
