import { useRights } from '../../app/plan-context.js';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { Dialog } from '../../design/Dialog.js';
import { TextField } from '../../design/Fields.js';
import { CopyPlanDocument, SubmitPlanDocument, type PlanHeadFragment } from '../../generated/operations.js';

/** Copy a plan to try something else; submit it to ask for agreement, after which it cannot be changed. */
export function PlanActions({ plan, submittable }: { plan: PlanHeadFragment; submittable: boolean }) {
  const [open, setOpen] = useState<'copy' | 'submit' | null>(null);
  const [name, setName] = useState(`Copy of ${plan.name}`);
  const navigate = useNavigate();
  const copy = useCommand(CopyPlanDocument, (data) => data.copyPlan);
  const submit = useCommand(SubmitPlanDocument, (data) => data.submitPlan);
  const close = () => setOpen(null);
  const runCopy = async () => {
    const payload = await copy.run(
      { name: name.trim() },
      { done: () => `Copied to “${name.trim()}”.`, undoable: false, settled: true },
    );
    close();
    if (payload?.plan)
      void navigate(
        `/plans/${encodeURIComponent(payload.plan.id)}?plan=${encodeURIComponent(payload.plan.id)}`,
      );
  };
  const runSubmit = async () => {
    await submit.run(
      {},
      { done: () => `“${plan.name}” submitted. It can no longer be changed.`, undoable: false },
    );
    close();
  };
  const { may } = useRights();
  return (
    <div className="button-row">
      {may('CREATE_PLAN') && (
        <Button look="secondary" onClick={() => setOpen('copy')}>
          Copy
        </Button>
      )}
      {submittable && may('SUBMIT_PLAN') && (
        <Button look="secondary" onClick={() => setOpen('submit')}>
          Submit
        </Button>
      )}
      {open === 'copy' && (
        <Dialog title="Copy this plan" onClose={close}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void runCopy();
            }}
          >
            <TextField
              label="Name of the copy"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
            />
            <div className="button-row">
              <Button type="submit" busy={copy.busy}>
                Copy
              </Button>
              <Button look="secondary" onClick={close}>
                Cancel
              </Button>
            </div>
          </form>
        </Dialog>
      )}
      {open === 'submit' && (
        <Dialog title="Submit this plan" onClose={close}>
          <p className="govuk-body">
            Those who agree plans will be asked to agree to it as it stands. After that it cannot be changed,
            only copied.
          </p>
          <div className="button-row">
            <Button busy={submit.busy} onClick={() => void runSubmit()}>
              Submit
            </Button>
            <Button look="secondary" onClick={close}>
              Cancel
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
