import { UnmergeItemsDocument, type DecisionPartsFragment } from '../../generated/operations.js';
import { DecisionDialog } from '../cases/dialog-parts.js';
import { useIdentity } from './use-identity.js';

/** Takes a decision on identity back; the records stand for themselves again. */
export function TakeBackDialog({
  decision,
  onClose,
}: {
  decision: DecisionPartsFragment;
  onClose: () => void;
}) {
  const { decide, busy } = useIdentity(UnmergeItemsDocument, (data) => data.unmergeItems);
  const { survivor, merged, verdict } = decision;
  const submit = async (reason: string) => {
    await decide(
      { decisionId: decision.id, reason },
      `Taken back: ${merged.reference} and ${survivor.reference}.`,
    );
    onClose();
  };
  return (
    <DecisionDialog
      title="Take the decision back"
      action="Take back"
      busy={busy}
      onClose={onClose}
      onDecide={(reason) => void submit(reason)}
    >
      <p className="govuk-body">
        {verdict === 'SAME'
          ? `${merged.reference} and ${survivor.reference} are two again, each as its own files have it. The decision and this stay in the record.`
          : `It is open again whether ${survivor.reference} and ${merged.reference} are one person.`}
      </p>
    </DecisionDialog>
  );
}
