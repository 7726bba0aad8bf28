import { workerName } from '../../lib/hidden.js';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { usePlan } from '../../app/plan-context.js';
import { useCommand } from '../../app/use-command.js';
import { AccountLabel } from '../../design/Account.js';
import { TextField } from '../../design/Fields.js';
import { LoadBar } from '../../design/LoadBar.js';
import { Loaded } from '../../design/States.js';
import { AllocateCasesDocument, WorkerChoicesDocument } from '../../generated/operations.js';
import { countOf } from '../../lib/format.js';
import { orderChoices } from './worker-choices.js';
import { DecisionDialog, namesOf, type DialogProps } from './dialog-parts.js';

const SHOWN = 60;
const NOBODY = 'nobody';

export function AllocateDialog({ chosen, onClose, onDone }: DialogProps) {
  const plan = usePlan();
  const group = chosen[0]?.case.clientGroup ?? 'CHILDREN';
  const teamId = chosen[0]?.case.team?.id ?? null;
  const result = useQuery(WorkerChoicesDocument, {
    variables: { planId: plan.id, filter: { clientGroup: [group], carriesCases: true } },
  });
  const [search, setSearch] = useState('');
  const [worker, setWorker] = useState('');
  const { run, busy } = useCommand(AllocateCasesDocument, (data) => data.allocateCases);
  const decide = async (reason: string) => {
    const choice = result.data?.plan?.caseloads.find((each) => each.worker.id === worker);
    const payload = await run(
      { caseIds: chosen.map((row) => row.case.id), workerId: worker === NOBODY ? null : worker, reason },
      {
        done: () =>
          choice
            ? `${countOf(chosen.length, 'case')} allocated to ${workerName(choice.worker)}.`
            : `${countOf(chosen.length, 'case')} left unallocated.`,
      },
    );
    if (payload) onDone();
    else onClose();
  };
  return (
    <DecisionDialog
      title={`Allocate ${countOf(chosen.length, 'case')} to a worker`}
      action="Allocate"
      busy={busy}
      wide
      ready={worker === '' ? 'Select a worker' : true}
      onClose={onClose}
      onDecide={(reason) => void decide(reason)}
    >
      <p className="govuk-body">{namesOf(chosen)}</p>
      <TextField
        label="Find a worker or team"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        autoComplete="off"
      />
      <Loaded result={result} rows={5}>
        {(data) => (
          <fieldset className="govuk-fieldset choices">
            <legend className="govuk-fieldset__legend">Worker, with what they hold in this plan</legend>
            <ul className="choices__list" tabIndex={0} aria-label="Workers">
              {orderChoices(data.plan?.caseloads ?? [], teamId, search)
                .slice(0, SHOWN)
                .map((choice) => (
                  <li key={choice.worker.id}>
                    <label className="choice">
                      <input
                        type="radio"
                        name="worker"
                        checked={worker === choice.worker.id}
                        onChange={() => setWorker(choice.worker.id)}
                      />
                      <span className="choice__name">{workerName(choice.worker)}</span>
                      <span className="choice__team">{choice.team?.name}</span>
                      <AccountLabel account={choice.employer} />
                      <span className="choice__load">
                        {countOf(choice.cases, 'case')}, {choice.points} of {choice.ceiling} points
                        {choice.points > choice.ceiling && <strong className="needs"> above</strong>}
                        <LoadBar
                          load={choice.points}
                          ceiling={choice.ceiling}
                          scale={choice.ceiling * 2 || 1}
                        />
                      </span>
                    </label>
                  </li>
                ))}
              <li>
                <label className="choice">
                  <input
                    type="radio"
                    name="worker"
                    checked={worker === NOBODY}
                    onChange={() => setWorker(NOBODY)}
                  />
                  <span className="choice__name">Nobody</span>
                  <span className="choice__team">leave unallocated, where the case may wait</span>
                </label>
              </li>
            </ul>
          </fieldset>
        )}
      </Loaded>
    </DecisionDialog>
  );
}
