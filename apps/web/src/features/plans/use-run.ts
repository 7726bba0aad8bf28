import { useQuery, useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import {
  RunStateDocument,
  SolveProgressDocument,
  type RunPartsFragment,
} from '../../generated/operations.js';
import { isOver } from './run-words.js';

const POLL_MS = 1_000;

/**
 * A run as it goes: from the web socket, and by asking every second for as long as the socket says nothing.
 * Null while the first answer is on its way.
 */
export function useRun(runId: string | null): RunPartsFragment | null {
  const [deaf, setDeaf] = useState(false);
  const live = useSubscription(SolveProgressDocument, {
    variables: { runId: runId ?? '' },
    skip: runId === null || deaf,
    onError: () => setDeaf(true),
  });
  const heard = live.data?.solveProgress.run;
  const known = useQuery(RunStateDocument, {
    variables: { runId: runId ?? '' },
    skip: runId === null,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    // A socket that dies silently must not leave the page waiting for ever: asking goes on until the end.
    pollInterval: heard && isOver(heard) ? 0 : POLL_MS,
    skipPollAttempt: () => false,
  });
  if (runId === null) return null;
  const asked = known.data?.run ?? null;
  const spoken = heard?.id === runId ? heard : null;
  if (!asked || !spoken) return asked ?? spoken;
  return isOver(asked) || asked.step >= spoken.step ? asked : spoken;
}
