import { Random } from '@vesting/optimiser';

export const AGENTS = 3;
export const JOBS = 7;

export interface TinyGap {
  /** In OR-Library form. */
  text: string;
  /** The least cost, by trying every plan. */
  best: number;
}

/** A generalised assignment instance that has a plan. */
export function tinyGap(seed: number): TinyGap {
  const random = new Random(seed);
  const table = (least: number, span: number): number[][] =>
    Array.from({ length: AGENTS }, () => Array.from({ length: JOBS }, () => least + random.below(span)));
  const costs = table(10, 40);
  const needs = table(5, 15);
  const capacity = 33;
  const text = [
    `${AGENTS} ${JOBS}`,
    ...[...costs, ...needs].map((row) => row.join(' ')),
    Array.from({ length: AGENTS }, () => capacity).join(' '),
  ].join('\n');
  let best = Infinity;
  for (let plan = 0; plan < AGENTS ** JOBS; plan += 1) {
    const load = new Array<number>(AGENTS).fill(0);
    let cost = 0;
    for (let j = 0, rest = plan; j < JOBS; j += 1, rest = Math.floor(rest / AGENTS)) {
      cost += costs[rest % AGENTS]![j]!;
      load[rest % AGENTS]! += needs[rest % AGENTS]![j]!;
    }
    if (cost < best && load.every((points) => points <= capacity)) best = cost;
  }
  return best < Infinity ? { text, best } : tinyGap(seed + 1_000_003);
}
