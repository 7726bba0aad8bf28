/**
 * The cost of a solution and every constraint it breaks, recomputed from the problem alone.
 *
 * It is written straight from the formulation in problem.ts and shares no running total with the search, so
 * that it can serve as the search's judge.
 */
import { arcBetween, loadPrice } from './model.js';
import type { CostTerms, Problem, Solution } from './problem.js';

export interface Evaluation {
  terms: CostTerms;
  /** Broken constraints in words, naming units, workers and sites by index; empty for a feasible solution. */
  faults: string[];
}

/** Evaluates a solution. A unit that must not be left and is costs nothing here, and is a fault. */
export function evaluate(problem: Problem, solution: Solution): Evaluation {
  const faults: string[] = [];
  const load = new Array<number>(problem.workerCount).fill(0);
  const holders = new Map<number, Set<number>>();
  let arcs = 0;
  let short = 0;
  for (let u = 0; u < problem.unitCount; u += 1) {
    const w = solution.workerOfUnit[u] ?? -1;
    if (w < 0) {
      if (problem.shortCost[u]! < 0) faults.push(`unit ${u} must not be left`);
      else short += problem.shortCost[u]!;
      continue;
    }
    const arc = arcBetween(problem, u, w);
    if (arc < 0) {
      faults.push(`unit ${u} has no arc to worker ${w}`);
      continue;
    }
    const site = solution.siteOfWorker[w]!;
    if (site !== problem.unitSite[u])
      faults.push(`unit ${u} of site ${problem.unitSite[u]} is with worker ${w} of site ${site}`);
    arcs += problem.arcCost[arc]!;
    load[w]! += problem.arcWeight[arc]!;
    const family = problem.unitFamily[u]!;
    if (family >= 0) holders.set(family, (holders.get(family) ?? new Set()).add(w));
  }
  let families = 0;
  for (const [family, workers] of holders) families += problem.familyCost[family]! * (workers.size - 1);
  let loads = 0;
  load.forEach((points, w) => {
    loads += loadPrice(problem, w, points);
    if (points > problem.hardStop[w]!)
      faults.push(`worker ${w} holds ${points}, above the hard stop ${problem.hardStop[w]}`);
  });
  const { sites, balance, viability } = employment(problem, solution, faults);
  const total = arcs + short + loads + sites + families + balance + viability;
  return { terms: { arcs, short, load: loads, sites, families, balance, viability, total }, faults };
}

function employment(
  problem: Problem,
  solution: Solution,
  faults: string[],
): Pick<CostTerms, 'sites' | 'balance' | 'viability'> {
  const { siteCount, teamCount } = problem;
  const capacity = new Array<number>(teamCount * siteCount).fill(0);
  const managers = new Array<number>(teamCount * siteCount).fill(0);
  let sites = 0;
  for (let w = 0; w < problem.workerCount; w += 1) {
    const site = solution.siteOfWorker[w] ?? -1;
    const cost = site >= 0 && site < siteCount ? problem.siteCost[w * siteCount + site]! : -1;
    if (cost < 0) {
      faults.push(`worker ${w} cannot be employed at site ${site}`);
      continue;
    }
    sites += cost;
    capacity[problem.workerTeam[w]! * siteCount + site]! += problem.ceiling[w]!;
    managers[problem.workerTeam[w]! * siteCount + site]! += problem.workerManages[w]!;
  }
  let balance = 0;
  let viability = 0;
  capacity.forEach((points, cell) => {
    const team = Math.floor(cell / siteCount);
    balance += problem.balanceCost[team]! * Math.abs(points - problem.teamSiteTarget[cell]!);
    if (points > 0 && points < problem.teamMinimum[team]!) viability += problem.smallTeamCost[team]!;
    if (points > 0 && managers[cell] === 0) viability += problem.unmanagedCost[team]!;
  });
  return { sites, balance, viability };
}
