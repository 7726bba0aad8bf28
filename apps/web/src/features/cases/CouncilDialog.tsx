import { useState } from 'react';
import { useFrame, usePlan } from '../../app/plan-context.js';
import { useCommand } from '../../app/use-command.js';
import { SetDestinationsDocument, type SetDestinationsInput } from '../../generated/operations.js';
import { countOf } from '../../lib/format.js';
import { DecisionDialog, namesOf, type DialogProps } from './dialog-parts.js';

const NONE = 'none';

/** Sets the council by a person's decision. The solver never does: it follows from law, route and place. */
export function CouncilDialog({ chosen, onClose, onDone }: DialogProps) {
  const { reorganisation } = useFrame();
  const plan = usePlan();
  const [council, setCouncil] = useState('');
  const { run, busy } = useCommand(SetDestinationsDocument, (data) => data.setDestinations);
  const bodies = plan.purpose === 'TODAY' ? reorganisation.predecessors : reorganisation.successors;
  const decide = async (reason: string) => {
    const body = bodies.find((each) => each.gssCode === council);
    const rest: Omit<SetDestinationsInput, 'planId' | 'version' | 'idempotencyKey'> = {
      itemIds: chosen.map((row) => row.case.id),
      reason,
      ...(body?.gssCode ? { bodyGssCode: body.gssCode } : { noDestinationReason: 'UNDECIDED' }),
    };
    const payload = await run(rest, {
      done: () =>
        `${countOf(chosen.length, 'case')} ${body ? `set to ${body.name}` : 'set to no destination'}.`,
    });
    if (payload) onDone();
    else onClose();
  };
  return (
    <DecisionDialog
      title={`Set the council of ${countOf(chosen.length, 'case')}`}
      action="Set council"
      busy={busy}
      ready={council === '' ? 'Select a council' : true}
      onClose={onClose}
      onDecide={(reason) => void decide(reason)}
    >
      <p className="govuk-body">
        {namesOf(chosen)}. A family is kept in one council, so set its members together.
      </p>
      <fieldset className="govuk-fieldset govuk-form-group">
        <legend className="govuk-fieldset__legend">Responsible council</legend>
        <div className="govuk-radios govuk-radios--small" data-module="govuk-radios">
          {[
            ...bodies.map((body) => ({ value: body.gssCode ?? body.id, label: body.name })),
            { value: NONE, label: 'No destination yet' },
          ].map((option) => (
            <div className="govuk-radios__item" key={option.value}>
              <input
                className="govuk-radios__input"
                type="radio"
                name="council"
                id={`council-${option.value}`}
                value={option.value}
                checked={council === option.value}
                onChange={() => setCouncil(option.value)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`council-${option.value}`}>
                {option.label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </DecisionDialog>
  );
}
