import { useRights } from '../../app/plan-context.js';
import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { useNotices } from '../../app/notices.js';
import { problemsOf, useCommand } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { RebasePlanDocument, TakeBaselineDocument } from '../../generated/operations.js';
import { countOf } from '../../lib/format.js';

/** Freezes the register as it is and carries the plan to it; the plan of before stays as it was. */
export function RebaseButton() {
  const { may } = useRights();
  const [take, { loading }] = useMutation(TakeBaselineDocument);
  const { refuse } = useNotices();
  const navigate = useNavigate();
  const { run, busy } = useCommand(RebasePlanDocument, (data) => data.rebasePlan);
  const press = async () => {
    const taken = await take({ variables: { input: { idempotencyKey: crypto.randomUUID() } } }).catch(
      (error: unknown) => {
        refuse(problemsOf(error));
        return null;
      },
    );
    const answer = taken?.data?.takeBaseline;
    if (!answer) return;
    if (answer.userErrors.length > 0 || !answer.baseline) {
      refuse(answer.userErrors);
      return;
    }
    const made = await run(
      { baselineId: answer.baseline.id },
      {
        done: ({ changes, contradictions }) =>
          `Carried the plan to baseline ${answer.baseline?.number ?? ''}: ${countOf(changes, 'change')} to approve, ${countOf(contradictions, 'contradiction')} of a decision.`,
        undoable: false,
        settled: true,
      },
    );
    if (made?.plan) void navigate(`/changes?plan=${encodeURIComponent(made.plan.id)}`);
  };
  if (!may('TAKE_BASELINE') || !may('CREATE_PLAN')) return null;
  return (
    <Button busy={loading || busy} onClick={() => void press()}>
      Take the plan along
    </Button>
  );
}
