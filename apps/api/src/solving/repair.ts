import { unallocatedCases } from '@vesting/domain';
import type { Solution } from '@vesting/optimiser';
import type { PlanPicture } from './picture.js';
import { proposalOf } from './proposal.js';
import { judged, type SolveOptions, type Solved } from './solve.js';
import { tabulate, type Tabulation } from './tabulate.js';
import { Threads } from './threads.js';

/** Name and version of the least-change repair, as a run records it. */
export const REPAIR_ENGINE = 'least-change-1';

/** Proposals of a repair whose caller names none: a few hundred for each unit that the change can touch in a county. */
export const REPAIR_STEPS = 400_000;

/**
 * Repairs the plan as it stands with the fewest changes: who has a place that is still allowed keeps it unless a
 * change pays for itself at the price of a change against the plan. Councils and employers stay. It proves no
 * bound: how close to the best a plan is, a full solve says.
 */
export async function repair(
  picture: PlanPicture,
  { seed, steps, onProgress, signal }: SolveOptions,
): Promise<Solved> {
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const tabulation = tabulate(planning, rules, newlyQualifiedThousandths, { form: 'REPAIR' });
  const casesOfUnit = Int32Array.from(tabulation.units, ({ cases }) => cases.length);
  const inUnits = new Set(tabulation.units.flatMap(({ cases }) => cases));
  const leftAnyway = unallocatedCases({ ...planning, allocation: new Map() }).filter(
    (about) => !inUnits.has(about),
  ).length;
  const threads = new Threads(1);
  const onAbort = (): void => threads.stop();
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    const { problem, constant } = tabulation;
    const start = standing(planning.allocation, tabulation);
    const found = await threads.run({ kind: 'REPAIR', problem, seed, steps, start }, ({ step, cost, best }) =>
      onProgress({
        step,
        cost: cost + constant,
        unallocated: best.workerOfUnit.reduce(
          (sum, worker, unit) => sum + (worker < 0 ? casesOfUnit[unit]! : 0),
          leftAnyway,
        ),
        bound: null,
      }),
    );
    if (found.kind !== 'FOUND') throw new Error('the repair ended without a plan');
    return judged(picture, proposalOf(planning, tabulation, found.solution), {
      stopped: signal.aborted,
      step: found.step,
      certificate: null,
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
    await threads.end();
  }
}

/** The plan as it stands, in numbers. A worker who has no employer yet is taken on by the first who may employ her. */
export function standing(
  allocation: ReadonlyMap<string, string>,
  { problem, units, workers, sites }: Tabulation,
): Solution {
  const index = new Map(workers.map(({ id }, w) => [id, w]));
  const { siteCount, siteCost } = problem;
  return {
    workerOfUnit: Int32Array.from(
      units,
      ({ cases }) => index.get(allocation.get(cases[0]?.id ?? '') ?? '') ?? -1,
    ),
    siteOfWorker: Int32Array.from(workers, ({ employer }, w) => {
      const now = employer === null ? -1 : sites.indexOf(employer);
      return now >= 0 && siteCost[w * siteCount + now]! >= 0
        ? now
        : sites.findIndex((_, site) => siteCost[w * siteCount + site]! >= 0);
    }),
  };
}
