import type { Tie } from './facts.js';

/** Members by number, as far as they were connected; each whole is named by its smallest member. */
export class Connected {
  private readonly towards: number[] = [];

  /** Takes one more member, and answers its number: the first is 0. */
  add(): number {
    return this.towards.push(this.towards.length) - 1;
  }

  connect(one: number, other: number): void {
    const [a, b] = [this.nameOf(one), this.nameOf(other)];
    this.towards[Math.max(a, b)] = Math.min(a, b);
  }

  nameOf(member: number): number {
    let name = member;
    for (let next = this.at(name); next !== name; next = this.at(name)) name = next;
    for (let each = member; each !== name;) {
      const next = this.at(each);
      this.towards[each] = name;
      each = next;
    }
    return name;
  }

  private at(member: number): number {
    return this.towards[member] ?? member;
  }
}

/**
 * Families: the connected components of ties. Cases that share a tie group belong together, through
 * whatever chain. Returns the family of each tied case, named by its smallest member key.
 */
export function familiesOf(
  cases: Iterable<{ key: string; ties?: readonly Tie[] | undefined }>,
): Map<string, string> {
  const tied = [...cases].filter(({ ties }) => ties?.length);
  const keys = [...new Set(tied.map(({ key }) => key))].sort();
  const members = new Connected();
  const numbers = new Map(keys.map((key) => [key, members.add()]));
  const number = (key: string): number => numbers.get(key) ?? 0;
  const firstOfGroup = new Map<string, string>();
  for (const { key, ties = [] } of tied)
    for (const { type, group } of ties) {
      const name = `${type} ${group}`;
      const first = firstOfGroup.get(name);
      if (first === undefined) firstOfGroup.set(name, key);
      else members.connect(number(first), number(key));
    }
  return new Map(tied.map(({ key }) => [key, keys[members.nameOf(number(key))] ?? key]));
}
