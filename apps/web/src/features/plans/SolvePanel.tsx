import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNotices } from '../../app/notices.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { SelectField, TextField } from '../../design/Fields.js';
import { Panel } from '../../design/Panel.js';
import { SolvePlanDocument, type ClientGroup, type PlanDetailQuery } from '../../generated/operations.js';
import { formatNumber, words } from '../../lib/format.js';
import { gapWords, isOver } from './run-words.js';
import { RunProgress } from './RunProgress.js';
import { useRun } from './use-run.js';

type Plan = NonNullable<PlanDetailQuery['plan']>;

function wholeNumber(value: FormDataEntryValue | null): number | undefined {
  const text = String(value ?? '').trim();
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Starts a search and follows it. Counted in steps, so that the same seed and steps give the same plan. */
export function SolvePanel({ plan, changeable }: { plan: Plan; changeable: boolean }) {
  const { refuse } = useNotices();
  const client = useApolloClient();
  const [solve, { loading }] = useMutation(SolvePlanDocument);
  const going = plan.runs.find((run) => !isOver(run));
  const [started, setStarted] = useState<string | null>(null);
  const runId = started ?? going?.id ?? null;
  const run = useRun(runId);
  const last = [...plan.runs].sort((a, b) => (a.queuedAt < b.queuedAt ? 1 : -1))[0];
  const start = async (form: FormData) => {
    const answer = await solve({
      variables: {
        input: {
          planId: plan.id,
          version: plan.version,
          clientGroup: String(form.get('group')) as ClientGroup,
          seed: wholeNumber(form.get('seed')),
          steps: wholeNumber(form.get('steps')),
          leastChange: form.get('way') === 'REPAIR',
          idempotencyKey: crypto.randomUUID(),
        },
      },
    }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = answer?.data?.solvePlan;
    if (payload && payload.userErrors.length > 0) refuse(payload.userErrors);
    setStarted(payload?.run?.id ?? null);
  };
  const active = run !== null && !isOver(run);
  return (
    <Panel title="Look for a better allocation">
      {run !== null && (
        <RunProgress
          key={run.id}
          run={run}
          onOver={() => void client.refetchQueries({ include: 'active' })}
        />
      )}
      {run?.state === 'FAILED' && (
        <p className="needs">{run.failure ?? 'The search failed. The plan was not changed.'}</p>
      )}
      {run === null && last && (
        <p className="muted">
          Last {last.leastChange ? 'repair' : 'search'}: {words(last.state).toLowerCase()} after{' '}
          {formatNumber(last.step)} steps, seed {last.seed}, cost {formatNumber(last.cost)},{' '}
          {last.leastChange ? '' : `${gapWords(last.gap)}, `}
          {formatNumber(last.unallocated)} unallocated.
        </p>
      )}
      {changeable && !active && (
        <form
          className="filters"
          onSubmit={(event) => {
            event.preventDefault();
            const { submitter } = event.nativeEvent as SubmitEvent;
            void start(new FormData(event.currentTarget, submitter));
          }}
        >
          <SelectField
            label="People"
            name="group"
            options={[
              { value: 'CHILDREN', label: 'Children' },
              { value: 'ADULTS', label: 'Adults' },
            ]}
          />
          <TextField
            label="Seed (optional)"
            name="seed"
            inputMode="numeric"
            className="govuk-input--width-10"
            autoComplete="off"
          />
          <TextField
            label="Steps (optional)"
            name="steps"
            inputMode="numeric"
            className="govuk-input--width-10"
            autoComplete="off"
          />
          <div className="button-row">
            <Button type="submit" name="way" value="AFRESH" busy={loading}>
              Solve afresh
            </Button>
            <Button type="submit" name="way" value="REPAIR" look="secondary" busy={loading}>
              Repair with the fewest changes
            </Button>
          </div>
          <p className="muted filters__note">
            Solve afresh looks for the best allocation there is, whoever holds a case in the plan now. Repair
            keeps every worker in the plan and every employer as they are, and changes only what has become
            impossible or what pays for the disturbance: use it when a worker leaves, children arrive, a court
            date appears or the ceiling changes.
          </p>
        </form>
      )}
    </Panel>
  );
}
