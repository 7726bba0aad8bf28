/**
 * Part of an assignment problem as a mixed-integer linear model.
 *
 * A *scope* names what may change: units, the arcs kept for them, and workers whose site is free. Everything
 * else stays as the *incumbent* has it, and enters as constants: base_w is the load of the units that stay.
 *
 *   x_a in {0,1}      free unit u goes over its kept arc a; z_u >= 0: it is left, where shortCost_u >= 0
 *   y_ws in {0,1}     worker w, whose site is free, is employed at s
 *   v_w, p_w, q_w     points of w below target, from target to ceiling, above ceiling
 *   h_fw in [0,1]     w holds one of family f; e_f >= 0: nobody holds any of it
 *   m_ts, n_ts >= 0   capacity of team t at site s above and below what it should be
 *   g_ts in {0,1}     team t has capacity at s; i_ts, j_ts in {0,1}: too little to stand alone, nobody who manages
 *
 *   min  sum arcCost_a x_a + sum shortCost_u z_u + sum siteCost_ws y_ws + sum balanceCost_t (m_ts + n_ts)
 *        + sum smallTeamCost_t i_ts + unmanagedCost_t j_ts
 *        + sum_w underPrice_w v_w + overTargetPrice_w p_w + overCeilingPrice_w q_w
 *        + sum_f familyCost_f (sum_w h_fw + e_f)                                          + constant
 *   (1)  sum_a x_a + z_u = 1                                                  each free unit
 *   (2)  sum_s y_ws = 1                                                       each worker whose site is free
 *   (3)  sum_{a of w to units of s} weight_a x_a <= hardStop_w y_ws           her, each site
 *        x_a <= y_ws                                                          where weight_a is nought
 *        sum_a weight_a x_a <= hardStop_w - base_w                            a worker whose site is fixed
 *   (4)  sum_a weight_a x_a + v_w - p_w - q_w = target_w - base_w,  p_w <= ceiling_w - target_w
 *   (5)  x_a <= h_fw                                                          each arc of a unit of f to w
 *   (6)  sum_w h_fw + e_f >= 1                                                where f may be left as a whole
 *   (7)  sum_w ceiling_w y_ws - m_ts + n_ts = target_ts - capacity that stays
 *   (8)  y_ws <= g_ts                                                         each worker of t with a ceiling
 *        sum_w ceiling_w y_ws + minimum_t i_ts >= minimum_t g_ts - capacity that stays
 *        sum_{w manages} y_ws + j_ts >= g_ts - managers who stay
 *
 * The price of load is convex, so v, p and q fill in their order without integers. A family that somebody holds
 * costs (holders - 1) times its cost, one that nobody holds nothing: the constant has - familyCost_f once, and
 * e_f gives it back. Where a unit that stays is with w, h_fw is 1 and costs no further; where only one free unit
 * of f can reach w, h_fw is its x_a.
 */
import { evaluate } from './evaluate.js';
import { arcBetween, hasTeamCost, type Model } from './model.js';
import { ModelColumns, type LinearModel } from './linear-model.js';
import type { Problem, Solution } from './problem.js';

export interface Scope {
  /** Units that may move. */
  units: readonly number[];
  /** Whether an arc of theirs is kept; the incumbent's always are. */
  keeps: (arc: number) => boolean;
  /** Workers whose site is free; one who holds a unit that stays keeps its site nevertheless. */
  workers: readonly number[];
}

/** Everything may change. */
export function wholeScope({ unitCount, workerCount }: Problem): Scope {
  const all = (length: number): number[] => Array.from({ length }, (_, k) => k);
  return { units: all(unitCount), keeps: () => true, workers: all(workerCount) };
}

export interface Mip {
  /** The model; its cost is that of the whole plan. */
  linear: LinearModel;
  /** The incumbent, a value for each column. */
  start: Float64Array;
  /** The plan that values of the columns stand for. */
  solution(values: Float64Array): Solution;
}

/** Writes the model of a scope. The incumbent must be without faults, or the model may have no solution. */
export function mipOf(model: Model, incumbent: Solution, scope: Scope): Mip {
  return new Formulation(model, incumbent, scope).mip();
}

