import { leversOf, schemeInForce } from '@vesting/domain';
import type { LeverSet } from '../graphql/types/levers.js';
import { readPicture } from './plan-picture.js';
import type { PlanRow } from './plans.js';
import type { Reads } from './session.js';

/** What would close the capacity gap of a team at a body, smallest first; nothing where there is no gap. */
export async function readLevers(
  reads: Reads,
  plan: PlanRow,
  team: string,
  body: string,
): Promise<LeverSet[]> {
  const picture = await readPicture(reads, plan, 'CHILDREN');
  if (!picture) return [];
  const { pack } = await reads.structure();
  const workerYear = schemeInForce(pack, 'CHILDREN')?.workerYear;
  const sets = leversOf({ ...picture, workerYearPence: workerYear?.pence ?? null }, team, body);
  return sets.map(({ levers, effectFteThousandths, remainingFteThousandths, pencePerYear, ...set }) => ({
    ...set,
    levers,
    effect: effectFteThousandths,
    remaining: remainingFteThousandths,
    costPerYear: pencePerYear,
    costSource:
      pencePerYear === null || workerYear === undefined
        ? null
        : {
            text: workerYear.source.text,
            url: workerYear.source.url ?? null,
            asAt: workerYear.source.asAt ?? plan.asAt,
            inferred: workerYear.source.inferred ?? false,
            synthetic: false,
          },
  }));
}
