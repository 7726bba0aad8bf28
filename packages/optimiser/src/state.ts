/**
 * A plan that can be changed a unit or a worker at a time, with its cost kept exactly.
 *
 * Two relaxations make the neighbourhood connected where hard stops are tight (oscillation over the boundary
 * of feasibility: F. Glover; for GAP, M. Yagiura and others): a load may pass the hard stop at a price per
 * point of *excess*, and a unit that must not be left may be left at a price that outweighs every other.
 * Neither belongs to `cost`, which is always the true cost of the plan; `excess` and `mustLeft` count them.
 */
import { teamSiteCost, type Model } from './model.js';
import type { Problem, Solution } from './problem.js';

/** Outweighs any single change of cost (each below 2^31), yet thousands of them stay exact below 2^53. */
export const MUST_NOT_BE_LEFT = 2 ** 35;

export class State {
  readonly problem: Problem;
  /** Arc of each unit, or -1: unallocated. */
  readonly arcOf: Int32Array;
  readonly siteOf: Int32Array;
  readonly load: Int32Array;
  /** Units of worker w: held[model.workerArcStart[w] + k], k < heldCount[w]. */
  readonly held: Int32Array;
  readonly heldCount: Int32Array;
  private readonly heldAt: Int32Array;
  private readonly capacity: Float64Array;
  private readonly managers: Int32Array;
  private readonly leftCost: Float64Array;
  cost = 0;
  excess = 0;
  mustLeft = 0;
  /** Units unallocated, those that must not be among them. */
  left: number;
  excessPrice = 1;
  /** Arcs of each unit by rising priced cost, when a bound is known (guide.ts). */
  ranked: Int32Array | undefined;
  /** Units and workers changed since the journal was last cleared, oldest first, with what they were. */
  readonly trail: number[] = [];
  recording = false;
  /** Called with each unit or (as -1 - w) worker that changes; the search keeps its best plan with it. */
  onChange: ((what: number) => void) | undefined;

  constructor(
    readonly model: Model,
    siteOfWorker: Int32Array,
  ) {
    const { problem } = model;
    this.problem = problem;
    this.arcOf = new Int32Array(problem.unitCount).fill(-1);
    this.siteOf = siteOfWorker.slice();
    this.load = new Int32Array(problem.workerCount);
    this.held = new Int32Array(model.arcCount);
    this.heldCount = new Int32Array(problem.workerCount);
    this.heldAt = new Int32Array(problem.unitCount);
    this.capacity = new Float64Array(problem.teamCount * problem.siteCount);
    this.managers = new Int32Array(this.capacity.length);
    this.leftCost = new Float64Array(problem.unitCount);
    this.left = problem.unitCount;
    for (let u = 0; u < problem.unitCount; u += 1) {
      const short = problem.shortCost[u]!;
      this.leftCost[u] = short < 0 ? MUST_NOT_BE_LEFT : short;
      if (short < 0) this.mustLeft += 1;
      else this.cost += short;
    }
    for (let w = 0; w < problem.workerCount; w += 1) {
      const site = this.siteOf[w]!;
      const cell = problem.workerTeam[w]! * problem.siteCount + site;
      this.capacity[cell]! += problem.ceiling[w]!;
      this.managers[cell]! += problem.workerManages[w]!;
      this.cost += problem.siteCost[w * problem.siteCount + site]! + this.price(w, 0);
    }
    for (let cell = 0; cell < this.capacity.length; cell += 1) this.cost += this.teamCost(cell, 0, 0);
  }

  static of(model: Model, solution: Solution): State {
    const { problem } = model;
    const state = new State(model, solution.siteOfWorker);
    for (let u = 0; u < problem.unitCount; u += 1) {
      const w = solution.workerOfUnit[u]!;
      for (let a = problem.arcStart[u]!; w >= 0 && a < problem.arcStart[u + 1]!; a += 1) {
        if (problem.arcWorker[a] === w && state.open(a)) state.move(u, a);
      }
    }
    return state;
  }

