import type { CaseFacts, Statement, Tie } from '@vesting/domain';
import type { WorkerDraft } from './caseloads.js';
import type { Random } from './random.js';

/** A case while the register is made: it gets its reference last, so that numbers tell nothing. */
export interface CaseDraft {
  facts: CaseFacts;
  worker: WorkerDraft | null;
}

/** Cases that live at one address and are tied to each other. */
export interface FamilyDraft {
  members: CaseDraft[];
  /** Districts whose team works the family, for the choice of its home. */
  districts: readonly string[];
  homePull: number;
}

/** Family sizes that fill `cases` exactly; the last family takes what is left. */
export function familySizes(
  cases: number,
  sizes: readonly (readonly [number, number])[],
  random: Random,
): number[] {
  const result: number[] = [];
  for (let left = cases; left > 0;) {
    const size = Math.min(left, random.weighted(sizes));
    result.push(size);
    left -= size;
  }
  return result;
}

export const addTie = (draft: CaseDraft, tie: Tie): void => {
  draft.facts.ties = [...(draft.facts.ties ?? []), tie];
};

/** Numbers the cases in random order and turns them into statements, in the order of their references. */
export function caseStatements(
  drafts: readonly CaseDraft[],
  { body, prefix, first }: { body: string; prefix: string; first: number },
  random: Random,
): Statement<'CASE'>[] {
  return random.shuffled(drafts).map(({ facts, worker }, index) => {
    const reference = `${prefix}-${first + index}`;
    return {
      body,
      kind: 'CASE',
      key: reference,
      reference,
      measure: 1,
      facts: { ...facts, worker: worker?.reference ?? null },
    };
  });
}
