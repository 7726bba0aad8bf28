/**
 * A small seeded generator (mulberry32): the same seed gives the same register byte for byte on every
 * machine, which `Math.random` cannot. Not for anything secret.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A stream of its own for one part, so that a change in one part leaves the others as they were. */
  fork(part: string): Random {
    let hash = 2166136261 ^ this.state;
    for (let at = 0; at < part.length; at += 1) hash = Math.imul(hash ^ part.charCodeAt(at), 16777619);
    return new Random(hash);
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in `thousandths` of 1,000 calls. */
  chance(thousandths: number): boolean {
    return this.next() * 1000 < thousandths;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let at = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      at -= weight;
      if (at < 0) return item;
    }
    return this.pick(items)[0];
  }

  /** The items in a random order; the list given stays as it is. */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const at = this.whole(0, last);
      [result[last], result[at]] = [result[at] as T, result[last] as T];
    }
    return result;
  }

  /** Skewed to short values: exponential with the mean given, cut at both ends. */
  waiting(mean: number, least: number, most: number): number {
    const drawn = least - Math.log(1 - this.next()) * (mean - least);
    return Math.min(most, Math.floor(drawn));
  }

  /** `count` whole numbers between the bounds with exactly this sum; random, not all alike. */
  numbersWithSum(count: number, sum: number, least: number, most: number): number[] {
    if (sum < count * least || sum > count * most)
      throw new RangeError(`${count} numbers from ${least} to ${most} cannot sum to ${sum}`);
    const numbers = Array.from({ length: count }, () => this.whole(least, most));
    for (let excess = numbers.reduce((a, b) => a + b, 0) - sum; excess !== 0;) {
      const at = this.whole(0, count - 1);
      const changed = (numbers[at] as number) - Math.sign(excess);
      if (changed < least || changed > most) continue;
      numbers[at] = changed;
      excess -= Math.sign(excess);
    }
    return numbers;
  }
}
