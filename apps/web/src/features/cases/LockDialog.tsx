import { useState } from 'react';
import { useCommand } from '../../app/use-command.js';
import { SelectField } from '../../design/Fields.js';
import { LockItemsDocument, type LockHolds } from '../../generated/operations.js';
import { countOf } from '../../lib/format.js';
import { DecisionDialog, namesOf, type DialogProps } from './dialog-parts.js';

const kinds: readonly { value: LockHolds; label: string }[] = [
  { value: 'BOTH', label: 'Council and worker' },
  { value: 'COUNCIL', label: 'Council only' },
  { value: 'WORKER', label: 'Worker only' },
];

/** Fixes what a person has decided, so that the solver leaves it alone; or lets it go again. */
export function LockDialog({ chosen, unlock, onClose, onDone }: DialogProps & { unlock: boolean }) {
  const [holds, setHolds] = useState<LockHolds>('BOTH');
  const { run, busy } = useCommand(LockItemsDocument, (data) => data.lockItems);
  const decide = async (reason: string) => {
    const payload = await run(
      { itemIds: chosen.map((row) => row.case.id), holds: unlock ? null : holds, reason },
      { done: () => `${countOf(chosen.length, 'case')} ${unlock ? 'unlocked' : 'locked'}.` },
    );
    if (payload) onDone();
    else onClose();
  };
  const verb = unlock ? 'Unlock' : 'Lock';
  return (
    <DecisionDialog
      title={`${verb} ${countOf(chosen.length, 'case')}`}
      action={verb}
      busy={busy}
      onClose={onClose}
      onDecide={(reason) => void decide(reason)}
    >
      <p className="govuk-body">{namesOf(chosen)}</p>
      {!unlock && (
        <SelectField
          label="What to hold"
          value={holds}
          options={kinds}
          onChange={(event) => setHolds(event.currentTarget.value as LockHolds)}
        />
      )}
    </DecisionDialog>
  );
}
