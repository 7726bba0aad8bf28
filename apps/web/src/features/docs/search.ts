import type { TypeDocs } from './contract-docs.js';

/** A place in the contract that words were found in. */
export interface Found {
  /** `Plan` or `Plan.cases`. */
  place: string;
  description: string;
}

const RESULTS = 60;
const MENTIONED = 3;

/** Small for what is named so, larger for what only mentions the words; undefined when a word is missing. */
function rankOf(name: string, description: string, words: readonly string[]): number | undefined {
  const [named, text] = [name.toLowerCase(), `${name} ${description}`.toLowerCase()];
  if (!words.every((word) => text.includes(word))) return undefined;
  if (words.some((word) => named === word)) return 0;
  if (words.every((word) => named.startsWith(word))) return 1;
  return words.every((word) => named.includes(word)) ? 2 : MENTIONED;
}

/** Types, fields and values whose name or description holds every word; what is named so comes first. */
export function find(types: readonly TypeDocs[], asked: string): Found[] {
  const words = asked
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const ranked = types.flatMap((type) => [
    { rank: rankOf(type.name, type.description, words), place: type.name, description: type.description },
    ...type.members.map((member) => {
      const place = `${type.name}.${member.name}`;
      const own = rankOf(member.name, member.description, words);
      // What only its type is named after comes last: the type itself is there.
      const rank = own ?? (rankOf(place, member.description, words) === undefined ? undefined : MENTIONED);
      return { rank, place, description: member.description };
    }),
  ]);
  return ranked
    .filter((found): found is Found & { rank: number } => found.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || (a.place < b.place ? -1 : 1))
    .slice(0, RESULTS)
    .map(({ place, description }) => ({ place, description }));
}
