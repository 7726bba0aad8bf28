import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Partition } from './partition.js';
import { Random } from './random.js';
import { runs } from './small-problem.fixture.js';

interface Choice {
  worker: number;
  weight: number;
  cost: number;
}

interface Small {
  units: Choice[][];
  room: number[];
  /** Price of each load of each worker. */
  price: number[][];
  current: number[];
}

/** Any prices >= 0, convex or not; a unit may have no worker as a choice, and need not have a current one. */
function small(seed: number): Small {
  const random = new Random(seed);
  const workers = 1 + random.below(4);
  const room = Array.from({ length: workers }, () => random.below(12));
  const units = Array.from({ length: 1 + random.below(6) }, () => {
    const choices: Choice[] = [];
    for (let worker = 0; worker <= workers; worker += 1)
      if (worker === workers ? choices.length === 0 || random.below(3) === 0 : random.below(4) > 0)
        choices.push({ worker, weight: worker === workers ? 0 : random.below(6), cost: random.below(15) });
    return choices.sort((a, b) => a.cost - b.cost);
  });
  return {
    units,
    room,
    price: room.map((most) => Array.from({ length: most + 1 }, () => random.below(9))),
    current: units.map((choices) => random.below(choices.length + 1) - 1),
  };
}

/** Cheapest choices other than the current ones, by trying all. */
function byTrying({ units, room, price, current }: Small): number {
  let best = Infinity;
  const load = room.map(() => 0);
  const place = (i: number, cost: number, changed: boolean): void => {
    if (i === units.length) {
      if (!changed || load.some((points, k) => points > room[k]!)) return;
      best = Math.min(
        best,
        load.reduce((sum, points, k) => sum + price[k]![points]!, cost),
      );
      return;
    }
    units[i]!.forEach(({ worker, weight, cost: more }, q) => {
      if (worker < room.length) load[worker]! += weight;
      place(i + 1, cost + more, changed || q !== current[i]);
      if (worker < room.length) load[worker]! -= weight;
    });
  };
  place(0, 0, false);
  return best;
}

/** Lays the problem out and solves it. @returns the cost of what was chosen, or undefined. */
function solve(problem: Small, target: number, nodes: number): number | undefined {
  const { units, room, price, current } = problem;
  const partition = new Partition(units.length);
  partition.unitCount = units.length;
  partition.workerCount = room.length;
  partition.room.set(room);
  let option = 0;
  const starts: number[] = [];
  units.forEach((choices, i) => {
    starts.push(option);
    partition.optionStart[i] = option;
    partition.current[i] = current[i]! < 0 ? -1 : option + current[i]!;
    for (const { worker, weight, cost } of choices) {
      partition.optionWorker[option] = worker;
      partition.optionWeight[option] = weight;
      partition.optionCost[option] = cost;
      option += 1;
    }
  });
  partition.optionStart[units.length] = option;
  if (!partition.solve(target, nodes, (k, load) => price[k]![load]!)) return undefined;
  const load = room.map(() => 0);
  let cost = 0;
  let changed = false;
  units.forEach((choices, i) => {
    const q = partition.chosen[i]! - starts[i]!;
    changed ||= q !== current[i];
    cost += choices[q]!.cost;
    if (choices[q]!.worker < room.length) load[choices[q]!.worker]! += choices[q]!.weight;
  });
  expect(changed).toBe(true);
  load.forEach((points, k) => {
    expect(points).toBeLessThanOrEqual(room[k]!);
    cost += price[k]![points]!;
  });
  return cost;
}

describe('a partition', () => {
  it('finds the cheapest choices other than the present ones, as trying all does, or none above the target', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(60), (seed, target) => {
        const problem = small(seed);
        const best = byTrying(problem);
        const cost = solve(problem, target, 1_000_000);
        expect(cost).toBe(best <= target ? best : undefined);
        if (cost !== undefined) found += 1;
      }),
      runs(500, 10_000),
    );
    expect(found).toBeGreaterThan(100);
  });

  it('keeps to the target and to the rooms when its nodes run out', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(60), fc.integer({ min: 1, max: 12 }), (seed, target, nodes) => {
        const cost = solve(small(seed), target, nodes);
        if (cost !== undefined) expect(cost).toBeLessThanOrEqual(target);
      }),
      runs(200, 5000),
    );
  });
});
