import type { ReadSession, Session } from '@vesting/persistence';
import type { Product } from './product.js';
import { COMMAND_LINE } from './product.js';
import { CommandError } from './terminal.js';

export interface ChosenPlan {
  id: string;
  name: string;
  purpose: string;
  status: string;
  version: number;
  baselineId: string;
  createdAt: Date;
}

/** All plans, the newest first. */
export function listPlans(session: Session, reorganisationId: string): Promise<ChosenPlan[]> {
  return session.query<ChosenPlan>(
    `select id, name, purpose, status, version, baseline_id as "baselineId", created_at as "createdAt"
     from plan where reorganisation_id = $1 order by created_at desc, id`,
    [reorganisationId],
  );
}

/** The plan with this id or name; the newest when none is named. */
export async function choosePlan(
  session: Session,
  reorganisationId: string,
  wanted: string | undefined,
): Promise<ChosenPlan> {
  const plans = await listPlans(session, reorganisationId);
  const plan =
    wanted === undefined ? plans[0] : plans.find(({ id, name }) => id === wanted || name === wanted);
  if (plan) return plan;
  throw new CommandError(
    wanted === undefined
      ? 'There is no plan yet: make one with `vesting plan create`.'
      : `There is no plan ${wanted}.`,
  );
}

/** One reading of the product, closed at its end. */
export async function reading<T>(product: Product, work: (session: ReadSession) => Promise<T>): Promise<T> {
  const session = product.database.reader(COMMAND_LINE);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
