import { leverSentence, leversOf, schemeInForce, type LeverSet as LeverRow } from '@vesting/domain';
import type { LeverSet } from '../graphql/types/levers.js';
import { readPicture, readWork } from './plan-picture.js';
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
  const sets = await shown(
    reads,
    leversOf({ ...picture, workerYearPence: workerYear?.pence ?? null }, team, body),
  );
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

/** Levers as the reader may see them: none of a gap that is too small to be shown. */
async function shown(reads: Reads, sets: readonly LeverRow[]): Promise<readonly LeverRow[]> {
  if (reads.exact) return sets;
  const { fte } = await readWork(reads);
  return sets.flatMap((exact) => {
    if (fte(exact.effectFteThousandths + exact.remainingFteThousandths) === 0) return [];
    const set = {
      ...exact,
      effectFteThousandths: fte(exact.effectFteThousandths),
      remainingFteThousandths: fte(exact.remainingFteThousandths),
      changesOfWorker: reads.count(exact.changesOfWorker),
    };
    return [{ ...set, sentence: leverSentence(set) }];
  });
}
