import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button.js';
import { StopSolvingDocument, type RunPartsFragment } from '../../generated/operations.js';
import { formatNumber } from '../../lib/format.js';
import { gapWords, isOver, quarterOf, stateWords } from './run-words.js';

/** Live progress of a solve. Said aloud at each quarter only, so that it does not chatter. */
export function RunProgress({
  run,
  onOver,
}: {
  run: RunPartsFragment;
  onOver: (run: RunPartsFragment) => void;
}) {
  const [stop, { loading }] = useMutation(StopSolvingDocument);
  const [asked, setAsked] = useState(false);
  const told = useRef(false);
  const over = isOver(run);
  useEffect(() => {
    if (!over || told.current) return;
    told.current = true;
    onOver(run);
  }, [over, run, onOver]);
  const quarter = quarterOf(run);
  return (
    <div className="progress">
      <p className="progress__head">
        <strong>{stateWords(run.state, asked)}</strong>{' '}
        <span className="muted">
          step {formatNumber(run.step)} of {formatNumber(run.steps)}
        </span>
      </p>
      <progress className="progress__bar" max={run.steps || 1} value={run.step} aria-label="Steps done" />
      <dl className="progress__figures">
        <div>
          <dt>Cost of the best so far</dt>
          <dd>{formatNumber(run.cost)}</dd>
        </div>
        <div>
          <dt>How close to the best</dt>
          <dd>{gapWords(run.gap)}</dd>
        </div>
        <div>
          <dt>Unallocated</dt>
          <dd>{formatNumber(run.unallocated)}</dd>
        </div>
      </dl>
      {!over && (
        <Button
          look="secondary"
          busy={loading || asked}
          onClick={() => {
            setAsked(true);
            void stop({ variables: { input: { runId: run.id, idempotencyKey: crypto.randomUUID() } } });
          }}
        >
          Stop and keep the best
        </Button>
      )}
      <p className="govuk-visually-hidden" role="status">
        {quarter > 0 && `${quarter}% of the steps are done. ${formatNumber(run.unallocated)} unallocated.`}
      </p>
    </div>
  );
}
