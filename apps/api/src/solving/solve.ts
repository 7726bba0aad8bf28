import { capacityGaps, verify, type CapacityGap, type PlanCost, unallocatedCases } from '@vesting/domain';
import type { Solution } from '@vesting/optimiser';
import type { PlanPicture } from './picture.js';
import { proposalOf, solutionOf, withProposal, type Proposal } from './proposal.js';
import { tabulate } from './tabulate.js';
import { startThread } from './threads.js';

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

/** Rounds of the bound while the search runs: about as long as the default search of a county. */
const BOUND_ITERATIONS = 60;

/**
 * Solves a picture in two threads, one that searches and one that proves how good a plan can be at best. Both
 * count their work, so that the same picture, seed and steps give the same answer. The answer is judged by
 * domain's verifier before it counts.
 * @throws when the verifier finds a fault that the search has not, or another cost: then a rule was tabulated wrongly.
 */
export async function solve(
  picture: PlanPicture,
  { seed, steps, onProgress, signal }: SolveOptions,
): Promise<Solved> {
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const shortlist = tabulate(planning, rules, newlyQualifiedThousandths, { breadth: 'SHORTLIST' });
  const inUnits = new Set(shortlist.units.flatMap(({ cases }) => cases));
  const leftAnyway = unallocatedCases({ ...planning, allocation: new Map() }).filter(
    (about) => !inUnits.has(about),
  ).length;
  const start = planning.purpose === 'TODAY' ? solutionOf(planning, shortlist) : undefined;
  let bound: number | null = null;
  let found: { solution: Solution; step: number } | undefined;
  let latest = { step: 0, cost: 0, unallocated: 0 };
  const casesOfUnit = Int32Array.from(shortlist.units, ({ cases }) => cases.length);
  const searching = startThread(
    { kind: 'SEARCH', problem: shortlist.problem, casesOfUnit, seed, steps, start },
    (report) => {
      if (report.kind === 'SOLUTION') found = report;
      if (report.kind !== 'PROGRESS') return;
      latest = {
        step: report.step,
        cost: report.cost + shortlist.constant,
        unallocated: report.unallocated + leftAnyway,
      };
      onProgress({ ...latest, bound });
    },
  );
  const everything = tabulate(planning, rules, newlyQualifiedThousandths, { breadth: 'EVERYTHING' });
  const proving = startThread(
    { kind: 'BOUND', problem: everything.problem, iterations: BOUND_ITERATIONS },
    (report) => {
      if (report.kind !== 'BOUND') return;
      bound = report.bound + everything.constant;
      if (found === undefined && latest.cost > 0) onProgress({ ...latest, bound });
    },
  );
  const onAbort = () => {
    searching.stop();
    proving.stop();
  };
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    await Promise.all([searching.ended, proving.ended]);
  } finally {
    onAbort();
    signal.removeEventListener('abort', onAbort);
  }
  if (found === undefined) throw new Error('the search ended without a plan');
  return judged(picture, proposalOf(planning, shortlist, found.solution), {
    stopped: signal.aborted,
    step: found.step,
    bound,
  });
}

function judged(
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
