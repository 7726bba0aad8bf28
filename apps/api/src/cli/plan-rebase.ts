import { randomUUID } from 'node:crypto';
import { words } from '@vesting/domain';
import { rebasePlan } from '../use-cases/rebase-plan.js';
import { choosePlan, reading } from './chosen-plan.js';
import { COMMAND_LINE, withProduct } from './product.js';
import { answer, CommandError, environment, parseOnly, remark, type ExitCode } from './terminal.js';

/** Carries a plan to a later baseline, the newest when none is named, as a new plan. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(
    args,
    { plan: { type: 'string' }, baseline: { type: 'string' }, name: { type: 'string' } },
    'plan rebase [--plan ID] [--baseline ID] [--name NAME]',
  );
  return withProduct(environment(), remark, async (product) => {
    const plan = await reading(product, (session) => choosePlan(session, product.pack.id, values.plan));
    const outcome = await rebasePlan(product.contextOf(COMMAND_LINE), {
      planId: plan.id,
      version: plan.version,
      idempotencyKey: randomUUID(),
      ...(values.baseline === undefined ? {} : { baselineId: values.baseline }),
      ...(values.name === undefined ? {} : { name: values.name }),
    });
    if (!outcome.ok) throw new CommandError(outcome.errors.map(({ message }) => message).join('\n'));
    const { planId, version, changes, contradictions } = outcome.value;
    answer(values.json, { id: planId, version, rebasedFrom: plan.id, changes, contradictions }, () => [
      `Made plan ${planId} of "${plan.name}": ${words.counted(changes, 'change')} to approve, ${words.counted(contradictions, 'contradiction')} of a decision`,
    ]);
    return 0;
  });
}
