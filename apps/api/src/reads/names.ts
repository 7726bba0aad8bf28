import type { Planning } from '@vesting/domain';

/** What a record of the contract says in a text of others than itself: the ids of the cases and workers named there. */
export interface NamesOthers {
  names: readonly string[];
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Finds whom a sentence about a plan names. Of two references of which one holds the other, both are found. */
export function namesIn({ cases, workers }: Pick<Planning, 'cases' | 'workers'>): (text: string) => string[] {
  const byFirstWord = new Map<string, { id: string; reference: string }[]>();
  for (const { id, reference } of [...cases, ...workers]) {
    const [first] = wordsOf(reference);
    if (first === undefined) continue;
    const known = byFirstWord.get(first);
    if (known) known.push({ id, reference });
    else byFirstWord.set(first, [{ id, reference }]);
  }
  return (text) =>
    [...new Set(wordsOf(text))].flatMap((word) =>
      (byFirstWord.get(word) ?? []).flatMap(({ id, reference }) => (text.includes(reference) ? id : [])),
    );
}
