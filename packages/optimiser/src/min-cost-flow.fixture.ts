/**
 * The exact plan of problems with one site, equal weights and no families: a judge for tests.
 *
 * With one weight g for every arc the load of a worker with k units is g k, and the price of load, being convex,
 * rises by no less from unit to unit. So a worker is as many parallel arcs to the sink as she can hold units,
 * the k-th of cost f(g k) - f(g (k - 1)), and the problem is a flow of least cost from the units to the sink,
 * which is integral (R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows, 1993, chapter 9). It is solved
 * by successive shortest paths in the residual graph, in which a unit may push another out of its worker, and
 * that one may end unallocated: without this last arc the answer would be too dear.
 */
import { evaluate } from './evaluate.js';
import { loadPrice } from './model.js';
import type { Problem } from './problem.js';
import { Random } from './random.js';
import { smallProblem } from './small-problem.fixture.js';

/** A problem of moderate size with one site and equal weights; its workers cannot hold every unit that may wait. */
export function equalWeightProblem(seed: number, units: number, workers: number): Problem {
  const problem = smallProblem(seed, { units, workers, sites: 1 });
  const random = new Random(seed + 1);
  const weight = 1 + random.below(4);
  const mean = Math.ceil((weight * units) / workers);
  const target = problem.target.map(() => Math.floor(mean * 0.6) + random.below(3 * weight));
  const ceiling = target.map((points) => points + random.below(2 * weight));
  return {
    ...problem,
    arcWeight: problem.arcWeight.map(() => weight),
    unitFamily: problem.unitFamily.map(() => -1),
    target,
    ceiling,
    hardStop: ceiling.map((points) => points + random.below(2 * weight)),
  };
}

/** The least cost, or undefined when some unit that must not be left fits nowhere. */
export function leastCostByFlow(problem: Problem): number | undefined {
  const { unitCount, workerCount, arcStart, arcWorker, arcCost, arcWeight } = problem;
  const weight = arcWeight[0] ?? 1;
  const source = unitCount + workerCount;
  const sink = source + 1;
  const flow = new Flow(sink + 1);
  let constant = evaluateEmployment(problem);
  for (let u = 0; u < unitCount; u += 1) {
    flow.arc(source, u, 0);
    for (let arc = arcStart[u]!; arc < arcStart[u + 1]!; arc += 1)
      flow.arc(u, unitCount + arcWorker[arc]!, arcCost[arc]!);
    if (problem.shortCost[u]! >= 0) flow.arc(u, sink, problem.shortCost[u]!);
  }
  for (let w = 0; w < workerCount; w += 1) {
    constant += loadPrice(problem, w, 0);
    for (let load = weight; load <= problem.hardStop[w]!; load += weight)
      flow.arc(unitCount + w, sink, loadPrice(problem, w, load) - loadPrice(problem, w, load - weight));
  }
  for (let u = 0; u < unitCount; u += 1) if (!flow.augment(source, sink)) return undefined;
  return constant + flow.cost;
}

/** With one site every plan employs alike: what an empty one pays for sites, balance and viability. */
function evaluateEmployment(problem: Problem): number {
  const { sites, balance, viability } = evaluate(problem, {
    workerOfUnit: new Int32Array(problem.unitCount).fill(-1),
    siteOfWorker: new Int32Array(problem.workerCount),
  }).terms;
  return sites + balance + viability;
}

/** A network of arcs of capacity one; arc k and k ^ 1 are each other's reverse. */
class Flow {
  cost = 0;
  private readonly to: number[] = [];
  private readonly price: number[] = [];
  private readonly room: number[] = [];
  private readonly from: number[][];

  constructor(nodes: number) {
    this.from = Array.from({ length: nodes }, () => []);
  }

  arc(from: number, to: number, price: number): void {
    this.from[from]!.push(this.to.length);
    this.from[to]!.push(this.to.length + 1);
    this.to.push(to, from);
    this.price.push(price, -price);
    this.room.push(1, 0);
  }

  /** Sends one more unit along a cheapest path (Bellman and Ford with a queue, for arcs may have negative prices). */
  augment(source: number, sink: number): boolean {
    const { to, price, room, from } = this;
    const distance = new Array<number>(from.length).fill(Infinity);
    const by = new Array<number>(from.length).fill(-1);
    distance[source] = 0;
    const queue = [source];
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head]!;
      for (const arc of from[node]!) {
        const next = to[arc]!;
        if (room[arc] === 0 || distance[node]! + price[arc]! >= distance[next]!) continue;
        distance[next] = distance[node]! + price[arc]!;
        by[next] = arc;
        queue.push(next);
      }
    }
    if (distance[sink] === Infinity) return false;
    for (let node = sink; node !== source; node = to[by[node]! ^ 1]!) {
      room[by[node]!]! -= 1;
      room[by[node]! ^ 1]! += 1;
    }
    this.cost += distance[sink]!;
    return true;
  }
}
