import { checkRuleSettings, RULE_IDS, schemeInForce } from '@vesting/domain';
import { rulesOfPlan } from '../solving/picture.js';
import { changePlan, refuse, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import { refused, type Outcome } from './outcome.js';
import type { PlanRequest } from './request.js';

export interface SetRulesRequest extends PlanRequest {
  /** Settings to change; the others stay as they are. */
  rules: readonly { id: string; value: number }[];
}

/** Turns rules of the plan: levels and prices, within what they allow. */
export async function setRules(
  context: UseCaseContext,
  request: SetRulesRequest,
): Promise<Outcome<PlanChanged>> {
  const known: readonly string[] = RULE_IDS;
  if (request.rules.length === 0) return refused('INVALID', 'Choose at least one rule.', ['rules']);
  const unknown = request.rules.find(({ id }) => !known.includes(id));
  if (unknown) return refused('INVALID', 'There is no such rule.', ['rules', unknown.id]);
  const scheme = schemeInForce(context.pack, 'CHILDREN');
  if (scheme === undefined) return refused('INVALID', 'The programme has no scheme of rules.', ['planId']);
  return changePlan(
    context,
    request,
    { power: 'CHANGE_PLAN', kind: 'SET_RULES', touches: 'PLAN' },
    async (command, session) => {
      const [plan] = await session.query<{ rules: Record<string, number> }>(
        'select rules from plan where reorganisation_id = $1 and id = $2',
        [context.reorganisationId, request.planId],
      );
      const rules = {
        ...plan?.rules,
        ...Object.fromEntries(request.rules.map(({ id, value }) => [id, value])),
      };
      const [fault] = checkRuleSettings(rulesOfPlan(scheme, rules));
      if (fault) refuse('INVALID', fault.message, ['rules', fault.id]);
      await command.changeRules(rules);
      return {};
    },
  );
}
