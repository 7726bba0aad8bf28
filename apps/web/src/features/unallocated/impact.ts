import { countOf, formatNumber } from '../../lib/format.js';

interface Proposed {
  unallocated: number;
  changes: readonly { workerBefore: object | null; workerAfter: object | null }[];
}

/** What accepting would do to those who wait, and to those who do not. */
export function impact(proposal: Proposed, waiting: number): string {
  const given = proposal.changes.filter((change) => !change.workerBefore && change.workerAfter).length;
  const moved = proposal.changes.filter((change) => change.workerBefore && change.workerAfter).length;
  const others =
    moved === 0 ? 'nobody who has a worker would change' : `${countOf(moved, 'case')} would change worker`;
  return `${formatNumber(given)} of ${formatNumber(waiting)} without a worker would get one from today’s teams; ${formatNumber(proposal.unallocated)} would still wait; ${others}.`;
}
