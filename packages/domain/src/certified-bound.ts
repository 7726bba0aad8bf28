/**
 * How good a plan can be at best, recomputed from the rules and the prices of a certificate.
 *
 * Let u_c be the certificate's price of case c, s_cw >= 0 the share of its family's price that c pays at worker w,
 * and m_te the price of a point of capacity of team t at employer e. Every plan without faults that gives cases to
 * workers considered for them costs at least
 *
 *   sum_c min(u_c, price of leaving c)  -  sum_f price of dividing a family, for families of two cases or more
 *   + sum_t least cost of employing its workers, where worker w at employer e costs
 *       employer price + least over sets S of the cases she is considered for, delivered by e, within her hard stop:
 *         price of her load + sum_{c in S} (price of holding c + s_cw - u_c)
 *   + what no choice changes.
 *
 * For take any such plan. It pays u_c for a case and gets it back where somebody holds it, so the prices of cases
 * cancel. What one worker's cases of a family pay, if the shares of a family at a worker sum to the price of dividing
 * it at most, is at most that price; so over all workers at most as often as workers hold any of the family, less
 * the once that is taken off: what the plan pays. And employing a team costs the deviation of its capacity from
 * its target: exactly where its workers have two employers at most, else at least m_te (capacity - target), since
 * |m_te| is at most the price of a point; and what a team too small or without its manager costs, exactly or
 * nought. (Lagrangian relaxation; M. L. Fisher 1981.)
 *
 * Written plainly and apart from the optimiser, with a plain dynamic programme over the points of a load. Nothing
 * is left out of it because it does not seem to pay: below her target a case may serve a worker at any price.
 */
