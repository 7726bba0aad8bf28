import type { Planning } from '@vesting/domain';
import type { Solution } from '@vesting/optimiser';
import type { Tabulation } from './tabulate.js';

/** What a solve proposes: an employer for each worker, a worker (or none) for each case that it decided on. */
export interface Proposal {
  employers: [workerId: string, bodyId: string][];
  cases: [caseId: string, workerId: string | null][];
}

/** Maps the engine's answer back. Every case of the picture with a deliverer is named. */
export function proposalOf(
  planning: Planning,
  { units, workers, sites }: Tabulation,
  solution: Solution,
): Proposal {
  const employers = workers.map(({ id }, w): [string, string] => [id, sites[solution.siteOfWorker[w]!]!]);
  const workerOf = new Map<string, string>();
  units.forEach(({ cases }, u) => {
    const w = solution.workerOfUnit[u]!;
    if (w >= 0) for (const { id } of cases) workerOf.set(id, workers[w]!.id);
  });
  const cases = planning.cases
    .filter(({ delivering }) => delivering !== null)
    .map(({ id }): [string, string | null] => [id, workerOf.get(id) ?? null]);
  return { employers, cases };
}

/** The plan as it would stand if the whole proposal were accepted. */
export function withProposal(planning: Planning, { employers, cases }: Proposal): Planning {
  const employerOf = new Map(employers);
  return {
    ...planning,
    workers: planning.workers.map((worker) => ({
      ...worker,
      employer: employerOf.get(worker.id) ?? worker.employer,
    })),
    allocation: new Map(cases.flatMap(([id, worker]) => (worker === null ? [] : [[id, worker] as const]))),
  };
}

/** The plan as it stands, as a solution to start from; undefined when it is not one (a case with no arc to its worker). */
export function solutionOf(
  planning: Planning,
  { problem, units, workers, sites }: Tabulation,
): Solution | undefined {
  const index = new Map(workers.map(({ id }, w) => [id, w]));
  const workerOfUnit = Int32Array.from(units, ({ cases }) => {
    const held = new Set(cases.map(({ id }) => planning.allocation.get(id)));
    const [worker] = held;
    return held.size === 1 && worker !== undefined ? (index.get(worker) ?? -1) : -1;
  });
  const siteOfWorker = Int32Array.from(workers, ({ employer }) =>
    employer === null ? -1 : sites.indexOf(employer),
  );
  return siteOfWorker.every((site, w) => site >= 0 && problem.siteCost[w * sites.length + site]! >= 0)
    ? { workerOfUnit, siteOfWorker }
    : undefined;
}
