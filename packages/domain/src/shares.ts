/**
 * Divides a whole among weights so that the parts sum to it exactly (largest remainder, Hamilton's method).
 * Computed in bigint: pence of a county times parts per million passes 2^53. Ties go to the earlier weight.
 * @throws when the total is not a whole number, a weight is negative or no weight is above zero.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('shares are computed over whole numbers');
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) throw new RangeError('at least one weight must be above zero');
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((value) => value / sum);
  let left = BigInt(total) - parts.reduce((all, part) => all + part, 0n);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map(Number);
}

/**
 * Hands whole things one after another to the receiver that is furthest below its share so far, so that
 * after any number of things the counts follow the shares as closely as whole things can.
 */
export class FairShare {
  private readonly given: number[];
  private readonly sum: number;

  constructor(private readonly weights: readonly number[]) {
    this.given = weights.map(() => 0);
    this.sum = weights.reduce((all, weight) => all + weight, 0);
  }

  /** Index of the receiver of the next thing, whose measure counts towards the shares. */
  next(measure: number): number {
    const total = this.given.reduce((all, held) => all + held, 0) + measure;
    let best = 0;
    let deficit = -Infinity;
    this.weights.forEach((weight, index) => {
      const short = (total * weight) / this.sum - (this.given[index] ?? 0);
      if (weight > 0 && short > deficit) [best, deficit] = [index, short];
    });
    this.given[best] = (this.given[best] ?? 0) + measure;
    return best;
  }
}
