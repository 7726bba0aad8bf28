/**
 * Shares the units of a few workers out among them anew, exactly (a very large neighbourhood: R. K. Ahuja and
 * others 2002; for generalised assignment S. Mitrovic-Minic and A. P. Punnen 2009).
 *
 * With a price q_w for a point of load, cost and load price together are
 *
 *   sum_u [cost_uw + q_w weight_uw]  +  sum_w [f_w(load_w) - q_w load_w],
 *
 * and each term less its least value is a *loss* >= 0. At good prices a good plan loses little, so a plan that
 * is to beat it can use only choices that lose no more than it does as a whole: many units of the chosen
 * workers are settled at once, and partition.ts tries the others. How many workers are chosen follows what the
 * allowed nodes can search through.
 *
 * Of a family only one unit is shared out anew at a time; so the families' costs stay sums over units.
 */
import type { Guide } from './guide.js';
import { arcBetween } from './model.js';
import { drawArc } from './moves.js';
import { MOST_WORKERS, Partition } from './partition.js';
import type { Random } from './random.js';
import { MUST_NOT_BE_LEFT, type State } from './state.js';

/** What a step is worth here, measured: cells of a table, and choices looked at in a node or a list. */
const CELLS_A_STEP = 50;
const CHOICES_A_STEP = 10;

/** The number of workers aimed at is kept in sixteenths and starts at two. */
const FINE = 16;

const WIDTH = MOST_WORKERS + 1;

/** No more units than this are shared out at a time; what more the workers hold stays with them. */
const MOST_UNITS = 4096;

export class Repartition {
  private readonly partition: Partition;
  private readonly mostUnits: number;
  private size = 2 * FINE;
  private readonly workers: number[] = [];
  private readonly localOf: Int32Array;
  /** Load of the settled units, price of a point, and the least of f(load) - price x load, by chosen worker. */
  private readonly base = new Int32Array(MOST_WORKERS);
  private readonly pointPrice = new Float64Array(MOST_WORKERS);
  private readonly leastPrice = new Float64Array(MOST_WORKERS);
  /** Units to share out; choices of the k-th: list[k * WIDTH ..], with their loss, by rising loss when sorted. */
  private readonly units: number[] = [];
  private readonly choiceArc: Int32Array;
  private readonly choiceLoss: Float64Array;
  private readonly choiceCount: Int32Array;
  private readonly familyStamp: Int32Array;
  private readonly unitStamp: Int32Array;
  private stamp = 0;
  private readonly free: number[] = [];
  private readonly optionArc: Int32Array;

  /** @param pricePerPoint price of a point of load of worker w at site s, at which the guide's costs are priced. */
  constructor(
    private readonly state: State,
    private readonly guide: Guide,
    private readonly pricePerPoint: Float64Array,
  ) {
    const { unitCount, workerCount, familyCost } = state.problem;
    this.mostUnits = Math.min(MOST_UNITS, unitCount);
    this.partition = new Partition(this.mostUnits);
    this.localOf = new Int32Array(workerCount).fill(-1);
    this.choiceArc = new Int32Array(this.mostUnits * WIDTH);
    this.choiceLoss = new Float64Array(this.mostUnits * WIDTH);
    this.choiceCount = new Int32Array(this.mostUnits);
    this.optionArc = new Int32Array(this.mostUnits * WIDTH);
    this.familyStamp = new Int32Array(familyCost.length);
    this.unitStamp = new Int32Array(unitCount);
  }

  /** Chooses workers and shares their units out anew, where that costs at most `limit` more. @returns steps it is worth. */
  propose(random: Random, limit: number, mostNodes: number): number {
    const { workers, units, partition } = this;
    this.choose(random);
    partition.nodes = 0;
    partition.cells = 0;
    partition.tooLarge = false;
    const loss = this.list();
    const free = this.reduce(loss + limit);
    if (free > 0 && this.offerLoads()) {
      if (partition.solve(loss + limit, mostNodes, (k, load) => this.lossOfLoad(k, this.base[k]! + load))) {
        this.apply();
      }
    }
    for (const w of workers) this.localOf[w] = -1;
    if (partition.tooLarge || partition.nodes >= mostNodes) this.size = Math.max(2 * FINE, this.size - 2);
    else if (partition.nodes < mostNodes / 8) this.size = Math.min(MOST_WORKERS * FINE, this.size + 1);
    const choices = (units.length + partition.nodes) * workers.length;
    return 1 + Math.ceil(partition.cells / CELLS_A_STEP + choices / CHOICES_A_STEP);
  }

