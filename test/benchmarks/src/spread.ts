/** How far the rows of several seeds lie apart. */
import type { SeededRow } from './run.js';

export interface Spread {
  kind: string;
  engine: string;
  gap: Middle;
  /** Of published instances. */
  aboveBestKnown?: Middle;
}

export interface Middle {
  median: number;
  min: number;
  max: number;
}

/** A spread for each kind of instance and engine, in the order of the rows. */
export function spreadsOf(rows: readonly SeededRow[]): Spread[] {
  const groups = new Map<string, SeededRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.engine]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => {
    const { kind, engine } = group[0]!;
    const above = group.flatMap(({ aboveBestKnown }) => aboveBestKnown ?? []);
    const gap = middleOf(group.map((row) => row.gap));
    return { kind, engine, gap, ...(above.length === 0 ? {} : { aboveBestKnown: middleOf(above) }) };
  });
}

/** The median of an even number of values is the mean of the two in the middle. */
export function middleOf(values: readonly number[]): Middle {
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  const median = (sorted[Math.floor(last / 2)]! + sorted[Math.ceil(last / 2)]!) / 2;
  return { median, min: sorted[0]!, max: sorted[last]! };
}