class Formulation {
  private readonly problem: Problem;
  private readonly columns = new ModelColumns();
  private readonly free: Uint8Array;
  /** Whether the site of a worker is free, and the first of her columns y, by site; -1: she cannot be there. */
  private readonly sites = new Map<number, Int32Array>();
  private readonly base: Int32Array;
  private readonly arcs: { arc: number; u: number; w: number; column: number }[] = [];
  private readonly arcsOfWorker = new Map<number, number[]>();
  private readonly left = new Map<number, number>();

  constructor(
    private readonly model: Model,
    private readonly incumbent: Solution,
    private readonly scope: Scope,
  ) {
    const { problem } = model;
    this.problem = problem;
    this.free = new Uint8Array(problem.unitCount);
    for (const u of scope.units) this.free[u] = 1;
    this.base = new Int32Array(problem.workerCount);
    const stays = new Uint8Array(problem.workerCount);
    for (let u = 0; u < problem.unitCount; u += 1) {
      const w = incumbent.workerOfUnit[u]!;
      if (this.free[u] === 1 || w < 0) continue;
      stays[w] = 1;
      this.base[w]! += problem.arcWeight[arcBetween(problem, u, w)]!;
    }
    for (const w of scope.workers) if (stays[w] === 0) this.employ(w);
    for (const u of scope.units) this.place(u);
    for (const [w, ofWorker] of this.arcsOfWorker) this.load(w, ofWorker);
    for (const w of this.sites.keys()) if (!this.arcsOfWorker.has(w)) this.load(w, []);
    this.families();
    this.balance();
  }

  mip(): Mip {
    const { columns, incumbent, problem } = this;
    const start = columns.start();
    const { total } = evaluate(problem, incumbent).terms;
    return {
      linear: columns.model(total - columns.costOf(start)),
      start,
      solution: (values) => this.read(values),
    };
  }

  private read(values: Float64Array): Solution {
    const workerOfUnit = this.incumbent.workerOfUnit.slice();
    const siteOfWorker = this.incumbent.siteOfWorker.slice();
    for (const u of this.scope.units) workerOfUnit[u] = -1;
    for (const { u, w, column } of this.arcs) if (values[column]! > 0.5) workerOfUnit[u] = w;
    for (const [w, column] of this.sites)
      column.forEach((y, s) => {
        if (y >= 0 && values[y]! > 0.5) siteOfWorker[w] = s;
      });
    return { workerOfUnit, siteOfWorker };
  }

  private employ(w: number): void {
    const { siteCount, siteCost } = this.problem;
    const now = this.incumbent.siteOfWorker[w]!;
    const y = new Int32Array(siteCount).fill(-1);
    for (let s = 0; s < siteCount; s += 1) {
      const cost = siteCost[w * siteCount + s]!;
      if (cost >= 0) y[s] = this.columns.binary(cost, s === now ? 1 : 0);
    }
    const open = Array.from(y).filter((column) => column >= 0);
    this.columns.row(
      1,
      1,
      open,
      open.map(() => 1),
    );
    this.sites.set(w, y);
  }

  /** Whether worker w can be employed at the site, as far as the scope goes. */
  private canServe(w: number, site: number): boolean {
    const y = this.sites.get(w);
    return y === undefined ? this.incumbent.siteOfWorker[w] === site : y[site]! >= 0;
  }

