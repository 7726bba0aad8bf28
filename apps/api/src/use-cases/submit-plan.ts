import { CLIENT_GROUPS, verify, words } from '@vesting/domain';
import { changePlan, refuse, type PlanChanged } from './change-plan.js';
import type { UseCaseContext } from './context.js';
import type { Outcome } from './outcome.js';
import type { PlanRequest } from './request.js';

/** Freezes a draft and proposes it. A plan that leaves anybody at risk without a worker cannot be proposed. */
export async function submitPlan(
  context: UseCaseContext,
  request: PlanRequest,
): Promise<Outcome<PlanChanged>> {
  return changePlan(
    context,
    request,
    { power: 'SUBMIT_PLAN', kind: 'SUBMIT_PLAN', touches: 'ALL', pictures: CLIENT_GROUPS },
    async (command, _session, pictures) => {
      const atRisk = [...pictures.values()].flatMap(({ planning, rules, newlyQualifiedThousandths }) =>
        verify(planning, rules, newlyQualifiedThousandths).violations.filter(
          ({ rule }) => rule === 'SAFETY_ORDER' || rule === 'MAY_NOT_WAIT',
        ),
      );
      if (atRisk.length > 0)
        refuse(
          'INVALID',
          `${words.counted(atRisk.length, 'case')} that may not wait ${atRisk.length === 1 ? 'has' : 'have'} no worker.`,
          ['planId'],
        );
      await command.changeStatus('PROPOSED');
      return {};
    },
  );
}
