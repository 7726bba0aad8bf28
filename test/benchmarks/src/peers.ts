/**
 * Peers: solvers of others on the very same problem in the same run, so that a figure of ours has something
 * beside it. They get the whole model (mip.ts), nothing left out and nothing decomposed.
 *
 * What a peer says is not believed: its plan is read back and priced by evaluate(), like ours. Its bound is its
 * own; a cost is whole, so a bound counts as the next whole number.
 */
import { evaluate, firstPlan, mipOf, modelOf, wholeScope, type Mip, type Problem } from '@vesting/optimiser';
import type { Row } from './measure.js';

/** A problem as a peer gets it. */
export interface PeerTask {
  problem: Problem;
  mip: Mip;
  /** Whether the model's start, our first plan, is without faults. */
  startHolds: boolean;
  seed: number;
  /** CPU seconds. A peer looks at its clock when it pleases, so it may take longer; the row says how long. */
  seconds: number;
}

export interface PeerAnswer {
  /** A value for each column; none where no plan was found. */
  values?: Float64Array;
  /** No plan costs less; -Infinity as long as nothing is proved. */
  dualBound: number;
  iterations: number;
  nodes: number;
  cpuSeconds: number;
  wallSeconds: number;
  peakMB: number;
}

export interface Peer {
  engine: string;
  /** Undefined where it cannot run here; why is then said on stderr. */
  solve(task: PeerTask): Promise<PeerAnswer | undefined>;
}

/** What a solver's arithmetic may add to a bound. */
const ROUNDING = 1e-3;

/** The row of a peer; none, and a note on stderr, where it found no plan. */
export async function measurePeer(
  peer: Peer,
  name: string,
  problem: Problem,
  seconds: number,
  seed: number,
): Promise<Row | undefined> {
  const start = firstPlan(problem, seed);
  const mip = mipOf(modelOf(problem), start, wholeScope(problem));
  const startHolds = evaluate(problem, start).faults.length === 0;
  const answer = await peer.solve({ problem, mip, startHolds, seed, seconds });
  if (answer === undefined) return undefined;
  if (answer.values === undefined) {
    process.stderr.write(`${peer.engine} found no plan of ${name} in ${seconds} CPU s\n`);
    return undefined;
  }
  const solution = mip.solution(answer.values);
  const { terms, faults } = evaluate(problem, solution);
  const bound = Math.max(cheapest(problem), Math.ceil(answer.dualBound - ROUNDING));
  return {
    name,
    engine: peer.engine,
    cost: terms.total,
    bound,
    gap: terms.total === 0 ? 0 : (terms.total - bound) / terms.total,
    feasible: faults.length === 0,
    cpuSeconds: answer.cpuSeconds,
    wallSeconds: answer.wallSeconds,
    peakMB: answer.peakMB,
    iterations: answer.iterations,
    steps: answer.nodes,
    unallocated: solution.workerOfUnit.reduce((count, w) => count + (w < 0 ? 1 : 0), 0),
  };
}

/** What every plan costs at least, with nothing solved: each unit's cheapest choice. All other costs are >= 0. */
function cheapest({ unitCount, arcStart, arcCost, shortCost }: Problem): number {
  let sum = 0;
  for (let u = 0; u < unitCount; u += 1) {
    let least = shortCost[u]! >= 0 ? shortCost[u]! : Infinity;
    for (let a = arcStart[u]!; a < arcStart[u + 1]!; a += 1) least = Math.min(least, arcCost[a]!);
    if (least < Infinity) sum += least;
  }
  return sum;
}
