import { byWorkerName, workerName } from '../../lib/hidden.js';
import type { WorkerChoicesQuery } from '../../generated/operations.js';

export type Choice = NonNullable<WorkerChoicesQuery['plan']>['caseloads'][number];

/** Workers that may be meant, those with the most room first; the case's own team before others. */
export function orderChoices(choices: readonly Choice[], teamId: string | null, search: string): Choice[] {
  const wanted = search.trim().toLowerCase();
  const room = (choice: Choice) => choice.ceiling - choice.points;
  const ofTeam = (choice: Choice) => (choice.team?.id === teamId ? 0 : 1);
  return choices
    .filter((choice) =>
      `${workerName(choice.worker)} ${choice.team?.name ?? ''}`.toLowerCase().includes(wanted),
    )
    .sort((a, b) => ofTeam(a) - ofTeam(b) || room(b) - room(a) || byWorkerName(a, b));
}
