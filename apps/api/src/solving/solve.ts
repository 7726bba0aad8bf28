import {
  capacityGaps,
  certifiedBound,
  unallocatedCases,
  verify,
  type CapacityGap,
  type Certificate,
  type PlanCost,
  type Planning,
} from '@vesting/domain';
import {
  evaluate,
  joinedCertificate,
  partsOf,
  Rounds,
  type SearchTask,
  type Solution,
  type Task,
} from '@vesting/optimiser';
import { certificateOf } from './certificate.js';
import { digestOf } from './picture-digest.js';
import type { PlanPicture } from './picture.js';
import { proposalOf, solutionOf, withProposal, type Proposal } from './proposal.js';
import { tabulate, type Tabulation } from './tabulate.js';
import { Threads, type Progress } from './threads.js';

export interface SolveOptions {
  /** Name and version of the engine, for the certificate. */
  engine: string;
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
  certificate: Certificate | null;
  /** What the certificate proves for the plan as proposed, recomputed by domain. */
  bound: number | null;
  unallocated: number;
  gaps: CapacityGap[];
}

/**
 * Solves a picture in two threads. While the search's problem is priced, the proof is made on the problem of
 * single cases; then both threads search, round by round. All work is counted, so that the same picture, seed
 * and steps give the same answer. The answer is judged by domain's verifier before it counts.
 * @throws when the plan costs less than its certificate proves possible: then a rule was tabulated wrongly.
 */
export async function solve(picture: PlanPicture, options: SolveOptions): Promise<Solved> {
  const { seed, steps, onProgress, signal } = options;
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const tabulated = tabulate(planning, rules, newlyQualifiedThousandths, { form: 'SEARCH' });
  const start = planning.purpose === 'TODAY' ? solutionOf(planning, tabulated) : undefined;
  const rounds = new Rounds(tabulated.problem, { seed, steps, ...(start ? { start } : {}) });
  const threads = new Threads();
  const onAbort = () => threads.stop();
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    const watch = new Watch(planning, tabulated, rounds, onProgress);
    watch.tell();
    const proof = prove(picture, threads, options).then(({ bound, certificate }) => {
      watch.bound = bound;
      watch.tell();
      return certificate;
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
        if (task.kind !== 'PRICE' && outcome.kind === 'FOUND')
          rounds.offer(task, outcome.solution, outcome.step);
      });
      watch.tell();
    }
    return judged(picture, proposalOf(planning, tabulated, rounds.best()), {
      stopped: signal.aborted,
      step: rounds.step,
      certificate: await proof,
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
    await threads.end();
  }
}

/**
 * The proof takes iterations in proportion to the steps of the search: on the register of Northamptonshire 100 prove
 * 0.15% less than 300, which its usual steps allow, and 400 prove 0.01% more.
 */
const STEPS_PER_PROOF_ITERATION = 25_000;
const FEWEST_PROOF_ITERATIONS = 100;
const MOST_PROOF_ITERATIONS = 600;

const proofIterations = (steps: number): number =>
  Math.max(
    FEWEST_PROOF_ITERATIONS,
    Math.min(MOST_PROOF_ITERATIONS, Math.ceil(steps / STEPS_PER_PROOF_ITERATION)),
  );

/** Proves, part by part, what no plan of single cases costs less than; told to stop, with the prices found so far. */
async function prove(
  picture: PlanPicture,
  threads: Threads,
  { engine, seed, steps }: SolveOptions,
): Promise<{ bound: number; certificate: Certificate }> {
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const tabulated = tabulate(planning, rules, newlyQualifiedThousandths, { form: 'PROOF' });
  const { problem, constant } = tabulated;
  const parts = partsOf(problem);
  const proofs = await Promise.all(
    parts.map(async (part, index) => {
      const proof = await threads.run(
        { kind: 'PRICE', part: index, problem: part.problem, iterations: proofIterations(steps) },
        () => {},
      );
      if (!('result' in proof)) throw new Error('the proof ended without prices');
      return proof.result;
    }),
  );
  const certificates = proofs.map(({ certificate }) => certificate);
  return {
    bound: proofs.reduce((sum, { bound }) => sum + bound, constant),
    certificate: certificateOf(tabulated, joinedCertificate(problem, parts, certificates), rules, {
      madeFor: digestOf(picture),
      engine,
      seed,
      steps,
    }),
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
  progress(task: Task, { step, best }: Progress): void {
    if (task.kind === 'PRICE') return;
    if (task.kind === 'SEARCH') this.stepOfTask.set(task, step);
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
  about: Pick<Solved, 'stopped' | 'step' | 'certificate'>,
): Solved {
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const proposed = withProposal(planning, proposal);
  const { cost, feasible } = verify(proposed, rules, newlyQualifiedThousandths, planning.allocation);
  const bound = about.certificate && boundOf(proposed, rules, newlyQualifiedThousandths, about.certificate);
  if (feasible && bound !== null && cost.total < bound)
    throw new Error(`a plan that costs ${cost.total} cannot be proved to cost ${bound} at least`);
  return {
    ...about,
    proposal,
    cost,
    bound,
    unallocated: unallocatedCases(proposed).length,
    gaps: capacityGaps(proposed, rules, newlyQualifiedThousandths),
  };
}

/** @throws when a certificate just made proves nothing. */
function boundOf(...claim: Parameters<typeof certifiedBound>): number {
  const { bound, fault } = certifiedBound(...claim);
  if (bound === null) throw new Error(fault);
  return bound;
}
