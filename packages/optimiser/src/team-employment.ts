/**
 * The employers of one team's workers at least cost, exactly:
 *
 *   min over s_w  sum_w cost(w, s_w) + balanceCost_t sum_s |capacity of t at s - teamSiteTarget_ts| .
 *
 * With two sites, what is not at the first is at the second, so that a dynamic programme (R. Bellman 1957) over
 * the capacity at the first answers it, in the greatest common measure of the ceilings. Workers come whole: a
 * team of five cannot be shared 53 to 47, and a bound that lets it be shared so loses what the balance costs.
 * With one site there is nothing to choose. With more, the balance is left to prices (relaxation.ts).
 */
import type { Problem } from './problem.js';

export class TeamEmployment {
  /** Whether the balance of the team is in `solve`; else the caller has priced it into the costs. */
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
   * @param scale of the costs, in which the balance is priced too.
   * @returns the least cost; `siteOf` holds the choice.
   */
  solve(team: number, cost: Float64Array, scale: number, siteOf: Int32Array): number {
    const { siteCount, balanceCost } = this.problem;
    if (siteCount === 2 && balanceCost[team]! > 0) return this.divided(team, cost, scale, siteOf);
    let sum = siteCount === 1 ? this.imbalance(team, this.capacityOf(team)) * scale : 0;
    for (const w of this.workers[team]!) {
      let best = 0;
      for (let s = 1; s < siteCount; s += 1)
        if (cost[w * siteCount + s]! < cost[w * siteCount + best]!) best = s;
      siteOf[w] = best;
      sum += cost[w * siteCount + best]!;
    }
    return sum;
  }

  private divided(team: number, cost: Float64Array, scale: number, siteOf: Int32Array): number {
    const { ceiling } = this.problem;
    const workers = this.workers[team]!;
    const capacity = this.capacityOf(team);
    const width = capacity / this.measure + 1;
    if (this.least.length < width) this.least = new Float64Array(width);
    if (this.choice.length < width * workers.length) this.choice = new Uint8Array(width * workers.length);
    const { least, choice } = this;
    least.fill(Infinity, 0, width);
    least[0] = 0;
    let reach = 0;
    for (let k = 0; k < workers.length; k += 1) {
      const w = workers[k]!;
      const size = ceiling[w]! / this.measure;
      const first = cost[2 * w]!;
      const second = cost[2 * w + 1]!;
      reach += size;
      for (let c = reach; c >= 0; c -= 1) {
        const here = c >= size ? least[c - size]! + first : Infinity;
        const there = least[c]! + second;
        choice[k * width + c] = here <= there ? 0 : 1;
        least[c] = Math.min(here, there);
      }
    }
    let best = Infinity;
    let at = 0;
    for (let c = 0; c < width; c += 1) {
      if (least[c] === Infinity) continue;
      const atFirst = c * this.measure;
      const total = least[c]! + this.imbalance(team, atFirst, capacity - atFirst) * scale;
      if (total >= best) continue;
      best = total;
      at = c;
    }
    for (let k = workers.length - 1; k >= 0; k -= 1) {
      const w = workers[k]!;
      siteOf[w] = choice[k * width + at]!;
      if (siteOf[w] === 0) at -= ceiling[w]! / this.measure;
    }
    return best;
  }

  private capacityOf(team: number): number {
    return this.workers[team]!.reduce((sum, w) => sum + this.problem.ceiling[w]!, 0);
  }

  private imbalance(team: number, ...atSites: number[]): number {
    const { balanceCost, teamSiteTarget, siteCount } = this.problem;
    let sum = 0;
    for (let s = 0; s < siteCount; s += 1)
      sum += Math.abs(atSites[s]! - teamSiteTarget[team * siteCount + s]!);
    return balanceCost[team]! * sum;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