  /** A worker, and others drawn along good arcs of the units of those chosen before. */
  private choose(random: Random): void {
    const { state, workers } = this;
    const { problem, model } = state;
    workers.length = 0;
    const rounded = Math.floor((this.size + random.below(FINE)) / FINE);
    const aim = Math.min(MOST_WORKERS, problem.workerCount, rounded);
    this.add(random.below(problem.workerCount));
    for (let trial = 0; workers.length < aim && trial < 8 * aim; trial += 1) {
      const w = workers[random.below(workers.length)]!;
      const count = state.heldCount[w]!;
      if (count === 0 || trial % 8 === 7) {
        this.add(random.below(problem.workerCount));
        continue;
      }
      const u = state.held[model.workerArcStart[w]! + random.below(count)]!;
      const arc = drawArc(state, u, random);
      if (arc >= 0) this.add(problem.arcWorker[arc]!);
    }
  }

  private add(w: number): void {
    const { state, pointPrice, leastPrice } = this;
    const { siteCount, target, ceiling, hardStop } = state.problem;
    if (this.localOf[w]! >= 0) return;
    const k = this.workers.length;
    this.localOf[w] = k;
    this.workers.push(w);
    this.base[k] = 0;
    const price = this.pricePerPoint[w * siteCount + state.siteOf[w]!]!;
    const at = (load: number): number => state.price(w, load) - price * load;
    const stop = hardStop[w]!;
    pointPrice[k] = price;
    // A convex piecewise linear function is least at a corner.
    leastPrice[k] = Math.min(
      at(0),
      at(stop),
      at(Math.max(0, Math.min(stop, target[w]!))),
      at(Math.max(0, Math.min(stop, ceiling[w]!))),
    );
  }

  private lossOfLoad(k: number, load: number): number {
    return this.state.price(this.workers[k]!, load) - this.pointPrice[k]! * load - this.leastPrice[k]!;
  }

  /** Lists the units that the chosen workers hold or that could come to them, with their choices. @returns what the plan loses. */
  private list(): number {
    const { state, workers, units } = this;
    const { model } = state;
    const { workerArcStart, workerArcs, arcUnit } = model;
    units.length = 0;
    this.stamp += 1;
    let loss = 0;
    for (let k = 0; k < workers.length; k += 1) {
      const w = workers[k]!;
      const start = workerArcStart[w]!;
      loss += this.lossOfLoad(k, state.load[w]!);
      for (let at = start; at < start + state.heldCount[w]!; at += 1) loss += this.listUnit(state.held[at]!);
      for (let at = start; state.left > 0 && at < workerArcStart[w + 1]!; at += 1) {
        const u = arcUnit[workerArcs[at]!]!;
        if (state.arcOf[u]! < 0 && this.unitStamp[u] !== this.stamp && state.open(workerArcs[at]!))
          loss += this.listUnit(u);
      }
    }
    return loss;
  }

