import type { Pack } from '@vesting/domain';
import type { RegisterParameters } from './parameters.js';

/**
 * A short prefix of the post numbers of each service: initials (WC for waste collection) or the first three
 * letters, longer or numbered where another service or a team of caseloads has it already.
 */
export function postPrefixes(
  pack: Pack,
  { children, adults }: RegisterParameters,
): ReadonlyMap<string, string> {
  const teams = [...children.pools, ...adults.pools].flatMap((pool) => pool.teams);
  const used = new Set([...teams, ...children.otherPosts].map(({ prefix }) => prefix));
  const prefixes = new Map<string, string>();
  for (const { id } of pack.services) {
    const words = id.toUpperCase().split('-');
    const short = words.length > 1 ? words.map((word) => word[0]).join('') : id.toUpperCase().slice(0, 3);
    const longer = words.map((word) => word.slice(0, words.length > 1 ? 2 : 4)).join('');
    const numbered = Array.from({ length: pack.services.length }, (_, index) => `${longer}${index + 2}`);
    const prefix = [short, longer, ...numbered].find((candidate) => !used.has(candidate)) ?? id;
    used.add(prefix);
    prefixes.set(id, prefix);
  }
  return prefixes;
}