  /** Price of a load with its excess. */
  price(w: number, load: number): number {
    const p = this.problem;
    const target = p.target[w]!;
    const stop = p.hardStop[w]!;
    const extra = load > stop ? this.excessPrice * (load - stop) : 0;
    if (load <= target) return p.underPrice[w]! * (target - load) + extra;
    const ceiling = p.ceiling[w]!;
    if (load <= ceiling) return p.overTargetPrice[w]! * (load - target) + extra;
    return p.overTargetPrice[w]! * (ceiling - target) + p.overCeilingPrice[w]! * (load - ceiling) + extra;
  }

  /** Whether the arc's worker is employed where its unit is delivered, and could hold it at all. */
  open(arc: number): boolean {
    const p = this.problem;
    const w = p.arcWorker[arc]!;
    return this.siteOf[w] === p.unitSite[this.model.arcUnit[arc]!] && p.arcWeight[arc]! <= p.hardStop[w]!;
  }

  workerOf(u: number): number {
    const arc = this.arcOf[u]!;
    return arc < 0 ? -1 : this.problem.arcWorker[arc]!;
  }

  /** Change of penalised cost when unit u goes to the arc (-1: unallocated), which must be open. */
  delta(u: number, arc: number): number {
    const p = this.problem;
    const old = this.arcOf[u]!;
    if (old === arc) return 0;
    let change = 0;
    let from = -1;
    let to = -1;
    if (old < 0) change -= this.leftCost[u]!;
    else {
      from = p.arcWorker[old]!;
      const load = this.load[from]!;
      change += this.price(from, load - p.arcWeight[old]!) - this.price(from, load) - p.arcCost[old]!;
    }
    if (arc < 0) change += this.leftCost[u]!;
    else {
      to = p.arcWorker[arc]!;
      const load = this.load[to]!;
      change += this.price(to, load + p.arcWeight[arc]!) - this.price(to, load) + p.arcCost[arc]!;
    }
    return this.model.family[u]! < 0 ? change : change + this.familyDelta(u, from, to, -1);
  }

  /** Change of penalised cost when u goes to v's worker and v to u's; both arcs must be open and u, v held by two workers. */
  swapDelta(u: number, arcU: number, v: number, arcV: number): number {
    const p = this.problem;
    const oldU = this.arcOf[u]!;
    const oldV = this.arcOf[v]!;
    const a = p.arcWorker[oldU]!;
    const b = p.arcWorker[oldV]!;
    const loadA = this.load[a]!;
    const loadB = this.load[b]!;
    let change = p.arcCost[arcU]! + p.arcCost[arcV]! - p.arcCost[oldU]! - p.arcCost[oldV]!;
    change += this.price(a, loadA - p.arcWeight[oldU]! + p.arcWeight[arcV]!) - this.price(a, loadA);
    change += this.price(b, loadB - p.arcWeight[oldV]! + p.arcWeight[arcU]!) - this.price(b, loadB);
    const { family } = this.model;
    if (family[u]! < 0 && family[v]! < 0) return change;
    // Two of one family that change places leave the family with the same workers.
    if (family[u] === family[v]) return change;
    return change + this.familyDelta(u, a, b, v) + this.familyDelta(v, b, a, u);
  }

  /** What unit u costs its family with worker w, the others where they are. */
  familyCostWith(u: number, w: number): number {
    return this.familyDelta(u, -1, w, -1);
  }

  private familyDelta(u: number, from: number, to: number, except: number): number {
    const { family, familyStart, familyUnits } = this.model;
    const f = family[u]!;
    if (f < 0) return 0;
    let others = false;
    let atFrom = false;
    let atTo = false;
    for (let k = familyStart[f]!; k < familyStart[f + 1]!; k += 1) {
      const v = familyUnits[k]!;
      if (v === u || v === except || this.arcOf[v]! < 0) continue;
      const w = this.problem.arcWorker[this.arcOf[v]!]!;
      others = true;
      if (w === from) atFrom = true;
      if (w === to) atTo = true;
    }
    if (!others) return 0;
    return this.problem.familyCost[f]! * ((to >= 0 && !atTo ? 1 : 0) - (from >= 0 && !atFrom ? 1 : 0));
  }

