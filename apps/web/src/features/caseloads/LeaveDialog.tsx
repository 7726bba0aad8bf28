import { workerName } from '../../lib/hidden.js';
import { useState } from 'react';
import { useFrame } from '../../app/plan-context.js';
import { useCommand } from '../../app/use-command.js';
import { TextField } from '../../design/Fields.js';
import { SetWorkerLeavingDocument } from '../../generated/operations.js';
import { countOf, formatDate, formatNumber } from '../../lib/format.js';
import { DecisionDialog } from '../cases/dialog-parts.js';
import type { Caseload } from './team-loads.js';

/** Says from which day a worker is no longer there. Her cases lose their worker in the same command. */
export function LeaveDialog({ caseload, onClose }: { caseload: Caseload; onClose: () => void }) {
  const { reorganisation } = useFrame();
  const [day, setDay] = useState('');
  const { run, busy } = useCommand(SetWorkerLeavingDocument, (data) => data.setDestinations);
  const { worker, cases } = caseload;
  const decide = async (reason: string) => {
    const done = await run(
      { itemIds: [worker.id], leavesOn: day, reason },
      {
        done: ({ unallocated }) =>
          `${workerName(worker)} leaves on ${formatDate(day)}. ${countOf(unallocated, 'case')} without a worker: repair the plan to give them one.`,
      },
    );
    if (done) onClose();
  };
  return (
    <DecisionDialog
      title={`${workerName(worker)} leaves`}
      action="Take her out of the plan"
      busy={busy}
      ready={day === '' ? 'Enter the day from which she is no longer there' : true}
      onClose={onClose}
      onDecide={(reason) => void decide(reason)}
    >
      <p className="govuk-body">
        {cases === 0
          ? 'She holds no cases in this plan.'
          : `Her ${formatNumber(cases)} cases will have no worker until the plan is repaired. You can undo this.`}
      </p>
      <TextField
        label="Leaves on"
        type="date"
        max={reorganisation.vestingDay}
        className="govuk-input--width-10"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </DecisionDialog>
  );
}