  /** @returns the loss of the unit's present choice; 0 for one that stays where it is. */
  private listUnit(u: number): number {
    const { state, workers, units, choiceArc, choiceLoss, guide } = this;
    const { problem } = state;
    const now = state.arcOf[u]!;
    const family = state.model.family[u]!;
    this.unitStamp[u] = this.stamp;
    if (units.length === this.mostUnits || (family >= 0 && this.familyStamp[family] === this.stamp)) {
      if (now >= 0) this.base[this.localOf[problem.arcWorker[now]!]!]! += problem.arcWeight[now]!;
      return 0;
    }
    if (family >= 0) this.familyStamp[family] = this.stamp;
    const first = units.length * WIDTH;
    let at = first;
    let least = Infinity;
    let present = 0;
    const choice = (arc: number, cost: number): void => {
      choiceArc[at] = arc;
      choiceLoss[at] = cost;
      at += 1;
      if (cost < least) least = cost;
      if (arc === now) present = cost;
    };
    for (let k = 0; k < workers.length; k += 1) {
      const arc = arcBetween(problem, u, workers[k]!);
      if (arc >= 0 && state.open(arc))
        choice(arc, guide.pricedCost[arc]! + (family < 0 ? 0 : state.familyCostWith(u, workers[k]!)));
    }
    if (problem.shortCost[u]! >= 0) choice(-1, problem.shortCost[u]!);
    else if (now < 0) choice(-1, MUST_NOT_BE_LEFT);
    for (let c = first; c < at; c += 1) choiceLoss[c]! -= least;
    this.choiceCount[units.length] = at - first;
    units.push(u);
    return present - least;
  }

  /** Drops choices that lose more than the target, settles units that have one left, and lays out the rest. @returns their number. */
  private reduce(target: number): number {
    const { state, units, free, choiceArc, choiceLoss, choiceCount, localOf } = this;
    const { arcWorker, arcWeight } = state.problem;
    free.length = 0;
    for (let index = 0; index < units.length; index += 1) {
      const first = index * WIDTH;
      let kept = 0;
      for (let c = first; c < first + choiceCount[index]!; c += 1) {
        const loss = choiceLoss[c]!;
        if (loss > target) continue;
        const arc = choiceArc[c]!;
        let to = first + kept;
        for (; to > first && choiceLoss[to - 1]! > loss; to -= 1) {
          choiceLoss[to] = choiceLoss[to - 1]!;
          choiceArc[to] = choiceArc[to - 1]!;
        }
        choiceLoss[to] = loss;
        choiceArc[to] = arc;
        kept += 1;
      }
      choiceCount[index] = kept;
      const arc = choiceArc[first]!;
      if (kept > 1) free.push(index);
      else if (arc >= 0) this.base[localOf[arcWorker[arc]!]!]! += arcWeight[arc]!;
    }
    // Units that lose most elsewhere are the most decided: tried first, they rule most out.
    free.sort((a, b) => choiceLoss[b * WIDTH + 1]! - choiceLoss[a * WIDTH + 1]! || a - b);
    return free.length;
  }

  /** Hands the free units and the rooms to the partition; false when the settled units alone pass a hard stop. */
  private offerLoads(): boolean {
    const { state, partition, workers, free, choiceArc, choiceLoss, choiceCount, localOf, optionArc } = this;
    const { arcWorker, arcWeight, hardStop } = state.problem;
    partition.workerCount = workers.length;
    partition.unitCount = free.length;
    for (let k = 0; k < workers.length; k += 1) {
      partition.room[k] = hardStop[workers[k]!]! - this.base[k]!;
      if (partition.room[k]! < 0) return false;
    }
    let option = 0;
    for (let i = 0; i < free.length; i += 1) {
      const index = free[i]!;
      const now = state.arcOf[this.units[index]!]!;
      partition.optionStart[i] = option;
      partition.current[i] = -1;
      for (let c = index * WIDTH; c < index * WIDTH + choiceCount[index]!; c += 1) {
        const arc = choiceArc[c]!;
        if (arc === now) partition.current[i] = option;
        optionArc[option] = arc;
        partition.optionWorker[option] = arc < 0 ? workers.length : localOf[arcWorker[arc]!]!;
        partition.optionWeight[option] = arc < 0 ? 0 : arcWeight[arc]!;
        partition.optionCost[option] = choiceLoss[c]!;
        option += 1;
      }
    }
    partition.optionStart[free.length] = option;
    return true;
  }

  private apply(): void {
    const { state, units, free, choiceArc, choiceCount, partition } = this;
    for (let index = 0; index < units.length; index += 1)
      if (choiceCount[index] === 1) state.move(units[index]!, choiceArc[index * WIDTH]!);
    for (let i = 0; i < free.length; i += 1)
      state.move(units[free[i]!]!, this.optionArc[partition.chosen[i]!]!);
  }
}