  /** Moves unit u to the arc (-1: unallocated) and keeps cost, excess and the count of must-not-be-left exact. */
  move(u: number, arc: number): void {
    const p = this.problem;
    const old = this.arcOf[u]!;
    if (old === arc) return;
    let change = this.delta(u, arc);
    let excess = 0;
    if (old >= 0) {
      const w = p.arcWorker[old]!;
      excess += this.shift(w, -p.arcWeight[old]!);
      this.drop(u, w);
    } else if (p.shortCost[u]! < 0) {
      this.mustLeft -= 1;
      change += MUST_NOT_BE_LEFT;
    }
    if (arc >= 0) {
      const w = p.arcWorker[arc]!;
      excess += this.shift(w, p.arcWeight[arc]!);
      const at = this.heldCount[w]!;
      this.held[this.model.workerArcStart[w]! + at] = u;
      this.heldAt[u] = at;
      this.heldCount[w] = at + 1;
    } else if (p.shortCost[u]! < 0) {
      this.mustLeft += 1;
      change -= MUST_NOT_BE_LEFT;
    }
    this.left += (arc < 0 ? 1 : 0) - (old < 0 ? 1 : 0);
    this.arcOf[u] = arc;
    this.excess += excess;
    this.cost += change - excess * this.excessPrice;
    if (this.recording) this.trail.push(u, old);
    this.onChange?.(u);
  }

  /** Change of cost when worker w, holding nothing, is employed at the site. */
  siteDelta(w: number, site: number): number {
    const p = this.problem;
    const old = this.siteOf[w]!;
    if (old === site) return 0;
    const row = w * p.siteCount;
    const cells = p.workerTeam[w]! * p.siteCount;
    const size = p.ceiling[w]!;
    const manages = p.workerManages[w]!;
    return (
      p.siteCost[row + site]! -
      p.siteCost[row + old]! +
      this.teamCost(cells + site, size, manages) -
      this.teamCost(cells + site, 0, 0) +
      this.teamCost(cells + old, -size, -manages) -
      this.teamCost(cells + old, 0, 0)
    );
  }

  /** Employs worker w, holding nothing, at the site. */
  employ(w: number, site: number): void {
    const p = this.problem;
    const old = this.siteOf[w]!;
    if (old === site) return;
    if (this.heldCount[w]! > 0) throw new Error(`worker ${w} still holds units`);
    this.cost += this.siteDelta(w, site);
    const cells = p.workerTeam[w]! * p.siteCount;
    this.capacity[cells + old]! -= p.ceiling[w]!;
    this.capacity[cells + site]! += p.ceiling[w]!;
    this.managers[cells + old]! -= p.workerManages[w]!;
    this.managers[cells + site]! += p.workerManages[w]!;
    this.siteOf[w] = site;
    if (this.recording) this.trail.push(-1 - w, old);
    this.onChange?.(-1 - w);
  }

  /** Takes back everything on the trail. */
  undo(): void {
    this.recording = false;
    for (let at = this.trail.length - 2; at >= 0; at -= 2) {
      const what = this.trail[at]!;
      if (what >= 0) this.move(what, this.trail[at + 1]!);
      else this.employ(-1 - what, this.trail[at + 1]!);
    }
    this.trail.length = 0;
  }

  /** Starts a trail, or forgets it. */
  record(on: boolean): void {
    this.trail.length = 0;
    this.recording = on;
  }

  private shift(w: number, points: number): number {
    const stop = this.problem.hardStop[w]!;
    const before = this.load[w]!;
    const after = before + points;
    this.load[w] = after;
    return Math.max(0, after - stop) - Math.max(0, before - stop);
  }

  private drop(u: number, w: number): void {
    const start = this.model.workerArcStart[w]!;
    const last = this.heldCount[w]! - 1;
    const at = this.heldAt[u]!;
    const moved = this.held[start + last]!;
    this.held[start + at] = moved;
    this.heldAt[moved] = at;
    this.heldCount[w] = last;
  }

  private teamCost(cell: number, more: number, moreManagers: number): number {
    const { siteCount } = this.problem;
    const team = (cell / siteCount) | 0;
    return teamSiteCost(
      this.problem,
      team,
      cell - team * siteCount,
      this.capacity[cell]! + more,
      this.managers[cell]! + moreManagers,
    );
  }

  solution(): Solution {
    return {
      workerOfUnit: Int32Array.from(this.arcOf, (arc) => (arc < 0 ? -1 : this.problem.arcWorker[arc]!)),
      siteOfWorker: this.siteOf.slice(),
    };
  }
}
