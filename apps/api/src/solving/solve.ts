import { capacityGaps, verify, type CapacityGap, type PlanCost, unallocatedCases } from '@vesting/domain';
import type { LikePrices, Solution } from '@vesting/optimiser';
import type { PlanPicture } from './picture.js';
import { proposalOf, solutionOf, withProposal, type Proposal } from './proposal.js';
import { tabulate, type Tabulation } from './tabulate.js';
import { startThread, type Thread } from './threads.js';

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

/** Rounds of the bound while the search runs: somewhat longer than the default search of a county. */
const BOUND_ITERATIONS = 70;
/** With one employer the prices of capacity, of which the bound starts, leave little to raise. */
const FEW_BOUND_ITERATIONS = 6;

/**
 * Solves a picture in two threads, one that searches and one that proves how good a plan can be at best. With
 * several employers the proof starts from the prices that the search found for its shortlist. Both count their
 * work, so that the same picture, seed and steps give the same answer. The answer is judged by domain's
 * verifier before it counts.
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
  const everything = tabulate(planning, rules, newlyQualifiedThousandths, { breadth: 'EVERYTHING' });
  // With one employer the prices of capacity are soon good by themselves; with several, the search's come first.
  const severalSites = everything.sites.length > 1 && start === undefined;
  let proving: Thread | undefined;
  const prove = (like: LikePrices | undefined): void => {
    proving = startThread(
      {
        kind: 'BOUND',
        problem: everything.problem,
        iterations: like ? BOUND_ITERATIONS : FEW_BOUND_ITERATIONS,
        like,
      },
      (report) => {
        if (report.kind !== 'BOUND') return;
        bound = report.bound + everything.constant;
        if (found === undefined && latest.cost > 0) onProgress({ ...latest, bound });
      },
    );
    // Awaited after the search; what it throws meanwhile must not go unhandled.
    proving.ended.catch(() => {});
    if (signal.aborted) proving.stop();
  };
  const searching = startThread(
    { kind: 'SEARCH', problem: shortlist.problem, casesOfUnit, seed, steps, start },
    (report) => {
      if (report.kind === 'SOLUTION') found = report;
      if (report.kind === 'PRICES' && severalSites)
        prove(pricesOfCases(report.prices, shortlist, everything));
      if (report.kind !== 'PROGRESS') return;
      latest = {
        step: report.step,
        cost: report.cost + shortlist.constant,
        unallocated: report.unallocated + leftAnyway,
      };
      onProgress({ ...latest, bound });
    },
  );
  if (!severalSites) prove(undefined);
  const onAbort = () => {
    searching.stop();
    proving?.stop();
  };
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    await searching.ended;
    await proving?.ended;
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

/** Prices of the shortlist's units as prices of single cases, by points. */
function pricesOfCases(
  { unitPrice, teamSitePrice, pointPrice }: LikePrices,
  shortlist: Tabulation,
  everything: Tabulation,
): LikePrices {
  const priceOf = new Map<string, number>();
  shortlist.units.forEach(({ cases }, u) => {
    const points = cases.reduce((sum, about) => sum + about.points, 0);
    for (const about of cases)
      priceOf.set(about.id, points === 0 ? 0 : (unitPrice[u]! * about.points) / points);
  });
  const ofCases = Float64Array.from(everything.units, ({ cases }) => priceOf.get(cases[0]?.id ?? '') ?? 0);
  return { unitPrice: ofCases, teamSitePrice, pointPrice };
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
