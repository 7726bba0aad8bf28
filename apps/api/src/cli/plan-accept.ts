import { randomUUID } from 'node:crypto';
import { words } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { acceptProposal } from '../use-cases/accept-proposal.js';
import { choosePlan, reading } from './chosen-plan.js';
import { COMMAND_LINE, withProduct } from './product.js';
import { answer, CommandError, environment, parseOnly, remark, type ExitCode } from './terminal.js';

/** Accepts a proposal: that of the last finished solve when none is named. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(
    args,
    { plan: { type: 'string' }, run: { type: 'string' } },
    'plan accept [--plan ID] [--run ID]',
  );
  return withProduct(environment(), remark, async (product) => {
    const { plan, runId } = await reading(product, async (session) => {
      const chosen = await choosePlan(session, product.pack.id, values.plan);
      return { plan: chosen, runId: values.run ?? (await lastProposal(session, product.pack.id, chosen.id)) };
    });
    if (runId === undefined)
      throw new CommandError('The plan has no proposal that waits to be accepted: solve it first.');
    const outcome = await acceptProposal(product.contextOf(COMMAND_LINE), {
      planId: plan.id,
      version: plan.version,
      runId,
      idempotencyKey: randomUUID(),
    });
    if (!outcome.ok) throw new CommandError(outcome.errors.map(({ message }) => message).join('\n'));
    const { version, accepted, skipped } = outcome.value;
    answer(values.json, { planId: plan.id, runId, version, accepted, skipped }, () => [
      `${plan.name}, version ${version}: ${words.counted(accepted, 'case')} changed worker; ${words.counted(skipped.length, 'item')} left as they are`,
      ...skipped.map(({ reference, reason }) => `${reference}: ${reason}`),
    ]);
    return 0;
  });
}

async function lastProposal(
  session: Session,
  reorganisationId: string,
  planId: string,
): Promise<string | undefined> {
  const [row] = await session.query<{ id: string }>(
    `select id from run where reorganisation_id = $1 and plan_id = $2 and state in ('DONE', 'STOPPED') and cost is not null
       and not exists (select from command where command.reorganisation_id = $1 and command.plan_id = $2 and answer ->> 'runId' = run.id::text)
     order by queued_at desc limit 1`,
    [reorganisationId, planId],
  );
  return row?.id;
}
