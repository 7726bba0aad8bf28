/** A plan and a proposal for it, as far as they decide what of the proposal can be taken. */
export interface MergeInput {
  /** Proposed employer of each worker. */
  employers: ReadonlyMap<string, string>;
  /** Proposed worker of each case; null: unallocated. */
  workers: ReadonlyMap<string, string | null>;
  /** Cases and workers that must stay as they are. */
  untouchable: ReadonlySet<string>;
  /** Of each case in the proposal or allocated now. */
  cases: ReadonlyMap<string, { serviceId: string; responsibleId: string | null; workerId: string | null }>;
  /** Employer of each worker now. */
  employerNow: ReadonlyMap<string, string | null>;
  delivers(serviceId: string, responsibleId: string, deliveringId: string): boolean;
}

export type LeftOut =
  /** She keeps cases that her proposed employer does not deliver. */
  | 'HELD_BACK'
  /** The worker's employer does not deliver this case. */
  | 'DOES_NOT_FIT'
  | 'NO_DESTINATION';

export interface MergeResult {
  employers: Map<string, string>;
  workers: Map<string, string | null>;
  leftOut: Map<string, LeftOut>;
}

/**
 * The largest part of a proposal that keeps the rule "a worker only holds cases that her employer delivers",
 * when some things stay as they are. A case that stays may hold its worker back; a worker who stays may keep
 * cases from coming to her, which then stay with theirs; so it is repeated until nothing more falls out.
 */
export function mergeProposal(input: MergeInput): MergeResult {
  const { untouchable, cases, employerNow, delivers } = input;
  const employers = new Map([...input.employers].filter(([worker]) => !untouchable.has(worker)));
  const workers = new Map([...input.workers].filter(([id]) => !untouchable.has(id)));
  const leftOut = new Map<string, LeftOut>();
  const employerOf = (worker: string): string | null =>
    employers.get(worker) ?? employerNow.get(worker) ?? null;
  const fits = (id: string, worker: string): boolean => {
    const about = cases.get(id);
    const employer = employerOf(worker);
    return (
      !!about &&
      about.responsibleId !== null &&
      employer !== null &&
      delivers(about.serviceId, about.responsibleId, employer)
    );
  };
  for (;;) {
    const before = leftOut.size;
    for (const [id, worker] of workers) {
      if (worker === null || fits(id, worker)) continue;
      leftOut.set(id, cases.get(id)?.responsibleId ? 'DOES_NOT_FIT' : 'NO_DESTINATION');
      workers.delete(id);
    }
    for (const [id, { workerId }] of cases) {
      if (workerId === null || workers.has(id) || !employers.has(workerId) || fits(id, workerId)) continue;
      leftOut.set(workerId, 'HELD_BACK');
      employers.delete(workerId);
    }
    if (leftOut.size === before) return { employers, workers, leftOut };
  }
}
