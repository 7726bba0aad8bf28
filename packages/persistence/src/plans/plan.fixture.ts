import { workingFor } from '@vesting/domain';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type pg from 'pg';
import { freshDatabase, type ThrowAwayDatabase } from '../testing/throw-away.js';
import { countViolations } from '../testing/violations.js';
import { freshRequest, makeSmallPlan, whole, type SmallPlan } from '../testing/world.js';
import type { CommandRequest } from './command-request.js';
import { openCommand } from './open-command.js';
import type { PlanCommand } from './plan-command.js';
import type { AllocationRow, DestinationRow } from './rows.js';

export let world: ThrowAwayDatabase;
export let plan: SmallPlan;
export let client: pg.Client;
/** Numbers the plans, so that each has a name of its own. */
export let plans = 0;
/** A fresh database for the file and a small plan for each test, whose ledger must hold after it. */
export function usePlan(): void {
  beforeAll(async () => {
    world = await freshDatabase();
    client = await world.connect();
  });
  beforeEach(async () => {
    plans += 1;
    plan = await makeSmallPlan(world.database, 4, `Plan ${plans}`);
  });
  afterEach(async () => expect(await countViolations(client)).toBe(0));
  afterAll(() => world.drop());
}

export const where = () => ({ reorganisationId: 'small', planId: plan.planId });

/** One command of `actor`; its outcome, and what it changed. */
export function command<T>(
  actor: string,
  work: (command: PlanCommand) => Promise<T>,
  request: Partial<CommandRequest> = {},
) {
  return world.database.write(workingFor(actor), async (session) => {
    const opened = await openCommand(session, {
      ...freshRequest(),
      ...where(),
      seenVersion: 99,
      kind: 'TEST',
      touches: [],
      ...request,
    });
    if (opened.outcome !== 'OPENED') return opened;
    const changed = await work(opened);
    await opened.finish({ changed });
    return { outcome: 'OPENED' as const, number: opened.number, changed };
  });
}

export const to = (
  itemId: string,
  bodyId: string,
  kind: 'CASE' | 'WORKER' = 'CASE',
): { itemId: string; parts: DestinationRow[] } => ({
  itemId,
  parts: [
    {
      ...whole({ id: itemId, kind, measure: 1, divisible: false }, bodyId),
      decidedBy: 'PERSON',
      decisionReason: 'asked',
    },
  ],
});
export const give = (
  caseId: string,
  workerId: string | null,
  responsibleId = 'west',
  deliveringId = responsibleId,
): AllocationRow => ({
  caseId,
  workerId,
  serviceId: 'care',
  responsibleId,
  deliveringId,
  decidedBy: 'PERSON',
  decisionReason: 'knows the family',
});
export const allocations = async () =>
  (
    await client.query(
      'select case_id, worker_id, responsible_id, delivering_id from allocation where plan_id = $1 order by case_id',
      [plan.planId],
    )
  ).rows;
export const at = (list: string[], index: number): string => list[index] as string;
