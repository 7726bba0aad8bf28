import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { PlanChangedDocument, PlanVersionDocument } from '../generated/operations.js';
import { useLive } from './live.js';
import type { PlanHead } from './plan-context.js';

export interface OthersChange {
  planId: string;
  version: number;
  actor: string;
  sentence: string;
}

const POLL_MS = 15_000;

/**
 * The newest change of the plan that is later than what is on screen, or null. Listens on the web socket; while
 * none gets through it asks every fifteen seconds instead, and once when the socket is back. Neither touches what
 * the cache holds: the version last seen must stay the version of the rows on screen.
 */
export function usePlanChanges(plan: PlanHead | null): OthersChange | null {
  const { deaf, returns } = useLive();
  const [refused, setRefused] = useState(false);
  const [heard, setHeard] = useState<OthersChange | null>(null);
  const planId = plan?.id ?? '';
  useSubscription(PlanChangedDocument, {
    variables: { planId },
    skip: plan === null || refused,
    fetchPolicy: 'no-cache',
    onError: () => setRefused(true),
    onData: ({ data }) => {
      const change = data.data?.planChanged;
      if (!change) return;
      const { actor, sentence } = change.command;
      setHeard({ planId: change.planId, version: change.version, actor, sentence });
    },
  });
  const asks = deaf || refused;
  const { data, refetch } = useQuery(PlanVersionDocument, {
    variables: { planId },
    skip: plan === null || (!asks && returns === 0),
    fetchPolicy: 'no-cache',
    pollInterval: asks ? POLL_MS : 0,
    // A page that only listens must not keep its reader's session alive.
    context: { headers: { 'vesting-unattended': 'true' } },
  });
  useEffect(() => {
    if (returns > 0 && planId !== '') void refetch().catch(() => undefined);
  }, [returns, planId, refetch]);
  const last = data?.plan?.history.nodes[0];
  const told =
    data?.plan && last
      ? { planId: data.plan.id, version: data.plan.version, actor: last.actor, sentence: last.sentence }
      : null;
  const newest = [heard, told]
    .filter((change) => change?.planId === planId)
    .reduce((one, other) => ((other?.version ?? 0) > (one?.version ?? 0) ? other : one), null);
  return plan !== null && newest && newest.version > plan.version ? newest : null;
}
