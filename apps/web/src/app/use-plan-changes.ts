import { useQuery, useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { PlanChangedDocument, PlanVersionDocument } from '../generated/operations.js';
import type { PlanHead } from './plan-context.js';

export interface OthersChange {
  planId: string;
  version: number;
  actor: string;
  sentence: string;
}

const POLL_MS = 15_000;

/**
 * The newest change of the plan that is later than what is on screen, or null. Listens on the web socket
 * and, where a proxy lets none through, asks every fifteen seconds instead. Neither touches what the cache
 * holds: the version last seen must stay the version of the rows on screen.
 */
export function usePlanChanges(plan: PlanHead | null): OthersChange | null {
  const [deaf, setDeaf] = useState(false);
  const [heard, setHeard] = useState<OthersChange | null>(null);
  const planId = plan?.id ?? '';
  useSubscription(PlanChangedDocument, {
    variables: { planId },
    skip: plan === null || deaf,
    fetchPolicy: 'no-cache',
    onError: () => setDeaf(true),
    onData: ({ data }) => {
      const change = data.data?.planChanged;
      if (!change) return;
      const { actor, sentence } = change.command;
      setHeard({ planId: change.planId, version: change.version, actor, sentence });
    },
  });
  const polled = useQuery(PlanVersionDocument, {
    variables: { planId },
    skip: plan === null || !deaf,
    fetchPolicy: 'no-cache',
    pollInterval: POLL_MS,
    // A page that only listens must not keep its reader's session alive.
    context: { headers: { 'vesting-unattended': 'true' } },
  });
  const last = polled.data?.plan?.history.nodes[0];
  const newest =
    deaf && polled.data?.plan && last
      ? { planId, version: polled.data.plan.version, actor: last.actor, sentence: last.sentence }
      : heard;
  const isNews = plan !== null && newest?.planId === plan.id && newest.version > plan.version;
  return isNews ? newest : null;
}
