/**
 * How good a plan can be at best, recomputed from the rules and the prices of a certificate.
 *
 * Let u_c be the certificate's price of case c, left_c the price of leaving it, F the price of dividing a family (of
 * two cases or more that somebody may hold; other cases are families of themselves, with F = 0), v_f the price of family
 * f, from nought to F, and m_te the price of a point of capacity of team t at employer e. Every plan without faults
 * that gives cases to workers considered for them costs at least
 *
 *   sum over families, the least over which of their cases are held: sum of u_c of the held, of left_c of the others,
 *       less F - v_f where any is held
 *   + sum_t least cost of employing its workers, where worker w at employer e costs
 *       employer price + least over sets S of the cases she is considered for, delivered by e, within her hard stop:
 *         price of her load + sum_{c in S} (price of holding c - u_c) + F - v_f for each family of which S holds any
 *   + what no choice changes.
 *
 * For take any such plan. It pays u_c for a case that is held and gets it back where somebody holds it, so the prices
 * of cases cancel, and it pays left_c for each case that is left. It pays F as often as a worker holds any of a family,
 * less once where the family has a holder: what dividing it costs. It is paid v_f as often and pays it once, which is
 * nothing with one holder, and to the plan's gain with more. A family that is left as a whole pays nothing and is given
 * nothing. And employing a team costs the deviation of its capacity from its target: exactly where its workers
 * have two employers at most, else at least m_te (capacity - target), since |m_te| is at most the price of a point; and
 * what a team too small or without its manager costs, exactly or nought. The least of each part on its own is the
 * plan's own at most. (Lagrangian relaxation; M. L. Fisher 1981.)
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
  const fault = faultOfCertificate(certificate);
  if (fault !== undefined) return { bound: null, fault };
  const { workers, cases, constant } = choiceOf(planning, rules, newlyQualifiedThousandths);
  const prices = new Prices(rules, certificate);
  const families = familiesOf(cases, prices, rules);
  let scaled = 0;
  // Nobody may hold it. Where it may not be left either, no plan is without faults, and any bound is true.
  for (const { considered, leftPrice } of cases)
    if (considered.length === 0) scaled += (leftPrice ?? 0) * PRICE_SCALE;
  for (const family of families) scaled += leastOfFamily(family, prices);
  const casesOf: Family[][] = workers.map(() => []);
  for (const family of families)
    for (const place of new Set(family.cases.flatMap(({ considered }) => considered)))
      casesOf[place]?.push({
        ...family,
        cases: family.cases.filter(({ considered }) => considered.includes(place)),
      });
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

/** Cases of which dividing them between workers has a price; a case without others is a family of itself. */
interface Family {
  /** Those that somebody may hold. */
  cases: readonly ChoiceOfWorker[];
  /** F - v_f, scaled; nought where there is nothing to divide. */
  holderPrice: number;
}

function familiesOf(cases: readonly ChoiceOfWorker[], prices: Prices, rules: RuleSettings): Family[] {
  const members = new Map<string, ChoiceOfWorker[]>();
  const families: Family[] = [];
  for (const each of cases) {
    const { family } = each.about;
    if (each.considered.length === 0) continue;
    if (family === null) families.push({ cases: [each], holderPrice: 0 });
    else members.set(family, [...(members.get(family) ?? []), each]);
  }
  const dividing = rules.DIVIDED_FAMILY * PRICE_SCALE;
  for (const list of members.values())
    families.push({ cases: list, holderPrice: list.length > 1 ? dividing - prices.ofFamily(list) : 0 });
  return families;
}

/** The least cost of leaving any of a family's cases and paying the others' prices. */
function leastOfFamily({ cases, holderPrice }: Family, prices: Prices): number {
  const each = cases.map(({ about, leftPrice }) => ({
    price: prices.ofCase(about.id),
    left: leftPrice === null ? Infinity : leftPrice * PRICE_SCALE,
  }));
  const allLeft = each.reduce((sum, { left }) => sum + left, 0);
  const cheaper = each.reduce((sum, { price, left }) => sum + Math.min(price, left), 0);
  // One at least is held, though all of them were cheaper to leave.
  const oneHeld = Math.max(0, least(each.map(({ price, left }) => price - left)));
  return Math.min(allLeft, cheaper + oneHeld - holderPrice);
}

/** The certificate's prices as these rules allow them. */
class Prices {
  private readonly caseOf: ReadonlyMap<string, number>;
  private readonly familyOf: ReadonlyMap<string, number>;
  private readonly capacityOf: ReadonlyMap<string, number>;

  constructor(rules: RuleSettings, certificate: Certificate) {
    this.caseOf = new Map(certificate.cases.map(({ id, price }) => [id, price]));
    const dividing = rules.DIVIDED_FAMILY * PRICE_SCALE;
    this.familyOf = new Map(
      (certificate.families ?? []).map(({ caseId, price }) => [caseId, Math.min(dividing, price)]),
    );
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

  /** That of whichever of its cases the certificate names; where it names several, of the first. */
  ofFamily(cases: readonly ChoiceOfWorker[]): number {
    const named = cases.find(({ about }) => this.familyOf.has(about.id));
    return named === undefined ? 0 : (this.familyOf.get(named.about.id) ?? 0);
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
  families: readonly Family[],
  prices: Prices,
  rules: RuleSettings,
): Employed['employers'] {
  const priceOfLoad = (load: number): number =>
    worker.carriesCases ? loadPrice(load, levels, rules) * PRICE_SCALE : 0;
  const at = employers.map((body) => {
    const groups = families.map((family) => ({
      price: family.holderPrice,
      items: family.cases
        .filter(({ about }) => about.delivering === body)
        .map(({ about }) => ({
          points: about.points,
          cost: sumOfPrice(casePrice(worker, about, rules)) * PRICE_SCALE - prices.ofCase(about.id),
        })),
    }));
    const priced = worker.carriesCases || worker.manages;
    const price = priced ? employerPrice(worker, body, rules) * PRICE_SCALE : 0;
    return { body, cost: price + leastCaseload(groups, hardStop, priceOfLoad) };
  });
  return worker.employer === null ? [...at, { body: null, cost: priceOfLoad(0) }] : at;
}

/** Cases of one family, and what holding any of them costs beside themselves. */
interface Group {
  price: number;
  items: readonly { points: number; cost: number }[];
}

/** The least cost of any set of these cases within the hard stop, with the price of its load. */
function leastCaseload(
  groups: readonly Group[],
  hardStop: number,
  priceOfLoad: (load: number) => number,
): number {
  const costAt = new Float64Array(hardStop + 1).fill(Infinity);
  costAt[0] = 0;
  let reach = 0;
  for (const { price, items } of groups) {
    // A single item pays the price with its own cost.
    const shared = price > 0 && items.length > 1;
    const before = shared ? costAt.slice(0, reach + 1) : costAt;
    if (shared) for (let load = 0; load <= reach; load += 1) costAt[load]! += price;
    for (const { points, cost } of items) {
      const whole = shared ? cost : cost + price;
      reach = Math.min(hardStop, reach + points);
      for (let load = reach; load >= points; load -= 1) {
        const held = costAt[load - points]! + whole;
        if (held < costAt[load]!) costAt[load] = held;
      }
    }
    if (shared)
      for (let load = 0; load < before.length; load += 1)
        if (before[load]! < costAt[load]!) costAt[load] = before[load]!;
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
