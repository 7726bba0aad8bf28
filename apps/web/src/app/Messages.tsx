import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ErrorSummary } from '../design/ErrorSummary.js';
import { UndoDocument } from '../generated/operations.js';
import { countOf } from '../lib/format.js';
import { useNotices, type Notice } from './notices.js';
import { useFrame } from './plan-context.js';
import { problemsOf } from './use-command.js';
import { usePlanChanges } from './use-plan-changes.js';

/** What the last action said, what others changed meanwhile, and why a plan cannot be changed. */
export function Messages() {
  const { notice, problems } = useNotices();
  const { plan } = useFrame();
  const others = usePlanChanges(plan);
  const client = useApolloClient();
  const { clear } = useNotices();
  const reload = () => {
    clear();
    void client.refetchQueries({ include: 'active' });
  };
  const conflict = problems.some((problem) => problem.code === 'CONFLICT' || problem.code === 'STALE');
  return (
    <div className="messages">
      <ErrorSummary problems={problems}>
        {conflict && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={reload}>
            Load what changed
          </button>
        )}
      </ErrorSummary>
      <div role="status" aria-live="polite">
        {notice && <Done notice={notice} />}
        {others && !conflict && (
          <div className="message message--stale">
            <p>
              <strong>Changed by {others.actor}:</strong> {others.sentence} What you see is from before.
            </p>
            <button type="button" className="govuk-button govuk-button--secondary" onClick={reload}>
              Load the change
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function Done({ notice }: { notice: Notice }) {
  const { clear } = useNotices();
  return (
    <div className="message message--done">
      <div>
        <p>
          <strong>{notice.text}</strong>
        </p>
        {notice.skipped && notice.skipped.length > 0 && (
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                {countOf(notice.skipped.length, 'item')} left as they were
              </span>
            </summary>
            <ul className="govuk-details__text govuk-list">
              {notice.skipped.map((item) => (
                <li key={item.reference}>
                  {item.reference}: {item.reason}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {notice.undo && <UndoButton {...notice.undo} />}
      <button type="button" className="link-button" onClick={clear}>
        Dismiss
      </button>
    </div>
  );
}

function UndoButton({ planId, commandNumber }: { planId: string; commandNumber: number }) {
  const { plans } = useFrame();
  const { tell, refuse } = useNotices();
  const [undo, { loading, client }] = useMutation(UndoDocument);
  const [key] = useState(() => crypto.randomUUID());
  const version = plans.find((plan) => plan.id === planId)?.version ?? commandNumber;
  const press = async () => {
    const answer = await undo({
      variables: { input: { planId, version, commandNumber, idempotencyKey: key } },
    }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    const payload = answer?.data?.undo;
    if (!payload) return;
    if (payload.userErrors.length > 0) refuse(payload.userErrors);
    else
      tell({ text: `Undone: ${countOf(payload.restored, 'change')} taken back.`, skipped: payload.skipped });
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <button
      type="button"
      id="undo-last"
      className="link-button"
      disabled={loading}
      onClick={() => void press()}
    >
      Undo
    </button>
  );
}
