/**
 * The employers of one team's workers at least cost, exactly:
 *
 *   min over s_w  sum_w cost(w, s_w) + sum_s teamSiteCost(t, s, capacity of t at s, managers of t at s) .
 *
 * With two sites, who is not at the first is at the second, so that a dynamic programme (R. Bellman 1957) over
 * the capacity and the managers at the first answers it, in the greatest common measure of the ceilings.
 * Workers come whole: a team of five cannot be shared 53 to 47, and a bound that lets it be shared so loses what
 * that costs. With one site there is nothing to choose. With more, the balance is left to prices
 * (relaxation.ts) and the rest, which costs nought at least, is left out.
 */
import { hasTeamCost, teamSiteCost } from './model.js';
import type { Problem } from './problem.js';

export class TeamEmployment {
  /** Whether `solve` has all costs of the team; else the caller has priced its balance into the workers' costs. */
  readonly exact: boolean;
  private readonly workers: Int32Array[];
  private readonly measure: number;
  private least = new Float64Array(0);
  private choice = new Uint8Array(0);

  constructor(private readonly problem: Problem) {
    const { workerCount, workerTeam, teamCount, ceiling, siteCount } = problem;
    const ofTeam = Array.from({ length: teamCount }, () => [] as number[]);
    for (let w = 0; w < workerCount; w += 1) ofTeam[workerTeam[w]!]!.push(w);
    this.workers = ofTeam.map((list) => Int32Array.from(list));
    this.exact = siteCount <= 2;
    this.measure = Math.max(1, ceiling.reduce(greatestCommonDivisor, 0));
  }

  /**
   * Chooses the site of each worker of the team.
   * @param cost by w * siteCount + s, Infinity where she cannot be employed.
   * @param scale of the costs, in which the team's own are priced too.
   * @returns the least cost; `siteOf` holds the choice.
   */
  solve(team: number, cost: Float64Array, scale: number, siteOf: Int32Array): number {
    const { siteCount } = this.problem;
    if (siteCount === 2 && hasTeamCost(this.problem, team)) return this.divided(team, cost, scale, siteOf);
    const { capacity, managers } = this.whole(team);
    let sum = siteCount === 1 ? teamSiteCost(this.problem, team, 0, capacity, managers) * scale : 0;
    for (const w of this.workers[team]!) {
      let best = 0;
      for (let s = 1; s < siteCount; s += 1)
        if (cost[w * siteCount + s]! < cost[w * siteCount + best]!) best = s;
      siteOf[w] = best;
      sum += cost[w * siteCount + best]!;
    }
    return sum;
  }

  /** State k * width + c: k managers and c measures of capacity at the first site. */
  private divided(team: number, cost: Float64Array, scale: number, siteOf: Int32Array): number {
    const { ceiling, workerManages } = this.problem;
    const workers = this.workers[team]!;
    const { capacity, managers } = this.whole(team);
    const width = capacity / this.measure + 1;
    const states = width * (managers + 1);
    if (this.least.length < states) this.least = new Float64Array(states);
    if (this.choice.length < states * workers.length) this.choice = new Uint8Array(states * workers.length);
    const { least, choice } = this;
    least.fill(Infinity, 0, states);
    least[0] = 0;
    let reach = 0;
    for (let k = 0; k < workers.length; k += 1) {
      const w = workers[k]!;
      const jump = workerManages[w]! * width + ceiling[w]! / this.measure;
      reach += jump;
      for (let state = Math.min(reach, states - 1); state >= 0; state -= 1) {
        const here = state >= jump ? least[state - jump]! + cost[2 * w]! : Infinity;
        const there = least[state]! + cost[2 * w + 1]!;
        choice[k * states + state] = here <= there ? 0 : 1;
        least[state] = Math.min(here, there);
      }
    }
    const { value, state } = this.cheapest(team, width, states, scale);
    for (let k = workers.length - 1, at = state; k >= 0; k -= 1) {
      const w = workers[k]!;
      siteOf[w] = choice[k * states + at]!;
      if (siteOf[w] === 0) at -= workerManages[w]! * width + ceiling[w]! / this.measure;
    }
    return value;
  }

  private cheapest(team: number, width: number, states: number, scale: number) {
    const { capacity, managers } = this.whole(team);
    let value = Infinity;
    let best = 0;
    for (let state = 0; state < states; state += 1) {
      if (this.least[state] === Infinity) continue;
      const managing = Math.floor(state / width);
      const first = (state - managing * width) * this.measure;
      const teamCost =
        teamSiteCost(this.problem, team, 0, first, managing) +
        teamSiteCost(this.problem, team, 1, capacity - first, managers - managing);
      const total = this.least[state]! + teamCost * scale;
      if (total >= value) continue;
      value = total;
      best = state;
    }
    return { value, state: best };
  }

  private whole(team: number): { capacity: number; managers: number } {
    let capacity = 0;
    let managers = 0;
    for (const w of this.workers[team]!) {
      capacity += this.problem.ceiling[w]!;
      managers += this.problem.workerManages[w]!;
    }
    return { capacity, managers };
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