import { teamTargets, type TeamTarget } from './capacity.js';
import { faultOfCertificate, PRICE_SCALE, type Certificate } from './certificate.js';
import { choiceOf, type ChoiceOfEmployer, type ChoiceOfWorker } from './choice.js';
import type { Planning } from './planning.js';
import { casePrice, employerPrice, loadPrice, sumOfPrice, workerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { managedTeams, viabilityPrice } from './viability.js';

export type CertifiedBound = { bound: number; fault: null } | { bound: null; fault: string };

/**
 * The bound that a certificate proves for this plan under these rules, or why it proves none. A case that it does
 * not price has price nought, what it prices beside the plan is left aside, and prices made under dearer rules are
 * cut to what these rules allow: the bound is then weaker, and true.
 */
export function certifiedBound(
  planning: Planning,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
  certificate: Certificate,
): CertifiedBound {
  const fault = faultOfCertificate(certificate) ?? faultOfShares(planning, certificate);
  if (fault !== undefined) return { bound: null, fault };
  const { workers, cases, constant } = choiceOf(planning, rules, newlyQualifiedThousandths);
  const prices = new Prices(cases, rules, certificate);
  let scaled = -prices.familiesGivenBack;
  for (const { about, considered, leftPrice } of cases) {
    const price = prices.ofCase(about.id);
    // Nobody may hold it and it may not be left: no plan is without faults, and any bound is true.
    if (leftPrice === null) scaled += considered.length === 0 ? 0 : price;
    else scaled += Math.min(price, leftPrice * PRICE_SCALE);
  }
  const casesOf: ChoiceOfWorker[][] = workers.map(() => []);
  for (const choice of cases) for (const place of choice.considered) casesOf[place]?.push(choice);
  const teams = new Map<string, Employed[]>();
  workers.forEach((choice, place) => {
    const employed = employedAt(choice, casesOf[place] ?? [], prices, rules);
    const { team, carriesCases, manages } = choice.worker;
    if (team === null || !(carriesCases || manages)) scaled += least(employed.map(({ cost }) => cost));
    else teams.set(team, [...(teams.get(team) ?? []), { choice, employers: employed }]);
  });
  const targets = teamTargets(planning, (worker) => workerLevels(worker, rules, newlyQualifiedThousandths));
  const managed = managedTeams(planning);
  const ofTeam = new Map<string, TeamTarget[]>();
  for (const target of targets) ofTeam.set(target.team, [...(ofTeam.get(target.team) ?? []), target]);
  for (const team of new Set([...teams.keys(), ...ofTeam.keys()])) {
    const wanted = { targets: ofTeam.get(team) ?? [], managed: managed.has(team) };
    scaled += teamCost(teams.get(team) ?? [], wanted, prices, rules);
  }
  return { bound: Math.ceil(scaled / PRICE_SCALE) + constant, fault: null };
}

/** Whether the shares of each family at each worker sum to its price at most, under the certificate's own rules. */
function faultOfShares(planning: Planning, { cases, rules, workers }: Certificate): string | undefined {
  const familyOf = new Map(planning.cases.map(({ id, family }) => [id, family]));
  const sums = new Map<string, Map<string, number>>();
  for (const { id, shares = [] } of cases) {
    const family = familyOf.get(id) ?? null;
    if (family === null) continue;
    const ofFamily = sums.get(family) ?? new Map<string, number>();
    sums.set(family, ofFamily);
    for (const [place, price] of shares) {
      const worker = workers[place] ?? '';
      const sum = (ofFamily.get(worker) ?? 0) + price;
      if (sum > rules.DIVIDED_FAMILY * PRICE_SCALE)
        return 'Its shares of a family’s price sum to more than dividing the family costs under its rules.';
      ofFamily.set(worker, sum);
    }
  }
  return undefined;
}

/** The certificate's prices as these rules allow them. */
class Prices {
  readonly familiesGivenBack: number;
  private readonly caseOf: ReadonlyMap<string, number>;
  private readonly shareOf = new Map<string, ReadonlyMap<string, number>>();
  private readonly capacityOf: ReadonlyMap<string, number>;

  constructor(cases: readonly ChoiceOfWorker[], rules: RuleSettings, certificate: Certificate) {
    const members = new Map<string, number>();
    for (const { family } of cases.map(({ about }) => about))
      if (family !== null) members.set(family, (members.get(family) ?? 0) + 1);
    const families = new Set([...members].flatMap(([family, count]) => (count > 1 ? [family] : [])));
    this.familiesGivenBack = families.size * rules.DIVIDED_FAMILY * PRICE_SCALE;
    this.caseOf = new Map(certificate.cases.map(({ id, price }) => [id, price]));
    const [now, then] = [rules.DIVIDED_FAMILY, certificate.rules.DIVIDED_FAMILY];
    const affordable = (share: number) => (now >= then ? share : Math.floor((share * now) / then));
    const shares = new Map(certificate.cases.map((each) => [each.id, each.shares]));
    for (const { about } of cases) {
      const given = families.has(about.family ?? '') ? shares.get(about.id) : undefined;
      if (given === undefined) continue;
      const here = new Map<string, number>();
      for (const [place, share] of given) {
        const worker = certificate.workers[place];
        if (worker !== undefined) here.set(worker, (here.get(worker) ?? 0) + affordable(share));
      }
      this.shareOf.set(about.id, here);
    }
    const most = rules.BALANCE * PRICE_SCALE;
    this.capacityOf = new Map(
      certificate.capacity.map(({ team, employer, price }) => [
        `${team}\u0000${employer}`,
        Math.max(-most, Math.min(most, price)),
      ]),
    );
  }

  ofCase(id: string): number {
    return this.caseOf.get(id) ?? 0;
  }

  share(caseId: string, workerId: string): number {
    return this.shareOf.get(caseId)?.get(workerId) ?? 0;
  }

  ofCapacity(team: string, employer: string): number {
    return this.capacityOf.get(`${team}\u0000${employer}`) ?? 0;
  }
}

/** What a worker costs at an employer, scaled; body null: at none, where the plan has none for her. */
interface Employed {
  choice: ChoiceOfEmployer;
  employers: readonly { body: string | null; cost: number }[];
}

function employedAt(
  { worker, levels, hardStop, employers }: ChoiceOfEmployer,
  cases: readonly ChoiceOfWorker[],
  prices: Prices,
  rules: RuleSettings,
): Employed['employers'] {
  const priceOfLoad = (load: number): number =>
    worker.carriesCases ? loadPrice(load, levels, rules) * PRICE_SCALE : 0;
  const at = employers.map((body) => {
    const items = cases
      .filter(({ about }) => about.delivering === body)
      .map(({ about }) => ({
        points: about.points,
        cost:
          sumOfPrice(casePrice(worker, about, rules)) * PRICE_SCALE +
          prices.share(about.id, worker.id) -
          prices.ofCase(about.id),
      }));
    const priced = worker.carriesCases || worker.manages;
    const price = priced ? employerPrice(worker, body, rules) * PRICE_SCALE : 0;
    return { body, cost: price + leastCaseload(items, hardStop, priceOfLoad) };
  });
  return worker.employer === null ? [...at, { body: null, cost: priceOfLoad(0) }] : at;
}

/** The least cost of any set of these cases within the hard stop, with the price of its load. */
function leastCaseload(
  items: readonly { points: number; cost: number }[],
  hardStop: number,
  priceOfLoad: (load: number) => number,
): number {
  const costAt = new Float64Array(hardStop + 1).fill(Infinity);
  costAt[0] = 0;
  let reach = 0;
  for (const { points, cost } of items) {
    reach = Math.min(hardStop, reach + points);
    for (let load = reach; load >= points; load -= 1) {
      const taken = costAt[load - points]! + cost;
      if (taken < costAt[load]!) costAt[load] = taken;
    }
  }
  return costAt.reduce((best, cost, load) => Math.min(best, cost + priceOfLoad(load)), Infinity);
}

/** What is wanted of a team: its capacity at each employer, and a manager where it has any. */
interface Wanted {
  targets: readonly TeamTarget[];
  managed: boolean;
}

/** The least cost of employing the workers of a team, with what the deviation from its targets costs. */
function teamCost(workers: readonly Employed[], wanted: Wanted, prices: Prices, rules: RuleSettings): number {
  const bodies = [...new Set(workers.flatMap(({ employers }) => employers.map(({ body }) => body)))];
  if (bodies.length <= 2 && !bodies.includes(null)) return exactTeamCost(workers, wanted, bodies, rules);
  const priceAt = new Map<string | null, number>();
  let cost = 0;
  for (const { team, employer, points } of wanted.targets) {
    priceAt.set(employer, prices.ofCapacity(team, employer));
    cost -= prices.ofCapacity(team, employer) * points;
  }
  for (const { choice, employers } of workers)
    cost += least(employers.map((at) => at.cost + (priceAt.get(at.body) ?? 0) * choice.levels.ceiling));
  return cost;
}

/** With two employers, what is not at the first is at the second: all capacities and managers there are tried. */
function exactTeamCost(
  workers: readonly Employed[],
  { targets, managed }: Wanted,
  [first, second]: readonly (string | null)[],
  rules: RuleSettings,
): number {
  let costOf = new Map([[0, 0]]);
  const whole = { capacity: 0, managers: 0 };
  for (const { choice, employers } of workers) {
    const manager = choice.worker.manages ? 1 : 0;
    whole.capacity += choice.levels.ceiling;
    whole.managers += manager;
    const next = new Map<number, number>();
    for (const [state, cost] of costOf)
      for (const at of employers) {
        const reached = state + (at.body === first ? manager * MANAGER + choice.levels.ceiling : 0);
        next.set(reached, Math.min(next.get(reached) ?? Infinity, cost + at.cost));
      }
    costOf = next;
  }
  const teamPrice = (capacity: number, managers: number): number => {
    const there = { capacity: whole.capacity - capacity, managers: whole.managers - managers };
    const deviation = targets.reduce((sum, { employer, points }) => {
      const here = employer === first ? capacity : employer === second ? there.capacity : 0;
      return sum + Math.abs(here - points);
    }, 0);
    return (
      deviation * rules.BALANCE +
      viabilityPrice({ capacity, managers, managed }, rules) +
      viabilityPrice({ ...there, managed }, rules)
    );
  };
  return least(
    [...costOf].map(
      ([state, cost]) => cost + teamPrice(state % MANAGER, Math.floor(state / MANAGER)) * PRICE_SCALE,
    ),
  );
}

/** A manager in the number that stands for managers and points of capacity at an employer. */
const MANAGER = 2 ** 24;

const least = (costs: readonly number[]): number => costs.reduce((a, b) => Math.min(a, b), Infinity);
