import {
  capacityGaps,
  unallocatedCases,
  verify,
  type CapacityGap,
  type PlanCost,
  type Planning,
} from '@vesting/domain';
import {
  evaluate,
  partsOf,
  Rounds,
  type PriceTask,
  type SearchTask,
  type Solution,
} from '@vesting/optimiser';
import type { PlanPicture } from './picture.js';
import { proposalOf, solutionOf, withProposal, type Proposal } from './proposal.js';
import { tabulate, type Tabulation } from './tabulate.js';
import { Threads, type Progress } from './threads.js';

export interface SolveOptions {
  seed: number;
  steps: number;
  /** Called with the best so far, in units of the plan's cost. */
  onProgress(progress: SolveProgress): void;
  /** Stops the solve, which keeps its best. */
  signal: AbortSignal;
}

export interface SolveProgress {
  step: number;
  cost: number;
  /** Cases without a worker in the best plan so far. */
  unallocated: number;
  bound: number | null;
}

export interface Solved {
  stopped: boolean;
  step: number;
  proposal: Proposal;
  cost: PlanCost;
  bound: number | null;
  unallocated: number;
  gaps: CapacityGap[];
}

/**
 * Solves a picture in two threads. While the search's problem is priced, the proof is made on the problem of
 * single cases; then both threads search, round by round. All work is counted, so that the same picture, seed
 * and steps give the same answer. The answer is judged by domain's verifier before it counts.
 * @throws when the verifier finds a fault that the search has not, or another cost: then a rule was tabulated wrongly.
 */
export async function solve(
  picture: PlanPicture,
  { seed, steps, onProgress, signal }: SolveOptions,
): Promise<Solved> {
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const tabulated = tabulate(planning, rules, newlyQualifiedThousandths, { breadth: 'SHORTLIST' });
  const start = planning.purpose === 'TODAY' ? solutionOf(planning, tabulated) : undefined;
  const rounds = new Rounds(tabulated.problem, { seed, steps, ...(start ? { start } : {}) });
  const threads = new Threads();
  const onAbort = () => threads.stop();
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    const watch = new Watch(planning, tabulated, rounds, onProgress);
    watch.tell();
    const proof = prove(picture, threads).then(({ bound }) => {
      watch.bound = bound;
      watch.tell();
      return bound;
    });
    // Awaited after the search; what it throws meanwhile must not go unhandled.
    proof.catch(() => {});
    for (let tasks = rounds.next(); tasks.length > 0 && !signal.aborted; tasks = rounds.next()) {
      const outcomes = await Promise.all(
        tasks.map((task) => threads.run(task, (progress) => watch.progress(task, progress))),
      );
      outcomes.forEach((outcome, k) => {
        const task = tasks[k]!;
        if (task.kind === 'PRICE' && outcome.kind === 'PRICED') rounds.price(task, outcome.result);
        if (task.kind === 'SEARCH' && outcome.kind === 'FOUND')
          rounds.offer(task, outcome.solution, outcome.step);
      });
      watch.tell();
    }
    return judged(picture, proposalOf(planning, tabulated, rounds.best()), {
      stopped: signal.aborted,
      step: rounds.step,
      bound: await proof,
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
    await threads.end();
  }
}

/** Everyone who may hold a case is many: the proof ends before its prices are the best ones. */
const PROOF_ITERATIONS = 60;

/** Proves, part by part, what no plan costs less than; told to stop, with the prices found so far. */
async function prove(
  { planning, rules, newlyQualifiedThousandths }: PlanPicture,
  threads: Threads,
): Promise<{ bound: number }> {
  const { problem, constant } = tabulate(planning, rules, newlyQualifiedThousandths, {
    breadth: 'EVERYTHING',
  });
  const proofs = await Promise.all(
    partsOf(problem).map((part, index) =>
      threads.run(
        { kind: 'PRICE', part: index, problem: part.problem, iterations: PROOF_ITERATIONS },
        () => {},
      ),
    ),
  );
  return {
    bound: proofs.reduce((sum, proof) => ('result' in proof ? sum + proof.result.bound : sum), constant),
  };
}

/** Adds up what the tasks report, in units of the plan's cost and in cases. */
class Watch {
  bound: number | null = null;
  private readonly casesOfUnit: Int32Array;
  private readonly leftAnyway: number;
  private readonly stepOfTask = new Map<SearchTask, number>();
  private told = { step: 0, cost: Infinity, unallocated: 0 };
  private faults = Infinity;

  constructor(
    planning: Planning,
    private readonly tabulated: Tabulation,
    private readonly rounds: Rounds,
    private readonly onProgress: SolveOptions['onProgress'],
  ) {
    this.casesOfUnit = Int32Array.from(tabulated.units, ({ cases }) => cases.length);
    const inUnits = new Set(tabulated.units.flatMap(({ cases }) => cases));
    this.leftAnyway = unallocatedCases({ ...planning, allocation: new Map() }).filter(
      (about) => !inUnits.has(about),
    ).length;
  }

  /** A better plan of one part: what the whole would cost with it. */
  progress(task: PriceTask | SearchTask, { step, best }: Progress): void {
    if (task.kind !== 'SEARCH') return;
    this.stepOfTask.set(task, step);
    this.report(this.rounds.with(task, best));
  }

  /** Between rounds. */
  tell(): void {
    this.stepOfTask.clear();
    this.report(this.rounds.best());
  }

  private report(plan: Solution): void {
    const { problem, constant } = this.tabulated;
    const { terms, faults } = evaluate(problem, plan);
    const cost = terms.total + constant;
    const step = [...this.stepOfTask.values()].reduce((sum, taken) => sum + taken, this.rounds.step);
    const unallocated = plan.workerOfUnit.reduce(
      (sum, worker, unit) => sum + (worker < 0 ? this.casesOfUnit[unit]! : 0),
      this.leftAnyway,
    );
    const better = faults.length < this.faults || (faults.length === this.faults && cost < this.told.cost);
    this.told = better ? { step, cost, unallocated } : { ...this.told, step };
    this.faults = Math.min(this.faults, faults.length);
    this.onProgress({ ...this.told, bound: this.bound });
  }
}

/** Judges an answer by domain's verifier, as everything that is proposed. */
export function judged(
  picture: PlanPicture,
  proposal: Proposal,
  about: { stopped: boolean; step: number; bound: number | null },
): Solved {
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const proposed = withProposal(planning, proposal);
  const { cost } = verify(proposed, rules, newlyQualifiedThousandths, planning.allocation);
  return {
    ...about,
    proposal,
    cost,
    unallocated: unallocatedCases(proposed).length,
    gaps: capacityGaps(proposed, rules, newlyQualifiedThousandths),
  };
}
