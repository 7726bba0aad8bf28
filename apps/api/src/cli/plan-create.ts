import { randomUUID } from 'node:crypto';
import type { Pack, PlanTemplate } from '@vesting/domain';
import { createPlan } from '../use-cases/create-plan.js';
import { listPlans, reading } from './chosen-plan.js';
import { COMMAND_LINE, withProduct } from './product.js';
import { answer, CommandError, environment, parseOnly, remark, type ExitCode } from './terminal.js';

/** Makes a plan from a template on the newest baseline: the pack's first transfer plan when none is named. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(
    args,
    { template: { type: 'string' }, name: { type: 'string' } },
    'plan create [--template ID] [--name NAME]',
  );
  return withProduct(environment(), remark, async (product) => {
    const template = templateOf(product.pack, values.template);
    const taken = await reading(product, (session) => listPlans(session, product.pack.id));
    const name = values.name ?? freeName(template.name, new Set(taken.map((plan) => plan.name)));
    const outcome = await createPlan(product.contextOf(COMMAND_LINE), {
      name,
      template: template.id,
      idempotencyKey: randomUUID(),
    });
    if (!outcome.ok) throw new CommandError(outcome.errors.map(({ message }) => message).join('\n'));
    const { planId, version } = outcome.value;
    answer(values.json, { id: planId, name, purpose: template.purpose, version }, () => [
      `Made plan ${planId}: ${name}`,
    ]);
    return 0;
  });
}

function templateOf({ planTemplates }: Pack, wanted: string | undefined): PlanTemplate {
  const template = planTemplates.find(({ id, purpose }) =>
    wanted === undefined ? purpose === 'TRANSFER' : id === wanted,
  );
  if (template) return template;
  throw new CommandError(
    `The pack has no such template; it has ${planTemplates.map(({ id }) => id).join(', ') || 'none'}.`,
  );
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name.slice(0, 70)} (${number})`;
    if (!taken.has(candidate)) return candidate;
  }
}