  private place(u: number): void {
    const { arcStart, arcWorker, arcCost, arcWeight, hardStop, unitSite, shortCost } = this.problem;
    const now = this.incumbent.workerOfUnit[u]!;
    const choices: number[] = [];
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1) {
      const w = arcWorker[arc]!;
      const room = hardStop[w]! - this.base[w]!;
      if (w !== now && (!this.scope.keeps(arc) || arcWeight[arc]! > room)) continue;
      if (!this.canServe(w, unitSite[u]!)) continue;
      const column = this.columns.binary(arcCost[arc]!, w === now ? 1 : 0);
      choices.push(column);
      const ofWorker = this.arcsOfWorker.get(w);
      if (ofWorker) ofWorker.push(this.arcs.length);
      else this.arcsOfWorker.set(w, [this.arcs.length]);
      this.arcs.push({ arc, u, w, column });
    }
    if (shortCost[u]! >= 0) {
      const z = this.columns.continuous(shortCost[u]!, 1, now < 0 ? 1 : 0);
      this.left.set(u, z);
      choices.push(z);
    }
    this.columns.row(
      1,
      1,
      choices,
      choices.map(() => 1),
    );
  }

  /** Rows (3) and (4) of a worker. */
  private load(w: number, ofWorker: readonly number[]): void {
    const { arcWeight, hardStop, unitSite, siteCount } = this.problem;
    const arcs = ofWorker.map((k) => this.arcs[k]!);
    const room = hardStop[w]! - this.base[w]!;
    const y = this.sites.get(w);
    for (let s = 0; s < siteCount; s += 1) {
      const here = arcs.filter(({ u }) => unitSite[u] === s);
      const heavy = here.filter(({ arc }) => arcWeight[arc]! > 0);
      const weights = heavy.map(({ arc }) => arcWeight[arc]!);
      const columns = heavy.map(({ column }) => column);
      if (y !== undefined && y[s]! >= 0) {
        if (heavy.length > 0) this.columns.row(-Infinity, 0, [...columns, y[s]!], [...weights, -room]);
        for (const { arc, column } of here)
          if (arcWeight[arc] === 0) this.columns.row(-Infinity, 0, [column, y[s]!], [1, -1]);
      } else if (weights.reduce((sum, weight) => sum + weight, 0) > room)
        this.columns.row(-Infinity, room, columns, weights);
    }
    this.loadPrice(w, arcs);
  }

  private loadPrice(w: number, arcs: readonly { arc: number; u: number; column: number }[]): void {
    const { problem } = this;
    const under = problem.underPrice[w]!;
    const overTarget = problem.overTargetPrice[w]!;
    const overCeiling = problem.overCeilingPrice[w]!;
    const heavy = arcs.filter(({ arc }) => problem.arcWeight[arc]! > 0);
    if (heavy.length === 0 || (under === 0 && overCeiling === 0)) return;
    const target = problem.target[w]!;
    const ceiling = problem.ceiling[w]!;
    let now = this.base[w]!;
    for (const { arc, u } of heavy) if (this.incumbent.workerOfUnit[u] === w) now += problem.arcWeight[arc]!;
    const most = Math.max(0, problem.hardStop[w]! - ceiling);
    const v = this.columns.continuous(under, Infinity, Math.max(0, target - now));
    const p = this.columns.continuous(
      overTarget,
      ceiling - target,
      Math.max(0, Math.min(now, ceiling) - target),
    );
    const q = this.columns.continuous(overCeiling, most, Math.max(0, now - ceiling));
    this.columns.row(
      target - this.base[w]!,
      target - this.base[w]!,
      [...heavy.map(({ column }) => column), v, p, q],
      [...heavy.map(({ arc }) => problem.arcWeight[arc]!), 1, -1, -1],
    );
  }

  private families(): void {
    const { family } = this.model;
    const arcsOfFamily = new Map<number, { u: number; w: number; column: number }[]>();
    const touched = new Set<number>();
    for (const u of this.scope.units) if (family[u]! >= 0) touched.add(family[u]!);
    for (const f of touched) arcsOfFamily.set(f, []);
    for (const placed of this.arcs) arcsOfFamily.get(family[placed.u]!)?.push(placed);
    for (const [f, arcs] of arcsOfFamily) this.family(f, arcs);
  }

  /** Rows (5) and (6) of a family. */
  private family(f: number, arcs: readonly { u: number; w: number; column: number }[]): void {
    const { familyStart, familyUnits } = this.model;
    const { workerOfUnit } = this.incumbent;
    const cost = this.problem.familyCost[f]!;
    const units = Array.from(familyUnits.subarray(familyStart[f]!, familyStart[f + 1]!));
    const staying = new Set(units.filter((u) => this.free[u] === 0).map((u) => workerOfUnit[u]!));
    staying.delete(-1);
    const free = units.filter((u) => this.free[u] === 1);
    const holders: number[] = [];
    const byWorker = new Map<number, { u: number; column: number }[]>();
    for (const { u, w, column } of arcs) {
      if (staying.has(w)) continue;
      const here = byWorker.get(w);
      if (here) here.push({ u, column });
      else byWorker.set(w, [{ u, column }]);
    }
    for (const [w, here] of byWorker) {
      if (here.length === 1) {
        this.columns.addCost(here[0]!.column, cost);
        holders.push(here[0]!.column);
        continue;
      }
      const h = this.columns.continuous(cost, 1, here.some(({ u }) => workerOfUnit[u] === w) ? 1 : 0);
      holders.push(h);
      for (const { column } of here) this.columns.row(-Infinity, 0, [column, h], [1, -1]);
    }
    if (staying.size > 0 || free.some((u) => !this.left.has(u))) return;
    const e = this.columns.continuous(cost, 1, free.every((u) => workerOfUnit[u]! < 0) ? 1 : 0);
    this.columns.row(1, Infinity, [...holders, e], [...holders.map(() => 1), 1]);
  }

  /** Rows (7) and (8) of the teams whose capacity may change. */
  private balance(): void {
    const { workerTeam, siteCount, workerCount } = this.problem;
    const touched = new Set([...this.sites.keys()].map((w) => workerTeam[w]!));
    for (const team of touched) {
      if (!hasTeamCost(this.problem, team)) continue;
      const members = Array.from({ length: workerCount }, (_, w) => w).filter((w) => workerTeam[w] === team);
      for (let s = 0; s < siteCount; s += 1) this.teamAtSite(team, s, members);
    }
  }

  private teamAtSite(team: number, s: number, members: readonly number[]): void {
    const { ceiling, workerManages, teamSiteTarget, siteCount, balanceCost } = this.problem;
    const wanted = teamSiteTarget[team * siteCount + s]!;
    const at = { stays: 0, now: 0, managersStay: 0, managersNow: 0 };
    const free: { y: number; size: number; manages: number }[] = [];
    for (const w of members) {
      const here = this.incumbent.siteOfWorker[w] === s ? 1 : 0;
      at.now += here * ceiling[w]!;
      at.managersNow += here * workerManages[w]!;
      const y = this.sites.get(w)?.[s];
      if (y === undefined) {
        at.stays += here * ceiling[w]!;
        at.managersStay += here * workerManages[w]!;
      } else if (y >= 0) free.push({ y, size: ceiling[w]!, manages: workerManages[w]! });
    }
    const columns = free.map(({ y }) => y);
    const sizes = free.map(({ size }) => size);
    if (balanceCost[team]! > 0) {
      const over = this.columns.continuous(balanceCost[team]!, Infinity, Math.max(0, at.now - wanted));
      const under = this.columns.continuous(balanceCost[team]!, Infinity, Math.max(0, wanted - at.now));
      this.columns.row(wanted - at.stays, wanted - at.stays, [...columns, over, under], [...sizes, -1, 1]);
    }
    this.viability(team, at, free);
  }

  private viability(
    team: number,
    {
      stays,
      now,
      managersStay,
      managersNow,
    }: Record<'stays' | 'now' | 'managersStay' | 'managersNow', number>,
    free: readonly { y: number; size: number; manages: number }[],
  ): void {
    const { teamMinimum, smallTeamCost, unmanagedCost } = this.problem;
    const small = smallTeamCost[team]!;
    const unmanaged = unmanagedCost[team]!;
    if (small === 0 && unmanaged === 0) return;
    const { columns } = this;
    const g = columns.binary(0, now > 0 ? 1 : 0);
    if (stays > 0) columns.row(1, 1, [g], [1]);
    for (const { y, size } of free) if (size > 0) columns.row(-Infinity, 0, [y, g], [1, -1]);
    const least = teamMinimum[team]!;
    const i = columns.binary(small, now > 0 && now < least ? 1 : 0);
    columns.row(
      -stays,
      Infinity,
      [...free.map(({ y }) => y), i, g],
      [...free.map(({ size }) => size), least, -least],
    );
    const j = columns.binary(unmanaged, now > 0 && managersNow === 0 ? 1 : 0);
    columns.row(
      -managersStay,
      Infinity,
      [...free.map(({ y }) => y), j, g],
      [...free.map(({ manages }) => manages), 1, -1],
    );
  }
}
