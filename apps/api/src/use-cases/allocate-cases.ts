import {
  CLIENT_GROUPS,
  hardStopOf,
  mayHoldCase,
  unallocatedPrice,
  workerLevels,
  type PlanningCase,
  type PlanningWorker,
} from '@vesting/domain';
import type { AllocationRow } from '@vesting/persistence';
import type { PlanPicture } from '../solving/picture.js';
import { changePlan, refuse, type Pictures, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';
import { faultOfReason, type PlanRequest } from './request.js';
import { faultOfItems } from './set-destinations.js';

export interface AllocateCasesRequest extends PlanRequest {
  caseIds: readonly string[];
  /** Null leaves the cases without a worker, where the scheme lets them wait. */
  workerId: string | null;
  reason: string;
}

/** Gives cases to a worker who may hold them, whose employer delivers them and who stays within the hard stop. */
export async function allocateCases(
  context: UseCaseContext,
  request: AllocateCasesRequest,
): Promise<Outcome<PlanChanged & { changed: number }>> {
  const fault = faultOfReason(request.reason) ?? faultOfItems(request.caseIds);
  if (fault) return refused('INVALID', fault);
  const caseIds = [...new Set(request.caseIds)];
  return changePlan(
    context,
    request,
    {
      power: 'ALLOCATE_CASES',
      kind: 'ALLOCATE_CASES',
      reason: request.reason,
      touches: caseIds,
      ...(request.workerId === null ? {} : { refersTo: [request.workerId] }),
      pictures: CLIENT_GROUPS,
    },
    async (command, _session, pictures) => {
      const { picture, cases } = chosen(pictures, caseIds);
      const worker = request.workerId === null ? null : workerOf(picture, request.workerId);
      for (const about of cases) refuseUnlessAllowed(about, worker, picture);
      if (worker !== null) refuseOverload(worker, cases, picture);
      const changed = await command.changeAllocations(
        cases.map((about) => allocationRow(about, worker, request.reason)),
      );
      return { changed: changed.length };
    },
  );
}

/** The cases, all of one client group: a caseload is never mixed. */
function chosen(
  pictures: Pictures,
  caseIds: readonly string[],
): { picture: PlanPicture; cases: PlanningCase[] } {
  const wanted = new Set(caseIds);
  for (const picture of pictures.values()) {
    const cases = picture.planning.cases.filter(({ id }) => wanted.has(id));
    if (cases.length === wanted.size) return { picture, cases };
    if (cases.length > 0)
      return refuse('INVALID', 'Choose cases of one client group of this plan.', ['caseIds']);
  }
  return refuse('NOT_FOUND', 'These cases are not in the plan.', ['caseIds']);
}

const workerOf = ({ planning }: PlanPicture, workerId: string): PlanningWorker =>
  planning.workers.find(({ id }) => id === workerId) ??
  refuse('NOT_FOUND', 'This worker is not in the plan.', ['workerId']);

function refuseUnlessAllowed(
  about: PlanningCase,
  worker: PlanningWorker | null,
  { planning, rules }: PlanPicture,
): void {
  const { id, reference, lock, delivering, type } = about;
  if (delivering === null)
    refuse('INVALID', `${reference} has no council yet: decide that first.`, ['caseIds']);
  if (
    (lock === 'WORKER' || lock === 'BOTH') &&
    (planning.allocation.get(id) ?? null) !== (worker?.id ?? null)
  )
    refuse('INVALID', `${reference} is locked. Unlock it first.`, ['caseIds']);
  if (worker === null) {
    if (type.expectsWorker === 'YES' && unallocatedPrice(about, rules) === null)
      refuse('INVALID', `${reference} (${type.name}) may not be left without a worker.`, ['workerId']);
    return;
  }
  if (worker.employer !== delivering)
    refuse('INVALID', `${worker.reference} is employed elsewhere than where ${reference} is delivered.`, [
      'workerId',
    ]);
  if (!mayHoldCase(worker, about))
    refuse('INVALID', `${worker.reference} may not hold ${reference} (${type.name}).`, ['workerId']);
}

function refuseOverload(
  worker: PlanningWorker,
  cases: readonly PlanningCase[],
  { planning, rules, newlyQualifiedThousandths }: PlanPicture,
): void {
  if (!worker.carriesCases) return;
  const given = new Set(cases.map(({ id }) => id));
  let [load, today, gained] = [0, 0, false];
  for (const { id, points, workerToday } of planning.cases) {
    const holds = planning.allocation.get(id) === worker.id;
    if (holds || given.has(id)) load += points;
    if (given.has(id) && !holds) gained = true;
    if (workerToday === worker.id) today += points;
  }
  const stop = hardStopOf(
    workerLevels(worker, rules, newlyQualifiedThousandths).hardStop,
    today,
    planning.purpose,
  );
  if (gained && load > stop)
    refuse('INVALID', `${worker.reference} would hold ${load} points; the hard stop is ${stop}.`, [
      'workerId',
    ]);
}

const allocationRow = (
  { id, service, responsible, delivering }: PlanningCase,
  worker: PlanningWorker | null,
  reason: string,
): AllocationRow => ({
  caseId: id,
  workerId: worker?.id ?? null,
  serviceId: service,
  responsibleId: responsible ?? '',
  deliveringId: delivering ?? '',
  decidedBy: 'PERSON',
  decisionReason: reason,
});
