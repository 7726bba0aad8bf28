import { useState } from 'react';
import { useCommand } from '../../app/use-command.js';
import { useNotices } from '../../app/notices.js';
import { Button } from '../../design/Button.js';
import { Panel } from '../../design/Panel.js';
import { SetRulesDocument } from '../../generated/operations.js';
import { formatNumber } from '../../lib/format.js';
import { ruleProblems, type Rule } from './rule-problems.js';

/** Levels bound what a plan may do; prices say what it should rather avoid. Each in its own unit. */
export function RulesPanel({ rules, changeable }: { rules: readonly Rule[]; changeable: boolean }) {
  const { run, busy } = useCommand(SetRulesDocument, (data) => data.setRules);
  const { refuse } = useNotices();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const changed = rules.filter(
    (rule) => (typed[rule.id] ?? String(rule.value)).trim() !== String(rule.value),
  );
  const problems = ruleProblems(rules, typed);
  const save = async () => {
    if (problems.length > 0) {
      refuse(problems);
      return;
    }
    const payload = await run(
      { rules: changed.map((rule) => ({ id: rule.id, value: Number(typed[rule.id]) })) },
      { done: () => 'Rules changed. Solve again to see what they do.' },
    );
    if (payload) setTyped({});
  };
  return (
    <Panel
      title="Rules"
      conclusion={
        <p>
          Levels bound what the solver may do. Prices say what it should rather avoid: twice the price is
          twice as bad.
        </p>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="table-region" role="region" aria-label="Rules of the plan" tabIndex={0}>
          <table className="dense">
            <caption className="govuk-visually-hidden">Rules of the plan</caption>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Kind</th>
                <th scope="col">Value</th>
                <th scope="col">Range</th>
                <th scope="col">Usual</th>
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row">
                    <label htmlFor={`rule-${rule.id}`}>{rule.name}</label>
                    <span className="hint-line" id={`rule-${rule.id}-hint`}>
                      {rule.description}
                    </span>
                  </th>
                  <td>{rule.kind === 'LEVEL' ? 'Level' : 'Price'}</td>
                  <td>
                    <span className="rule-value">
                      <input
                        id={`rule-${rule.id}`}
                        className={`govuk-input govuk-input--width-4${problems.some((each) => each.field === `rule-${rule.id}`) ? ' govuk-input--error' : ''}`}
                        inputMode="numeric"
                        aria-describedby={`rule-${rule.id}-hint`}
                        value={typed[rule.id] ?? String(rule.value)}
                        readOnly={!changeable}
                        onChange={(event) => setTyped({ ...typed, [rule.id]: event.currentTarget.value })}
                      />
                      {rule.unit}
                    </span>
                  </td>
                  <td>
                    {formatNumber(rule.min)} to {formatNumber(rule.max)}
                  </td>
                  <td>{rule.value === rule.default ? 'yes' : formatNumber(rule.default)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {changeable && (
          <div className="button-row">
            <Button type="submit" look="secondary" busy={busy} disabled={changed.length === 0}>
              Save the rules
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
