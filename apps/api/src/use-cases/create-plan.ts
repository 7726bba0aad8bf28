import { routesOf, type DestinationPart } from '@vesting/domain';
import {
  copyPlan as copy,
  createPlan as create,
  type DestinationRow,
  type Session,
} from '@vesting/persistence';
import { refusalOfAccess } from './access.js';
import { inTransaction, isUuid, Refusal, refusalOfCommand, refuse, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { openingPlan, type OpeningAllocation, type OpeningItem } from './opening.js';
import { refused, type Outcome } from './outcome.js';
import { requestDigest, type PlanRequest } from './request.js';

export interface CreatePlanRequest {
  /** Default: the newest. */
  baselineId?: string;
  name: string;
  /** Id of one of the pack's templates. */
  template: string;
  idempotencyKey: string;
}

export const LONGEST_NAME = 80;
const BATCH = 5_000;

/** Makes a plan from a template: a destination for every item of the baseline, and today's workers where they can stay. */
export async function createPlan(
  context: UseCaseContext,
  request: CreatePlanRequest,
): Promise<Outcome<PlanChanged>> {
  const denied = refusalOfAccess(context, 'CREATE_PLAN');
  if (denied) return denied;
  const { pack, reorganisationId } = context;
  const template = pack.planTemplates.find(({ id }) => id === request.template);
  if (template === undefined)
    return refused('NOT_FOUND', 'The programme has no such template.', ['template']);
  const name = request.name.trim();
  const fault = faultOfName(name);
  if (fault) return refused('INVALID', fault, ['name']);
  return inTransaction(context, async (session) => {
    const baselineId = request.baselineId ?? (await newestBaseline(session, reorganisationId));
    if (baselineId === undefined || !isUuid(baselineId))
      return refuse('NOT_FOUND', 'There is no baseline yet: take one first.', ['baselineId']);
    const items = await readItems(session, reorganisationId, baselineId);
    const routes = routesOf(pack, template.id);
    const opening = openingPlan(pack, template.purpose, routes, items);
    const answer = await create(session, {
      reorganisationId,
      baselineId,
      name,
      purpose: template.purpose,
      template: template.id,
      rules: template.rules ?? {},
      routes,
      deliveries: opening.deliveries,
      destinations: destinationRows(items, opening.destinations),
      allocations: allocationRows(opening.allocations),
      idempotencyKey: request.idempotencyKey,
      requestDigest: requestDigest('CREATE_PLAN', request),
    });
    return made(answer);
  });
}

export interface CopyPlanRequest extends PlanRequest {
  name: string;
}

/** A copy under another name, as it stands now, with a history of its own. */
export async function copyPlan(
  context: UseCaseContext,
  request: CopyPlanRequest,
): Promise<Outcome<PlanChanged>> {
  const denied = refusalOfAccess(context, 'CREATE_PLAN');
  if (denied) return denied;
  const name = request.name.trim();
  const fault = faultOfName(name);
  if (fault) return refused('INVALID', fault, ['name']);
  const { planId, idempotencyKey } = request;
  if (!isUuid(planId)) return refused('NOT_FOUND', 'There is no such plan.', ['planId']);
  const { reorganisationId } = context;
  return inTransaction(context, async (session) =>
    made(
      await copy(session, {
        reorganisationId,
        planId,
        name,
        idempotencyKey,
        requestDigest: requestDigest('COPY_PLAN', request),
      }),
    ),
  );
}

const faultOfName = (name: string): string | undefined =>
  name === '' || name.length > LONGEST_NAME
    ? `A plan has a name of 1 to ${LONGEST_NAME} characters.`
    : undefined;

type Made = Awaited<ReturnType<typeof create>>;

function made(answer: Made): PlanChanged {
  if (answer.outcome === 'CREATED') return { planId: answer.planId, version: answer.version };
  if (answer.outcome === 'REPEATED') return { planId: answer.planId, version: 1 };
  throw new Refusal(refusalOfCommand(answer));
}

export async function newestBaseline(
  session: Session,
  reorganisationId: string,
): Promise<string | undefined> {
  const [row] = await session.query<{ id: string }>(
    'select id from baseline where reorganisation_id = $1 order by number desc limit 1',
    [reorganisationId],
  );
  return row?.id;
}

/** Every item of a baseline, as a plan that is being made reads it. */
export async function readItems(
  session: Session,
  reorganisationId: string,
  baselineId: string,
): Promise<OpeningItem[]> {
  const items: OpeningItem[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const batch = await session.query<OpeningItem>(
      `select item_id as id, kind, body_id as body, reference, measure, divisible, service_id as service, facts,
         worker_id as "workerId", points
       from baseline_item where reorganisation_id = $1 and baseline_id = $2 and item_id > $3 order by item_id limit $4`,
      [reorganisationId, baselineId, after, BATCH],
    );
    for (const item of batch) items.push(item);
    const last = batch.at(-1);
    if (batch.length < BATCH || last === undefined) return items;
    after = last.id;
  }
}

export function* destinationRows(
  items: readonly OpeningItem[],
  destinations: ReadonlyMap<string, readonly DestinationPart[]>,
): Generator<DestinationRow> {
  for (const { id, kind, divisible } of items) {
    for (const { part, measure, account, body, reason, effectiveFrom } of destinations.get(id) ?? [])
      yield {
        itemId: id,
        part,
        kind,
        divisible,
        measure,
        account,
        bodyId: body,
        reason,
        effectiveFrom,
        decidedBy: 'ROUTE',
        decisionReason: null,
      };
  }
}

function* allocationRows(allocations: readonly OpeningAllocation[]) {
  for (const allocation of allocations)
    yield { ...allocation, decidedBy: 'ROUTE' as const, decisionReason: null };
}
