/** Runs instances with our engine, and with peers where they are asked for. */
import { CBC } from './cbc.js';
import { HIGHS } from './highs.js';
import type { Instance } from './instances.js';
import type { Row } from './measure.js';
import { measurePeer } from './peers.js';

export interface SeededRow extends Row {
  seed: number;
  /** What rows of several seeds are summed up under. */
  kind: string;
}

export interface Times {
  seconds: number;
  /** Undefined: without peers. */
  peerSeconds: number | undefined;
}

/** Ours first, all of them: the memory of a peer must not count as ours. Rows of one instance stand together. */
export async function runAll(
  instances: readonly Instance[],
  { seconds, peerSeconds }: Times,
): Promise<SeededRow[]> {
  const rows: SeededRow[][] = [];
  for (const instance of instances) rows.push([seeded(instance, await instance.solve(seconds))]);
  if (peerSeconds === undefined) return rows.flat();
  for (const [k, instance] of instances.entries())
    for (const peer of [HIGHS, CBC]) {
      const row = await measurePeer(peer, instance.name, instance.problem(), peerSeconds, instance.seed);
      if (row !== undefined) rows[k]!.push(seeded(instance, row));
    }
  return rows.flat();
}

function seeded({ seed, kind, bestKnown }: Instance, row: Row): SeededRow {
  const whole = { ...row, seed, kind };
  return bestKnown === undefined ? whole : { ...whole, bestKnown, aboveBestKnown: row.cost / bestKnown - 1 };
}

/**
 * Whether our plans are feasible and no bound, a peer's neither, is above the cost of a plan of that instance that
 * is feasible, or above its best known cost.
 */
export function isSound(rows: readonly SeededRow[]): boolean {
  return rows.every(
    (row) =>
      (row.feasible || row.engine !== 'vesting') &&
      (row.bestKnown === undefined || row.bound <= row.bestKnown) &&
      rows.every(({ name, feasible, cost }) => name !== row.name || !feasible || row.bound <= cost),
  );
}
