import type { Tie } from './facts.js';

/**
 * Families: the connected components of ties. Cases that share a tie group belong together, through
 * whatever chain. Returns the family of each tied case, named by its smallest member key.
 */
export function familiesOf(
  cases: Iterable<{ key: string; ties?: readonly Tie[] | undefined }>,
): Map<string, string> {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = node; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const firstOfGroup = new Map<string, string>();
  const tied: string[] = [];
  for (const { key, ties } of cases) {
    if (!ties?.length) continue;
    tied.push(key);
    if (!parent.has(key)) parent.set(key, key);
    for (const { type, group } of ties) {
      const name = `${type} ${group}`;
      const first = firstOfGroup.get(name);
      if (first === undefined) firstOfGroup.set(name, key);
      else {
        const [a, b] = [find(first), find(key)];
        if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
      }
    }
  }
  return new Map(tied.map((key) => [key, find(key)]));
}
