import { words } from '@vesting/domain';
import { verifyPlan, type PlanVerification } from '../solving/verify-plan.js';
import { choosePlan, reading, type ChosenPlan } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, CommandError, environment, parse, remark, type ExitCode } from './terminal.js';

export const USAGE = 'verify [--plan ID]';
const SHOWN = 20;

/** Recomputes constraints and cost of a plan from stored data. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = parse(args, { plan: { type: 'string' } });
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session) => {
      const plan = await choosePlan(session, product.pack.id, values.plan);
      const verification = await verifyPlan(session, product.pack, plan.id);
      if (verification === undefined) throw new CommandError('The pack has no scheme to verify a plan by.');
      answer(
        values.json,
        { plan: { id: plan.id, name: plan.name, version: plan.version }, ...verification },
        () => linesOf(plan, verification),
      );
      return verification.feasible ? 0 : 1;
    }),
  );
}

function* linesOf(
  plan: ChosenPlan,
  { feasible, cost, bound, gap, violations, groups }: PlanVerification,
): Generator<string> {
  yield `${plan.name}, version ${plan.version}: ${feasible ? 'holds' : 'does NOT hold'}; cost ${words.number(cost)}`;
  yield bound === null
    ? 'How close to the best it is, nothing proves: no accepted solve of it has a certificate.'
    : `No plan without faults can cost less than ${words.number(bound)}${gap === null ? '' : `: within ${(gap * 100).toFixed(1)}% of the best`}.`;
  for (const { clientGroup, considered, digest } of groups)
    yield `${clientGroup}: ${considered} Digest ${digest}`;
  for (const { sentence } of violations.slice(0, SHOWN)) yield sentence;
  if (violations.length > SHOWN) yield `and ${words.number(violations.length - SHOWN)} more`;
}
