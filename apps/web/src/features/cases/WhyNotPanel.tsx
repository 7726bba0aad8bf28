import { byWorkerName, workerName } from '../../lib/hidden.js';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { usePlan } from '../../app/plan-context.js';
import { SelectField } from '../../design/Fields.js';
import { Panel } from '../../design/Panel.js';
import { WhyNotDocument, WorkerChoicesDocument, type ClientGroup } from '../../generated/operations.js';

/** Why not a worker of one's own choice: which rule forbids it, or what it would cost and why. */
export function WhyNotPanel({ caseId, group }: { caseId: string; group: ClientGroup }) {
  const plan = usePlan();
  const [worker, setWorker] = useState('');
  const choices = useQuery(WorkerChoicesDocument, {
    variables: { planId: plan.id, filter: { clientGroup: [group] } },
  });
  const asked = useQuery(WhyNotDocument, {
    variables: { planId: plan.id, caseId, workerId: worker },
    skip: worker === '',
  });
  const workers = [...((choices.data ?? choices.previousData)?.plan?.caseloads ?? [])].sort(byWorkerName);
  const answer = worker === '' ? null : asked.data?.plan?.explain.whyNot;
  return (
    <Panel title="Why not another worker?">
      <SelectField
        label="Worker"
        value={worker}
        options={[
          { value: '', label: 'Choose a worker' },
          ...workers.map((each) => ({
            value: each.worker.id,
            label: `${workerName(each.worker)}, ${each.team?.name ?? 'no team'}`,
          })),
        ]}
        onChange={(event) => setWorker(event.currentTarget.value)}
      />
      <p className={answer ? 'why' : 'muted'} role="status">
        {answer?.sentence ??
          (asked.loading ? 'Asking…' : 'The answer names the rule that forbids it, or what it would cost.')}
      </p>
    </Panel>
  );
}
